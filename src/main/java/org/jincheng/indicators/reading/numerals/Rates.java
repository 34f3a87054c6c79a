package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Deadline;
import org.jspecify.annotations.Nullable;

/** The step that finds for each what amounts are, also by those before them. */
record Rates(SentenceContext in) implements Step {

	/** What amounts are in each time of. */
	static final Set<String> TIMES = Set.of("hour", "day", "month", "year");

	/** How many figures back one may be of which the rate is taken over. */
	private static final int FAR = 4;

	/** How many times as large amounts of one sort are at most: totals are larger. */
	private static final BigDecimal MOST = BigDecimal.valueOf(1000);

	@Override
	public List<Draft> read(List<Draft> drafts) {
		for (int i = 0; i < drafts.size(); i++) {
			Deadline.check();
			var draft = drafts.get(i);
			if (draft.isMeasured()) {
				if (draft.like != null) {
					draft.per = draft.like.per;
				}
				find(drafts, i);
				inherit(drafts, i);
				bracket(Draft.figureBefore(drafts, i), draft);
			}
		}
		return drafts;
	}

	private void find(List<Draft> drafts, int i) {
		var draft = drafts.get(i);
		// The number of "per 10,000 people" is a part of the rate.
		var next = drafts.subList(i + 1, drafts.size())
			.stream()
			.filter((it) -> it.kind != Kind.OTHER)
			.findFirst()
			.map((it) -> it.start)
			.orElse(this.in.text().length());
		var end = Math.max(draft.end, Math.min(next, Clauses.endOver(this.in.text(), draft.end, Clauses.NEAR)));
		UnitReader.EACH.in(this.in.language())
			.rate(this.in.text(), draft, Math.min(start(drafts, i), draft.start), end);
	}

	/**
	 * Where the words start that may make an amount a rate: after the amount before, past
	 * counts.
	 */
	private int start(List<Draft> drafts, int i) {
		var start = this.in.clauseStart(drafts.get(i).start);
		for (int before = i - 1; before >= 0 && drafts.get(before).start >= start; before--) {
			var other = drafts.get(before);
			var rises = other.relative() && Clauses.wordBefore(this.in.text(), drafts.get(i).start).equals("to");
			if (other.figure() && !other.isIn("count") && !rises) {
				return other.end;
			}
		}
		return start;
	}

	/** Takes over the rate of the amount before: "that of", 其中, a conversion. */
	private void inherit(List<Draft> drafts, int i) {
		var draft = drafts.get(i);
		if (draft.per != null || draft.unit == null || draft.relative()) {
			return;
		}
		for (int before = i - 1; before >= 0 && before > i - FAR; before--) {
			var amount = drafts.get(before);
			if (amount.figure() && amount.unit != null && !amount.relative()) {
				if (amount.per != null && lasts(amount, amount.per, draft) && areAlike(amount, draft)) {
					draft.per = amount.per;
					draft.rules.add("per:as-before");
				}
				return;
			}
		}
	}

	/** "2,300 yuan ($350) per person": both are. */
	private void bracket(@Nullable Draft previous, Draft draft) {
		if (draft.per != null && previous != null && previous.per == null && draft.isMoney() && previous.isMoney()
				&& this.in.text().substring(previous.end, Math.max(previous.end, draft.start)).strip().equals("(")) {
			previous.per = draft.per;
		}
	}

	private boolean lasts(Draft amount, String per, Draft draft) {
		return per.equals("person") || per.equals("household") || this.in.isListed(amount.end, draft.start)
				|| !TIMES.contains(per) && this.in.clauseStart(draft.start) <= amount.start;
	}

	/** Whether two amounts are of one unit and size, or of two currencies. */
	private static boolean areAlike(Draft first, Draft second) {
		var a = first.numeral.value();
		var b = second.numeral.value();
		if (a == null || b == null || a.signum() <= 0 || b.signum() <= 0) {
			return false;
		}
		var isSame = second.unit != null && second.unit.equals(first.unit);
		return (isSame || first.isMoney() && second.isMoney()) && a.multiply(MOST).compareTo(b) > 0
				&& b.multiply(MOST).compareTo(a) > 0;
	}

}
