package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.WordList;

/**
 * The step that decides what a numeral is, and finds the unit before or after a figure.
 */
final class Kinds implements Step {

	/** Words with which a number of years is a figure. */
	private static final WordList TERMS = WordList.of("term");

	private static final WordList SCALES = WordList.of("bare-scale");

	private static final WordList BASIS = WordList.of("basis");

	private static final WordList AFTER_HALF = WordList.of("after-half");

	private static final WordList OLD = WordList.of("after-age-of");

	private final SentenceContext in;

	private final String text;

	/** Where the last rank ends; 0 before the first. */
	private int rankEnd;

	Kinds(SentenceContext in) {
		this.in = in;
		this.text = in.text();
	}

	@Override
	public List<Draft> read(List<Draft> drafts) {
		var periods = this.in.periods();
		var period = 0;
		for (var draft : drafts) {
			Deadline.check();
			while (period < periods.size() && periods.get(period).end() <= draft.numeral.start()) {
				period++;
			}
			kind(draft, period < periods.size() && dates(periods.get(period), draft.numeral));
		}
		return drafts;
	}

	/**
	 * Whether a numeral is in words that date something; the 13th plan and the seventh
	 * census are counted.
	 */
	private static boolean dates(PeriodMention mention, Numeral numeral) {
		return numeral.overlaps(mention.start(), mention.end())
				&& !(numeral.form() == Form.ORDINAL && (mention.sort() == Sort.PLAN || mention.sort() == Sort.CENSUS));
	}

	private void kind(Draft draft, boolean dated) {
		var numeral = draft.numeral;
		if (!dated && isRank(numeral)) {
			this.rankEnd = numeral.end();
			draft.rank(this.text);
			return;
		}
		switch (numeral.form()) {
			case NAME -> draft.is(Kind.NAME, "name");
			case DATE -> draft.is(Kind.DATE, "date");
			case OTHER -> draft.is(dated ? Kind.DATE : Kind.OTHER, "no-number");
			case ORDINAL -> draft.is(dated ? Kind.DATE : Kind.ORDINAL, "ordinal");
			case FRACTION -> fraction(draft, dated);
			case CARDINAL -> cardinal(draft, dated);
			case VERB -> Multiples.take(draft);
		}
	}

	private boolean isRank(Numeral numeral) {
		var isOrdinal = numeral.form() == Form.ORDINAL;
		return (isOrdinal || !this.in.isChinese() && numeral.form() == Form.CARDINAL)
				&& Ranks.isRank(this.text, numeral.start(), this.in.language())
				|| isOrdinal && this.rankEnd > 0 && Ranks.goesOn(this.text, this.rankEnd, numeral.start());
	}

	private void fraction(Draft draft, boolean dated) {
		var start = draft.numeral.start();
		var end = draft.numeral.end();
		if (dated) {
			draft.is(Kind.DATE, "period");
		}
		else if ("half".equalsIgnoreCase(this.text.substring(start, end)) && !AFTER_HALF.startAt(this.text, end)) {
			draft.is(Kind.OTHER, "half");
		}
		else {
			draft.unit("percent", Draft.HUNDRED, end, "unit:fraction");
		}
	}

	private void cardinal(Draft draft, boolean dated) {
		var numeral = draft.numeral;
		var following = Names.after(this.text, numeral, this.in.language());
		if (following != null) {
			draft.is(following, following.code());
			return;
		}
		if (Names.isCode(this.text, numeral)) {
			draft.is(Kind.NAME, "code");
			return;
		}
		if (Names.isOfNote(this.text, numeral)) {
			draft.is(Kind.OTHER, "note");
			return;
		}
		if (dated) {
			draft.is(Kind.DATE, "period");
			return;
		}
		UnitReader.EACH.in(this.in.language()).readUnit(this.text, draft);
		if (lasts(draft) || isOfYears(draft)) {
			draft.is(Kind.DATE, "duration");
		}
		else if (!isNamed(draft)) {
			if (this.in.isChinese() ? isEvery(numeral) : isBasis(draft)) {
				draft.is(Kind.OTHER, "basis");
			}
			else if (isInWords(numeral) && isIndefinite(draft)) {
				draft.is(Kind.OTHER, "indefinite");
			}
		}
	}

	/** Makes a number a code, a name or what numbers a list, where it is one. */
	private boolean isNamed(Draft draft) {
		var numeral = draft.numeral;
		var isBare = draft.unit == null;
		var naming = Names.before(this.text, numeral, this.in.language());
		if (isBare && Names.isCalledCode(this.text, numeral, this.in.language())) {
			draft.is(Kind.NAME, "code");
		}
		else if ((isBare || draft.start == numeral.start()) && Names.attached(this.text, numeral.start())) {
			draft.is(Kind.NAME, "letters");
		}
		else if (isBare && Names.enumerates(this.text, numeral)) {
			draft.is(Kind.ORDINAL, "enumeration");
		}
		else if (naming != null && (isBare || draft.isCount() && this.in.isChinese())) {
			draft.is(naming, naming.code());
		}
		return !draft.figure();
	}

	/**
	 * Whether a number of whole years or months only dates something, and is no age or
	 * term.
	 */
	private boolean isOfYears(Draft draft) {
		var value = draft.numeral.value();
		if (!draft.isIn("year") && !draft.isIn("month") || value == null || value.scale() > 0) {
			return false;
		}
		var around = this.text.substring(this.in.clauseStart(draft.start), Math.min(this.text.length(), draft.end + 6))
			.toLowerCase(Locale.ROOT);
		return !TERMS.areIn(around);
	}

	private boolean isEvery(Numeral numeral) {
		return this.text.startsWith("每", numeral.start() - 1) || this.text.startsWith("/", numeral.start() - 1);
	}

	/** Whether a number only says how long something lasts: the three-day event. */
	private boolean lasts(Draft draft) {
		return draft.unit != null && Rates.TIMES.contains(draft.unit) && this.text.startsWith("-", draft.numeral.end())
				&& !OLD.startAt(this.text, draft.end) && !this.text.startsWith("old", draft.end - 3);
	}

	/** Whether a number only says of how many: 49 per 10,000 people. */
	private boolean isBasis(Draft draft) {
		var start = draft.numeral.start();
		return BASIS.contains(Clauses.wordBefore(this.text, start)) || this.text.startsWith("= ", start - 2);
	}

	private boolean isInWords(Numeral numeral) {
		return !Digits.digit(this.text.charAt(numeral.end() - 1)) && !Digits.digit(this.text.charAt(numeral.start()))
				&& !Digits.digit(this.text.charAt(Math.min(numeral.start() + 1, this.text.length() - 1)));
	}

	/**
	 * Whether a scale alone is no amount: 每百户, 亿元以上项目, 百亿县区, and not 突破百亿元.
	 */
	private boolean isBareScale(Draft draft) {
		var printed = draft.numeral.printed(this.text);
		return SCALES.signs().contains(printed) || isEvery(draft.numeral) || printed.endsWith("亿")
				&& draft.isIn("count") && printed.chars().allMatch((it) -> SCALES.hasSign((char) it));
	}

	/** Whether a number in words counts nothing exactly: one of, the two, 三大, 两降一升. */
	private boolean isIndefinite(Draft draft) {
		var value = draft.numeral.value();
		var isOne = value != null && value.compareTo(BigDecimal.ONE) == 0;
		if (this.in.language() == Language.ZH) {
			return draft.unit == null || draft.isIn("L") || isOne && draft.isCount() || isBareScale(draft);
		}
		return isOne && (draft.unit == null || draft.isCount());
	}

}
