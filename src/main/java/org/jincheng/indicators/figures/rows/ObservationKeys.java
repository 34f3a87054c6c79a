package org.jincheng.indicators.figures.rows;

import java.util.Collection;

import org.jincheng.indicators.figures.observation.SeriesId;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.selection.Sql;

/** Writes points of series as tables of SQL. */
public final class ObservationKeys {

	private ObservationKeys() {
	}

	/** Points of series as rows {@code k}. */
	public static Sql of(Collection<SeriesPoint> points) {
		var series = points.stream().map(SeriesPoint::series).toList();
		return Sql.of("""
				unnest(:indicators, :places, :units, cast(:starts as date[]), cast(:ends as date[]), :plans,
				    :compared, cast(:joint as boolean[]))
				  k (indicator_code, place_code, unit_code, period_start, period_end, plan, compared, joint)""")
			.bind("indicators", Sql.texts(series, SeriesId::indicator))
			.bind("places", Sql.texts(series, SeriesId::place))
			.bind("units", Sql.texts(series, SeriesId::unit))
			.bind("starts", Sql.texts(points, SeriesPoint::start))
			.bind("ends", Sql.texts(points, SeriesPoint::end))
			.bind("plans", Sql.texts(series, SeriesId::plan))
			.bind("compared", Sql.texts(series, SeriesId::compared))
			.bind("joint", Sql.texts(series, SeriesId::joint));
	}

}
