package org.jincheng.indicators.reading.places;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines with which other place a figure is compared: 高于全国平均水平2个百分点, "2 points above
 * the national average", "0.9 times the provincial average".
 */
public final class PlaceComparisons {

	private static final ByLanguage<Lexicon<String>> CUES = Lexicon.ofEach("place-comparisons");

	private static final ByLanguage<Lexicon<String>> GROWTH = Lexicon.ofEach("growth");

	/** How far from a figure another place may be. */
	private static final int FAR = 70;

	/** How much may stand between words that compare and a place. */
	private static final int NEAR = 25;

	/** Words between those that compare and a place: "than that of the country". */
	public static final WordList OF_PLACE = WordList.of("of-place");

	private static final WordList ARTICLES = WordList.of("before-compared");

	private PlaceComparisons() {
	}

	/**
	 * Returns the code of the place that a figure is compared with; null if it is none.
	 * @param named the places that the sentence names
	 */
	public static @Nullable String place(Quantity figure, List<Gazetteer.Named> named) {
		if (named.isEmpty()) {
			return null;
		}
		var plain = Clauses.withoutAsides(figure.text());
		var one = figure.printed(plain).isBlank() ? figure : figure.in().with(plain).quantities().get(figure.at());
		var listed = Respective.listed(one, PlaceComparisons::isListed);
		var places = (figure.language() == Language.ZH) ? chinese(listed.getFirst(), named)
				: english(listed.getFirst(), listed.getLast(), named);
		return places.isEmpty() ? null : places.get((places.size() == listed.size()) ? listed.indexOf(one) : 0).code();
	}

	private static boolean isListed(Quantity figure) {
		var before = figure.previous();
		return before != null && figure.unit() != null && figure.unit().equals(before.unit())
				&& Respective.isListed(figure);
	}

	private static List<Gazetteer.Named> chinese(Quantity figure, List<Gazetteer.Named> named) {
		var text = figure.text();
		var start = start(figure);
		var before = text.substring(start, figure.start());
		var places = named.stream().filter((it) -> it.isIn(start, figure.start())).toList();
		if (places.isEmpty() || figure.start() - places.getLast().end() > NEAR) {
			return List.of();
		}
		var rest = text.substring(places.getLast().end(), figure.start());
		if (isShareLike(figure) && !isDifference(figure, named)) {
			var isOf = figure.isMultiple() || CUES.chinese().has(rest, "of")
					|| rest.equals("的") && CUES.chinese().has(before, "equal");
			return (rest.endsWith("的") && isOf) ? places : List.of();
		}
		for (var cue : CUES.chinese().find(before).reversed()) {
			var after = places.stream().filter((it) -> it.start() >= start + cue.end()).toList();
			var isNear = !after.isEmpty() && after.getFirst().start() - start - cue.end() <= 2;
			if (isNear && (cue.meaning().equals("before") || cue.meaning().equals("from") && endsInDifference(rest))) {
				return after;
			}
		}
		// 高于全国2.1个、全省3.4个百分点
		var previous = figure.previous();
		return (previous != null && !before.isEmpty() && Joints.AND.hasSign(before.charAt(0))
				&& places.getFirst().start() == start + 1 && !chinese(previous, named).isEmpty()) ? places : List.of();
	}

	/**
	 * Whether a percentage is by how much something differs from that of another place:
	 * 高于全国平均水平11.3%, "11.3 percent above the national average".
	 */
	public static boolean isDifference(Quantity figure, List<Gazetteer.Named> named) {
		if (!figure.isIn("percent")) {
			return false;
		}
		var text = figure.text();
		if (figure.language() == Language.EN) {
			var after = Clauses.after(text, figure.end(), NEAR);
			return CUES.english()
				.find(after)
				.stream()
				.anyMatch((cue) -> cue.meaning().equals("after") && cue.start() <= 1);
		}
		return named.stream().anyMatch((name) -> {
			var rest = text.substring(Math.min(name.end(), figure.start()), figure.start());
			var means = CUES.chinese().find(rest).stream().filter((cue) -> cue.meaning().equals("of")).toList();
			var isMean = rest.isEmpty()
					|| !means.isEmpty() && means.getFirst().start() == 0 && means.getLast().end() == rest.length();
			return name.end() <= figure.start() && isMean && endsBefore(text, name.start(), Language.ZH);
		});
	}

	private static boolean endsInDifference(String words) {
		return CUES.chinese()
			.find(words)
			.stream()
			.anyMatch((cue) -> cue.meaning().equals("difference") && cue.end() == words.length());
	}

	private static List<Gazetteer.Named> english(Quantity first, Quantity last, List<Gazetteer.Named> named) {
		var text = first.text();
		var end = last.end();
		var to = Math.clamp(Math.min(end + FAR, last.next()), end, Clauses.end(text, end));
		if (isShareLike(first) && !isDifference(first, named)) {
			var places = places(text, end, to, named);
			var words = text.substring(end, to);
			var isOf = first.isMultiple() ? CUES.english().has(words, "of") || CUES.english().has(words, "times")
					: CUES.english().has(words, "of") && words.startsWith(" of ");
			return (!places.isEmpty() && isOf) ? places : List.of();
		}
		for (var cue : CUES.english().find(text.substring(end, to))) {
			var places = places(text, end + cue.end(), to, named);
			if (cue.meaning().equals("after") && cue.start() < NEAR && !places.isEmpty()) {
				return places;
			}
		}
		var start = start(first);
		var before = text.substring(start, first.start());
		if (before.stripTrailing().endsWith(" by")) {
			for (var cue : CUES.english().find(before).reversed()) {
				var places = places(text, start + cue.end(), first.start(), named);
				if (!cue.meaning().equals("of") && !places.isEmpty()) {
					return places;
				}
			}
			// "… the national average by 2 points and the provincial one by 1 point"
			var previous = first.previous();
			return (previous != null && !english(previous, previous, named).isEmpty())
					? places(text, start, first.start(), named) : List.of();
		}
		return List.of();
	}

	/** The places that come next in words that speak of nothing else before them. */
	private static List<Gazetteer.Named> places(String text, int start, int end, List<Gazetteer.Named> named) {
		var places = named.stream().filter((it) -> it.isIn(start, end)).toList();
		return (!places.isEmpty()
				&& OF_PLACE.all().containsAll(Clauses.words(text.substring(start, places.getFirst().start())))) ? places
						: List.of();
	}

	/** Where the words before a figure start, after the one before. */
	private static int start(Quantity figure) {
		var start = Clauses.start(figure.text(), figure.start());
		return figure.figuresBefore()
			.filter((it) -> !it.printed(figure.text()).isBlank())
			.findFirst()
			.map((it) -> Math.clamp(it.end(), start, figure.start()))
			.orElse(start);
	}

	/** Whether a figure is so much of something, and not by how much it differs. */
	private static boolean isShareLike(Quantity figure) {
		return figure.isMultiple() || figure.isIn("percent") && !figure.change();
	}

	/**
	 * Whether a verb that compares stands right before a place: "outpacing the country".
	 */
	static boolean endsBefore(String text, int place, Language language) {
		var near = Clauses.before(text, place, NEAR);
		return CUES.in(language)
			.find(near)
			.stream()
			.anyMatch((cue) -> cue.meaning().equals("before")
					&& ARTICLES.contains(near.substring(cue.end()).strip().toLowerCase(Locale.ROOT)));
	}

	/** Finds the words that compare. */
	public static List<Match<String>> cues(String text, Language language) {
		return CUES.in(language).find(text);
	}

	/** Whether words say that it is growth that is compared or ranked. */
	public static boolean areOfGrowth(String words, Language language) {
		return !GROWTH.in(language).find(words).isEmpty();
	}

}
