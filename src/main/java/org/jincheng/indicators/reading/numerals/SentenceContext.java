package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;

/**
 * What stands around the numerals of a sentence.
 *
 * @param text the sentence
 * @param language its language
 * @param periods what dates something in it
 * @param peopled whether the sentence before speaks of people
 */
public record SentenceContext(String text, Language language, List<PeriodMention> periods, boolean peopled) {

	/** What stands between the members of a list. */
	private static final WordList LIST = WordList.of("list");

	/** The most characters that join two figures. */
	private static final int JOINING = 12;

	boolean isChinese() {
		return this.language == Language.ZH;
	}

	/** Where the clause starts that a place is in, or how far back it is looked at. */
	int clauseStart(int at) {
		return Clauses.startOver(this.text, at, Clauses.NEAR);
	}

	/** The words of a clause before a place. */
	String clauseBefore(int at) {
		return this.text.substring(clauseStart(at), at);
	}

	/** Returns the few words between two figures. */
	String between(int end, int start) {
		return (start >= end && start - end <= JOINING)
				? this.text.substring(end, start).strip().toLowerCase(Locale.ROOT) : "?";
	}

	boolean isListed(int end, int start) {
		return LIST.contains(between(end, start));
	}

	/** The scale of the last word of a numeral, 1 where it has none. */
	public BigDecimal scale(Numeral numeral) {
		var printed = this.text.substring(numeral.start(), numeral.end());
		return isChinese() ? ChineseNumerals.scale(printed) : EnglishNumerals.scale(printed);
	}

	/** Whether a number is too large, or has a scale word, to be of percent. */
	boolean isLarge(Draft draft) {
		return draft.isFrom(Draft.THOUSAND) || scale(draft.numeral).compareTo(BigDecimal.ONE) != 0;
	}

	/**
	 * Returns what a number without a scale is to be multiplied by to be like the next
	 * one. A large one has the scale only if it comes before that: 5,000 to 6,000
	 * billion, and not 5,000 to 2 million.
	 */
	BigDecimal scaleOf(Draft low, Draft high) {
		var value = low.numeral.value();
		if (value == null || low.unit != null || scale(low.numeral).compareTo(BigDecimal.ONE) != 0) {
			return BigDecimal.ONE;
		}
		var scale = scale(high.numeral);
		var end = high.numeral.value();
		return (!low.isFrom(Draft.THOUSAND) || end != null && value.multiply(scale).compareTo(end) < 0) ? scale
				: BigDecimal.ONE;
	}

}
