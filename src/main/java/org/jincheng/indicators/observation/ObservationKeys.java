package org.jincheng.indicators.observation;

import java.util.Collection;
import java.util.function.Function;

/** Tells SQL what makes figures. */
public final class ObservationKeys {

	private ObservationKeys() {
	}

	/** Figures as rows {@code k}. */
	static Sql of(Collection<Observation> figures) {
		return Sql
			.of("""
					unnest(cast(:ids as uuid[]), :indicators, :places, :units, cast(:starts as date[]), cast(:ends as date[]),
					    :statuses, :compared, :sources)
					  k (id, indicator_code, place_code, unit_code, period_start, period_end, status, compared, source_id)""")
			.bind("ids", texts(figures, Observation::id))
			.bind("indicators", texts(figures, Observation::indicator))
			.bind("places", texts(figures, (figure) -> figure.place().code()))
			.bind("units", texts(figures, Observation::unit))
			.bind("starts", texts(figures, (figure) -> figure.period().start()))
			.bind("ends", texts(figures, (figure) -> figure.period().end()))
			.bind("statuses", texts(figures, (figure) -> figure.status().code()))
			.bind("compared", texts(figures, Observation::compared))
			.bind("sources", texts(figures, (figure) -> (figure.source() != null) ? figure.source().id() : ""));
	}

	/** A text of each of some things, as the value of a parameter. */
	public static <T> String[] texts(Collection<T> things, Function<T, ?> text) {
		return things.stream().map(text).map(String::valueOf).toArray(String[]::new);
	}

}
