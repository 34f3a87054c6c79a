package org.jincheng.indicators.catalogue.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A source: a publication that states figures.
 *
 * @param id the id of the source
 * @param publisher the name of the publisher, as printed
 * @param publisherCode the code of the publisher; null if no known publisher has the
 * printed name
 * @param title the title of the publication
 * @param url the web address; null if the publication is not on the web
 * @param published the day of publication, such as {@code 2019-09-02}; the month
 * ({@code 2019-09}) or year ({@code 2019}) if the day is unknown
 * @param language the language of the text, by ISO 639-1
 * @param sha256 the SHA-256 of the text that was read, in hexadecimal; null if unknown
 * @param excerpt whether only a part of the publication was read
 * @param partOf the id of the publication that contains this one; null if none does
 * @param copyOf the id of the original that this source repeats; null if it is no copy
 * @param translationOf the id of the original that this source translates; null if it is
 * no translation
 * @param replaces the sources, paragraphs or sentences that this source corrects
 * @param retracts the sources, paragraphs or sentences that this source withdraws
 * @param parts the ids of the sources that are parts of this one
 * @param copies the ids of the copies and translations of this source
 * @param replacedBy the ids of the sources that correct this one or a part of it
 * @param retractedBy the ids of the sources that withdraw this one or a part of it
 */
@Schema(name = "Source")
public record SourceResource(String id, String publisher, @Nullable String publisherCode, String title,
		@Nullable String url, DateBound published, Language language, @Nullable String sha256, boolean excerpt,
		@Nullable String partOf, @Nullable String copyOf, @Nullable String translationOf, List<String> replaces,
		List<String> retracts, List<String> parts, List<String> copies, List<String> replacedBy,
		List<String> retractedBy) implements Writable {

	static final Table<SourceResource> TABLE = new Table<>("sources", "The publications that figures were read from.",
			SourceResource.class)
		.columns("id", "publisher", "title", "url", "published", "language", "sha256", "excerpt", "citation", "licence",
				"publisherCode", "partOf", "copyOf", "translationOf", "replaces", "retracts")
		.key("id");

	@Override
	public SourceRequest editable() {
		return new SourceRequest(this.id, this.publisher, this.publisherCode, this.title, this.url, this.published,
				this.language, this.sha256, this.excerpt, this.partOf, this.copyOf, this.translationOf, this.replaces,
				this.retracts);
	}

	/** The citation. */
	public String citation() {
		var about = Stream
			.of(this.excerpt ? Stream.of("excerpt") : Stream.<String>of(), related("part of", this.partOf),
					related("copy of", this.copyOf), related("translation of", this.translationOf),
					related("replacement in", this.replacedBy), related("retraction in", this.retractedBy))
			.flatMap((some) -> some)
			.collect(Collectors.joining("; "));
		return "%s: %s, %s%s.%s".formatted(this.publisher, this.title, this.published,
				about.isEmpty() ? "" : " (" + about + ")", (this.url != null) ? " " + this.url : "");
	}

	private static Stream<String> related(String relation, @Nullable String source) {
		return related(relation, (source != null) ? List.of(source) : List.of());
	}

	private static Stream<String> related(String relation, List<String> sources) {
		return sources.stream().map((source) -> relation + " " + source);
	}

	/** Returns sources by their ids, in the same order. */
	public static Map<String, SourceResource> byId(Collection<SourceResource> sources) {
		return sources.stream()
			.collect(
					Collectors.toMap(SourceResource::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	/** A short citation. */
	public String shortCitation() {
		return this.publisher + ", " + this.published;
	}

	/** The terms of use of the figures and gists; the text is its publisher's. */
	public String licence() {
		return "CC-BY-4.0 for figures and summaries; the text belongs to its publisher";
	}

}
