package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Determines at which prices and in which currency figures are, and whether like for
 * like: each of the words that say so holds for the figures beside it.
 */
public final class Valuations {

	private static final ByLanguage<Lexicon<String>> PHRASES = Lexicon.ofEach("valuations");

	/** What ends the meaning of words that hold for the figures next to them alone. */
	private static final String NEXT_ONLY = " next";

	private static final String LIKE_FOR_LIKE = "like-for-like";

	/** Before words in English, these start to speak of the next figure. */
	private static final WordList NEXT = WordList.of("next-figure");

	private Valuations() {
	}

	/** Returns how each figure of a sentence is valued, in their order. */
	public static List<Valuation> of(FoundInSentence sentence) {
		var valuations = new ArrayList<>(Collections.nCopies(sentence.quantities().size(), Valuation.NONE));
		var cues = cues(sentence.text(), sentence.language());
		for (var cue : cues) {
			var end = cues.stream()
				.filter((next) -> next.start() > cue.start() && sort(next).equals(sort(cue)))
				.mapToInt(Match::start)
				.findFirst()
				.orElse(sentence.text().length());
			for (var figure : holders(sentence, cue, end)) {
				valuations.set(figure.at(), with(valuations.get(figure.at()), cue));
			}
		}
		return valuations;
	}

	/** Returns how words say that figures are valued, whichever those are. */
	public static Valuation readFrom(String text, Language language) {
		var valuation = Valuation.NONE;
		for (var cue : cues(text, language)) {
			valuation = with(valuation, cue);
		}
		return valuation;
	}

	/** Returns those periods of a sentence that are no years of prices. */
	public static List<PeriodMention> withoutYearsOfPrices(String text, List<PeriodMention> mentions,
			Language language) {
		var cues = PHRASES.in(language).find(text);
		return mentions.stream()
			.filter((it) -> cues.stream()
				.noneMatch((cue) -> cue.values().containsKey("year") && cue.overlaps(it.start(), it.end())))
			.toList();
	}

	/** Returns a text with blanks for the words that say how figures are valued. */
	public static String without(String text, Language language) {
		return Stretch.blank(text, cues(text, language));
	}

	private static List<Match<String>> cues(String text, Language language) {
		return PHRASES.in(language).find(text).stream().filter((cue) -> !cue.meaning().equals("-")).toList();
	}

	/** What words are of: prices, the currency or likeness. */
	private static String sort(Match<String> cue) {
		var meaning = code(cue);
		return meaning.equals(LIKE_FOR_LIKE) ? meaning : (Money.currency(meaning) != null) ? "currency" : "prices";
	}

	private static String code(Match<String> cue) {
		return cue.meaning().split(" ")[0];
	}

	private static Valuation with(Valuation before, Match<String> cue) {
		return switch (sort(cue)) {
			case "currency" -> new Valuation(before.prices(), before.priceYear(), code(cue), before.likeForLike());
			case "prices" -> new Valuation(Term.find(Prices.values(), code(cue)).orElseThrow(),
					cue.values().get("year"), before.currency(), before.likeForLike());
			default -> new Valuation(before.prices(), before.priceYear(), before.currency(), true);
		};
	}

	/** The figures for which words hold, up to the next such words. */
	private static List<Quantity> holders(FoundInSentence sentence, Match<String> cue, int until) {
		var figures = sentence.figures().stream().filter((it) -> fits(it, sort(cue))).toList();
		var before = figures.stream().filter((it) -> it.end() <= cue.start()).reduce((_, last) -> last).orElse(null);
		if (before != null && isAfter(before, cue)) {
			var listed = Respective.listed(before, (it) -> Respective.isListed(it) && figures.contains(it.previous()));
			return listed.subList(0, listed.indexOf(before) + 1);
		}
		var semicolon = sentence.text().substring(cue.end(), until).split("[;；]", 2)[0];
		var holders = new ArrayList<Quantity>();
		for (var figure : figures) {
			if (figure.isIn(cue.end(), cue.end() + semicolon.length())
					&& (holders.isEmpty() || goesOn(holders.getLast(), figure, cue))) {
				holders.add(figure);
			}
		}
		return holders;
	}

	/**
	 * Whether words that hold for a figure hold for a later one: another of a list, the
	 * growth of a level, any growth in a currency.
	 */
	private static boolean goesOn(Quantity last, Quantity figure, Match<String> cue) {
		var isAside = cue.start() > 0 && "(（".indexOf(figure.text().charAt(cue.start() - 1)) >= 0;
		var isNext = isAside || cue.meaning().endsWith(NEXT_ONLY);
		var isGrowth = figure.change() && !last.change() && !isNext;
		return sort(cue).equals("currency")
				|| last.equals(figure.previous()) && (Respective.isListed(figure) || isGrowth);
	}

	private static boolean fits(Quantity figure, String sort) {
		var unit = figure.unit();
		var isRelative = figure.change()
				&& (figure.isMultiple() || figure.isIn("percent") || figure.isIn("percentage-point"));
		return switch (sort) {
			case "currency" -> isRelative;
			case "prices" -> isRelative || Money.currency(unit) != null;
			default -> figure.change();
		};
	}

	/** Whether words belong to the figure before them. */
	private static boolean isAfter(Quantity figure, Match<String> cue) {
		var text = figure.text();
		var between = text.substring(figure.end(), cue.start()).replace(", respectively,", "").strip();
		if (between.equals("(") || between.equals("（")) {
			return true;
		}
		if (cue.meaning().endsWith(NEXT_ONLY)) {
			// "8.1 percent nominal growth", but 增长8.1%，实际增长7%
			return figure.language() == Language.EN && between.isEmpty();
		}
		var words = Clauses.words(between);
		var isAside = between.equals(",") && figure.change() && Clauses.end(text, cue.end()) - cue.end() < 2;
		return figure.language() == Language.EN && (isAside
				|| Clauses.separators(between, "") == 0 && (words.isEmpty() || !NEXT.contains(words.getLast())));
	}

}
