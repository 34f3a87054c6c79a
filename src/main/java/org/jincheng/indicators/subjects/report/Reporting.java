package org.jincheng.indicators.subjects.report;

import java.time.LocalDate;
import java.util.List;

import org.jincheng.indicators.figures.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of the progress of an initiative, a park or an investment.
 *
 * @param due the last day by which it should be done; null if no report gives one
 * @param duePeriod the period in which it should be done; null if no report gives one
 * @param overdue whether that day is over in China, and nothing says that it was done or
 * cancelled
 * @param reports what publications report, the newest first
 */
public record Reporting(@Nullable LocalDate due, @Nullable Period duePeriod, boolean overdue,
		List<ReportResource> reports) {

	/** Nothing is reported. */
	public static final Reporting NONE = new Reporting(null, null, false, List.of());

}
