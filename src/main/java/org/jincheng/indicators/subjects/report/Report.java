package org.jincheng.indicators.subjects.report;

import java.time.LocalDate;
import java.util.Comparator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.StatedFigure.StatedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of the progress of an initiative, a park or an investment.
 *
 * @param status how far it has come, such as {@code under-construction}
 * @param due the last day by which it should be done; null if nothing is said
 * @param duePeriod the period in which it should be done, which ends on {@code due}; null
 * for a day
 * @param day when it was so; null for the date of publication. It is required without a
 * statement
 * @param statement the statement that says so; null if a curator does
 */
@Embeddable
@Schema(name = "ReportRequest")
public record Report(@Column(name = "status") @Schema(example = "under-construction") String status,
		@Column(name = "due") @Schema(example = "2030-12-31") @Nullable LocalDate due,
		@Embedded @AttributeOverride(name = "start", column = @Column(name = "due_start")) @AttributeOverride(
				name = "end", column = @Column(name = "due_end")) @AttributeOverride(name = "basis",
						column = @Column(name = "due_basis")) @Nullable StatedPeriod duePeriod,
		@Embedded @AttributeOverride(name = "start", column = @Column(name = "day_start")) @AttributeOverride(
				name = "end", column = @Column(name = "day_end")) @AttributeOverride(name = "basis",
						column = @Column(name = "day_basis")) @Nullable StatedPeriod day,
		@Nullable Locator statement) implements Comparable<Report> {

	private static final Comparator<Report> ORDER = Comparator
		.comparing(Report::statement, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((report) -> String.valueOf(report.day()));

	/** Whether it says the same of the progress as another one. */
	public boolean says(String status, @Nullable LocalDate due) {
		return this.status.equals(status) && (due == null || due.equals(this.due));
	}

	@Override
	public int compareTo(Report other) {
		return ORDER.compare(this, other);
	}

	/** The form that all have that say the same. */
	Report normal() {
		var period = this.duePeriod;
		var isDay = period == null || period.start().equals(period.end());
		var isPublished = this.statement != null && this.day != null && this.day.basis() == PeriodBasis.PUBLICATION;
		return new Report(this.status, (this.due != null || period == null) ? this.due : period.end(),
				isDay ? null : period, isPublished ? null : this.day, this.statement);
	}

}
