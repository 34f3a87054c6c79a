package org.jincheng.indicators.reading.numerals;

import java.util.List;

import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.Sentence;

/**
 * What was found in one sentence.
 *
 * @param sentence the sentence
 * @param periods what dates something in it, in order
 * @param quantities its numerals, in order
 */
public record FoundInSentence(Sentence sentence, List<PeriodMention> periods, List<Quantity> quantities) {

	private static final int MAX_CAPTION = 120;

	/** Whether it is a line without a stop and without a figure, and begins no list. */
	public boolean isHeading() {
		return this.quantities.stream().noneMatch(Quantity::figure)
				&& (!this.sentence.body() || isCaption(this.sentence.text()) && !this.sentence.text().endsWith(":"));
	}

	/** Whether a text is as short as a caption, and has no stop at its end. */
	public static boolean isCaption(String text) {
		return !text.isBlank() && text.length() <= MAX_CAPTION && !text.strip().matches("(?s).*[。.!！?？;；…]");
	}

}
