package org.jincheng.indicators.catalogue.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The base period: the period that values are compared with.
 *
 * @param start the first day of the base period
 * @param end the last day of the base period
 */
@Embeddable
public record BasePeriod(@Column(name = "base_start") LocalDate start, @Column(name = "base_end") LocalDate end) {

	/** Returns the period between two days; null where there are none. */
	public static @Nullable BasePeriod of(@Nullable LocalDate start, @Nullable LocalDate end) {
		return (start != null && end != null) ? new BasePeriod(start, end) : null;
	}

	/**
	 * By how many whole months another period is later that is as long; 0 if it is not.
	 */
	public long monthsTo(BasePeriod later) {
		var months = YearMonth.from(this.start).until(YearMonth.from(later.start), ChronoUnit.MONTHS);
		var afterEnd = this.start.equals(this.end) ? 0 : 1;
		return (isLater(this.start, later.start, months)
				&& isLater(this.end.plusDays(afterEnd), later.end.plusDays(afterEnd), months)) ? months : 0;
	}

	private static boolean isLater(LocalDate from, LocalDate to, long months) {
		return from.plusMonths(months).equals(to) || to.minusMonths(months).equals(from);
	}

	/** The period as it is usually written, such as {@code 1985}. */
	@JsonProperty(access = JsonProperty.Access.READ_ONLY)
	@Schema(description = "The period in the shortest form of ISO 8601, such as `1985`.",
			accessMode = Schema.AccessMode.READ_ONLY)
	public String label() {
		return PeriodLabel.of(this.start, this.end);
	}

}
