package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;

/**
 * The step that finds bounds which only say of whom or what something is: of an age, and
 * of enterprises with a revenue of "20 million yuan and above".
 */
record Definitions(SentenceContext in) implements Step {

	/** The words around a bound, with # for it. */
	private static final Pattern DEFINING = WordList.form("definition");

	private static final int NEAR = 120;

	@Override
	public List<Draft> read(List<Draft> drafts) {
		for (var draft : drafts) {
			var numeral = draft.numeral;
			var isBound = draft.isMeasured() && (numeral.upper() != null || !draft.relation.isValue());
			if (isBound && DEFINING
				.matcher(Clauses.before(this.in.text(), numeral.start(), NEAR) + "#"
						+ Clauses.after(this.in.text(), numeral.end(), NEAR))
				.find()) {
				draft.is(Kind.OTHER, "definition");
			}
		}
		return drafts;
	}

}
