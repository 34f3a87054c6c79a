package org.jincheng.indicators.source;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

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
record SourceResource(String id, String publisher, String title, String url, LocalDate published, String language,
		String sha256) {
}
