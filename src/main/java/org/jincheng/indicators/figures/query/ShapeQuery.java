package org.jincheng.indicators.figures.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jspecify.annotations.Nullable;

/**
 * How a table of observations is asked for.
 *
 * @param shape the layout of a table. {@code long} has a row for each figure.
 * {@code wide} (CSV and XLSX only) has a row for each period and a column for each
 * series, under seven header rows: indicator, place, unit, qualifier, comparison, source
 * and status. {@code years} (CSV and XLSX only) has a row for each place and a column for
 * each period of one indicator and unit, under heads in words. Default: {@code long}
 */
record ShapeQuery(@Nullable Shape shape) {

	/** Refuses what a table that is whole cannot be asked. */
	void checkWhole(ObservationSelection selection, PageQuery page) {
		var errors = new ArrayList<RequestError>();
		refuse("limit", page.limit(), errors);
		refuse("after", page.after(), errors);
		refuse("sort", page.sort(), errors);
		refuse("count", selection.count(), errors);
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
	}

	private void refuse(String parameter, @Nullable Object value, List<RequestError> errors) {
		if (value != null) {
			errors.add(RequestError.of(parameter, value.toString(),
					"Not together with shape=%s: this table is whole, and in order of periods."
						.formatted(Objects.requireNonNull(this.shape).code())));
		}
	}

}
