package org.jincheng.indicators.figures.query;

import java.util.ArrayList;
import java.util.List;

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
 * and status. Default: {@code long}
 */
record ShapeQuery(@Nullable Shape shape) {

	/** Refuses what a wide table cannot be asked. */
	static void checkWide(ObservationSelection selection, PageQuery page) {
		var errors = new ArrayList<RequestError>();
		refuse("limit", page.limit(), errors);
		refuse("after", page.after(), errors);
		refuse("sort", page.sort(), errors);
		refuse("count", selection.count(), errors);
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
	}

	private static void refuse(String parameter, @Nullable Object value, List<RequestError> errors) {
		if (value != null) {
			errors.add(RequestError.of(parameter, value.toString(),
					"Not together with shape=wide: a wide table is whole, and in order of periods."));
		}
	}

}
