package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a revision is taken back.
 *
 * @param dryRun whether to report what would become of the data, without changing
 * anything. Default: false
 * @param skip {@code changed} leaves what cannot be undone, with all that it needs, and
 * undoes the rest. Default: nothing is undone then
 * @param reason the reason, for the history
 */
record RevertQuery(@Nullable Boolean dryRun, @Nullable Skip skip,
		@Parameter(example = "Recorded by mistake") @Nullable @Size(max = 500,
				message = "must have at most 500 characters") String reason) {
}
