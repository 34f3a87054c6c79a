package org.jincheng.indicators.reading.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the clauses of a sentence end, and the words of one. */
public final class Clauses {

	/** The most blanks before a place that are passed over. */
	private static final int BLANKS = 3;

	/** The most letters of a word that are looked at. */
	private static final int WORD = 12;

	/** How far back a clause is looked at. */
	public static final int NEAR = 200;

	private static final WordList FROM = WordList.of("from-zh");

	/** Words in brackets, as in 983.1亿元（人民币，下同）. */
	private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*+[)）]");

	private Clauses() {
	}

	/**
	 * Counts the signs that separate clauses, but those that are left out, and commas in
	 * numbers.
	 */
	public static int separators(String text, String without) {
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
	public static int start(String text, int at) {
		for (var i = at - 1; i >= 0; i--) {
			if (isSeparator(text, i)) {
				return i + 1;
			}
		}
		return 0;
	}

	/** Where the clause ends that a place is in. */
	public static int end(String text, int at) {
		for (var i = at; i < text.length(); i++) {
			if (isSeparator(text, i)) {
				return i;
			}
		}
		return text.length();
	}

	/** The words of a clause up to a place. */
	public static String upTo(String text, int at) {
		return text.substring(start(text, at), at);
	}

	/** The words of a clause from a place on. */
	public static String from(String text, int at) {
		return text.substring(at, end(text, at));
	}

	/** The clauses that words are in. */
	public static String around(String text, Stretch words) {
		return text.substring(start(text, words.start()), end(text, words.end()));
	}

	/** Returns a text with blanks for what stands in brackets. */
	public static String withoutAsides(String text) {
		var hasAsides = text.indexOf('(') >= 0 || text.indexOf('（') >= 0;
		return hasAsides ? ASIDE.matcher(text).replaceAll((aside) -> " ".repeat(aside.group().length())) : text;
	}

	/** Whether no clause ends between two places. */
	public static boolean areJoined(String text, int from, int to) {
		return separators(text.substring(from, to), "") == 0;
	}

	/**
	 * Where the clause starts that a place is in, looked at no farther than so many
	 * characters; what stands in brackets is passed over: "its gross domestic product
	 * (GDP) by".
	 */
	public static int startOver(String text, int at, int far) {
		var from = Math.max(0, at - far);
		return from + start(withoutAsides(text.substring(from, at)).replace(')', ' '), at - from);
	}

	/** Where the clause ends that a place is in, looked at no farther. */
	public static int endOver(String text, int at, int far) {
		return at + end(after(text, at, far).replace(')', ' '), 0);
	}

	/** Whether "from" in Chinese stands right before a place. */
	public static boolean isAfterFrom(String text, int at) {
		return at > 0 && FROM.hasSign(text.charAt(at - 1));
	}

	/** The characters before a place, so many at most. */
	public static String before(String text, int at, int most) {
		return text.substring(Math.max(0, at - most), at);
	}

	/** The characters after a place, so many at most. */
	public static String after(String text, int at, int most) {
		return text.substring(at, Math.min(text.length(), at + most));
	}

	/** The word of letters before a place, in lower case. */
	public static String wordBefore(String text, int at) {
		var end = Runs.start(text, at, BLANKS, Runs::isBlank);
		return text.substring(Runs.start(text, end, WORD, Slot::isLatin), end).toLowerCase(Locale.ROOT);
	}

	/** The word of letters after a place and blanks, in lower case. */
	public static String wordAfter(String text, int at) {
		var start = Runs.end(text, at, Runs::isBlank);
		return text.substring(start, Runs.end(text, start, Slot::isLatin)).toLowerCase(Locale.ROOT);
	}

	/** The words of letters, in lower case. */
	public static List<String> words(String text) {
		var words = new ArrayList<String>();
		for (var at = 0; at < text.length(); at++) {
			var end = Runs.end(text, at, Slot::isLatin);
			if (end > at) {
				words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
				at = end;
			}
		}
		return words;
	}

}
