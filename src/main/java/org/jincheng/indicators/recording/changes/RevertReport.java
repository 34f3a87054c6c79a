package org.jincheng.indicators.recording.changes;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.figures.recording.LeftChange;
import org.jspecify.annotations.Nullable;

/**
 * The changes that took a revision back, or would do so.
 *
 * @param reverted the number of the revision that is taken back
 * @param revision the number of the new revision; null in a dry run, and if nothing was
 * undone
 * @param changes what the new revision changes
 * @param left the changes that stay as they are, at most 100
 * @param moreLeft how many more stay
 * @param warnings what to look at, such as the preferred figures that change. Only in a
 * dry run
 */
@Schema(name = "RevertReport")
record RevertReport(long reverted, @Nullable Long revision, List<RevisionResource.ChangedResource> changes,
		List<LeftChange> left, long moreLeft, List<Warning> warnings) {

	/** The most that are named of what is left. */
	static final int MAX_LEFT = 100;

}
