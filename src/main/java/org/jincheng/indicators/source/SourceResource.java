package org.jincheng.indicators.source;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.representation.Table;

/**
 * A publication that figures were read from.
 *
 * @param id its id
 * @param publisher who published it
 * @param title its title
 * @param url where it is
 * @param published the day it was published
 * @param language the language it is written in, as ISO 639-1
 * @param sha256 the SHA-256 of the text that was read, in hexadecimal
 */
@Schema(name = "Source")
record SourceResource(String id, String publisher, String title, String url, LocalDate published, Language language,
		String sha256) {

	static final Table<SourceResource> TABLE = Table
		.of("sources", "The publications that figures were read from.", SourceResource.class)
		.columns("id", "publisher", "title", "url", "published", "language", "sha256", "citation", "licence");

	/** The citation. */
	String citation() {
		return "%s: %s, %s. %s".formatted(this.publisher, this.title, this.published, this.url);
	}

	/** A short citation. */
	String shortCitation() {
		return this.publisher + ", " + this.published;
	}

	/** The terms of use of the figures and gists; the text is its publisher's. */
	String licence() {
		return "CC-BY-4.0 for figures and gists; the text is its publisher's";
	}

}
