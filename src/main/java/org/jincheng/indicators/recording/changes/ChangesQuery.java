package org.jincheng.indicators.recording.changes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.request.Since;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are asked for.
 *
 * @param after returns only revisions with a higher number. Send the newest number that
 * you have already read. Default: all
 * @param before returns only revisions with a lower number. Default: all
 * @param since returns only revisions of this moment ({@code 2026-11-24T12:00:00Z}) or
 * day ({@code 2026-11-24}, in UTC) and later ones. Default: all
 * @param place codes of places. Returns only revisions that changed one of these places
 * or a figure of it. Repeat the parameter or separate codes with commas
 * @param indicator codes of indicators. Returns only revisions that changed one of these
 * indicators or a figure of it. Repeat the parameter or separate codes with commas
 * @param sort the order: {@code number} lists the oldest first, {@code -number} the
 * newest first. Default: {@code number}
 * @param limit the maximum number of revisions on a page
 */
public record ChangesQuery(
		@Parameter(example = "0") @Nullable @Min(value = 0, message = "must be 0 or more") Long after,
		@Nullable @Min(value = 1, message = "must be 1 or more") Long before,
		@Parameter(schema = @Schema(type = "string")) @Nullable Since since, @Nullable List<String> place,
		@Nullable List<String> indicator, @Nullable ChangeOrder sort,
		@Nullable @Min(value = 1, message = "must be from 1 to 1000") @Max(value = PageQuery.MAX_LIMIT,
				message = "must be from 1 to 1000") Integer limit) {

	boolean isNewestFirst() {
		return this.sort == ChangeOrder.NUMBER_DESCENDING;
	}

	/**
	 * Returns the condition that its revisions meet, beside their numbers: with place and
	 * indicator, those that changed a figure of both.
	 */
	String condition() {
		var condition = new StringBuilder("number > :after and number < :before and recorded_at >= :since ");
		if (this.place != null || this.indicator != null) {
			condition.append("""
					and (recorded_at in (select unnest(array[recorded_at, superseded_at]) from observation
					  where (:places::text[] is null or place_code = any(:places))
					    and (:indicators::text[] is null or indicator_code = any(:indicators)))
					  or number in (select revision_number from change
					    where collection = 'places' and resource_id = any(:places)
					      or resource_id in (select code from indicator where code = any(:indicators))))""");
		}
		return condition.toString();
	}

	/** The parameters of the condition. */
	Map<String, @Nullable Object> values() {
		var values = new HashMap<String, @Nullable Object>();
		values.put("after", (this.after != null) ? this.after : 0);
		values.put("before", (this.before != null) ? this.before : Long.MAX_VALUE);
		values.put("since", ((this.since != null) ? this.since.moment() : Instant.EPOCH).atOffset(ZoneOffset.UTC));
		values.put("places", (this.place != null) ? this.place.toArray(String[]::new) : null);
		values.put("indicators", (this.indicator != null) ? this.indicator.toArray(String[]::new) : null);
		return values;
	}

	PageQuery toPage() {
		return new PageQuery(null, this.limit, null, null);
	}

}
