package org.jincheng.indicators.reading.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a text into its paragraphs, a line each, and these into sentences. Lines that
 * are no prose (a title, a byline, a caption, a date line) are not counted.
 */
public final class Sentences {

	private static final String STOPS = "。！？!?….";

	private static final String CLOSING = "\"'”’」』）)]】》";

	/** Words that start a sentence after an abbreviation that may end one, as "U.S.". */
	private static final WordList STARTERS = WordList.of("starter");

	private static final Set<String> ABBREVIATIONS = Set.copyOf(Lines.words("abbreviations.en.txt"));

	/** A stop with no blank after it: "6 million yuan.Exports rose". */
	private static final Pattern UNSPACED = Pattern.compile("[a-z]{3}\\.\\p{Lu}[a-z]* ");

	/** How far is looked for what follows a stop: as far as any prose needs. */
	private static final int NEAR = 20;

	/**
	 * A longer sentence ends with its next clause, and one of half as much again between
	 * two words: no prose has one. So what is done for each pair of words of a sentence
	 * is bounded.
	 */
	private static final int MAX_LENGTH = 2000;

	/** A sentence never ends inside a number, which would become two. */
	private static final String NUMERALS = "零〇○一二两三四五六七八九十百千万亿兆半点分之余多";

	private Sentences() {
	}

	/** Returns the sentences of a text, also those of the lines that are no prose. */
	public static List<Sentence> of(String text) {
		var sentences = new ArrayList<Sentence>();
		var anyProse = text.lines().anyMatch(Sentences::prose);
		int paragraph = 0;
		for (int start = 0; start < text.length();) {
			var newline = text.indexOf('\n', start);
			var end = (newline < 0) ? text.length() : newline;
			var line = text.substring(start, end);
			if (!line.isBlank()) {
				var body = prose(line) || !anyProse || paragraph > 0 && !line.isBlank() && hasFigures(line);
				if (body) {
					paragraph++;
				}
				split(line, start, body ? paragraph : 0, sentences);
			}
			start = end + 1;
		}
		return sentences;
	}

	/** Whether a line ends as a sentence does. */
	private static boolean prose(String line) {
		var end = Runs.start(line, line.length(), line.length(), (sign) -> (CLOSING + " ").indexOf(sign) >= 0);
		return end > 0 && (STOPS + ";；:").indexOf(line.charAt(end - 1)) >= 0;
	}

	/**
	 * Whether a line that ends without a stop says something in figures after its first
	 * words.
	 */
	private static boolean hasFigures(String line) {
		return line.indexOf('[') < 0 && line.chars().skip(3).filter(Character::isDigit).count() > 0
				&& line.chars().filter((c) -> c == ' ' || c > 0x3000).count() > 7;
	}

	private static void split(String line, int offset, int paragraph, List<Sentence> sentences) {
		int number = 0;
		int start = 0;
		for (int i = 0; i <= line.length(); i++) {
			if (i == line.length() || STOPS.indexOf(line.charAt(i)) >= 0 && ends(line, i)
					|| isTooLong(line, start, i)) {
				var end = Runs.end(line, Math.min(i + 1, line.length()), NEAR,
						(sign) -> (CLOSING + STOPS).indexOf(sign) >= 0);
				start = Runs.end(line, start, end - start, Runs::isBlank);
				if (start < end) {
					number++;
					sentences.add(new Sentence(paragraph, (paragraph > 0) ? number : 0, offset + start,
							line.substring(start, end)));
				}
				start = end;
				i = Math.max(i, end - 1);
			}
		}
	}

	private static boolean isTooLong(String line, int start, int at) {
		return at - start > MAX_LENGTH && (Clauses.isSeparator(line, at)
				|| at - start > MAX_LENGTH + MAX_LENGTH / 2 && isBetweenWords(line.charAt(at)));
	}

	private static boolean isBetweenWords(char sign) {
		return Runs.isBlank(sign) || Character.isIdeographic(sign) && NUMERALS.indexOf(sign) < 0;
	}

	/** Whether the stop at an offset ends a sentence. */
	private static boolean ends(String line, int stop) {
		if (line.charAt(stop) != '.') {
			return true;
		}
		var next = Runs.end(line, stop + 1, NEAR, (sign) -> (CLOSING + ".").indexOf(sign) >= 0);
		if (next == line.length()) {
			return true;
		}
		if (line.charAt(next) != ' ') {
			return UNSPACED.matcher(line).region(Math.max(0, stop - 3), line.length()).lookingAt();
		}
		next = Runs.end(line, next, NEAR, Runs::isBlank);
		if (next == line.length()) {
			return true;
		}
		var following = line.charAt(next);
		if (Character.isLowerCase(following)) {
			return false;
		}
		var word = line
			.substring(Runs.start(line, stop, NEAR, (sign) -> Character.isLetterOrDigit(sign) || sign == '.'), stop);
		// "1. Agriculture" numbers what follows.
		if (ABBREVIATIONS.contains(word) || stop <= 2 && word.chars().allMatch(Digits::digit)) {
			return false;
		}
		var initials = word.length() == 1 && Character.isUpperCase(word.charAt(0)) || word.length() >= 3
				&& word.charAt(word.length() - 2) == '.' && Character.isLetter(word.charAt(word.length() - 1));
		return !initials || STARTERS.contains(Clauses.wordAfter(line, next));
	}

}
