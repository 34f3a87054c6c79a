package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.breaks.BreakReason;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A figure: one value of an indicator at a place in a period. A source states it, or the
 * service derives it from stated figures.
 *
 * @param id the id of the figure. It stays the same when the figure is corrected
 * @param indicator the code of the indicator
 * @param name the name of the indicator
 * @param topic the code of the topic
 * @param place the place that the figure is about
 * @param period the period that the figure is about
 * @param value the value in the unit. See {@code relation}: 80 may mean "more than 80"
 * @param upper the upper end of a range, if {@code relation} is {@code between};
 * otherwise null
 * @param unit the code of the unit, such as {@code percent}
 * @param counted the things counted, such as "enterprises"; null if the unit is not
 * {@code count}, or the source does not say
 * @param relation how the value relates to the truth, such as {@code gt} for "more than".
 * A derived figure that had to be rounded is {@code approx}
 * @param status whether the figure is an outcome, a forecast or a target
 * @param printed the figure as the source prints it, such as "13 billion yuan"; null for
 * a derived figure
 * @param note a note in our own words, such as "misprint in the source"; null if there is
 * none
 * @param comparison what the value is compared with; null if it stands for itself. A
 * change in percent is relative, a change in another unit absolute; a fall is negative
 * @param valuation at which prices it is, in which currency, and whether like for like
 * @param shareOf the whole that the value is a share of; null if it is no share
 * @param joint whether the figure covers several parks or places together. Such a figure
 * is never split, and sums count it once
 * @param origin whether a source states the figure ({@code stated}) or the service
 * computes it ({@code derived})
 * @param derivation how the figure is computed; null for a stated figure
 * @param source the source, paragraph and sentence that state the figure; null if it is
 * derived from several sources
 * @param recordedAt the time when the figure was recorded; for a derived figure, when the
 * last of its inputs was
 * @param supersededAt the time when this version was superseded or withdrawn; null if it
 * is current
 * @param seriesBreak the break between the figure before in the series and this one,
 * which are thus not comparable; null if there is none, and for derived figures
 * @param occurrence counts figures that one source states for the same key with different
 * values, from 2 on; absent for the first. Derived figures that follow from the same
 * inputs in several ways are counted likewise
 * @param disagreesWith the ids of figures that cannot be true together with this one.
 * They have the same key but another source or occurrence, or they are a change that does
 * not follow from the levels. Absent if there are none
 * @param differsFrom the ids of figures in the original that this copy or translation
 * repeats wrongly; absent if there are none
 * @param alsoStated other stated figures of the same series and period. Only in lists by
 * series, for the preferred figure
 * @param others the other figures of the same series and period, and how they relate to
 * this one. Only if the figure is requested by id
 * @param compared what tells its series apart, as {@link Compared} has it
 */
public record Observation(UUID id, String indicator, String name, String topic, PlaceReference place, Period period,
		BigDecimal value, @Nullable BigDecimal upper, String unit, @Nullable String counted, Relation relation,
		FigureStatus status, @Nullable String printed, @Nullable Told note, @Nullable Comparison comparison,
		@JsonUnwrapped Valuation valuation, @Nullable ToldWhole shareOf, boolean joint, Origin origin,
		@Nullable Derivation derivation, @Nullable SourceReference source, Instant recordedAt,
		@Nullable Instant supersededAt, @JsonProperty("break") @Schema(description = """
				The break between the figure before in the series and this one, which are thus not \
				comparable; null if there is none, and for derived figures""") @Nullable SeriesBreak seriesBreak,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer occurrence,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> disagreesWith,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> differsFrom,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AlsoStated alsoStated,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StatedBeside> others,
		@JsonIgnore String compared) implements Writable {

	public static final Table<Observation> TABLE = Table
		.of("observations", "The figures, stated by sources.", Observation.class)
		.columns("id", "indicator", "name", "topic")
		.column("place", "place.code")
		.columns("place.name", "period.start", "period.end")
		.column("period", "period.label")
		.columns("period.basis")
		.number("value", "The value, in the unit.", "the field \"unit\"", Observation::value)
		.columns("unit", "relation", "printed")
		.column("comparison", "comparison.kind")
		.column("base_start", "comparison.basePeriod.start")
		.column("base_end", "comparison.basePeriod.end")
		.columns("joint", "origin")
		.column("formula", "derivation.formula")
		.column("inputs", "derivation.inputs")
		.column("source", "source.id")
		.column("paragraph", "source.paragraph")
		.column("sentence", "source.sentence")
		// Who reads columns by their position finds those of before where they were.
		.columns("recordedAt", "supersededAt", "place.members", "status")
		.number("upper", "The upper end of a range, in the unit.", "the field \"unit\"", Observation::upper)
		.columns("counted")
		.column("note_en", "note.text.en", "A note in our own words, in English.")
		.column("note_zh", "note.text.zh", "The same note in Chinese.")
		.columns("occurrence")
		.column("share_of", "shareOf.shown", "The whole that the figure is a share of, in words.")
		.column("base_place", "comparison.place")
		.column("among_place", "comparison.among.place")
		.column("among_kind", "comparison.among.kind")
		.column("among_count", "comparison.among.count")
		.column("prices", "valuation.prices")
		.column("price_year", "valuation.priceYear")
		.column("currency", "valuation.currency")
		.column("like_for_like", "valuation.likeForLike")
		.column("share_of_indicator", "shareOf.whole.indicator")
		.column("share_of_place", "shareOf.whole.place")
		.column("share_of_en", "shareOf.whole.en")
		.column("share_of_zh", "shareOf.whole.zh")
		.column("copy_of", "source.copyOf")
		.column("replaced_by", "source.replacedBy")
		.column("retracted_by", "source.retractedBy")
		.column("cell", "source.cell")
		.column("break_day", "seriesBreak.day")
		.column("break_reason", "seriesBreak.reason")
		.column("break_id", "seriesBreak.id")
		.ofField("break", 3)
		.key("id")
		.refersTo("indicators", "indicator")
		.refersTo("topics", "topic")
		.refersTo("places", "place")
		.refersTo("units", "unit")
		.refersTo("statements", "source", "paragraph", "sentence");

	/** What its source states; null where it is derived. */
	@Override
	public @Nullable ObservationRequest said() {
		if (this.source == null || this.printed == null) {
			return null;
		}
		return new ObservationRequest(this.indicator, null, this.place.code(), null,
				new ObservationRequest.PeriodRequest(this.period.start(), this.period.end(), this.period.basis()),
				this.value, this.upper, this.unit, this.counted, this.relation, this.status, this.comparison,
				this.valuation, (this.shareOf != null) ? this.shareOf.whole() : null, this.printed,
				(this.note != null) ? this.note.text() : null, Objects.requireNonNullElse(this.occurrence, 1),
				this.joint,
				new ObservationRequest.SourceRequest(this.source.id(), Objects.requireNonNull(this.source.paragraph()),
						Objects.requireNonNull(this.source.sentence()), this.source.cell()));
	}

	/**
	 * Says with what else than another time it is compared, how it is valued, and of
	 * which indicator and place it is a share; empty where nothing of that is said.
	 */
	public Text terms(Compared.Names names) {
		var whole = (this.shareOf != null && this.shareOf.whole().indicator() != null) ? this.shareOf.whole() : null;
		return Compared.text(Compared.terms(Compared.of(this.comparison, this.period.start(), this.period.end(),
				this.valuation.beyond(Valuation.NONE), whole)), names);
	}

	/** The same figure, as one that is between its value and an upper end. */
	public Observation upTo(BigDecimal upper) {
		return RecordCopies.OBSERVATIONS.with(RecordCopies.OBSERVATIONS.with(this, "upper", upper), "relation",
				Relation.BETWEEN);
	}

	/**
	 * The same figure, with its number among those that nothing else tells apart; null
	 * where nothing has to be.
	 */
	public Observation occurring(@Nullable Integer number) {
		return RecordCopies.OBSERVATIONS.with(this, "occurrence", number);
	}

	/** The same figure, as one of what is counted. */
	public Observation counting(@Nullable String what) {
		return RecordCopies.OBSERVATIONS.with(this, "counted", what);
	}

	/** The same figure with a note. */
	public Observation noted(Told text) {
		return RecordCopies.OBSERVATIONS.with(this, "note", text);
	}

	/** The same derived figure, with the exact result of its formula. */
	public Observation exactly(@Nullable BigDecimal result) {
		var exact = (this.derivation != null)
				? new Derivation(this.derivation.formula(), this.derivation.inputs(), result) : null;
		return RecordCopies.OBSERVATIONS.with(this, "derivation", exact);
	}

	/** The same figure, as one of another series. */
	public Observation comparedAs(String other) {
		return RecordCopies.OBSERVATIONS.with(this, "compared", other);
	}

	/** The same figure of another period. */
	Observation in(Period other) {
		return RecordCopies.OBSERVATIONS.with(this, "period", other);
	}

	/** The same figure under another id. */
	public Observation withId(UUID other) {
		return RecordCopies.OBSERVATIONS.with(this, "id", other);
	}

	/** The same figure, with the ids of those that contradict it. */
	public Observation contradictedBy(List<UUID> ids) {
		return RecordCopies.OBSERVATIONS.with(this, "disagreesWith", ids);
	}

	/** The same figure, as the preferred one of its series and period. */
	Observation alsoStated(AlsoStated what) {
		return RecordCopies.OBSERVATIONS.with(this, "alsoStated", what);
	}

	/** The same figure, with the others of its series and period. */
	Observation beside(List<StatedBeside> others) {
		return RecordCopies.OBSERVATIONS.with(this, "others", others);
	}

	/** The same figure, after a break of its series. */
	Observation after(SeriesBreak what) {
		return RecordCopies.OBSERVATIONS.with(this, "seriesBreak", what);
	}

	/** The same figure of a copy, with the ids of those of the original that differ. */
	Observation differingFrom(List<UUID> ids) {
		return RecordCopies.OBSERVATIONS.with(this, "differsFrom", ids);
	}

	/** Whether it is upheld, and no copy of what another source states. */
	@JsonIgnore
	public boolean isWitness() {
		return this.source == null || this.source.isWitness();
	}

	/** Whether its publisher has neither replaced nor retracted it. */
	@JsonIgnore
	public boolean isUpheld() {
		return this.source == null || this.source.isUpheld();
	}

	/**
	 * The place that a figure is about.
	 *
	 * @param code the code of the place
	 * @param name the name of the place
	 * @param members the codes of the places that the figure covers jointly; null if the
	 * place is not a group
	 */
	public record PlaceReference(String code, String name, @Nullable List<String> members) {
	}

	/**
	 * A break between a figure and the one before in its series.
	 *
	 * @param day the day from which figures are not comparable with earlier ones
	 * @param reason the kind of change that caused the break
	 * @param id the id of the break, which {@code /breaks} describes
	 */
	@Schema(name = "SeriesBreak")
	public record SeriesBreak(LocalDate day, BreakReason reason, String id) {
	}

	/**
	 * How a figure is derived.
	 *
	 * @param formula the calculation, with the numbers
	 * @param inputs the ids of the stated figures that the calculation uses
	 * @param exact the result if the inputs are taken as exact, before it is rounded to
	 * the digits that they carry: to 16 digits. Only of transforms whose result is no
	 * range
	 */
	public record Derivation(String formula, List<UUID> inputs,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal exact) {

		/** Tells no exact result. */
		public Derivation(String formula, List<UUID> inputs) {
			this(formula, inputs, null);
		}

	}

	/**
	 * The place in a source where a figure is stated.
	 *
	 * @param id the id of the source
	 * @param paragraph the number of the paragraph in the body text, from 1; null if a
	 * derived figure has inputs from several sentences
	 * @param sentence the number of the sentence in the paragraph, from 1; null if a
	 * derived figure has inputs from several sentences
	 * @param cell the table, row and column of the cell, each from 1; null in prose, or
	 * if a derived figure has inputs from several cells
	 * @param copyOf the id of the original, if the source is a copy or translation and
	 * thus no independent evidence; otherwise absent
	 * @param replacedBy the id of the source in which the publisher corrected the figure;
	 * absent if none did
	 * @param retractedBy the id of the source in which the publisher withdrew the figure;
	 * absent if none did
	 */
	public record SourceReference(String id, @Nullable Integer paragraph, @Nullable Integer sentence,
			@Nullable CellLocator cell, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String copyOf,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replacedBy,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String retractedBy) {

		@JsonIgnore
		boolean isWitness() {
			return isUpheld() && this.copyOf == null;
		}

		@JsonIgnore
		boolean isUpheld() {
			return this.replacedBy == null && this.retractedBy == null;
		}

		/**
		 * What has inputs at two places of a source; null where there are two sources.
		 */
		public @Nullable SourceReference with(SourceReference other) {
			var here = withoutCell();
			if (here.equals(other.withoutCell())) {
				return here;
			}
			return this.id.equals(other.id) ? new SourceReference(this.id, null, null, null, this.copyOf,
					(this.replacedBy != null) ? this.replacedBy : other.replacedBy,
					(this.retractedBy != null) ? this.retractedBy : other.retractedBy) : null;
		}

		/** The sentence, whichever of its cells a figure stands in. */
		public SourceReference withoutCell() {
			return new SourceReference(this.id, this.paragraph, this.sentence, null, this.copyOf, this.replacedBy,
					this.retractedBy);
		}

		static SourceReference of(String source, int paragraph, int sentence, @Nullable CellLocator cell,
				Editions editions) {
			var standing = editions.of(source);
			return new SourceReference(source, paragraph, sentence, cell, standing.original(),
					standing.replacedBy(paragraph, sentence), standing.retractedBy(paragraph, sentence));
		}

	}

}
