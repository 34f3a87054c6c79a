package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request for a new API key.
 *
 * @param owner the person or program that the key is for. The history of the data shows
 * this name
 * @param role what the key allows
 * @param expiresAt the time from which the key is refused. Default: it does not expire
 */
record NewApiKey(
		@NotBlank(message = "must name somebody") @Size(max = 100,
				message = "must have at most 100 characters") @Pattern(regexp = "^[^\\p{Cc}]*$",
						message = "must have no control characters") String owner,
		@NotNull(message = "must be given") Role role, @Nullable Instant expiresAt) {
}
