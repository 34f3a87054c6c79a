package org.jincheng.indicators.recording.changes;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.recording.LeftChange;
import org.jincheng.indicators.figures.recording.MovedFigures.Moved;
import org.jincheng.indicators.recording.changes.RevisionResource.ChangedResource;
import org.jspecify.annotations.Nullable;

/**
 * The effect of moving figures or merging entries. A dry run reports the effect that it
 * would have.
 *
 * @param revision the number of the new revision; null in a dry run, and if nothing was
 * changed
 * @param moved how many figures have another indicator, place or description
 * @param changes what the revision changes; in a dry run, the first ten
 * @param left the figures that cannot be moved, at most 100. Only a dry run has any
 * @param moreLeft how many more cannot be moved
 */
@Schema(name = "MoveReport")
record MoveReport(@Nullable Long revision, long moved, List<ChangedResource> changes, List<LeftChange> left,
		long moreLeft) {

	private static final int MAX_SHOWN = 10;

	/**
	 * Reports what a draft changes.
	 * @param at where the request names the figures
	 * @throws RefusedException a 409 that lists what cannot be moved, unless it is a
	 * rehearsal
	 */
	static MoveReport of(Moved moved, ErrorPlace at, RevisionDraft draft, ChangeService changes) {
		var left = moved.left().stream().limit(RevertReport.MAX_LEFT).toList();
		var moreLeft = moved.left().size() - left.size();
		if (!left.isEmpty() && !draft.isRehearsal()) {
			var more = (moreLeft > 0) ? ", and %d more".formatted(moreLeft) : "";
			throw RefusedException.of(ProblemType.CONFLICT,
					"Nothing was changed, because these figures cannot be moved: %d%s.".formatted(left.size(), more),
					left.stream().map((one) -> RequestError.of(at, one.href(), one.message())).toList());
		}
		return new MoveReport(draft.isChange() ? draft.number() : null, moved.moved(),
				draft.changes()
					.stream()
					.limit(draft.isRehearsal() ? MAX_SHOWN : Long.MAX_VALUE)
					.map(changes::changed)
					.toList(),
				left, moreLeft);
	}

}
