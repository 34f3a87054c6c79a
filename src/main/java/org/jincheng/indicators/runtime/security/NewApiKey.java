package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param owner who it is for: a person or a program, as it is to be named in the history
 * of the data
 * @param role what it may do
 * @param expiresAt from when on it is refused; without it, it does not expire
 */
record NewApiKey(
		@NotBlank(message = "must name somebody") @Size(max = 100,
				message = "must have 100 characters at most") @Pattern(regexp = "^[^\\p{Cc}]*$",
						message = "must have no control characters") String owner,
		@NotNull(message = "must be given") Role role, @Nullable Instant expiresAt) {
}
