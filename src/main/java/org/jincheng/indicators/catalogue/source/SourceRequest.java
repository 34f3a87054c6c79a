package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * A source (a publication that states figures), as a curator describes it.
 *
 * @param id the permanent id: letters and digits in groups separated by hyphens, such as
 * {@code chinadaily-2019-09-02}
 * @param publisher the name of the publisher, as printed
 * @param publisherCode the code of the publisher, if it is not the one whose name or
 * alias is printed; null if it is, or if it is unknown
 * @param title the title of the publication
 * @param url the web address, without credentials; null if the publication is not on the
 * web
 * @param published the day of publication, such as {@code 2019-09-02}; the month
 * ({@code 2019-09}) or year ({@code 2019}) if the day is unknown
 * @param language the language of the text, by ISO 639-1: {@code en} or {@code zh}
 * @param sha256 the SHA-256 of the text that was read, in hexadecimal; null if unknown
 * @param excerpt whether only a part of the publication was read. Default: false
 * @param partOf the id of the publication that contains this one, such as the yearbook of
 * a table. The part counts as published when the whole was
 * @param copyOf the id of the original that this source repeats
 * @param translationOf the id of the original that this source translates
 * @param replaces what this source corrects: whole sources ({@code bulletin-2020}),
 * paragraphs ({@code bulletin-2020/3}) or sentences ({@code bulletin-2020/3.2})
 * @param retracts what this source withdraws: sources, paragraphs or sentences, written
 * as in {@code replaces}
 */
record SourceRequest(
		@Schema(example = "shanxidaily-2020-01-15") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		@Schema(example = "Shanxi Daily") String publisher, @Schema(example = "null") @Nullable String publisherCode,
		@Schema(example = "Jincheng builds on green growth") String title,
		@Schema(example = "https://example.com/2020-01-15/jincheng.html") @Pattern(
				regexp = "https?://(?![^/?#]*@)[^\\s]+", message = """
						must be an address that starts with http:// or https://, without \
						credentials""") @Nullable String url,
		@Schema(example = "2020-01-15") DateBound published, @Schema(example = "en") Language language,
		@Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Pattern(
				regexp = "[0-9a-f]{64}",
				message = "must be 64 hexadecimal digits in lower case") @Nullable String sha256,
		@Schema(example = "false") @Nullable Boolean excerpt, @Schema(example = "null") @Nullable String partOf,
		@Schema(example = "null") @Nullable String copyOf, @Schema(example = "null") @Nullable String translationOf,
		@Schema(example = "[]") @Nullable List<String> replaces,
		@Schema(example = "[]") @Nullable List<String> retracts) {

	/** The same with another code of its publisher. */
	SourceRequest withPublisher(@Nullable String code) {
		return new SourceRequest(this.id, this.publisher, code, this.title, this.url, this.published, this.language,
				this.sha256, this.excerpt, this.partOf, this.copyOf, this.translationOf, this.replaces, this.retracts);
	}

	List<String> replacesOrNone() {
		return (this.replaces != null) ? this.replaces : List.of();
	}

	List<String> retractsOrNone() {
		return (this.retracts != null) ? this.retracts : List.of();
	}

	/** The source that it is a copy or a translation of; null if it is of none. */
	@Nullable String original() {
		return (this.copyOf != null) ? this.copyOf : this.translationOf;
	}

	/** The ids of the sources that it is a part, a copy or a correction of. */
	List<String> referred() {
		return Stream
			.of(Stream.ofNullable(this.partOf), Stream.ofNullable(this.copyOf), Stream.ofNullable(this.translationOf),
					replacesOrNone().stream(), retractsOrNone().stream())
			.flatMap((passages) -> passages.map((passage) -> passage.replaceFirst("/.*", "")))
			.toList();
	}

}
