package org.jincheng.indicators.observation;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a figure is withdrawn.
 *
 * @param reason why, for the history
 */
record WithdrawalQuery(@Parameter(example = "The source has taken it back") @NotNull(
		message = "is missing: say why it is withdrawn") @Size(max = 500,
				message = "must have 500 characters at most") String reason) {
}
