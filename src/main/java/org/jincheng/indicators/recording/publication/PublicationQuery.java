package org.jincheng.indicators.recording.publication;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a publication is recorded or withdrawn.
 *
 * @param dryRun whether to check the request and report what would change, without
 * changing anything. Default: false
 * @param reason the reason for the change, for the history
 */
record PublicationQuery(@Nullable Boolean dryRun,
		@Nullable @Size(max = 500, message = "must have at most 500 characters") String reason) {
}
