package org.jincheng.indicators.recording.publication;

import jakarta.validation.constraints.Size;
import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * How a publication is recorded.
 *
 * @param dryRun whether to check the request and report what would change, without
 * changing anything. Default: false
 * @param skip {@code unnamed} leaves out each figure that has no indicator, place,
 * period, unit or value, with what only such figures use, and records the rest. Default:
 * nothing is recorded then
 * @param reason the reason for the change, for the history
 */
record PublicationQuery(@Nullable Boolean dryRun, @Nullable SkippedFigures skip,
		@Nullable @Size(max = 500, message = "must have at most 500 characters") String reason) {

	/** The figures of a document that are left out. */
	enum SkippedFigures implements Term {

		UNNAMED

	}

}
