package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.Objects;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** Verbs that say how many times as much something became: doubled, halved, 翻一番. */
public final class Multiples {

	private static final ByLanguage<Lexicon<String>> VERBS = ByLanguage
		.of((language) -> Lexicon.of("multiples." + language.code() + ".tsv", (row) -> row.get(1)));

	/** Words before a verb that may be another word: "will double", "a double room". */
	private static final WordList BEFORE_A_VERB = WordList.of("before-verb");

	public static final WordList VERB_ENDINGS = WordList.of("verb-ending");

	private Multiples() {
	}

	/** Returns the verb that starts at an offset, or null if none does. */
	static @Nullable Numeral at(String text, int start, Language language) {
		var verb = VERBS.in(language).startingAt(text, start);
		if (verb == null || "-".equals(verb.meaning()) || language == Language.EN && !isVerb(text, verb)) {
			return null;
		}
		return new Numeral(start, verb.end(), new BigDecimal(verb.meaning()), null, Form.VERB);
	}

	private static boolean isVerb(String text, Match<String> verb) {
		var word = verb.printed(text);
		if (VERB_ENDINGS.end(word)) {
			return true;
		}
		var before = Clauses.words(Clauses.before(text, verb.start(), 8));
		return !text.startsWith("-", verb.end()) && !before.isEmpty() && BEFORE_A_VERB.contains(before.getLast());
	}

	/** What was doubled is twice what it was; what was halved fell by half. */
	static void take(Draft draft) {
		var numeral = draft.numeral;
		var times = Objects.requireNonNull(numeral.value());
		draft.change = true;
		if (times.compareTo(BigDecimal.ONE) < 0) {
			draft.direction = -1;
			draft.numeral = new Numeral(numeral.start(), numeral.end(), BigDecimal.ONE.subtract(times), null,
					Form.VERB);
			draft.unit("percent", Draft.HUNDRED, numeral.end(), "unit:verb");
		}
		else {
			draft.unit("multiple", BigDecimal.ONE, numeral.end(), "unit:verb");
		}
	}

}
