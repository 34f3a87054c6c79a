package org.jincheng.indicators.source;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.request.BodyRules;
import org.jincheng.indicators.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * A publication, as a curator describes it.
 *
 * @param id its id, for good: letters and digits in groups that hyphens separate
 * @param publisher who published it
 * @param title its title
 * @param url where it is, without credentials; null if it is not on the web
 * @param published the day it was published as {@code 2019-09-02}, or its month or year,
 * {@code 2019-09} or {@code 2019}, where no more is known
 * @param language the language it is written in
 * @param sha256 the SHA-256 of the text that was read, in hexadecimal; null if it is not
 * known
 * @param excerpt whether only a part of it was read; if not given, all of it was
 */
record SourceRequest(
		@Schema(example = "shanxidaily-2020-01-15") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		@Schema(example = "Shanxi Daily") String publisher,
		@Schema(example = "Jincheng builds on green growth") String title,
		@Schema(example = "https://example.com/2020-01-15/jincheng.html") @Pattern(
				regexp = "https?://(?![^/?#]*@)[^\\s]+",
				message = "must be an address that starts with http:// or https://, without credentials") @Nullable String url,
		@Schema(example = "2020-01-15") DateBound published, @Schema(example = "en") Language language,
		@Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Pattern(
				regexp = "[0-9a-f]{64}",
				message = "must be 64 hexadecimal digits in lower case") @Nullable String sha256,
		@Schema(example = "false") @Nullable Boolean excerpt) {
}
