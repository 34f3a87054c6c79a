package org.jincheng.indicators.catalogue.source;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A statement (one citable sentence of a source), as a curator describes it.
 *
 * @param paragraph the number of the paragraph in the body text, from 1
 * @param sentence the number of the sentence in the paragraph, from 1
 * @param gist a summary of the sentence in our own words, because the sentence itself
 * belongs to the publisher; null if nobody has written one. Then {@code figures}
 * describes the statement
 */
public record StatementRequest(
		@Schema(example = "2") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer paragraph,
		@Schema(example = "1") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer sentence,
		@Nullable Text gist) {
}
