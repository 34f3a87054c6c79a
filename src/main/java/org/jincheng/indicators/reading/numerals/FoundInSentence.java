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

}
