package org.jincheng.indicators.reading.words;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text as it was sent, and the text that is read instead: with half-width digits,
 * simplified characters, plain spaces, hyphens and line ends, and nothing invisible.
 *
 * @param sent the text as it was sent
 * @param text the text that is read
 * @param sentAt where each of its characters was sent
 */
public record PlainText(String sent, String text, int[] sentAt) {

	private static final String SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
			+ "\u200a\u202f\u205f\u3000\t\f\u000b";

	private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f";

	private static final String FROM = "‐‑‒–−－﹣〜∼～’‘＂％．＄＋／（）［］：∶﹪µ";

	private static final String TO = "-------~~~''\"%.$+/()[]::%μ";

	/** Characters of Chinese with a blank after each. */
	private static final Pattern SPACED = Pattern.compile("\\p{IsHan} (?:[\\p{IsHan}\\d] ){9}");

	private static final char[] SIMPLIFIED = simplified();

	/** Reads a text as it was sent. */
	public static PlainText of(String sent) {
		var text = new StringBuilder(sent.length());
		var sentAt = new int[sent.length() + 1];
		var isSpaced = isSpaced(sent);
		for (int i = 0; i < sent.length(); i++) {
			var c = (isSpaced && sent.charAt(i) == ' ') ? 0 : plain(sent, i);
			if (c != 0) {
				sentAt[text.length()] = i;
				text.append(c);
			}
		}
		sentAt[text.length()] = sent.length();
		return new PlainText(sent, text.toString(), Arrays.copyOf(sentAt, text.length() + 1));
	}

	/** Whether a text has a blank after each of its characters. */
	public static boolean isSpaced(String sent) {
		return SPACED.matcher(sent).find();
	}

	/** Returns the plain form of a character; 0 where nothing stands for it. */
	private static char plain(String sent, int i) {
		var c = sent.charAt(i);
		if (c < 0x7f) {
			if (c == '\r') {
				return (i + 1 < sent.length() && sent.charAt(i + 1) == '\n') ? 0 : '\n';
			}
			return (c == '\t' || c == '\f' || c == '\u000b') ? ' ' : c;
		}
		if (SPACES.indexOf(c) >= 0) {
			return ' ';
		}
		if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
			return '\n';
		}
		if (INVISIBLE.indexOf(c) >= 0) {
			return 0;
		}
		if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
			return (char) (c - '０' + '0');
		}
		var mapped = FROM.indexOf(c);
		return (mapped >= 0) ? TO.charAt(mapped) : SIMPLIFIED[c];
	}

	private static char[] simplified() {
		var table = new char[Character.MAX_VALUE + 1];
		for (int c = 0; c < table.length; c++) {
			table[c] = (char) c;
		}
		for (var line : Lines.words("traditional.txt")) {
			for (var pair : line.split(" ")) {
				table[pair.charAt(0)] = pair.charAt(1);
			}
		}
		return table;
	}

	/** Returns where what starts at an offset of the text was sent. */
	public int sentStart(int start) {
		return this.sentAt[start];
	}

	/** Returns where what ends at an offset of the text ended as it was sent. */
	public int sentEnd(int end) {
		return (end == 0) ? 0 : this.sentAt[end - 1] + 1;
	}

	/** Returns the words between two offsets of the text as they were sent. */
	public String printed(int start, int end) {
		return this.sent.substring(sentStart(start), sentEnd(end));
	}

}
