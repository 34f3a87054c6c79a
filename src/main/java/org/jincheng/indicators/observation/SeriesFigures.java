package org.jincheng.indicators.observation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads stated figures by series, however many they are. */
@Service
@Transactional(readOnly = true)
public class SeriesFigures {

	private final Observations observations;

	private final FilterCodes codes;

	SeriesFigures(Observations observations, FilterCodes codes) {
		this.observations = observations;
		this.codes = codes;
	}

	/**
	 * Checks the codes of a filter.
	 * @throws org.jincheng.indicators.problem.InvalidParametersException if there is one
	 * that is unknown
	 */
	public void check(SeriesSelection filter) {
		this.codes.check(filter.figures(), PlaceScope.ALL);
	}

	/** Hands over the figures by series, or by versions first if they have a history. */
	public void forEach(SeriesSelection filter, Consumer<? super Observation> consumer) {
		forEach(SeriesStatements.figures(filter), consumer);
	}

	/**
	 * Hands over the figures that stood at the moment that a filter begins with, and
	 * stand no more under their keys, by series.
	 */
	public void forEachWithdrawn(SeriesSelection filter, Consumer<? super Observation> consumer) {
		forEach(SeriesStatements.withdrawn(filter), consumer);
	}

	private void forEach(ObservationStatements.Statement statement, Consumer<? super Observation> consumer) {
		try (var figures = this.observations.stream(statement)) {
			figures.forEach(consumer);
		}
	}

	/** Hands over the series that have such figures. */
	public void forEachSeries(SeriesSelection filter, Consumer<? super Series> consumer) {
		try (var series = this.observations.series(SeriesStatements.series(filter))) {
			series.forEach(consumer);
		}
	}

	/**
	 * Whether there is any such figure.
	 * @param isWithdrawnToo whether those count that stand no more
	 */
	public boolean isAny(SeriesSelection filter, boolean isWithdrawnToo) {
		return this.observations.isAny(SeriesStatements.any(filter, isWithdrawnToo));
	}

	/**
	 * What figures are compared with, each with the sources of such figures, with the
	 * occurrences of those that contradict themselves: both as in {@link SeriesKey}.
	 */
	public List<Map.Entry<String, String>> comparedBySources() {
		return this.observations.codes(SeriesStatements.codes());
	}

}
