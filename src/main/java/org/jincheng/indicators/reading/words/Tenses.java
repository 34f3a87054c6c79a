package org.jincheng.indicators.reading.words;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tells the tense of the first verb of an English text, but for what "which" starts. */
public final class Tenses {

	private static final WordList PRESENT = WordList.of("present");

	private static final WordList RELATIVE = WordList.of("relative");

	private static final WordList PAST = WordList.of("past");

	private Tenses() {
	}

	public static boolean isPresent(String text) {
		return Boolean.TRUE.equals(firstIsPresent(text));
	}

	public static boolean isPast(String text) {
		return Boolean.FALSE.equals(firstIsPresent(text));
	}

	/**
	 * Whether the first verb is in the present, and not in the past; null without one.
	 */
	private static @Nullable Boolean firstIsPresent(String text) {
		var start = 0;
		while (start < text.length()) {
			var end = Clauses.end(text, start);
			var words = Clauses.words(text.substring(start, end));
			var isRelative = start > 0 && !words.isEmpty()
					&& (RELATIVE.contains(words.getFirst()) || words.getFirst().endsWith("ed"));
			var present = isRelative ? null : isPresent(words);
			if (present != null) {
				return present;
			}
			start = end + 1;
		}
		return null;
	}

	private static @Nullable Boolean isPresent(List<String> words) {
		var previous = "";
		for (var word : words) {
			var isOfOther = RELATIVE.contains(previous);
			previous = word;
			if (!isOfOther && PRESENT.contains(word)) {
				return true;
			}
			if (!isOfOther && (PAST.contains(word) || word.length() > 4 && word.endsWith("ed"))) {
				return false;
			}
		}
		return null;
	}

}
