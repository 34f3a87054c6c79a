package org.jincheng.indicators.reading.numerals;

import java.util.List;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The step that finds the qualifiers of figures, and takes them into their phrases: more
 * than, at least, nearly, 超过, 左右, 以上.
 */
public record Qualifiers(SentenceContext in) implements Step {

	private static final ByLanguage<Lexicon<Relation>> BEFORE = of("before");

	private static final ByLanguage<Lexicon<Relation>> AFTER = of("after");

	/** What only an amount or many pass: 5 billion yuan, not five bills. */
	private static final ByLanguage<Lexicon<Relation>> PASSING = of("passing");

	/** "Topped the 5 billion mark" and "topped the mark of 5 billion" are one. */
	private static final Lexicon<String> MARKS = new Lexicon<>();

	private static final Lexicon<String> OF_MARKS = new Lexicon<>();

	static {
		for (var mark : WordList.of("mark")) {
			MARKS.put(mark, mark);
			OF_MARKS.put("the " + mark + " of", mark);
		}
	}

	private static final WordList ASPECTS = WordList.of("aspect");

	private static final WordList MORE = WordList.of("more");

	/** How far before a figure its qualifier may stand. */
	private static final int NEAR = 40;

	private static ByLanguage<Lexicon<Relation>> of(String side) {
		return ByLanguage.of((language) -> Lexicon.of("relations." + language.code() + ".tsv", side,
				(row) -> Term.find(Relation.values(), row.get(2)).orElseThrow()));
	}

	@Override
	public List<Draft> read(List<Draft> drafts) {
		var end = 0;
		for (var draft : drafts) {
			if (draft.isMeasured()) {
				find(this.in.text(), draft, end);
			}
			end = draft.end;
		}
		return drafts;
	}

	/**
	 * Finds the qualifier of a figure, and takes it into its phrase: "more than" before
	 * "5 billion yuan", 以上 after 5亿元. Words before the figure win over those after it,
	 * and those right before it over 约占全国产量的82.1%, where others are in between.
	 * @param from where the figure before it ends; no qualifier starts before
	 */
	private void find(String text, Draft draft, int from) {
		var end = back(text, draft.start);
		var of = OF_MARKS.endingAt(text, end);
		if (of != null) {
			end = back(text, of.start());
		}
		else if (text.startsWith("the ", end - 3) && MARKS.startingAt(text, skip(text, draft.end)) != null) {
			end = back(text, end - 3);
		}
		var before = BEFORE.in(this.in.language()).endingAt(text, end);
		if (before == null && !isOfFew(draft)) {
			before = PASSING.in(this.in.language()).endingAt(text, end);
		}
		if (before == null && end > 0 && ASPECTS.hasSign(text.charAt(end - 1))) {
			before = BEFORE.in(this.in.language()).endingAt(text, end - 1);
		}
		if (before == null) {
			before = ofShare(text, draft);
		}
		// 签约5亿元 is not 约5亿元.
		if (before != null && (before.start() < from || before.meaning() == Relation.EQUAL)) {
			before = null;
		}
		if (before != null) {
			take(text, draft, before);
			draft.start = Math.max(before.start(), draft.start - NEAR);
		}
		else {
			inside(text, draft);
		}
		var after = AFTER.in(this.in.language()).startingAt(text, skip(text, draft.end));
		if (after == null) {
			after = AFTER.in(this.in.language()).startingAt(text, skip(text, draft.numeral.end()));
		}
		if (after != null && before == null) {
			take(text, draft, after);
			draft.end = Math.max(draft.end, after.end());
		}
	}

	private static boolean isOfFew(Draft draft) {
		return (draft.isIn("count") || draft.isIn("persons")) && draft.numeral.value() != null
				&& !draft.isFrom(Draft.THOUSAND);
	}

	/** Finds the qualifier of 约占全国产量的82.1%, which stands before 占. */
	private @Nullable Match<Relation> ofShare(String text, Draft draft) {
		if (draft.start == 0 || text.charAt(draft.start - 1) != '的') {
			return null;
		}
		var start = Runs.start(text, draft.start, NEAR, (sign) -> "占，；。、".indexOf(sign) < 0) - 1;
		return (start > 0 && text.charAt(start) == '占') ? BEFORE.in(this.in.language()).endingAt(text, start) : null;
	}

	private static void take(String text, Draft draft, Match<Relation> match) {
		draft.relation = match.meaning();
		draft.rules.add("relation:" + match.printed(text));
	}

	/** Finds 多, 余 and 几 before the scale: 30多万. */
	private static void inside(String text, Draft draft) {
		for (int i = draft.numeral.start(); i < draft.numeral.end(); i++) {
			if (MORE.hasSign(text.charAt(i))) {
				draft.relation = Relation.GREATER;
				draft.rules.add("relation:" + text.charAt(i));
			}
		}
	}

	private static int back(String text, int start) {
		return Runs.start(text, start, 2, Runs::isBlank);
	}

	private static int skip(String text, int end) {
		return Runs.end(text, end, 2, Runs::isBlank);
	}

}
