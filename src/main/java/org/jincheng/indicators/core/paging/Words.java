package org.jincheng.indicators.core.paging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Reads the words of a search, each of which must be found. */
public final class Words {

	private Words() {
	}

	/** Returns the words in {@code q}, in lower case; none if it is null. */
	public static List<String> of(@Nullable String q) {
		return (q == null) ? List.of() : Arrays.asList(q.strip().toLowerCase(Locale.ROOT).split("\\s+"));
	}

	/** Returns the pattern of SQL's {@code like} for texts that contain a word. */
	public static String pattern(String word) {
		return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
	}

}
