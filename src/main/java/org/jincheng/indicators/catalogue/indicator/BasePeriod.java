package org.jincheng.indicators.catalogue.indicator;

import java.time.LocalDate;

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

	/** The period as it is usually written, such as {@code 1985}. */
	@JsonProperty(access = JsonProperty.Access.READ_ONLY)
	@Schema(description = "The period in the shortest form of ISO 8601, such as `1985`.",
			accessMode = Schema.AccessMode.READ_ONLY)
	public String label() {
		return PeriodLabel.of(this.start, this.end);
	}

}
