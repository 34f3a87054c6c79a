package org.jincheng.indicators.figures.rows;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesId;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.selection.Sql;

/** Writes the keys of figures as tables of SQL. */
public final class ObservationKeys {

	private ObservationKeys() {
	}

	/** Figures as rows {@code k}. */
	public static Sql of(Collection<Observation> figures) {
		return of(figures, Observation::id, SeriesPoint::of);
	}

	/**
	 * Points of series as rows {@code k}.
	 * @param id the id of each
	 * @param point the point
	 */
	public static <T> Sql of(Collection<T> things, Function<T, UUID> id, Function<T, SeriesPoint> point) {
		var points = things.stream().map(point).toList();
		var series = points.stream().map(SeriesPoint::series).toList();
		return Sql.of("""
				unnest(cast(:ids as uuid[]), :indicators, :places, :units, cast(:starts as date[]), cast(:ends as \
				date[]),
				    :plans, :compared, cast(:joint as boolean[]))
				  k (id, indicator_code, place_code, unit_code, period_start, period_end, plan, compared, joint)""")
			.bind("ids", Sql.texts(things, id))
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
