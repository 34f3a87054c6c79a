package org.jincheng.indicators.reading.words;

import java.util.Map;

/**
 * Words of a lexicon in a text.
 *
 * @param start where they start
 * @param end where they end
 * @param words the words as the lexicon has them
 * @param meaning what they mean
 * @param values what their slots have, by their names
 * @param <T> what words mean
 */
public record Match<T>(int start, int end, String words, T meaning, Map<String, Integer> values) implements Stretch {

}
