package org.jincheng.indicators.figures.observation;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Writes the keys of figures as tables of SQL. */
public final class ObservationKeys {

	private ObservationKeys() {
	}

	/** Figures as rows {@code k}. */
	static Sql of(Collection<Observation> figures) {
		return of(figures, Observation::id, SeriesPoint::of);
	}

	/**
	 * Points of series as rows {@code k}.
	 * @param id the id of each
	 * @param point the point
	 */
	static <T> Sql of(Collection<T> things, Function<T, UUID> id, Function<T, SeriesPoint> point) {
		var points = things.stream().map(point).toList();
		return Sql.of("""
				unnest(cast(:ids as uuid[]), :indicators, :places, :units, cast(:starts as date[]), cast(:ends as \
				date[]),
				    :plans, :compared, cast(:joint as boolean[]))
				  k (id, indicator_code, place_code, unit_code, period_start, period_end, plan, compared, joint)""")
			.bind("ids", texts(things, id))
			.bind("indicators", texts(points, SeriesPoint::indicator))
			.bind("places", texts(points, SeriesPoint::place))
			.bind("units", texts(points, SeriesPoint::unit))
			.bind("starts", texts(points, SeriesPoint::start))
			.bind("ends", texts(points, SeriesPoint::end))
			.bind("plans", texts(points, SeriesPoint::plan))
			.bind("compared", texts(points, SeriesPoint::compared))
			.bind("joint", texts(points, SeriesPoint::joint));
	}

	/** A text of each of some things, as the value of a parameter. */
	public static <T> String[] texts(Collection<T> things, Function<T, ?> text) {
		return things.stream().map(text).map(String::valueOf).toArray(String[]::new);
	}

}
