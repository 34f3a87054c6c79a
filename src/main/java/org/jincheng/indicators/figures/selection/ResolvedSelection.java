package org.jincheng.indicators.figures.selection;

import java.util.List;

import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A selection with all codes that it comes to. Nothing else becomes SQL.
 *
 * @param asked what is asked for
 * @param indicators the codes of the indicators, also of cells; null for all
 * @param places the codes of the places, also of groups and of former times; null for all
 * @param sources the ids of the sources, also of parts; null for all
 */
public record ResolvedSelection(ObservationSelection asked, @Nullable List<String> indicators,
		@Nullable List<String> places, @Nullable List<String> sources) {

	/** Selects what is named, and neither groups of places nor parts of sources. */
	public static ResolvedSelection asNamed(ObservationSelection asked) {
		return new ResolvedSelection(asked, asked.indicator(), asked.place(), asked.source());
	}

	/** Selects all that was known and published by then. */
	public static ResolvedSelection all(Vintage vintage) {
		return asNamed(ObservationSelection.ALL.of(vintage));
	}

	/** The same with all codes that areas have had, where figures go on under others. */
	public ResolvedSelection in(Continuity continuity) {
		return (this.places == null || !onePerPeriod()) ? this
				: new ResolvedSelection(this.asked, this.indicators,
						this.places.stream().flatMap((code) -> continuity.codes(code).stream()).distinct().toList(),
						this.sources);
	}

	/** As of when it is. */
	public Vintage vintage() {
		return this.asked.vintage();
	}

	/** Whether it means one figure of each series and period, whoever states it. */
	public boolean onePerPeriod() {
		return this.asked.onePerPeriod();
	}

	/**
	 * Whether a figure is looked at beside others: of the sources and with a status that
	 * are asked for.
	 */
	public boolean isRanked(Observation figure) {
		return (this.sources == null || this.sources.contains(figure.sourceId()))
				&& (this.asked.status() == null || this.asked.status().contains(figure.status()));
	}

	/**
	 * Whether a figure is of the time, the sources and with a status that are asked for.
	 * What is made of sums of months is of another time than they are.
	 */
	public boolean selects(Observation figure) {
		return isRanked(figure)
				&& (this.asked.transform() == Transform.CUMULATIVE_TO_SINGLE || this.asked.isOfTime(figure));
	}

}
