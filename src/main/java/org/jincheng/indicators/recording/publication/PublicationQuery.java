package org.jincheng.indicators.recording.publication;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a publication is recorded.
 *
 * @param dryRun whether only to tell what would become of it
 * @param reason why figures are corrected, for the history
 */
record PublicationQuery(@Nullable Boolean dryRun,
		@Nullable @Size(max = 500, message = "must have 500 characters at most") String reason) {
}
