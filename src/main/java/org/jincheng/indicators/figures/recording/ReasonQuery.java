package org.jincheng.indicators.figures.recording;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is corrected or withdrawn.
 *
 * @param reason the reason for the change, for the history
 */
record ReasonQuery(@Parameter(example = "Misread") @Nullable @Size(max = 500,
		message = "must have at most 500 characters") String reason) {
}
