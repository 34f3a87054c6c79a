package org.jincheng.indicators.reading.matching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.WordList;

/** The words of texts and of names, and which of them say little of what is measured. */
final class Words {

	/**
	 * Endings of words, the longest first; what is before them is the stem. Snowball's
	 * stems were tried: they make one of urban and urbanization.
	 */
	private static final WordList ENDINGS = WordList.of("ending");

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9']++|\\p{IsIdeographic}++");

	private static final WordList STOPWORDS = WordList.of("stopword");

	/** Characters that say little of what is measured, 总 the first. */
	private static final WordList GENERIC = WordList.of("generic-ending");

	/** The stems of English words that say nothing of what is measured. */
	private static final Set<String> WORDS = Stream
		.concat(Lines.words("claim-words.en.txt").stream(),
				Stream.of("says-no-more", "direction", "before-verb", "past", "present", "not-measured")
					.flatMap((use) -> WordList.of(use).stream()))
		.flatMap((line) -> Stream.of(line.toLowerCase(Locale.ROOT).split("[ -]")))
		.map(Words::stem)
		.collect(Collectors.toUnmodifiableSet());

	private Words() {
	}

	/** The words of a text or of a name: stems, or pairs of Chinese characters. */
	static Set<String> of(String text) {
		var words = new HashSet<String>();
		WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).forEach((word) -> {
			if (Character.isIdeographic(word.charAt(0))) {
				IntStream.range(1, word.length()).forEach((at) -> words.add(word.substring(at - 1, at + 1)));
			}
			else if (!STOPWORDS.contains(word)) {
				words.add(stem(word));
			}
		});
		words.removeIf(String::isEmpty);
		return words;
	}

	/** Whether a word says little of what is measured. */
	static boolean isGeneric(String word) {
		return Character.isIdeographic(word.charAt(0))
				? word.length() == 2 && (GENERIC.hasSign(word.charAt(1)) || word.charAt(0) == GENERIC.signs().charAt(0))
				: WORDS.contains(word) || word.chars().allMatch(Character::isDigit);
	}

	static String stem(String word) {
		var stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
		for (var ending : ENDINGS) {
			if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
				return stem.substring(0, stem.length() - ending.length());
			}
		}
		return stem;
	}

}
