package org.jincheng.indicators.figures.derivation;

import java.time.LocalDate;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What a source can state a part and its whole of.
 *
 * @param indicator the code of the indicator
 * @param kind what figures have in common that are set against each other
 * @param start the first day of the period
 * @param end its last day
 * @param unit the code of the unit
 * @param base the base period of a change; null of a level
 */
record Measure(String indicator, Levels kind, LocalDate start, LocalDate end, String unit, @Nullable BasePeriod base) {

	/** As a figure is of it, of another indicator. */
	static Measure of(String indicator, Observation figure) {
		var base = (figure.comparison() != null) ? figure.comparison().basePeriod() : null;
		return new Measure(indicator, Levels.of(figure), figure.period().start(), figure.period().end(), figure.unit(),
				base);
	}

	/** The growth that contributions in points make up. */
	Measure growth() {
		return new Measure(this.indicator, this.kind, this.start, this.end, "percent", this.base);
	}

}
