package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;

/** Words that say that something went up or down, or that it reached a level. */
public final class Changes {

	/** What a word says of the figure after it. */
	enum Cue {

		UP, DOWN, ADJACENT_UP, ADJACENT_DOWN, LEVEL, TO, PULL, PULL_DOWN, UNDER, NONE

	}

	private static final ByLanguage<Lexicon<Cue>> CUES = ByLanguage
		.of((language) -> Lexicon.of("directions." + language.code() + ".tsv",
				(row) -> Cue.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'))));

	/** Words of change after a figure. */
	public static final Lexicon<After> AFTER = Lexicon.of("directions-after.tsv",
			(row) -> new After(row.get(1).endsWith("up") ? 1 : -1, row.get(1).startsWith("relative-")));

	/**
	 * A word of change after a figure: its direction, and whether it is one only after
	 * percents and points.
	 */
	public record After(int direction, boolean relative) {

	}

	private Changes() {
	}

	/** Finds the words that say up, down or level between two offsets. */
	public static List<Match<Cue>> cues(String text, int from, int to, Language language) {
		return CUES.in(language).within(text, from, to);
	}

	/** Whether words of change stand between two offsets. */
	public static boolean any(String text, int from, int to, Language language) {
		return cues(text, from, to, language).stream()
			.anyMatch((match) -> match.meaning() == Cue.UP || match.meaning() == Cue.DOWN || match.meaning() == Cue.TO);
	}

	/**
	 * Returns a text with blanks for the words that say that something went up or down,
	 * and nothing of a mean.
	 */
	public static String without(String text, Language language) {
		var before = cues(text, 0, text.length(), language).stream()
			.filter((match) -> match.meaning() == Cue.UP || match.meaning() == Cue.DOWN)
			.filter((match) -> !match.printed(text).contains("均"));
		return Stretch.blank(text, Stream.concat(before, AFTER.find(text).stream()).toList());
	}

}
