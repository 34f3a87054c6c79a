package org.jincheng.indicators.observation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is corrected.
 *
 * @param reason why, for the history
 */
record CorrectionQuery(@Nullable @Size(max = 500, message = "must have 500 characters at most") String reason) {
}
