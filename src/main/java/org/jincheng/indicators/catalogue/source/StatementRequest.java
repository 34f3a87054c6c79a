package org.jincheng.indicators.catalogue.source;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a source, as a curator describes it.
 *
 * @param paragraph the paragraph of the body text, from 1
 * @param sentence the sentence of the paragraph, from 1
 * @param gist what it says, in our own words: the sentence itself is its publisher's;
 * null while nobody has found them, and it is told by its figures
 */
public record StatementRequest(
		@Schema(example = "2") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer paragraph,
		@Schema(example = "1") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer sentence,
		@Nullable Text gist) {
}
