package org.jincheng.indicators.figures.derivation;

import java.time.LocalDate;

import org.jincheng.indicators.figures.observation.Observation;

/**
 * What a source can state a part and its whole of.
 *
 * @param indicator the code of the indicator
 * @param kind what figures have in common that are set against each other
 * @param start the first day of the period
 * @param end its last day
 * @param unit the code of the unit
 */
record Measure(String indicator, Levels kind, LocalDate start, LocalDate end, String unit) {

	/** As a figure is of it, of another indicator. */
	static Measure of(String indicator, Observation figure) {
		return new Measure(indicator, Levels.of(figure), figure.period().start(), figure.period().end(), figure.unit());
	}

}
