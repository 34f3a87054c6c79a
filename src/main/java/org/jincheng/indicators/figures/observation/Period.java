package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;

import org.jincheng.indicators.catalogue.indicator.PeriodLabel;

/**
 * The period that a figure is about.
 *
 * @param start the first day of the period
 * @param end the last day of the period
 * @param label how the period is written, as the shortest ISO 8601 form
 * @param basis whether the source states the period or the date of publication stands in
 */
public record Period(LocalDate start, LocalDate end, String label, PeriodBasis basis) {

	public static Period of(LocalDate start, LocalDate end, PeriodBasis basis) {
		return new Period(start, end, PeriodLabel.of(start, end), basis);
	}

}
