package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.numerals.Changes.Cue;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The step that separates changes from levels: "rose 5 percent" is a change, "rose to 5
 * percent" and "accounted for 5 percent" are levels.
 */
public record Directions(SentenceContext in) implements Step {

	private static final WordList COMPARATIVES = WordList.of("comparative");

	/** What may stand between an amount and the word for its change. */
	private static final WordList QUALIFYING = WordList.of("before-change-word");

	/** What joins an amount and the same in percent. */
	private static final WordList OR = WordList.of("or");

	/** Words for growth that went from a figure to another. */
	private static final Pattern MOVED = WordList.form("growth-from-to");

	/** Words for a fall that changed itself: 降幅收窄 is a rise of the growth. */
	private static final Pattern FALL_CHANGED = WordList.form("fall-changed");

	/** Words of change that what changed follows. */
	private static final WordList GAINS = WordList.of("gain");

	private static final int FAR = 120;

	/** What may stand between a word of change and an amount: rose by, an increase of. */
	private static final ByLanguage<WordList> BETWEEN = new ByLanguage<>(WordList.of("between-change"),
			WordList.of("between-change-zh"));

	/** Before a figure, these make it a level. */
	private static final ByLanguage<WordList> REACHED = new ByLanguage<>(WordList.of("reached"),
			WordList.of("reached-zh"));

	@Override
	public List<Draft> read(List<Draft> drafts) {
		for (int i = 0; i < drafts.size(); i++) {
			var draft = drafts.get(i);
			if (draft.isMeasured()) {
				var previous = Draft.figureBefore(drafts, i);
				if (draft.isIn("percent") && isOfGrowth(draft)) {
					change(draft, 1, "growth");
				}
				else if (!draft.share && draft.numeral.form() != Form.VERB && !isFollowed(draft)) {
					var start = Math.max(this.in.clauseStart(draft.start), endOfLastNumeral(drafts, i));
					decide(draft, previous, Math.min(start, draft.start));
				}
				if (draft.change && draft.isIn("percent") && draft.like != null && !draft.like.change) {
					// "The rate was 2.2 percent, down 0.3 from a year earlier"
					draft.unit = "percentage-point";
				}
				if (draft.per == null && draft.change && previous != null && draft.unit != null
						&& previous.isIn(draft.unit)) {
					draft.per = previous.per;
				}
			}
		}
		return drafts;
	}

	/** "Growth slowed from 6 percent in 2022 to 4 percent in 2023" tells of two. */
	private boolean isOfGrowth(Draft draft) {
		return MOVED.matcher(Clauses.before(this.in.text(), draft.start, FAR)).find();
	}

	/**
	 * Where the last numeral before one ends that is no date: "growth in 2019 was 6
	 * percent" is growth.
	 */
	private static int endOfLastNumeral(List<Draft> drafts, int i) {
		for (var before = i - 1; before >= 0; before--) {
			if (drafts.get(before).kind != Kind.DATE) {
				return drafts.get(before).end;
			}
		}
		return 0;
	}

	/** Finds "a 5 percent increase", "5 percent more than", 5%的增长. */
	private boolean isFollowed(Draft draft) {
		var at = Runs.end(this.in.text(), draft.end, 2, (sign) -> " -的".indexOf(sign) >= 0);
		while (draft.relative() && QUALIFYING.contains(Clauses.wordAfter(this.in.text(), at))) {
			at = Math.min(this.in.text().length(), at + Clauses.wordAfter(this.in.text(), at).length() + 1);
		}
		var word = Changes.AFTER.startingAt(this.in.text(), at);
		if (word == null || this.in.isChinese() && this.in.text().charAt(at - 1) != '的'
				|| word.meaning().relative() && !draft.relative() && !comparesCounts(draft, word)) {
			return false;
		}
		change(draft, word.meaning().direction(), word.printed(this.in.text()));
		return true;
	}

	/**
	 * "5 more parks than in 2015", "5 million fewer people came than in 2015", "compared
	 * to 2015, there were 5 more parks".
	 */
	private boolean comparesCounts(Draft draft, Match<Changes.After> word) {
		var end = word.end();
		return COMPARATIVES.contains(word.printed(this.in.text()).toLowerCase(Locale.ROOT)) && draft.unit != null
				&& (Clauses.from(this.in.text(), end).contains(" than ")
						|| this.in.periods().stream().anyMatch((it) -> it.part() == Part.BASE && it.end() < end));
	}

	private static void change(Draft draft, int direction, String rule) {
		draft.direction = direction;
		draft.change = true;
		// What grows by an amount each year is no rate.
		draft.per = "year".equals(draft.per) ? null : draft.per;
		draft.rules.add("change:" + rule);
	}

	/**
	 * The words of change before a figure.
	 *
	 * @param last the last of them with a meaning
	 * @param direction the last one that means up or down
	 * @param end where the last ends
	 * @param pull up or down where they are of a contribution to a change
	 * @param isUnder whether they are of points below another
	 */
	private record ChangeWords(@Nullable Cue last, @Nullable Cue direction, int end, @Nullable Cue pull,
			boolean isUnder) {

		private static final Set<Cue> DIRECTIONS = Set.of(Cue.UP, Cue.DOWN);

		private ChangeWords with(Match<Cue> match, boolean isAdjacent) {
			var cue = match.meaning();
			return switch (cue) {
				case UP, DOWN, LEVEL, TO -> new ChangeWords(cue, DIRECTIONS.contains(cue) ? cue : this.direction,
						match.end(), this.pull, this.isUnder);
				case ADJACENT_UP, ADJACENT_DOWN ->
					isAdjacent ? new ChangeWords((cue == Cue.ADJACENT_UP) ? Cue.UP : Cue.DOWN, this.direction,
							match.end(), this.pull, this.isUnder) : this;
				case PULL -> new ChangeWords(this.last, this.direction, this.end, Cue.UP, this.isUnder);
				case PULL_DOWN -> new ChangeWords(this.last, this.direction, this.end, Cue.DOWN, this.isUnder);
				case UNDER -> new ChangeWords(this.last, this.direction, this.end, this.pull, true);
				case NONE -> this;
			};
		}

	}

	private void decide(Draft draft, @Nullable Draft previous, int from) {
		var words = new ChangeWords(null, null, from, null, false);
		for (var match : Changes.cues(this.in.text(), from, draft.start, this.in.language())) {
			words = words.with(match, this.in.text().substring(match.end(), draft.start).isBlank());
		}
		if (words.isUnder() && draft.isIn("percentage-point")) {
			draft.direction = -1;
			draft.rules.add("under");
		}
		else if (words.last() == null) {
			decideWithoutWords(draft, previous, from, words.pull());
		}
		else {
			decide(draft, from, words, words.last());
		}
	}

	private void decide(Draft draft, int from, ChangeWords words, Cue last) {
		// "Raising the rate by 5 points"
		var isRaised = last == Cue.LEVEL && words.direction() != null && !this.in.isChinese()
				&& wordsBetween(from, draft).endsWith(" by");
		var cue = (isRaised && words.direction() != null) ? words.direction() : last;
		if (cue == Cue.LEVEL || cue == Cue.TO || isReached(words.end(), draft)
				|| !draft.relative() && !isNear(words.end(), draft) && !isGain(words.end(), draft)) {
			draft.rules.add("level");
			return;
		}
		var isReversed = draft.isIn("percentage-point")
				&& FALL_CHANGED.matcher(this.in.text().substring(from, draft.start) + "#").find();
		change(draft, ((cue == Cue.UP) != isReversed) ? 1 : -1, cue.name().toLowerCase(Locale.ROOT));
		if (words.pull() != null) {
			pull(draft, words.pull());
		}
	}

	/** A contribution to a change is no change itself. */
	private static void pull(Draft draft, Cue pull) {
		draft.direction = (pull == Cue.DOWN) ? -1 : 1;
		draft.change = false;
	}

	/** Decides where no word before a figure means up, down or level. */
	private void decideWithoutWords(Draft draft, @Nullable Draft previous, int from, @Nullable Cue pull) {
		if (isReached(from, draft)) {
			draft.rules.add("level");
		}
		else if (draft.relative() && isSigned(draft)) {
			change(draft, 1, "+");
		}
		else if (previous != null && previous.direction != 0
				&& (isListed(previous, draft) || areRelative(previous, draft))) {
			change(draft, previous.direction, "as-before");
			draft.change = previous.change;
		}
		else if (pull != null && draft.isIn("percentage-point")) {
			pull(draft, pull);
		}
	}

	/** "+5 percent" is a change, and so is "(-5 percent)". */
	private boolean isSigned(Draft draft) {
		var start = draft.numeral.start();
		return this.in.text().charAt(start) == '+'
				|| this.in.text().charAt(start) == '-' && this.in.text().startsWith("(", start - 1);
	}

	/** Whether a figure stands alone in brackets: 增长8.5%，比全省(7.7%)快. */
	private boolean isAlone(Draft draft) {
		return this.in.text().startsWith("(", draft.start - 1) && this.in.text().startsWith(")", draft.end);
	}

	private boolean isListed(Draft previous, Draft draft) {
		if (draft.isIn("percent") && this.in.text().startsWith(" of ", draft.end)) {
			return false;
		}
		var areAlike = previous.relative() && draft.relative() || previous.unit != null && previous.isIn(draft.unit);
		return this.in.isListed(previous.end, draft.start) && areAlike
				|| !this.in.isChinese() && (draft.relative() || previous.change && previous.isIn("percent"))
						&& OR.contains(this.in.between(previous.end, draft.start));
	}

	private boolean areRelative(Draft previous, Draft draft) {
		return draft.relative() && previous.relative() && draft.isIn("multiple") == previous.isIn("multiple")
				&& !this.in.text().startsWith(" of ", draft.end)
				&& (!this.in.isChinese() || isAlone(draft) && previous.isIn(draft.unit));
	}

	/** Whether "to", or "from the peak of", stands right before a figure: a level. */
	private boolean isReached(int from, Draft draft) {
		var words = wordsBetween(from, draft);
		var isFormer = !this.in.isChinese() && words.endsWith(" of") && (" " + words).contains(" from ");
		return isFormer
				|| REACHED.in(this.in.language()).end(" " + words) && !(this.in.isChinese() && words.endsWith("达到"));
	}

	private String wordsBetween(int from, Draft draft) {
		return this.in.text().substring(from, draft.start).strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether only what it is of stands between a word of change and an amount: 净增企业5家.
	 */
	private boolean isGain(int from, Draft draft) {
		var words = wordsBetween(from, draft);
		return this.in.isChinese() && GAINS.end(this.in.text().substring(0, from)) && words.length() > 1
				&& words.codePoints().allMatch(Character::isIdeographic);
	}

	/**
	 * Whether a word of change belongs to an amount: it stands right before it, or only
	 * what changed is between.
	 */
	private boolean isNear(int from, Draft draft) {
		var words = wordsBetween(from, draft);
		return BETWEEN.in(this.in.language()).contains(words)
				|| !this.in.isChinese() && (words.endsWith(" by") || words.startsWith("in ") && words.endsWith(" of"));
	}

}
