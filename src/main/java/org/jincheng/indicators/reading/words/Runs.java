package org.jincheng.indicators.reading.words;

import java.util.function.IntPredicate;

/** Signs of a kind that follow one another: blanks, digits, letters. */
public final class Runs {

	private Runs() {
	}

	/** Where those after a place end. */
	public static int end(String text, int from, IntPredicate kind) {
		return end(text, from, text.length(), kind);
	}

	/** Where those after a place end, looked at no farther than so many signs. */
	public static int end(String text, int from, int most, IntPredicate kind) {
		var end = from;
		while (end < text.length() && end - from < most && kind.test(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Where those before a place start, looked at no farther than so many signs. */
	public static int start(String text, int to, int most, IntPredicate kind) {
		var start = to;
		while (start > 0 && to - start < most && kind.test(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	/** Whether a sign is a blank. */
	public static boolean isBlank(int sign) {
		return sign == ' ';
	}

}
