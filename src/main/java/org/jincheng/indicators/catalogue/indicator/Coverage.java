package org.jincheng.indicators.catalogue.indicator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The figures that sources state for an indicator at a place: how many, and for which
 * periods.
 *
 * @param figures the number of figures of the indicator at the place
 * @param ofGroups how many of these figures cover a group of places jointly, and not this
 * place alone
 * @param first the earliest period that has a figure
 * @param last the latest period that has a figure
 */
public record Coverage(Long figures, Long ofGroups, Span first, Span last) {

	/** Reads the number of figures, and the days of the first and of the last period. */
	public static Coverage read(ResultSet row, Long ofGroups) throws SQLException {
		var first = (Date[]) row.getArray("first").getArray();
		var last = (Date[]) row.getArray("last").getArray();
		return new Coverage(row.getLong("figures"), ofGroups, new Span(first[0].toLocalDate(), first[1].toLocalDate()),
				new Span(last[1].toLocalDate(), last[0].toLocalDate()));
	}

	/**
	 * A period from one day to another.
	 *
	 * @param start the first day of the period
	 * @param end the last day of the period
	 */
	public record Span(LocalDate start, LocalDate end) {

		/** The period as it is usually written, such as {@code 2018}. */
		@JsonProperty
		@Schema(description = "The period in the shortest form of ISO 8601, such as `2018`.",
				accessMode = Schema.AccessMode.READ_ONLY)
		public String label() {
			return PeriodLabel.of(this.start, this.end);
		}

	}

}
