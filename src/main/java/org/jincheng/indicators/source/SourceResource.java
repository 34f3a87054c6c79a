package org.jincheng.indicators.source;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.request.DateBound;
import org.jincheng.indicators.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A publication that figures were read from.
 *
 * @param id its id
 * @param publisher who published it
 * @param title its title
 * @param url where it is; null if it is not on the web
 * @param published the day it was published as {@code 2019-09-02}, or its month or year,
 * {@code 2019-09} or {@code 2019}, where no more is known
 * @param language the language it is written in, as ISO 639-1
 * @param sha256 the SHA-256 of the text that was read, in hexadecimal; null if it is not
 * known
 * @param excerpt whether only a part of it was read
 */
@Schema(name = "Source")
public record SourceResource(String id, String publisher, String title, @Nullable String url, DateBound published,
		Language language, @Nullable String sha256, boolean excerpt) implements Writable {

	static final Table<SourceResource> TABLE = Table
		.of("sources", "The publications that figures were read from.", SourceResource.class)
		.columns("id", "publisher", "title", "url", "published", "language", "sha256", "excerpt", "citation", "licence")
		.key("id");

	@Override
	public SourceRequest said() {
		return new SourceRequest(this.id, this.publisher, this.title, this.url, this.published, this.language,
				this.sha256, this.excerpt);
	}

	/** The citation. */
	public String citation() {
		return "%s: %s, %s%s.%s".formatted(this.publisher, this.title, this.published, this.excerpt ? " (excerpt)" : "",
				(this.url != null) ? " " + this.url : "");
	}

	/** A short citation. */
	public String shortCitation() {
		return this.publisher + ", " + this.published;
	}

	/** The terms of use of the figures and gists; the text is its publisher's. */
	public String licence() {
		return "CC-BY-4.0 for figures and gists; the text is its publisher's";
	}

}
