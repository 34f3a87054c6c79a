package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.WordList;

/**
 * The step that gives the members of a list the unit, and the scale, that stands at its
 * end.
 */
record Lists(SentenceContext in) implements Step {

	/** The rule of what has the unit of a later figure of its list. */
	static final String RULE = "unit:list";

	/** What stands between points in Chinese, with the place that the next are of. */
	private static final Pattern POINTS = WordList.form("between-points");

	/** What stands between the numbers of names in Chinese. */
	private static final WordList NAMED = WordList.of("list-of-names");

	@Override
	public List<Draft> read(List<Draft> drafts) {
		for (int i = drafts.size() - 2; i >= 0; i--) {
			var draft = drafts.get(i);
			var next = drafts.get(i + 1);
			var isListed = this.in.isListed(draft.numeral.end(), next.start);
			if (isName(draft, next, isListed)) {
				draft.is(Kind.NAME, "name:list");
			}
			else if (isOfPoints(draft, next)) {
				draft.unitOf(next, RULE);
			}
			else if (isListed && draft.figure() && next.isMeasured() && draft.unit == null && next.unit != null
					&& !(next.relative() && this.in.isLarge(draft))) {
				draft.numeral = scaled(draft.numeral, this.in.scaleOf(draft, next));
				draft.unitOf(next, RULE);
			}
		}
		return drafts;
	}

	/** Lines 1 and 2, 1、2号线, 第一、二、三产业. */
	private boolean isName(Draft draft, Draft next, boolean isListed) {
		return next.kind == Kind.NAME && (draft.figure()
				? isListed && draft.unit == null && next.numeral.form() == Form.CARDINAL : this.in.isChinese()
						&& draft.kind != Kind.DATE && NAMED.contains(this.in.between(draft.numeral.end(), next.start)));
	}

	/** 2.1个和3.4个百分点, 2.1、全省3.4个百分点. */
	private boolean isOfPoints(Draft draft, Draft next) {
		return draft.figure() && (draft.unit == null || draft.isIn("count"))
				&& (next.isIn("percentage-point") || next.isIn("permille")) && next.start > draft.numeral.end()
				&& POINTS.matcher(this.in.text()).region(draft.numeral.end(), next.start).matches();
	}

	private static Numeral scaled(Numeral numeral, BigDecimal scale) {
		var value = numeral.value();
		return (value == null || scale.compareTo(BigDecimal.ONE) == 0) ? numeral : new Numeral(numeral.start(),
				numeral.end(), Digits.times(value, scale), numeral.upper(), numeral.form());
	}

}
