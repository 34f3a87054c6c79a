package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.function.Function;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.Sentence;

/** Determines what each numeral of a sentence is, step after step. */
public final class Quantities {

	private static final List<Function<SentenceContext, Step>> STEPS = List.of(Kinds::new, Ranges::new,
			Proportions::new, Lists::new, Counts::new, Qualifiers::new, Definitions::new, Rates::new, Directions::new);

	private Quantities() {
	}

	/**
	 * Returns the quantities of a sentence, in order.
	 * @param numerals its numerals
	 * @param periods what dates something in it
	 * @param peopled whether the sentence before speaks of people
	 */
	public static List<Quantity> of(Sentence sentence, Language language, List<PeriodMention> periods,
			List<Numeral> numerals, boolean peopled) {
		var surroundings = new SentenceContext(sentence.text(), language, periods, peopled);
		var drafts = numerals.stream().map(Draft::new).toList();
		for (var step : STEPS) {
			drafts = step.apply(surroundings).read(drafts);
		}
		return drafts.stream().map(Draft::quantity).toList();
	}

}
