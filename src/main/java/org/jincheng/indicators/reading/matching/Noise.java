package org.jincheng.indicators.reading.matching;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.WordList;

/** The words of texts and names that say little or nothing of what is measured. */
final class Noise {

	private static final WordList STOPWORDS = WordList.of("stopword");

	/** Characters that say little of what is measured, 总 the first. */
	private static final WordList GENERIC = WordList.of("generic-ending");

	/** The stems of English words that say nothing of what is measured. */
	private static final Set<String> WORDS = Stream
		.concat(Lines.words("claim-words.en.txt").stream(),
				Stream.of("says-no-more", "direction", "before-verb", "past", "present", "not-measured")
					.flatMap((use) -> WordList.of(use).stream()))
		.flatMap((line) -> Stream.of(line.toLowerCase(Locale.ROOT).split("[ -]")))
		.map(IndicatorWords::stem)
		.collect(Collectors.toUnmodifiableSet());

	private Noise() {
	}

	/** The words of a text or of a name: stems, or pairs of Chinese characters. */
	static Set<String> words(String text) {
		var words = IndicatorWords.words(text.toLowerCase(Locale.ROOT), STOPWORDS);
		words.removeIf(String::isEmpty);
		return words;
	}

	/** Whether a word says little of what is measured. */
	static boolean isGeneric(String word) {
		return Character.isIdeographic(word.charAt(0))
				? word.length() == 2 && (GENERIC.hasSign(word.charAt(1)) || word.charAt(0) == GENERIC.signs().charAt(0))
				: WORDS.contains(word) || word.chars().allMatch(Character::isDigit);
	}

}
