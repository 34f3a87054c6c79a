package org.jincheng.indicators.reading;

import org.jincheng.indicators.core.language.Language;

/**
 * Values that others come from: "rose from 5 to 6 in 2019", "6, up from 5", 由5增至6. They
 * are of a time before that of the other, which is not the one that the sentence says.
 */
final class FormerValues {

	private static final WordList FORMER = WordList.of("former");

	private FormerValues() {
	}

	/** Whether a figure is one, with no date right before it. */
	static boolean is(String text, Quantity figure, Language language) {
		var changes = Changes.EACH.in(language);
		var start = Clauses.start(text, figure.start());
		if (language == Language.ZH) {
			return figure.start() > 0 && FORMER.hasSign(text.charAt(figure.start() - 1))
					&& changes.any(text, figure.end(), Clauses.end(text, figure.end()));
		}
		var words = text.substring(start, figure.start()).strip();
		return !figure.change() && (words.equals("from") || words.endsWith(" from"))
				&& changes.any(text, start, figure.start());
	}

}
