package org.jincheng.indicators.core.paging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the words of a search, each of which must be found. */
public final class Words {

	private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}年?");

	/** Between scripts, before a year that follows letters, and after one. */
	private static final Pattern BORDER = Pattern.compile("(?<=\\p{IsHan})(?=[^\\p{IsHan}])"
			+ "|(?<=[^\\p{IsHan}])(?=\\p{IsHan})(?!年)|(?<=\\p{L})(?=(1[89]|20)[0-9]{2}年?([^0-9]|$))|(?<=[0-9]年)");

	private Words() {
	}

	/** Returns the words in {@code q}, in lower case; none if it is null. */
	public static List<String> of(@Nullable String q) {
		return (q == null) ? List.of() : Arrays.asList(q.strip().toLowerCase(Locale.ROOT).split("\\s+"));
	}

	/**
	 * Returns the words in {@code q} as a search for figures takes them: Chinese, which
	 * has no blanks, apart from Latin letters and numbers, and years apart.
	 */
	public static List<String> ofFigures(@Nullable String q) {
		return of(q).stream().flatMap(BORDER::splitAsStream).filter((word) -> !word.isEmpty()).toList();
	}

	/** Returns the year that a word is; null if it is none. */
	public static @Nullable Integer year(String word) {
		return YEAR.matcher(word).matches() ? Integer.valueOf(word.substring(0, 4)) : null;
	}

	/** Returns the pattern of SQL's {@code like} for texts that contain a word. */
	public static String pattern(String word) {
		return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
	}

}
