package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.place.PlaceGroups;
import org.jincheng.indicators.source.Locator;
import org.jspecify.annotations.Nullable;

/**
 * What a curator reads in a statement. Indicator, place, unit, period, comparison,
 * status, source and occurrence make the figure the one that it is; all but the source
 * can be corrected.
 *
 * @param indicator the code of its indicator, one whose figures are stated
 * @param place the code of the place that it is about; may be left out where
 * {@code places} says it
 * @param places the codes of the places that it covers jointly, instead of their group,
 * which is added if there is none: {@code group-} with the sorted codes
 * @param period the period that it is about
 * @param value the value in the unit; of a fall negative
 * @param upper the upper end where the relation is {@code between}: "7 to 8 percent" is
 * from 7 to 8
 * @param unit the code of its unit, one of the indicator's; where those are of amounts
 * too, a figure in a ratio such as {@code percent} has a comparison, unless it is a share
 * @param counted what is counted, where the unit is {@code count}
 * @param relation how the value relates to the truth: "more than 80" is 80 with
 * {@code gt}
 * @param status whether it came to pass; if not given, a correction leaves that as it is,
 * and a new figure is {@code actual}
 * @param comparison what the value is compared with; if not given, what the indicator
 * names for its figures
 * @param printed the figure as its source prints it
 * @param note a note in our own words, such as "misprint in the source"; needed from the
 * second occurrence on
 * @param occurrence the next number where the source states the same figure again with
 * another value; if not given, a correction leaves that as it is, and a new figure has 1
 * @param joint whether it covers several parks or places together; if not given, a
 * correction leaves that as it is, and a new figure is joint where its place is a group
 * @param source the sentence that states it
 */
public record ObservationRequest(@Schema(example = "green-space-share") String indicator,
		@Schema(example = "140500", types = {
				"string", "null" }, requiredMode = Schema.RequiredMode.NOT_REQUIRED) String place,
		@Nullable List<String> places, PeriodRequest period, @Schema(example = "46.1") BigDecimal value,
		@Nullable BigDecimal upper, @Schema(example = "percent") String unit, @Nullable String counted,
		@Schema(example = "eq") Relation relation, @Nullable FigureStatus status, @Nullable Comparison comparison,
		@Schema(example = "46.1 percent") String printed, @Nullable Text note,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer occurrence, @Nullable Boolean joint,
		@Valid SourceRequest source){

	public ObservationRequest {
		if (place == null && places != null && !places.isEmpty()) {
			place = PlaceGroups.code(places);
		}
	}

	/**
	 * The period that a figure is about.
	 *
	 * @param start its first day
	 * @param end its last day
	 * @param basis whether the source states it, or the date of publication stands in
	 */
	@Schema(name = "ObservationPeriodRequest")
	public record PeriodRequest(@Schema(example = "2019-01-01") LocalDate start,
			@Schema(example = "2019-12-31") LocalDate end, @Schema(example = "stated") PeriodBasis basis) {
	}

	/**
	 * The sentence that states a figure.
	 *
	 * @param id the id of the source
	 * @param paragraph the paragraph of the body text, from 1
	 * @param sentence the sentence of the paragraph, from 1
	 */
	@Schema(name = "ObservationSourceRequest")
	public record SourceRequest(@Schema(example = "shanxidaily-2020-01-15") String id,
			@Schema(example = "2") Integer paragraph, @Schema(example = "1") Integer sentence) {
	}

	/**
	 * The id of a figure that is new under its key. What most figures do not have is no
	 * part of it, so that it is the same as before they could.
	 */
	public UUID keyId() {
		var key = new StringBuilder(String.join("\n", "figure", this.indicator, this.place, this.unit,
				this.period.start().toString(), this.period.end().toString(), this.source.id()));
		if (this.comparison != null) {
			key.append('\n').append(compared());
		}
		if (this.status != null && this.status != FigureStatus.ACTUAL) {
			key.append('\n').append(this.status.code());
		}
		if (this.occurrence != null && this.occurrence > 1) {
			key.append('\n').append(this.occurrence);
		}
		return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** What its series is compared with; empty where it stands for itself. */
	public String compared() {
		return Comparison.inSeries(this.comparison, this.period.start(), this.period.end());
	}

	/** The same, as another of those that the source states of it. */
	public ObservationRequest withOccurrence(int occurrence) {
		return new ObservationRequest(this.indicator, this.place, null, this.period, this.value, this.upper, this.unit,
				this.counted, this.relation, this.status, this.comparison, this.printed, this.note, occurrence,
				this.joint, this.source);
	}

	/** Where it is stated. */
	public Locator locator() {
		return new Locator(this.source.id(), this.source.paragraph(), this.source.sentence());
	}

	/** The same, and whether it covers several places together. */
	public ObservationRequest withJoint(@Nullable Boolean joint) {
		return new ObservationRequest(this.indicator, this.place, null, this.period, this.value, this.upper, this.unit,
				this.counted, this.relation, this.status, this.comparison, this.printed, this.note, this.occurrence,
				joint, this.source);
	}

	/** The same, in other words beside the figure. */
	public ObservationRequest inWords(@Nullable String counted, String printed, @Nullable Text note) {
		return new ObservationRequest(this.indicator, this.place, null, this.period, this.value, this.upper, this.unit,
				counted, this.relation, this.status, this.comparison, printed, note, this.occurrence, this.joint,
				this.source);
	}

	/**
	 * The same, with what it leaves out of its key.
	 * @param before what was said of the figure before; null if it is new
	 * @param comparison what it is compared with, where it does not say
	 */
	public ObservationRequest completed(@Nullable ObservationRequest before, @Nullable Comparison comparison) {
		var otherStatus = (before != null) ? before.status : FigureStatus.ACTUAL;
		var otherOccurrence = (before != null) ? before.occurrence : Integer.valueOf(1);
		return new ObservationRequest(this.indicator, this.place, null, this.period, this.value, this.upper, this.unit,
				this.counted, this.relation, (this.status != null) ? this.status : otherStatus,
				(this.comparison != null) ? this.comparison : comparison, this.printed, this.note,
				(this.occurrence != null) ? this.occurrence : otherOccurrence, this.joint, this.source);
	}

}
