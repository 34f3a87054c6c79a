package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A figure: one value of an indicator at a place in a period. A source states it, or the
 * service derives it from stated figures.
 *
 * @param subject which figure it is
 * @param quantity how much it is
 * @param wording how it is stated
 * @param terms on which terms it is comparable
 * @param provenance where it comes from
 * @param coherence how it relates to other figures
 * @param others the other figures of the same series and period, and how they relate to
 * this one. Only if the figure is requested by id
 */
public record Observation(@JsonUnwrapped Subject subject, @JsonUnwrapped Quantity quantity,
		@JsonUnwrapped Wording wording, @JsonUnwrapped Terms terms, @JsonUnwrapped Provenance provenance,
		@JsonUnwrapped Coherence coherence,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OtherFigure> others) implements Writable {

	public static final Table<Observation> TABLE = new Table<>("observations", "The figures, stated by sources.",
			Observation.class)
		.columns("id", "indicator", "name", "topic")
		.column("place", "place.code")
		.columns("place.name", "period.start", "period.end")
		.column("period", "period.label")
		.columns("period.basis")
		.number("value", "The value, in the unit.", "the field \"unit\"", (figure) -> figure.quantity().value())
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
		.number("upper", "The upper end of a range, in the unit.", "the field \"unit\"",
				(figure) -> figure.quantity().upper())
		.columns("counted")
		.column("note_en", "note.text.en", "A note in our own words, in English.")
		.column("note_zh", "note.text.zh", "The same note in Chinese.")
		.columns("occurrence")
		.column("share_of", "shareOf.shown", "The whole that the figure is a share of, in words.")
		.column("base_place", "comparison.place")
		.column("among_place", "comparison.among.place")
		.column("among_kind", "comparison.among.kind")
		.column("among_count", "comparison.among.count")
		.columns("prices", "priceYear", "currency", "likeForLike")
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
		.column("base_distance", "comparison.distance")
		.columns("missing", "accumulation", "preferred", "series")
		.column("mixed", "derivation.mixed")
		.columns("contested")
		.column("also_stated", "alsoStated.count")
		.columns("words")
		.onlyIfAsked()
		.key("id")
		.names("indicators", (figure) -> Stream.of(figure.indicator()))
		.names("sources", (figure) -> Stream.<SourceReference>ofNullable(figure.source()).map(SourceReference::id));

	public UUID id() {
		return this.subject.id();
	}

	public String indicator() {
		return this.subject.indicator();
	}

	public PlaceReference place() {
		return this.subject.place();
	}

	public Period period() {
		return this.subject.period();
	}

	/**
	 * Returns the value of a figure that is selected by its value, as all figures are
	 * unless missing ones are asked for.
	 */
	public BigDecimal value() {
		return Objects.requireNonNull(this.quantity.value(), "a value");
	}

	/** Returns why there is no value; null if there is one. */
	public @Nullable MissingReason missing() {
		return this.quantity.missing();
	}

	public String unit() {
		return this.quantity.unit();
	}

	public Relation relation() {
		return Objects.requireNonNull(this.quantity.relation(), "a relation");
	}

	public FigureStatus status() {
		return this.wording.status();
	}

	public @Nullable Comparison comparison() {
		return this.terms.comparison();
	}

	public @Nullable SourceReference source() {
		return this.provenance.source();
	}

	/** Returns the id of its source; empty where it has none, or is of several. */
	public String sourceId() {
		return (source() != null) ? source().id() : "";
	}

	/**
	 * The key of its series, the same for all periods and sources. Programs group by it,
	 * and read nothing from it.
	 */
	@JsonProperty
	@Schema(description = """
			The key of the series, the same for all periods and sources. Group by it, and read nothing from it. \
			Figures before and after a `break` of one key are not comparable""")
	public String series() {
		return SeriesId.of(this).key(this.subject.accumulation());
	}

	/** What its source states; null where it is derived. */
	@Override
	public @Nullable StatedFigure editable() {
		var source = source();
		var printed = this.wording.printed();
		if (source == null || printed == null) {
			return null;
		}
		var period = period();
		var whole = this.terms.shareOf();
		var note = this.wording.note();
		return new StatedFigure(indicator(), null, place().code(), null,
				new StatedFigure.StatedPeriod(period.start(), period.end(), period.basis()), this.quantity.value(),
				this.quantity.upper(), unit(), this.quantity.counted(), this.quantity.relation(), missing(), status(),
				comparison(), this.terms.valuation(), (whole != null) ? whole.whole() : null, printed,
				(note != null) ? note.text() : null, Objects.requireNonNullElse(this.coherence.occurrence(), 1),
				this.provenance.joint(),
				new StatedFigure.SourceSentence(source.id(), Objects.requireNonNull(source.paragraph()),
						Objects.requireNonNull(source.sentence()), source.cell()));
	}

	/** The same figure with a note. */
	public Observation noted(LocalizedText text) {
		return with(new Wording(status(), this.wording.printed(), text, null));
	}

	/** The same figure, with itself in words. */
	public Observation worded(String words) {
		return with(new Wording(status(), this.wording.printed(), this.wording.note(), words));
	}

	private Observation with(Wording other) {
		return new Observation(this.subject, this.quantity, other, this.terms, this.provenance, this.coherence,
				this.others);
	}

	/** The same figure, where it is another one or of another period. */
	public Observation with(Subject other) {
		return new Observation(other, this.quantity, this.wording, this.terms, this.provenance, this.coherence,
				this.others);
	}

	/** The same figure, with how it relates to other figures. */
	public Observation with(Coherence other) {
		return new Observation(this.subject, this.quantity, this.wording, this.terms, this.provenance, other,
				this.others);
	}

	/** The same figure, with the others of its series and period. */
	public Observation withOthers(List<OtherFigure> all) {
		return new Observation(this.subject, this.quantity, this.wording, this.terms, this.provenance, this.coherence,
				all);
	}

	/** Whether it is in a series of sums to date: a first quarter or January, too. */
	@JsonIgnore
	public boolean isToDate() {
		return this.subject.accumulates() && Accumulation.isToDate(period().start(), period().end());
	}

	/** The same figure in a series of sums to date, or in another one. */
	public Observation in(@Nullable Accumulation series) {
		var known = this.subject;
		return with(new Subject(known.id(), known.indicator(), known.name(), known.topic(), known.place(),
				known.period(), series, known.accumulates()));
	}

	/** Whether it is neither corrected by its publisher nor a copy of another source. */
	@JsonIgnore
	public boolean isIndependent() {
		return source() == null || source().isIndependent();
	}

	/** Whether its publisher has neither replaced nor retracted it. */
	@JsonIgnore
	public boolean isUncorrected() {
		return source() == null || source().isUncorrected();
	}

	/**
	 * Which figure it is.
	 *
	 * @param id the id of the figure. It stays the same when the figure is corrected
	 * @param indicator the code of the indicator
	 * @param name the name of the indicator
	 * @param topic the code of the topic
	 * @param place the place that the figure is about
	 * @param period the period that the figure is about
	 * @param accumulation {@code year-to-date} if the figure is a sum from the first of
	 * January on that is shorter than the year, or compares such sums; null for all other
	 * figures. A first quarter or January has null, and belongs to both kinds of series
	 * @param accumulates whether it has an accumulation if its period is such
	 */
	@Schema(name = "ObservationSubject")
	public record Subject(UUID id, String indicator, String name, String topic, PlaceReference place, Period period,
			@Nullable Accumulation accumulation, @JsonIgnore boolean accumulates) {

		/** One whose accumulation follows from its period. */
		public Subject(UUID id, String indicator, String name, String topic, PlaceReference place, Period period,
				boolean accumulates) {
			this(id, indicator, name, topic, place, period, Accumulation.of(accumulates, period.start(), period.end()),
					accumulates);
		}

		/** The same under another id, and of another period. */
		public Subject as(UUID other, Period at) {
			return new Subject(other, this.indicator, this.name, this.topic, this.place, at, this.accumulates);
		}

	}

	/**
	 * How much a figure is.
	 *
	 * @param value the value in the unit. See {@code relation}: 80 may mean "more than
	 * 80". Null if {@code missing} says why there is none
	 * @param upper the upper end of a range, if {@code relation} is {@code between};
	 * otherwise null
	 * @param unit the code of the unit, such as {@code percent}
	 * @param counted the things counted, such as "enterprises"; null if the unit is not
	 * {@code count}, or the source does not say
	 * @param relation how the value relates to the truth, such as {@code gt} for "more
	 * than". A derived figure that had to be rounded is {@code approx}. Null if there is
	 * no value
	 * @param missing why the source gives no value; null if there is one
	 */
	public record Quantity(@Nullable BigDecimal value, @Nullable BigDecimal upper, String unit,
			@Nullable String counted, @Nullable Relation relation, @Nullable MissingReason missing) {

		/** A quantity that is no range, and counts nothing. */
		public Quantity(BigDecimal value, String unit, Relation relation) {
			this(value, null, unit, null, relation);
		}

		/** A quantity that has a value. */
		public Quantity(BigDecimal value, @Nullable BigDecimal upper, String unit, @Nullable String counted,
				Relation relation) {
			this(value, upper, unit, counted, relation, null);
		}

	}

	/**
	 * How a figure is stated.
	 *
	 * @param status whether the figure is an outcome, a forecast or a target
	 * @param printed the figure as the source prints it, such as "13 billion yuan"; null
	 * for a derived figure
	 * @param note a note in our own words, such as "misprint in the source"; null if
	 * there is none
	 * @param words the figure in words, with its unit, its qualifier and what it is
	 * compared with, such as "more than 80%". Only if {@code fields} names it
	 */
	public record Wording(FigureStatus status, @Nullable String printed, @Nullable LocalizedText note,
			@Schema(example = "more than 80%") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String words) {
	}

	/**
	 * On which terms a figure is comparable.
	 *
	 * @param comparison what the value is compared with; null if it stands for itself. A
	 * change in percent is relative, a change in another unit absolute; a fall is
	 * negative
	 * @param valuation at which prices it is, in which currency, and whether like for
	 * like
	 * @param shareOf the whole that the value is a share of; null if it is no share
	 * @param compared the code of what it is compared with and how it is valued, a part
	 * of the key of its series: see {@link Compared}
	 */
	public record Terms(@Nullable Comparison comparison, @JsonUnwrapped Valuation valuation,
			@Nullable NamedWhole shareOf, @JsonIgnore String compared) {

		/** A figure that is compared with nothing, of which nothing else is known. */
		public static final Terms NONE = new Terms(null, Valuation.NONE, null, "");

		/**
		 * The same but for what the value is compared with.
		 * @param as the code of that comparison in the key of the series
		 */
		public Terms compared(@Nullable Comparison other, String as) {
			return new Terms(other, this.valuation, this.shareOf, Compared.with(as, Compared.terms(this.compared)));
		}

	}

	/**
	 * Where a figure comes from.
	 *
	 * @param joint whether the figure covers several parks or places together. Such a
	 * figure is never split, and sums count it once
	 * @param origin whether a source states the figure ({@code stated}) or the service
	 * computes it ({@code derived})
	 * @param derivation how the figure is computed; null for a stated figure
	 * @param source the source, paragraph and sentence that state the figure; null if it
	 * is derived from several sources
	 * @param recordedAt the time when the figure was recorded; for a derived figure, when
	 * the last of its inputs was
	 * @param supersededAt the time when this version was superseded or withdrawn; null if
	 * it is current
	 */
	public record Provenance(boolean joint, Origin origin, @Nullable Derivation derivation,
			@Nullable SourceReference source, Instant recordedAt, @Nullable Instant supersededAt) {
	}

	/**
	 * The place that a figure is about.
	 *
	 * @param code the code of the place
	 * @param name the name of the place
	 * @param members the codes of the places that the figure covers jointly; null if the
	 * place is not a group
	 */
	@Schema(description = "The place that a figure is about.")
	public record PlaceReference(String code, String name, @Nullable List<String> members) {
	}

	/**
	 * A break between a figure and the one before in its series.
	 *
	 * @param day the day from which figures are not comparable with earlier ones
	 * @param reason the kind of change that caused the break
	 * @param id the id of the break, which {@code /breaks} describes
	 */
	@Schema(name = "SeriesBreak", description = "A break between a figure and the one before in its series.")
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
	 * @param mixed whether its inputs are of two publishers, or one took the place of an
	 * older figure and another is of another publication. Such a result is never exact
	 * @param of the code of the indicator whose figures it uses, under whose resource the
	 * figure is shown too; null if that is no single one
	 */
	public record Derivation(String formula, List<UUID> inputs,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal exact, boolean mixed,
			@JsonIgnore @Nullable String of) {
	}

}
