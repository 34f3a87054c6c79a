package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Measure;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a numeral while its sentence is read; each step adds what it finds.
 */
public final class Draft {

	static final BigDecimal HUNDRED = new BigDecimal(100);

	static final BigDecimal THOUSAND = new BigDecimal(1000);

	/** Units that are counted, and may be of people. */
	public static final Set<String> COUNTS = Set.of("count", "persons", "households");

	/** What a change is often in. */
	public static final Set<String> RELATIVE = Set.of("percent", "percentage-point", "permille", "multiple");

	/** The numeral. */
	public Numeral numeral;

	/** What it is. */
	Kind kind = Kind.FIGURE;

	/** The code of its unit, before rates. */
	public @Nullable String unit;

	/** How many of the unit one is. */
	public BigDecimal factor = BigDecimal.ONE;

	/** For each what it is; null where it is no rate. */
	public @Nullable String per;

	/** The figure before it that its unit is taken over from. */
	@Nullable Draft like;

	/** The noun of a count. */
	public @Nullable String counted;

	/** How the size relates to the truth. */
	public Relation relation = Relation.EQUAL;

	/** The direction of a change; 0 where it is none. */
	public int direction;

	/** Whether it is how much something rose or fell since another time. */
	public boolean change;

	/** Whether it is one part of a proportion. */
	boolean share;

	/** Where its phrase starts. */
	public int start;

	/** Where its phrase ends, with the unit. */
	public int end;

	/** The rules that decided. */
	public final List<String> rules = new ArrayList<>();

	public Draft(Numeral numeral) {
		this.numeral = numeral;
		this.start = numeral.start();
		this.end = numeral.end();
	}

	boolean figure() {
		return this.kind == Kind.FIGURE;
	}

	/**
	 * Whether it is a figure that is no rank, so that it has a unit, a size and a rate.
	 */
	boolean isMeasured() {
		return figure() && !FigureRules.RANK.equals(this.unit);
	}

	/** Makes an ordinal a rank; in Chinese its value is read here. */
	void rank(String text) {
		var value = (this.numeral.value() != null) ? this.numeral.value()
				: BigDecimal.valueOf(Slot.value(Slot.N.read(text, this.start)));
		this.numeral = new Numeral(this.numeral.start(), this.numeral.end(), value, null, Numeral.Form.ORDINAL);
		unit(FigureRules.RANK, BigDecimal.ONE, this.end, "rank");
	}

	void is(Kind kind, String rule) {
		this.kind = kind;
		this.rules.add(rule);
	}

	public void unit(String unit, BigDecimal factor, int end, String rule) {
		this.unit = unit;
		this.factor = factor;
		this.end = Math.max(this.end, end);
		this.rules.add(rule);
	}

	/** Takes over what another one is measured in. */
	public void unitOf(Draft other, String rule) {
		this.unit = other.unit;
		this.factor = other.factor;
		this.per = other.per;
		this.counted = other.counted;
		this.rules.add(rule);
	}

	/** Whether it is in percent, points or times: what a change is often in. */
	boolean relative() {
		return this.unit != null && RELATIVE.contains(this.unit);
	}

	public boolean isIn(@Nullable String unit) {
		return unit != null && unit.equals(this.unit);
	}

	boolean isCount() {
		return this.unit != null && COUNTS.contains(this.unit);
	}

	boolean isMoney() {
		return Money.currency(this.unit) != null;
	}

	boolean isWhole() {
		var value = this.numeral.value();
		return value != null && value.stripTrailingZeros().scale() <= 0;
	}

	/** Whether its number is as large as another one. */
	boolean isFrom(BigDecimal least) {
		var value = this.numeral.value();
		return value != null && value.compareTo(least) >= 0;
	}

	/** Returns the measured figure before one, past no more than one numeral. */
	static @Nullable Draft figureBefore(List<Draft> drafts, int i) {
		return drafts.subList(Math.max(0, i - 2), i)
			.reversed()
			.stream()
			.filter(Draft::isMeasured)
			.findFirst()
			.orElse(null);
	}

	/** What is known in the end. */
	Quantity quantity(FoundInSentence in, int at) {
		return new Quantity(in, at, this.numeral, this.kind, figure() ? measure() : Measure.NONE,
				figure() && this.change, this.start, this.end, List.copyOf(this.rules));
	}

	/** The value by its unit, and the relation turned over in a fall. */
	public Measure measure() {
		var low = scaled(this.numeral.value());
		var high = scaled(this.numeral.upper());
		var relation = (high != null) ? Relation.BETWEEN : this.relation;
		if (this.direction < 0 && low != null) {
			// A range falls from its greater size, and a bound turns over.
			var least = low.abs().negate();
			low = (high != null) ? high.abs().negate() : least;
			high = (high != null) ? least : null;
			relation = relation.reversed();
		}
		return new Measure(low, high, code(), this.counted, relation);
	}

	private @Nullable String code() {
		return isIn(UnitReader.UNKNOWN) ? null
				: (this.per != null && this.unit != null && !relative() && !this.per.equals(this.unit))
						? this.unit + "-per-" + this.per : this.unit;
	}

	private @Nullable BigDecimal scaled(@Nullable BigDecimal value) {
		return (value != null) ? Digits.times(value, this.factor) : null;
	}

}
