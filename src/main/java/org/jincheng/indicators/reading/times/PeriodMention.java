package org.jincheng.indicators.reading.times;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jincheng.indicators.reading.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that date something: "2012", "the first half of 2012", "the past
 * three years", "20,000 years ago", 上年末. Every numeral in them is a date.
 *
 * @param start where it starts in the sentence
 * @param end where it ends in the sentence
 * @param sort how it is read
 * @param values what it says: year, month, quarter …
 * @param part which part it has in the sentence
 */
public record PeriodMention(int start, int end, Sort sort, Map<String, Integer> values, Part part) implements Stretch {

	/** How words that date something are read, by the lexicon's name in lower case. */
	public enum Sort {

		/** Whole years, quarters or months. */
		SPAN,
		/** A day or days. */
		DAY,
		/** The month, the quarter or the year of publication, or one before. */
		MONTH, QUARTER,
		/** The month that was spoken of, or the last one of that time: 1-8月…，当月. */
		SAME_MONTH,
		/** The day that was spoken of. */
		SAME_DAY,
		/** The last day or the first of a span. */
		END, END_MONTH, BEGIN,
		/** Years or months up to publication, or from it. */
		PAST, NEXT,
		/** From a moment to publication. */
		SINCE,
		/** A five-year plan. */
		PLAN,
		/** The year or the period that was spoken of. */
		SAME_YEAR, SAME,
		/** A census, by its number. */
		CENSUS,
		/** The moment of publication. */
		NOW,
		/** It only dates, and is no period of a figure. */
		DATE

	}

	/** The part that words which date something have in a sentence. */
	public enum Part {

		/** It may be the period of a figure. */
		PERIOD,
		/** It is what a figure is compared with. */
		BASE,
		/**
		 * What a figure is given as a share of is of then: 60 percent of last year's
		 * figure.
		 */
		WHOLE,
		/** Something is to be reached by then. */
		DUE,
		/** It dates something else. */
		ASIDE

	}

	/** The same time of the year before publication, at which nothing is due. */
	public PeriodMention yearBefore() {
		var values = new TreeMap<>(this.values);
		values.put("back", 1);
		return new PeriodMention(this.start, this.end, this.sort, values, Part.PERIOD);
	}

	/**
	 * Of a stock on a day, "since the beginning of the year" is what it is compared with.
	 */
	public PeriodMention asBaseOfStocks(List<PeriodMention> all) {
		var isOfYear = this.sort == Sort.SINCE && Integer.valueOf(0).equals(value("back"));
		var isOfStock = all.stream()
			.anyMatch((it) -> (it.sort == Sort.END || it.sort == Sort.END_MONTH) && it.end <= this.start);
		return (isOfYear && isOfStock) ? new PeriodMention(this.start, this.end, Sort.BEGIN, this.values, Part.BASE)
				: this;
	}

	/** Whether it is the same time of an earlier year, which nothing more is told of. */
	public boolean isOfEarlier() {
		return this.sort == Sort.SAME && (has("back") || has("year"));
	}

	public @Nullable Integer value(String name) {
		return this.values.get(name);
	}

	public boolean has(String name) {
		return this.values.containsKey(name);
	}

}
