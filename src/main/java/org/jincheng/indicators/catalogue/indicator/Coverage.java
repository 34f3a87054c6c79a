package org.jincheng.indicators.catalogue.indicator;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What there is of an indicator at some place: the figures that sources state now.
 *
 * @param figures how many figures there are of it at the place
 * @param ofGroups how many of them are of a group that the place is in, and not its alone
 * @param first the earliest period of any of them
 * @param last the latest period of any of them
 */
public record Coverage(Long figures, Long ofGroups, Span first, Span last) {

	/**
	 * A period of figures.
	 *
	 * @param start its first day
	 * @param end its last day
	 */
	public record Span(LocalDate start, LocalDate end) {

		/** The period as it is usually written, such as {@code 2018}. */
		@JsonProperty
		@Schema(description = "The period as it is usually written, such as 2018.",
				accessMode = Schema.AccessMode.READ_ONLY)
		public String label() {
			return PeriodLabel.of(this.start, this.end);
		}

	}

}
