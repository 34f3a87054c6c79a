package org.jincheng.indicators.reading.attribution;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Determines which percentages are what is done of a plan: 完成年度计划的95%, "83.5 percent of
 * the annual target".
 */
final class Plans {

	private static final ByLanguage<Lexicon<String>> PHRASES = Lexicon.ofEach("plans");

	/** How far from a figure its plan may be. */
	private static final int FAR = 70;

	/** The most characters between a plan in Chinese and its figure: 的超过. */
	private static final int LINK = 3;

	private Plans() {
	}

	/**
	 * Returns the words for the plan of which a figure is what is done; null if it is
	 * none of a plan.
	 */
	static Stretch.@Nullable Words words(Quantity figure) {
		if (!figure.isIn("percent") || figure.change()) {
			return null;
		}
		return (figure.language() == Language.ZH) ? chinese(figure) : english(figure);
	}

	private static Stretch.@Nullable Words chinese(Quantity figure) {
		var text = figure.text();
		var end = figure.numeral().start();
		var start = Math.max(Clauses.start(text, end), end - FAR);
		var before = text.substring(start, end);
		var plan = PHRASES.chinese().find(before).stream().filter(Plans::isPlan).reduce((_, last) -> last).orElse(null);
		if (plan == null) {
			return null;
		}
		var link = before.substring(plan.end());
		var isDone = before.substring(0, plan.start()).contains("完成");
		var isOf = link.length() <= LINK && (link.startsWith("的") || isDone);
		return (isOf && (plan.meaning().equals("plan") || isDone || PHRASES.chinese().has(before, "year")))
				? new Stretch.Words(start, start + plan.end()) : null;
	}

	private static Stretch.@Nullable Words english(Quantity figure) {
		var text = figure.text();
		var end = Math.min(Clauses.end(text, figure.end()), figure.end() + FAR);
		var after = text.substring(figure.end(), end);
		var plan = PHRASES.english().find(after).stream().filter(Plans::isPlan).findFirst().orElse(null);
		if (plan == null || !after.startsWith(" of ")) {
			return null;
		}
		var before = Clauses.upTo(text, figure.start());
		var isPlan = plan.meaning().equals("plan") || PHRASES.english().has(after.substring(0, plan.end()), "year")
				&& !before.isBlank() && !PHRASES.english().has(before, "spent");
		return isPlan ? new Stretch.Words(figure.end(), figure.end() + plan.end()) : null;
	}

	/** Whether what dates something only names a plan: 年初预算, "the 2025 target". */
	static boolean isNamedBy(FoundInSentence sentence, PeriodMention mention) {
		return PHRASES.in(sentence.language())
			.find(sentence.text())
			.stream()
			.anyMatch((found) -> isPlan(found) && found.start() >= mention.end() && found.start() - mention.end() <= 1);
	}

	private static boolean isPlan(Match<String> found) {
		return found.meaning().equals("plan") || found.meaning().equals("budget");
	}

	/** Returns what a figure is compared with that is of a plan in those words. */
	static Comparison comparison(String words, Dated dated, Language language) {
		var span = dated.span();
		var phrases = PHRASES.in(language);
		var year = (span != null && phrases.has(words, "year") && !phrases.has(words, "years"))
				? Span.year(span.last().getYear()) : null;
		return Comparisons.compared(ComparisonKind.OF_PLAN, year);
	}

}
