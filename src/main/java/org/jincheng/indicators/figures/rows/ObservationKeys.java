package org.jincheng.indicators.figures.rows;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import org.jincheng.indicators.figures.observation.Observation;
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
		return Sql.of("""
				unnest(cast(:ids as uuid[]), :indicators, :places, :units, cast(:starts as date[]), cast(:ends as \
				date[]),
				    :plans, :compared, cast(:joint as boolean[]))
				  k (id, indicator_code, place_code, unit_code, period_start, period_end, plan, compared, joint)""")
			.bind("ids", Sql.texts(things, id))
			.bind("indicators", Sql.texts(points, SeriesPoint::indicator))
			.bind("places", Sql.texts(points, SeriesPoint::place))
			.bind("units", Sql.texts(points, SeriesPoint::unit))
			.bind("starts", Sql.texts(points, SeriesPoint::start))
			.bind("ends", Sql.texts(points, SeriesPoint::end))
			.bind("plans", Sql.texts(points, SeriesPoint::plan))
			.bind("compared", Sql.texts(points, SeriesPoint::compared))
			.bind("joint", Sql.texts(points, SeriesPoint::joint));
	}

}
