package org.jincheng.indicators.reading;

import java.util.List;

/**
 * Puts the parts together. In each sentence, in this order: {@link PeriodMention}s,
 * {@link Numeral}s, {@link Quantity}s (kind, unit, relation, change); then over all
 * sentences what needs more than one: periods, places, status, comparisons, candidates.
 */
final class Reader {

	/**
	 * What was found in one sentence.
	 *
	 * @param sentence the sentence
	 * @param periods what dates something in it, in order
	 * @param quantities its numerals, in order
	 */
	record Read(Sentence sentence, List<PeriodMention> periods, List<Quantity> quantities) {

	}

}
