package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.PeriodLabel;

/**
 * The period that a figure is about.
 *
 * @param start the first day of the period
 * @param end the last day of the period
 * @param label the period in the shortest form of ISO 8601, such as {@code 2018} or
 * {@code 2018-01/2018-11}
 * @param basis {@code stated} if the source gives the period, {@code publication} if the
 * date of publication stands in
 */
@Schema(description = "The period that a figure is about.")
public record Period(LocalDate start, LocalDate end, String label, PeriodBasis basis) {

	public static Period of(LocalDate start, LocalDate end, PeriodBasis basis) {
		return new Period(start, end, PeriodLabel.of(start, end), basis);
	}

}
