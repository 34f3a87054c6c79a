package org.jincheng.indicators.core.curation;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why something is added, changed or removed.
 *
 * @param reason the reason for the change, for the history
 */
public record ReasonQuery(@Parameter(example = "Misread") @Nullable @Size(max = 500,
		message = "must have at most 500 characters") String reason) {
}
