package org.jincheng.indicators.subjects.report;

import java.time.LocalDate;
import java.util.List;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jspecify.annotations.Nullable;

/**
 * The request for something of which publications report.
 *
 * @param <R> the request
 */
public interface Reported<R> {

	Progress status();

	@Nullable LocalDate due();

	@Nullable List<Report> reports();

	List<Locator> statements();

	/** Returns the same with other reports, and the status and the last day of these. */
	R reported(String status, @Nullable LocalDate due, List<Report> reports, List<Locator> statements);

}
