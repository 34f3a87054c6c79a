package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Measure;
import org.jincheng.indicators.reading.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What a numeral of a sentence is, as far as its own clause tells, and where it stands
 * among the others.
 *
 * @param in its sentence
 * @param at its number in that, from 0
 * @param numeral the numeral
 * @param kind what it is; all that follows is of figures
 * @param measure its value, negative where it is a fall, with its unit
 * @param change whether it says how much something rose or fell, and not how much it is
 * @param start where its phrase starts in the sentence, with currency sign and qualifier
 * @param end where its phrase ends in the sentence, with its unit
 * @param rules the names of the rules that decided, in order
 */
public record Quantity(FoundInSentence in, int at, Numeral numeral, Kind kind, Measure measure, boolean change,
		int start, int end, List<String> rules) implements Stretch {

	public boolean figure() {
		return this.kind == Kind.FIGURE;
	}

	public @Nullable String unit() {
		return this.measure.unit();
	}

	/** The text of its sentence. */
	public String text() {
		return this.in.text();
	}

	public Language language() {
		return this.in.language();
	}

	/** The numeral right before it; null where there is none. */
	public @Nullable Quantity previous() {
		return (this.at > 0) ? this.in.quantities().get(this.at - 1) : null;
	}

	/** Where the numeral right before it ends. */
	public int endOfPrevious() {
		var before = previous();
		return (before != null) ? Math.min(before.end(), this.start) : 0;
	}

	/** The figures before it, the last one first. */
	public Stream<Quantity> figuresBefore() {
		return this.in.quantities().subList(0, this.at).reversed().stream().filter(Quantity::figure);
	}

	/** The last figure before it; null where there is none. */
	public @Nullable Quantity figureBefore() {
		return figuresBefore().findFirst().orElse(null);
	}

	/** Where its words start, after the figure before it. */
	public int from() {
		var before = figureBefore();
		return (before != null) ? Math.min(before.end(), this.start) : 0;
	}

	/** Where the next numeral starts, or the sentence ends. */
	public int next() {
		var all = this.in.quantities();
		return (this.at + 1 < all.size()) ? all.get(this.at + 1).start() : text().length();
	}

	/** The same as something else, for a reason. */
	public Quantity as(Kind other, Measure size, String rule) {
		return new Quantity(this.in, this.at, this.numeral, other, size, this.change, this.start, this.end,
				List.of(rule));
	}

	/** Whether it is one of the shares that make a whole, as 3.4:78.2:18.4. */
	public boolean isOfProportion() {
		return this.rules.contains(Proportions.RULE);
	}

	/** Whether it has the unit of a later one of its list: "1.4 and 30.9 percent". */
	public boolean isOfList() {
		return this.rules.contains(Lists.RULE);
	}

	public boolean isIn(String unit) {
		return unit.equals(unit());
	}

	public boolean isMultiple() {
		return isIn("multiple");
	}

	public boolean isRank() {
		return figure() && isIn(FigureRules.RANK);
	}

}
