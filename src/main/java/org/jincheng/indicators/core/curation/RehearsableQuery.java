package org.jincheng.indicators.core.curation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a change is made that can be tried first.
 *
 * @param dryRun whether to check the request and report what would change, without
 * changing anything. Default: false
 * @param reason the reason for the change, for the history
 */
public record RehearsableQuery(@Nullable Boolean dryRun,
		@Nullable @Size(max = 500, message = "must have at most 500 characters") String reason) {

	/** Whether nothing is to be changed. */
	public boolean isRehearsal() {
		return Boolean.TRUE.equals(this.dryRun);
	}

}
