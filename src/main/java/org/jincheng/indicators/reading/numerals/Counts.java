package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.numerals.CountedNouns.Noun;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The step that finds what is counted, and the unit of a number that has none before or
 * after it.
 */
public record Counts(SentenceContext in) implements Step {

	private static final BigDecimal OLDEST = new BigDecimal(150);

	/** Words for how many times one amount is another one: 城乡居民收入比. */
	private static final Pattern OF_RATIO = WordList.form("of-ratio");

	private static final WordList COMPANIES = WordList.of("company");

	/** Words before an age. */
	private static final WordList AGED = WordList.of("before-age");

	/** Words that say that a number after them is of people: anywhere, or at the end. */
	private static final WordList POPULATION = WordList.of("population");

	private static final WordList EMPLOYING = WordList.of("employing");

	/** How many words stand before a number of what the sentence before counts. */
	private static final int FEW = 3;

	/** How far the words before an age reach. */
	private static final int AGE = 30;

	/** How many figures away one may be that another is like. */
	private static final int FAR = 8;

	@Override
	public List<Draft> read(List<Draft> drafts) {
		for (int i = 0; i < drafts.size(); i++) {
			Deadline.check();
			var draft = drafts.get(i);
			if (!draft.isMeasured() || draft.isIn("persons")) {
				continue;
			}
			if (draft.unit == null) {
				unit(drafts, i);
			}
			else if (this.in.isChinese() && draft.isIn("count")) {
				var noun = noun(draft);
				draft.counted = (noun != null) ? noun.words()
						: this.in.text().substring(draft.numeral.end(), draft.end);
			}
			else if (this.in.isChinese() && draft.isIn("households")) {
				households(draft);
			}
		}
		return drafts;
	}

	private @Nullable Noun noun(Draft draft) {
		return CountedNouns.after(this.in.text(), Math.max(draft.end, draft.numeral.end()), this.in.language());
	}

	/** Whether words in Chinese speak of companies. */
	public static boolean isOfCompanies(String words) {
		return COMPANIES.areIn(words);
	}

	/** 户 are companies where those are spoken of. */
	private void households(Draft draft) {
		var noun = noun(draft);
		var before = Clauses.before(this.in.text(), draft.start, Clauses.NEAR);
		if (Stream.of(before, (noun != null) ? noun.words() : "").anyMatch(Counts::isOfCompanies)) {
			draft.unit = "count";
			draft.counted = "户";
		}
	}

	private void unit(List<Draft> drafts, int i) {
		var draft = drafts.get(i);
		var noun = noun(draft);
		var previous = Draft.figureBefore(drafts, i);
		if (noun != null && noun.words().startsWith("point") && previous != null
				&& (previous.isIn("percent") || previous.isIn("percentage-point"))) {
			draft.unit("percentage-point", BigDecimal.ONE, noun.end(), "unit:points");
		}
		else if (isAge(draft)) {
			draft.is(Kind.OTHER, "age");
		}
		else if (CountedNouns.isOfDays(this.in.clauseBefore(draft.start))) {
			draft.unit("day", BigDecimal.ONE, draft.end, "unit:days");
		}
		else if (!draft.isWhole() && OF_RATIO.matcher(this.in.clauseBefore(draft.start)).find()) {
			draft.unit("multiple", BigDecimal.ONE, draft.end, "unit:ratio");
		}
		else {
			unitOfNoun(drafts, i);
			if (draft.unit == null) {
				unitOfOthers(drafts, i, previous);
			}
		}
	}

	/**
	 * Makes a number a count of the noun after it, if there is one before the next
	 * number.
	 */
	private void unitOfNoun(List<Draft> drafts, int i) {
		var draft = drafts.get(i);
		var noun = noun(draft);
		var next = (i + 1 < drafts.size()) ? drafts.get(i + 1).start : this.in.text().length();
		if (noun == null || noun.end() > Math.max(next, draft.end) || this.in.isChinese() && !noun.persons()) {
			return;
		}
		if (noun.persons()) {
			draft.unit("persons", BigDecimal.ONE, draft.end, "unit:persons");
		}
		else {
			draft.unit("count", BigDecimal.ONE, draft.end, "unit:noun");
			draft.counted = noun.words();
		}
	}

	/** Finds the unit of a number without a noun by what is said before and after it. */
	private void unitOfOthers(List<Draft> drafts, int i, @Nullable Draft previous) {
		var draft = drafts.get(i);
		var precedent = (previous != null && previous.unit != null) ? precedent(drafts, i, previous) : null;
		if (precedent != null && precedent.relative() && this.in.isLarge(draft)) {
			precedent = null;
		}
		if (draft.isWhole() && isOfPeople(drafts, i, precedent == null)) {
			draft.unit("persons", BigDecimal.ONE, draft.end, "unit:population");
		}
		else if (!draft.isWhole() && previous != null && previous.isCount()) {
			draft.unit("count", BigDecimal.ONE, draft.end, "unit:none");
		}
		else if (precedent != null) {
			draft.unitOf(precedent, "unit:as-before");
			draft.like = precedent;
		}
		else {
			var following = following(drafts, i);
			if (following != null) {
				draft.unitOf(following, "unit:as-after");
			}
			else {
				draft.unit("count", BigDecimal.ONE, draft.end, "unit:none");
			}
		}
	}

	/** Whether a number is an age: "aged over 60", "between the ages of 15 and 59". */
	private boolean isAge(Draft draft) {
		var value = draft.numeral.value();
		if (value == null || value.compareTo(OLDEST) > 0) {
			return false;
		}
		var before = Clauses.before(this.in.text(), draft.start, AGE).toLowerCase(Locale.ROOT);
		return AGED.end(before);
	}

	/** Whether a number without a noun is one of people by the words before it. */
	private boolean isOfPeople(List<Draft> drafts, int i, boolean first) {
		var draft = drafts.get(i);
		var before = this.in.clauseBefore(draft.start).toLowerCase(Locale.ROOT);
		if (POPULATION.areIn(before) || EMPLOYING.end(before)) {
			return true;
		}
		if (this.in.isChinese() || !this.in.isLarge(draft)) {
			return false;
		}
		var subject = CountedNouns.isOfPersons(before);
		if (subject == null && first) {
			subject = CountedNouns.isOfPersons(Clauses.before(this.in.text(), draft.start, Clauses.NEAR));
			if (subject == null && following(drafts, i) == null) {
				subject = this.in.peopled() && Clauses.words(before).size() <= FEW;
			}
		}
		return subject != null && subject;
	}

	/**
	 * Returns the figure before that a number without a unit is like: a whole number from
	 * 100 on no share, a smaller one no sum of money.
	 */
	private static Draft precedent(List<Draft> drafts, int i, Draft previous) {
		var number = drafts.get(i);
		if (!number.isWhole()) {
			return previous;
		}
		for (int before = i - 1; before >= 0 && before > i - FAR; before--) {
			var draft = drafts.get(before);
			if (draft.isMeasured() && draft.unit != null
					&& (number.isFrom(Draft.HUNDRED) ? !draft.relative() && !draft.isIn("year") : !draft.isMoney())) {
				return draft;
			}
		}
		return previous;
	}

	/**
	 * Returns the next figure of the sentence that has a unit of its own, if it counts.
	 */
	private @Nullable Draft following(List<Draft> drafts, int i) {
		var value = drafts.get(i).numeral.value();
		for (int next = i + 1; next < drafts.size() && next < i + FAR
				&& (value == null || drafts.get(i).isWhole()); next++) {
			var draft = drafts.get(next);
			if (draft.figure() && draft.unit == null) {
				unitOfNoun(drafts, next);
			}
			if (draft.figure() && draft.unit != null) {
				return draft.isCount() ? draft : null;
			}
		}
		return null;
	}

}
