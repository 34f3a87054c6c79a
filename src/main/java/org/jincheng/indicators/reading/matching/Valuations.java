package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
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

	static final ByLanguage<Valuations> EACH = ByLanguage.of(Valuations::new);

	/** What ends the meaning of words that hold for the figures next to them alone. */
	private static final String NEXT_ONLY = " next";

	private static final String LIKE_FOR_LIKE = "like-for-like";

	/** Before words in English, these start to speak of the next figure. */
	private static final WordList NEXT = WordList.of("next-figure");

	private final Language language;

	private final Lexicon<String> phrases;

	private Valuations(Language language) {
		this.language = language;
		this.phrases = Lexicon.phrases("valuations." + language.code() + ".tsv");
	}

	/** Returns how each figure of a sentence is valued, in their order. */
	public static List<Valuation> of(String text, List<Quantity> quantities, Language language) {
		var valuations = new ArrayList<>(Collections.nCopies(quantities.size(), Valuation.NONE));
		var reader = EACH.in(language);
		var cues = reader.cues(text);
		for (var cue : cues) {
			var end = cues.stream()
				.filter((next) -> next.start() > cue.start() && sort(next).equals(sort(cue)))
				.mapToInt(Match::start)
				.findFirst()
				.orElse(text.length());
			for (var at : reader.holders(text, quantities, cue, end)) {
				valuations.set(at, with(valuations.get(at), cue));
			}
		}
		return valuations;
	}

	/** Returns how words say that figures are valued, whichever those are. */
	public static Valuation readFrom(String text, Language language) {
		var valuation = Valuation.NONE;
		for (var cue : EACH.in(language).cues(text)) {
			valuation = with(valuation, cue);
		}
		return valuation;
	}

	/** Returns those periods of a sentence that are no years of prices. */
	public static List<PeriodMention> withoutYearsOfPrices(String text, List<PeriodMention> mentions,
			Language language) {
		var cues = EACH.in(language).phrases.find(text);
		return mentions.stream()
			.filter((it) -> cues.stream()
				.noneMatch((cue) -> cue.values().containsKey("year") && cue.overlaps(it.start(), it.end())))
			.toList();
	}

	/** Returns a text with blanks for the words that say how figures are valued. */
	public static String without(String text, Language language) {
		return Stretch.blank(text, EACH.in(language).cues(text));
	}

	private List<Match<String>> cues(String text) {
		return this.phrases.find(text).stream().filter((cue) -> !cue.meaning().equals("-")).toList();
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
	private List<Integer> holders(String text, List<Quantity> quantities, Match<String> cue, int until) {
		Predicate<Quantity> fits = (figure) -> figure.figure() && fits(figure, sort(cue));
		var before = Quantity.figuresBefore(quantities, quantities.size())
			.filter((i) -> quantities.get(i).end() <= cue.start() && fits.test(quantities.get(i)))
			.findFirst()
			.orElse(-1);
		if (before >= 0 && isAfter(text, quantities.get(before), cue)) {
			var listed = Respective.listed(quantities, before,
					(i) -> fits.test(quantities.get(i - 1)) && Respective.isListed(text, quantities, i));
			return IntStream.rangeClosed(listed.first(), before).boxed().toList();
		}
		var semicolon = text.substring(cue.end(), until).split("[;；]", 2)[0];
		return next(text, quantities, fits, cue, cue.end() + semicolon.length());
	}

	private List<Integer> next(String text, List<Quantity> quantities, Predicate<Quantity> fits, Match<String> cue,
			int until) {
		var holders = new ArrayList<Integer>();
		for (var at = 0; at < quantities.size(); at++) {
			var figure = quantities.get(at);
			if (figure.start() >= cue.end() && figure.end() <= until && fits.test(figure)
					&& (holders.isEmpty() || goesOn(text, quantities, holders.getLast(), at, cue))) {
				holders.add(at);
			}
		}
		return holders;
	}

	/**
	 * Whether words that hold for a figure hold for a later one: another of a list, the
	 * growth of a level, any growth in a currency.
	 */
	private static boolean goesOn(String text, List<Quantity> quantities, int last, int at, Match<String> cue) {
		var isAside = cue.start() > 0 && "(（".indexOf(text.charAt(cue.start() - 1)) >= 0;
		var isNext = isAside || cue.meaning().endsWith(NEXT_ONLY);
		var figure = quantities.get(at);
		var isGrowth = at == last + 1 && figure.change() && !quantities.get(last).change();
		return sort(cue).equals("currency") || at == last + 1 && Respective.isListed(text, quantities, at)
				|| isGrowth && !isNext;
	}

	private static boolean fits(Quantity figure, String sort) {
		var unit = figure.unit();
		var isRelative = figure.change()
				&& (figure.isMultiple() || "percent".equals(unit) || "percentage-point".equals(unit));
		return switch (sort) {
			case "currency" -> isRelative;
			case "prices" -> isRelative || Money.currency(unit) != null;
			default -> figure.change();
		};
	}

	/** Whether words belong to the figure before them. */
	private boolean isAfter(String text, Quantity figure, Match<String> cue) {
		var between = text.substring(figure.end(), cue.start()).replace(", respectively,", "").strip();
		if (between.equals("(") || between.equals("（")) {
			return true;
		}
		if (cue.meaning().endsWith(NEXT_ONLY)) {
			// "8.1 percent nominal growth", but 增长8.1%，实际增长7%
			return this.language == Language.EN && between.isEmpty();
		}
		var words = Clauses.words(between);
		var isAside = between.equals(",") && figure.change() && Clauses.end(text, cue.end()) - cue.end() < 2;
		return this.language == Language.EN && (isAside
				|| Clauses.separators(between, "") == 0 && (words.isEmpty() || !NEXT.contains(words.getLast())));
	}

}
