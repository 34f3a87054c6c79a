package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the clauses of a sentence end, and the words of one. */
final class Clauses {

	private Clauses() {
	}

	/**
	 * Counts the signs that separate clauses, but those that are left out, and commas in
	 * numbers.
	 */
	static int separators(String text, String without) {
		var count = 0;
		for (var i = 0; i < text.length(); i++) {
			if (isSeparator(text, i) && without.indexOf(text.charAt(i)) < 0) {
				count++;
			}
		}
		return count;
	}

	/** Whether a clause ends at a place of a text. */
	static boolean isSeparator(String text, int at) {
		return switch (text.charAt(at)) {
			case '，', ';', '；', '(', ')', '（', '）' -> true;
			case ',', ':', '：' -> !(at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1))
					&& Character.isDigit(text.charAt(at + 1)));
			default -> false;
		};
	}

	/** Where the clause starts that a place is in. */
	static int start(String text, int at) {
		for (var i = at - 1; i >= 0; i--) {
			if (isSeparator(text, i)) {
				return i + 1;
			}
		}
		return 0;
	}

	/** Where the clause ends that a place is in. */
	static int end(String text, int at) {
		for (var i = at; i < text.length(); i++) {
			if (isSeparator(text, i)) {
				return i;
			}
		}
		return text.length();
	}

	/** The words of letters, in lower case. */
	static List<String> words(String text) {
		var words = new ArrayList<String>();
		var start = -1;
		for (var i = 0; i <= text.length(); i++) {
			var isLetter = i < text.length() && Slot.isLatin(text.charAt(i));
			if (isLetter && start < 0) {
				start = i;
			}
			else if (!isLetter && start >= 0) {
				words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
				start = -1;
			}
		}
		return words;
	}

}
