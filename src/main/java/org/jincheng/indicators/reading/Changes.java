package org.jincheng.indicators.reading;

import java.util.Locale;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.Numeral.Form;
import org.jspecify.annotations.Nullable;

/**
 * Tells changes from levels: "rose 5 percent" is a change, "rose to 5 percent" and
 * "accounted for 5 percent" are levels.
 */
final class Changes {

	/** What a word says of the figure after it. */
	private enum Cue {

		UP, DOWN, ADJACENT_UP, ADJACENT_DOWN, LEVEL, TO, PULL, UNDER, NONE

	}

	private static final Changes ENGLISH = new Changes(Language.EN);

	private static final Changes CHINESE = new Changes(Language.ZH);

	/** Words of change after a figure. */
	private static final Lexicon<After> AFTER = Lexicon.of("directions-after.tsv",
			(row) -> new After(row.get(1).endsWith("up") ? 1 : -1, row.get(1).startsWith("relative-")));

	/**
	 * A word of change after a figure: its direction, and whether it is one only after
	 * percents and points.
	 */
	private record After(int direction, boolean relative) {

	}

	/** What may stand between a word of change and an amount: rose by, an increase of. */
	private static final Set<String> BETWEEN_EN = WordLists.of("between-change");

	private static final Set<String> BETWEEN_ZH = WordLists.of("between-change-zh");

	private final boolean chinese;

	private final Lexicon<Cue> cues;

	private Changes(Language language) {
		this.chinese = language == Language.ZH;
		this.cues = Lexicon.of("directions." + language.code() + ".tsv",
				(row) -> Cue.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_')));
	}

	static Changes of(Language language) {
		return (language == Language.ZH) ? CHINESE : ENGLISH;
	}

	/**
	 * Decides whether a figure is a change.
	 * @param previous the figure before it in the sentence, null if there is none
	 * @param from where the words start that may say so
	 * @param listed whether it continues a list that the previous one is in
	 */
	void decide(String text, Draft draft, @Nullable Draft previous, int from, boolean listed) {
		if (draft.share || draft.numeral.form() == Form.VERB || after(text, draft)) {
			return;
		}
		@Nullable Cue last = null;
		@Nullable Cue direction = null;
		int end = from;
		var pulls = false;
		var isUnder = false;
		for (var match : this.cues.within(text, from, draft.start)) {
			var cue = match.meaning();
			pulls |= cue == Cue.PULL;
			isUnder |= cue == Cue.UNDER;
			switch (cue) {
				case UP, DOWN, LEVEL, TO -> {
					direction = (cue == Cue.UP || cue == Cue.DOWN) ? cue : direction;
					last = cue;
					end = match.end();
				}
				case ADJACENT_UP, ADJACENT_DOWN -> {
					if (text.substring(match.end(), draft.start).isBlank()) {
						last = (cue == Cue.ADJACENT_UP) ? Cue.UP : Cue.DOWN;
						end = match.end();
					}
				}
				default -> {
				}
			}
		}
		if (isUnder && "percentage-point".equals(draft.unit)) {
			draft.direction = -1;
			draft.rules.add("under");
			return;
		}
		if (last == null) {
			if (reached(text, from, draft)) {
				draft.rules.add("level");
			}
			else if (draft.relative() && text.charAt(draft.numeral.start()) == '+') {
				draft.direction = 1;
				draft.change = true;
				draft.rules.add("change:+");
			}
			else if (previous != null && previous.direction != 0
					&& (listed || !this.chinese && draft.relative() && previous.relative()
							&& "multiple".equals(draft.unit) == "multiple".equals(previous.unit)
							&& !text.startsWith(" of ", draft.end))) {
				draft.direction = previous.direction;
				draft.change = previous.change;
				draft.rules.add("change:as-before");
			}
			else if (pulls && "percentage-point".equals(draft.unit)) {
				draft.direction = (text.substring(from, draft.start).contains("下拉")) ? -1 : 1;
			}
			return;
		}
		if (last == Cue.LEVEL && direction != null && !this.chinese
				&& wordsBetween(text, from, draft).endsWith(" by")) {
			// "Raising the rate by 5 points"
			last = direction;
		}
		if (last == Cue.LEVEL || last == Cue.TO || reached(text, end, draft)
				|| !draft.relative() && !near(text, end, draft)) {
			draft.rules.add("level");
			return;
		}
		draft.direction = (last == Cue.UP) ? 1 : -1;
		draft.change = !pulls;
		draft.rules.add("change:" + last.name().toLowerCase(Locale.ROOT));
	}

	/** Whether words of change stand between two offsets. */
	boolean any(String text, int from, int to) {
		return this.cues.within(text, from, to)
			.stream()
			.anyMatch((match) -> match.meaning() == Cue.UP || match.meaning() == Cue.DOWN || match.meaning() == Cue.TO);
	}

	/** Whether a word of change ends at an offset. */
	boolean endsAt(String text, int end) {
		var match = this.cues.endingAt(text, end);
		return match != null && (match.meaning() == Cue.UP || match.meaning() == Cue.DOWN);
	}

	/** Whether "more than", "lower than" and the like follow an offset. */
	boolean isThanAfter(String text, int at) {
		var match = text.startsWith(" ", at) ? AFTER.startingAt(text, at + 1) : null;
		return match != null && text.startsWith("than", match.end() - 4);
	}

	/**
	 * Returns a text with blanks for the words that say that something went up or down,
	 * and nothing of a mean.
	 */
	String without(String text) {
		var rest = new StringBuilder(text);
		for (var match : this.cues.within(text, 0, text.length())) {
			var isDirection = match.meaning() == Cue.UP || match.meaning() == Cue.DOWN;
			if (isDirection && !text.substring(match.start(), match.end()).contains("均")) {
				Blanks.put(rest, match.start(), match.end());
			}
		}
		return rest.toString();
	}

	/** Whether "to" stands right before a figure: what was reached. */
	private boolean reached(String text, int from, Draft draft) {
		var between = wordsBetween(text, from, draft);
		return this.chinese ? between.endsWith("到") && !between.endsWith("达到") || between.endsWith("至")
				: between.equals("to") || between.endsWith(" to") || between.endsWith(" from")
						|| between.equals("from");
	}

	private static String wordsBetween(String text, int from, Draft draft) {
		return text.substring(from, draft.start).strip().toLowerCase(Locale.ROOT);
	}

	/** Whether a word of change belongs to an amount: it stands right before it. */
	private boolean near(String text, int from, Draft draft) {
		var between = wordsBetween(text, from, draft);
		return this.chinese ? BETWEEN_ZH.contains(between) : BETWEEN_EN.contains(between) || between.endsWith(" by");
	}

	/** "5 more parks than in 2015", "5 million fewer people came than in 2015". */
	private static boolean comparesCounts(String text, Draft draft, Lexicon.Match<After> word) {
		return WordLists.of("comparative").contains(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT))
				&& draft.unit != null && text.substring(word.end(), Clauses.end(text, word.end())).contains(" than ");
	}

	/** Finds "a 5 percent increase", "5 percent more than", 5%的增长. */
	private boolean after(String text, Draft draft) {
		int at = draft.end;
		while (at < text.length() && at - draft.end < 2
				&& (text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == '的')) {
			at++;
		}
		var word = AFTER.startingAt(text, at);
		if (word == null || this.chinese && text.charAt(at - 1) != '的'
				|| word.meaning().relative() && !draft.relative() && !comparesCounts(text, draft, word)) {
			return false;
		}
		draft.direction = word.meaning().direction();
		draft.change = true;
		draft.rules.add("change:" + text.substring(word.start(), word.end()));
		return true;
	}

}
