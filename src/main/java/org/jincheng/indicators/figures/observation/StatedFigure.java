package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.place.PlaceGroups;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ConsistentBody;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a curator reads it in a statement. Indicator, place, unit, period,
 * comparison, status, source and occurrence form the key. Everything but the source can
 * be corrected.
 *
 * @param indicator the code of the indicator, whose figures must be stated, not derived
 * @param where the category of each dimension, if the figure is about one part of the
 * indicator, such as {@code private} for {@code ownership}. The cell (the indicator of
 * that part) is added if it does not exist
 * @param place the code of the place; leave it out if {@code places} is given
 * @param places the codes of the places that the figure covers jointly, instead of the
 * code of their group. The group is added if it does not exist: {@code group-} and the
 * sorted codes
 * @param period the period that the figure is about
 * @param value the value in the unit; negative for a fall. Either a value with a relation
 * or {@code missing} is needed
 * @param upper the upper end of a range, if {@code relation} is {@code between}: 8 for "7
 * to 8 percent"
 * @param unit the code of the unit: one of the indicator's, or {@code rank}. If the
 * indicator also has amounts, a figure in a ratio such as {@code percent} needs a
 * comparison, unless it is a share
 * @param counted the things counted, if the unit is {@code count}, such as "enterprises"
 * @param relation how the value relates to the truth: "more than 80" is 80 with
 * {@code gt}
 * @param missing why the source gives no value, if it prints "…" or "-" instead
 * @param status whether the figure is an outcome, a forecast or a target. Default:
 * {@code actual} for a new figure, no change for a correction
 * @param comparison what the value is compared with. Default: the comparison that the
 * indicator names
 * @param valuation at which prices it is, in which currency, and whether like for like;
 * what is not given is as the indicator says for its levels or its changes
 * @param shareOf the whole that the value is a share of. Default: the whole that the
 * indicator names
 * @param printed the figure as the source prints it, such as "13 billion yuan"
 * @param note a note in our own words, such as "misprint in the source"; required if
 * {@code occurrence} is 2 or more
 * @param occurrence 1, or the next number if the source states the same key again with
 * another value. Default: 1 for a new figure, no change for a correction
 * @param joint whether the figure covers several parks or places together. Default: true
 * for a new figure of a group, no change for a correction
 * @param source the source, paragraph and sentence that state the figure
 */
@Schema(name = "ObservationRequest")
public record StatedFigure(@Schema(example = "green-space-share") String indicator, @Nullable Where where,
		@Schema(example = "140500", types = {
				"string", "null" }, requiredMode = Schema.RequiredMode.NOT_REQUIRED) String place,
		@Nullable List<String> places, StatedPeriod period, @Schema(example = "46.1") @Nullable BigDecimal value,
		@Nullable BigDecimal upper, @Schema(example = "percent") String unit, @Nullable String counted,
		@Schema(example = "eq") @Nullable Relation relation, @Nullable MissingReason missing,
		@Nullable FigureStatus status, @Nullable Comparison comparison, @JsonUnwrapped Valuation valuation,
		@Nullable Whole shareOf, @Schema(example = "46.1 percent") String printed, @Nullable Text note,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer occurrence, @Nullable Boolean joint,
		@Valid SourceSentence source) implements ConsistentBody{

	public StatedFigure {
		where = (where != null && where.isEmpty()) ? null : where;
		if (place == null && places != null && !places.isEmpty()) {
			place = PlaceGroups.code(places);
		}
	}

	@Override
	public Stream<RequestError> contradictions() {
		if (this.missing != null) {
			var given = Stream.of(Map.entry("/value", Optional.ofNullable(this.value)),
					Map.entry("/relation", Optional.ofNullable(this.relation).map(Relation::code)),
					Map.entry("/upper", Optional.ofNullable(this.upper)));
			return given.filter((field) -> field.getValue().isPresent())
				.map((field) -> RequestError.of(ErrorPlace.ofField(field.getKey()), field.getValue().get().toString(),
						"Must be null if \"missing\" says that there is no value."));
		}
		if (this.value == null) {
			return Stream.of(new RequestError(ErrorPlace.ofField("/value"), null,
					"Is missing. Give a value, or say in \"missing\" why there is none.",
					Stream.of(MissingReason.values()).map(MissingReason::code).toList()));
		}
		return (this.relation != null) ? Stream.of()
				: Stream.of(RequestError.of(ErrorPlace.ofField("/relation"), null, "Is missing."));
	}

	/**
	 * The period that a figure is about.
	 *
	 * @param start the first day of the period
	 * @param end the last day of the period
	 * @param basis {@code stated} if the source gives the period, {@code publication} if
	 * the date of publication stands in
	 */
	@Embeddable
	@Schema(name = "ObservationPeriodRequest")
	public record StatedPeriod(@Schema(example = "2019-01-01") LocalDate start,
			@Schema(example = "2019-12-31") LocalDate end,
			@Schema(example = "stated") @Enumerated(EnumType.STRING) PeriodBasis basis) {
	}

	/**
	 * The sentence that states a figure.
	 *
	 * @param id the id of the source
	 * @param paragraph the number of the paragraph in the body text, from 1
	 * @param sentence the number of the sentence in the paragraph, from 1
	 * @param cell the table cell that contains the figure; null in prose
	 */
	@Schema(name = "ObservationSourceRequest")
	public record SourceSentence(@Schema(example = "shanxidaily-2020-01-15") String id,
			@Schema(example = "2") Integer paragraph, @Schema(example = "1") Integer sentence,
			@Valid @Nullable CellLocator cell) {
	}

	/**
	 * The id of a figure that is new under its key. What most figures do not have is no
	 * part of it, so that it is the same as before they could.
	 */
	public UUID keyId() {
		var key = new StringBuilder(String.join("\n", "figure", this.indicator, this.place, this.unit,
				this.period.start().toString(), this.period.end().toString(), this.source.id()));
		var compared = compared();
		if (!compared.isEmpty()) {
			key.append('\n').append(compared);
		}
		if (this.status != null && this.status != FigureStatus.ACTUAL) {
			key.append('\n').append(this.status.code());
		}
		if (this.occurrence != null && this.occurrence > 1) {
			key.append('\n').append(this.occurrence);
		}
		return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** What tells its series apart, if it says only what its indicator does not. */
	public String compared() {
		return Compared.of(this.comparison, this.period.start(), this.period.end(), this.valuation, this.shareOf);
	}

	/** The codes of the indicators that it names. */
	public List<String> indicators() {
		return Stream.of(this.indicator, (this.shareOf != null) ? this.shareOf.indicator() : null)
			.filter(Objects::nonNull)
			.toList();
	}

	/** The codes of the places that it names. */
	public List<String> areas() {
		var own = Stream.of(this.place, (this.shareOf != null) ? this.shareOf.place() : null).filter(Objects::nonNull);
		var compared = (this.comparison != null) ? this.comparison.places() : Stream.<String>of();
		return Stream.concat(own, compared).toList();
	}

	/** The same, of the cell that its indicator and categories mean. */
	public StatedFigure ofCell(String code) {
		return of(code, this.place, this.comparison, this.valuation, this.shareOf, this.status);
	}

	/** The same, with what its indicator says of figures that do not say it. */
	public StatedFigure resolved(FigureDefaults defaults) {
		return of(this.indicator, this.place, this.comparison, this.valuation.or(defaults.of(this.comparison)),
				this.shareOf, this.status);
	}

	/** The same, with other codes of indicators and places. */
	public StatedFigure recoded(UnaryOperator<String> indicators, UnaryOperator<String> places) {
		return of(indicators.apply(this.indicator), places.apply(this.place),
				(this.comparison != null) ? this.comparison.recoded(places) : null, this.valuation,
				(this.shareOf != null) ? this.shareOf.recoded(indicators, places) : null, this.status);
	}

	/** The same of something else. */
	public StatedFigure of(String indicator, String place, @Nullable Comparison comparison, Valuation valuation,
			@Nullable Whole shareOf, @Nullable FigureStatus status) {
		return new StatedFigure(indicator, null, place, null, this.period, this.value, this.upper, this.unit,
				this.counted, this.relation, this.missing, status, comparison, valuation, shareOf, this.printed,
				this.note, this.occurrence, this.joint, this.source);
	}

	/** The same in another unit, of which one of this is some. */
	public StatedFigure in(String unit, UnaryOperator<BigDecimal> conversion) {
		return new StatedFigure(this.indicator, null, this.place, null, this.period,
				(this.value != null) ? conversion.apply(this.value) : null,
				(this.upper != null) ? conversion.apply(this.upper) : null, unit, this.counted, this.relation,
				this.missing, this.status, this.comparison, this.valuation, this.shareOf, this.printed, this.note,
				this.occurrence, this.joint, this.source);
	}

	/** Where it is stated. */
	public Locator locator() {
		return new Locator(this.source.id(), this.source.paragraph(), this.source.sentence());
	}

	/**
	 * The same, as another of those that the source states of it, and whether it covers
	 * several places together.
	 */
	public StatedFigure with(@Nullable Integer occurrence, @Nullable Boolean joint) {
		return new StatedFigure(this.indicator, null, this.place, null, this.period, this.value, this.upper, this.unit,
				this.counted, this.relation, this.missing, this.status, this.comparison, this.valuation, this.shareOf,
				this.printed, this.note, occurrence, joint, this.source);
	}

	/** The same, in other words beside the figure, and in another cell. */
	public StatedFigure inWords(@Nullable String counted, String printed, @Nullable Text note,
			@Nullable CellLocator cell) {
		return new StatedFigure(this.indicator, null, this.place, null, this.period, this.value, this.upper, this.unit,
				counted, this.relation, this.missing, this.status, this.comparison, this.valuation, this.shareOf,
				printed, note, this.occurrence, this.joint,
				new SourceSentence(this.source.id(), this.source.paragraph(), this.source.sentence(), cell));
	}

	/** The same, without what its indicator says: what makes its key. */
	public StatedFigure beyond(FigureDefaults defaults) {
		return of(this.indicator, this.place, this.comparison, this.valuation.beyond(defaults.of(this.comparison)),
				defaults.beyond(this.shareOf, this.place), this.status);
	}

	/**
	 * The same, saying of prices and whole only what it said before, if the same follows
	 * from that.
	 */
	public StatedFigure saying(StatedFigure before, FigureDefaults defaults) {
		var other = of(this.indicator, this.place, this.comparison, before.valuation, before.shareOf, this.status)
			.beyond(defaults);
		var own = beyond(defaults);
		return of(this.indicator, this.place, this.comparison,
				own.valuation.equals(other.valuation) ? before.valuation : this.valuation,
				Objects.equals(own.shareOf, other.shareOf) ? before.shareOf : this.shareOf, this.status);
	}

	/**
	 * The same, with what it leaves out of its key.
	 * @param before what was said of the figure before; null if it is new
	 * @param usual what it is compared with, where it does not say
	 */
	public StatedFigure completed(@Nullable StatedFigure before, @Nullable Comparison usual) {
		var compared = (this.comparison != null) ? this.comparison : usual;
		var whole = (this.shareOf != null) ? this.shareOf.of(this.indicator, this.place) : null;
		var otherStatus = (before != null) ? before.status : FigureStatus.ACTUAL;
		var otherOccurrence = (before != null) ? before.occurrence : Integer.valueOf(1);
		return of(this.indicator, this.place, compared, this.valuation, whole,
				(this.status != null) ? this.status : otherStatus)
			.with((this.occurrence != null) ? this.occurrence : otherOccurrence, this.joint);
	}

}
