package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jincheng.indicators.source.Locator;
import org.jspecify.annotations.Nullable;

/**
 * What a curator reads in a statement. Indicator, place, unit, period and source make the
 * figure the one that it is; the rest can be corrected.
 *
 * @param indicator the code of its indicator, one whose figures are stated
 * @param place the code of the place that it is about
 * @param period the period that it is about
 * @param value the value in the unit
 * @param unit the code of its unit, one of the indicator's
 * @param relation how the value relates to the truth: "more than 80" is 80 with
 * {@code gt}
 * @param printed the figure as its source prints it
 * @param joint whether it covers several parks or places together; if not given, a
 * correction leaves that as it is, and a new figure is joint where its place is a group
 * @param source the sentence that states it
 */
record ObservationRequest(@Schema(example = "green-space-share") String indicator,
		@Schema(example = "140500") String place, PeriodRequest period, @Schema(example = "46.1") BigDecimal value,
		@Schema(example = "percent") String unit, @Schema(example = "eq") Relation relation,
		@Schema(example = "46.1 percent") String printed, @Nullable Boolean joint, @Valid SourceRequest source) {

	/**
	 * The period that a figure is about.
	 *
	 * @param start its first day
	 * @param end its last day
	 * @param basis whether the source states it, or the day of publication stands in
	 */
	@Schema(name = "ObservationPeriodRequest")
	record PeriodRequest(@Schema(example = "2019-01-01") LocalDate start, @Schema(example = "2019-12-31") LocalDate end,
			@Schema(example = "stated") PeriodBasis basis) {
	}

	/**
	 * The sentence that states a figure.
	 *
	 * @param id the id of the source
	 * @param paragraph the paragraph of the body text, from 1
	 * @param sentence the sentence of the paragraph, from 1
	 */
	@Schema(name = "ObservationSourceRequest")
	record SourceRequest(@Schema(example = "shanxidaily-2020-01-15") String id,
			@Schema(example = "2") Integer paragraph, @Schema(example = "1") Integer sentence) {
	}

	/**
	 * The id of the figure, where it was not seeded with one of its own: the same
	 * whenever it is recorded, so that it keeps its history over a withdrawal.
	 */
	UUID keyId() {
		var key = String.join("\n", "figure", this.indicator, this.place, this.unit, this.period.start().toString(),
				this.period.end().toString(), this.source.id());
		return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
	}

	Locator locator() {
		return new Locator(this.source.id(), this.source.paragraph(), this.source.sentence());
	}

	ObservationRequest withJoint(@Nullable Boolean joint) {
		return new ObservationRequest(this.indicator, this.place, this.period, this.value, this.unit, this.relation,
				this.printed, joint, this.source);
	}

}
