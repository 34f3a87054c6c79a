package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.WordList;

/** The step that joins the two ends of a range into one figure. */
public record Ranges(SentenceContext in) implements Step {

	/** What joins the ends of a range. */
	private static final WordList TO = WordList.of("range");

	/** The most characters between the ends. */
	private static final int JOINING = 8;

	/** How far after "from 5 to 6" a word of change may be in Chinese. */
	private static final int AFTER = 8;

	@Override
	public List<Draft> read(List<Draft> drafts) {
		var joined = new ArrayList<Draft>();
		for (var draft : drafts) {
			var low = joined.isEmpty() ? null : joined.getLast();
			if (low != null && low.unit != null && draft.numeral.end() <= low.end) {
				// The 2 of km2 is no numeral of its own.
				continue;
			}
			if (low != null && low.figure() && draft.figure() && isRange(low, draft)) {
				joined.removeLast();
				joined.add(range(low, draft, this.in.scaleOf(low, draft)));
			}
			else {
				joined.add(draft);
			}
		}
		return joined;
	}

	private boolean isRange(Draft low, Draft high) {
		var least = low.numeral.value();
		var most = high.numeral.value();
		if (low.numeral.upper() != null || least == null || most == null || low.numeral.form() != Form.CARDINAL) {
			return false;
		}
		var from = (low.unit != null && low.end <= high.start) ? low.end : low.numeral.end();
		if (high.start < from || high.start - from > JOINING || low.unit != null && !low.unit.equals(high.unit)) {
			return false;
		}
		var between = this.in.text().substring(from, high.start).strip().toLowerCase(Locale.ROOT);
		var before = Clauses.wordBefore(this.in.text(), low.start);
		return (TO.contains(between) || between.equals("and") && before.equals("between"))
				&& !(between.equals("to") && isFromTo(low, high, before)) && !goesOn(low, high)
				&& least.multiply(this.in.scaleOf(low, high)).compareTo(most) < 0;
	}

	/** "Rose from 5 to 6" has two figures. */
	private boolean isFromTo(Draft low, Draft high, String before) {
		return Changes.any(this.in.text(), this.in.clauseStart(low.start), low.start, this.in.language())
				&& (before.equals("from") || low.unit != null && !before.equals("by") || !high.relative());
	}

	/** 由5%至6%增长 has two. */
	private boolean goesOn(Draft low, Draft high) {
		return Clauses.isAfterFrom(this.in.text(), low.start) && Changes.any(this.in.text(), high.end,
				Math.min(this.in.text().length(), high.end + AFTER), this.in.language());
	}

	private static Draft range(Draft low, Draft high, BigDecimal scale) {
		var value = low.numeral.value();
		var draft = new Draft(new Numeral(low.numeral.start(), high.numeral.end(),
				(value != null) ? Digits.times(value, scale) : null, high.numeral.value(), Form.CARDINAL));
		draft.start = low.start;
		draft.end = high.end;
		draft.unitOf(high, "range");
		draft.rules.addAll(high.rules);
		return draft;
	}

}
