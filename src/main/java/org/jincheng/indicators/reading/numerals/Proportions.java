package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.reading.result.Kind;

/** The step that reads 3.4:78.2:18.4 as shares, where they are of one whole. */
record Proportions(SentenceContext in) implements Step {

	static final String RULE = "unit:proportion";

	private static final BigDecimal MINUTES = new BigDecimal(60);

	@Override
	public List<Draft> read(List<Draft> drafts) {
		for (int i = 0; i < drafts.size();) {
			int end = i + 1;
			while (end < drafts.size() && hasColon(drafts.get(end - 1), drafts.get(end))) {
				end++;
			}
			if (end > i + 1) {
				proportion(drafts.subList(i, end));
			}
			i = end;
		}
		return drafts;
	}

	private void proportion(List<Draft> parts) {
		var sum = parts.stream()
			.map((part) -> Objects.requireNonNullElse(part.numeral.value(), BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		var areShares = sum.subtract(Draft.HUNDRED).abs().compareTo(BigDecimal.ONE) <= 0;
		var isTime = !areShares && isOfMinutes(parts.get(1).numeral);
		for (var part : parts) {
			if (isTime) {
				part.is(Kind.DATE, "time");
			}
			else if (areShares) {
				part.unit("percent", BigDecimal.ONE, part.numeral.end(), RULE);
				part.share = true;
			}
			else if (part.unit == null) {
				part.is(Kind.OTHER, "proportion");
			}
		}
	}

	private static boolean isOfMinutes(Numeral numeral) {
		var value = numeral.value();
		return numeral.end() - numeral.start() == 2 && value != null && value.compareTo(MINUTES) < 0;
	}

	private boolean hasColon(Draft first, Draft second) {
		return first.figure() && second.figure() && second.numeral.start() - first.numeral.end() == 1
				&& this.in.text().charAt(first.numeral.end()) == ':';
	}

}
