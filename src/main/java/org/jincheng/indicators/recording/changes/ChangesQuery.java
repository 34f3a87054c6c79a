package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are asked for.
 *
 * @param after returns only revisions with a higher number. Send the newest number that
 * you have already read. Default: all
 * @param before returns only revisions with a lower number. Default: all
 * @param sort the order: {@code number} lists the oldest first, {@code -number} the
 * newest first. Default: {@code number}
 * @param limit the maximum number of revisions on a page
 */
record ChangesQuery(@Parameter(example = "0") @Nullable @Min(value = 0, message = "must be 0 or more") Long after,
		@Nullable @Min(value = 1, message = "must be 1 or more") Long before, @Nullable ChangeOrder sort,
		@Nullable @Min(value = 1, message = "must be from 1 to 1000") @Max(value = PageQuery.MAX_LIMIT,
				message = "must be from 1 to 1000") Integer limit) {

	long afterNumber() {
		return (this.after != null) ? this.after : 0;
	}

	long beforeNumber() {
		return (this.before != null) ? this.before : Long.MAX_VALUE;
	}

	boolean isNewestFirst() {
		return this.sort == ChangeOrder.NUMBER_DESCENDING;
	}

	PageQuery toPage() {
		return new PageQuery(null, this.limit, null, null);
	}

}
