package org.jincheng.indicators.subjects.report;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.figures.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a publication reports of the progress of an initiative, a park or an investment.
 *
 * @param status how far it has come, such as {@code under-construction}
 * @param statusName the name of the status, for display
 * @param due the last day by which it should be done; null if nothing is said
 * @param duePeriod the period in which it should be done; null if nothing is said
 * @param day when it was so: what the text says, or else when it was published
 * @param statement the statement that says so; null if a curator does
 * @param gist a summary of the statement in our own words; null if nobody has written one
 */
@Schema(name = "Report")
public record ReportResource(String status, String statusName, @Nullable LocalDate due, @Nullable Period duePeriod,
		Period day, @Nullable Locator statement, @Nullable String gist) {
}
