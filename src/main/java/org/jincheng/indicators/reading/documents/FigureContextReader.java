package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.matching.KnownIndicators;
import org.jincheng.indicators.reading.numerals.Changes;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.places.Joints;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.Setting;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Reads the context of figures.
 *
 * @param language the language
 * @param gazetteer the places that are known
 * @param known the indicators that are known
 */
record FigureContextReader(Language language, Gazetteer gazetteer, KnownIndicators known) {

	private static final Pattern KIND_BEFORE = WordList.form("kind-before-place");

	private static final Pattern KIND_AFTER = WordList.form("kind-after-place");

	/** Names in positions in which places are named. */
	private static final Pattern NAMES = WordList.form("name-of-place");

	/** What may be between the names of a place and of the one in which it lies. */
	private static final Pattern BETWEEN_PLACES = WordList.form("between-places");

	/** Words that refer to a place named before. */
	private static final Pattern SPOKEN_OF = WordList.form("same-place");

	private static final WordList EACH = WordList.of("each");

	private static final WordList WISHES = WordList.of("wish");

	/** Words around a goal that was reached, which is # in them. */
	private static final Pattern REACHED = WordList.form("reached-goal");

	/** Reads the context of one of the numerals of a sentence. */
	FigureContext contextOf(Quantity figure, Setting setting) {
		var text = figure.text();
		var figures = figure.in().figures();
		var named = this.gazetteer.find(text, this.language);
		var places = places(text, named, setting);
		var isCompared = setting.comparison() != null && Comparisons.isWithTime(setting.comparison());
		var rest = Stretch.blank(text, readParts(figure.in(), named, places, setting));
		var number = figures.indexOf(figure);
		var end = (number + 1 < figures.size()) ? endBefore(text, figure.end(), figures.get(number + 1).start())
				: text.length();
		var clause = rest.substring(figure.from(), end);
		var whole = (setting.shareOf() != null) ? setting.shareOf() : "";
		var wholePlaces = this.gazetteer.find(whole, this.language)
			.stream()
			.map(Gazetteer.Named::code)
			.collect(Collectors.toCollection(HashSet::new));
		if (setting.whole() != null && setting.whole().place() != null) {
			wholePlaces.add(setting.whole().place());
		}
		return new FigureContext(this.language, text, isCompared ? Changes.without(clause, this.language) : clause,
				places, named.isEmpty() && namesOther(rest), hasAny(EACH, rest.substring(0, end)),
				hasAny(WISHES, clause),
				REACHED.matcher(text.substring(0, figure.start()) + '#' + Clauses.from(text, figure.end())).find(),
				this.known.ofNames(Stretch.blank(whole, this.gazetteer.find(whole, this.language))), wholePlaces);
	}

	/**
	 * The parts of a sentence that were read: figures, places, dates and words of change.
	 */
	private List<Stretch> readParts(FoundInSentence read, List<Gazetteer.Named> named, List<String> places,
			Setting setting) {
		var text = read.text();
		var parts = new ArrayList<Stretch>();
		read.figures()
			.forEach((figure) -> parts.add(Draft.COUNTS.contains(String.valueOf(figure.unit()))
					? new Stretch.Words(figure.start(), figure.numeral().end()) : figure));
		named.stream()
			.filter((name) -> isRead(text, name, named, places, setting))
			.forEach((name) -> parts.add(withKind(text, name)));
		SPOKEN_OF.matcher(text).results().forEach((words) -> parts.add(new Stretch.Words(words.start(), words.end())));
		var isDated = setting.period() != null && setting.period().basis() == PeriodBasis.STATED;
		var comparison = setting.comparison();
		read.periods()
			.stream()
			.filter((it) -> (it.part() == PeriodMention.Part.BASE) ? comparison != null && isBase(it, comparison)
					: isDated)
			.forEach(parts::add);
		if (comparison != null && Comparisons.isWithTime(comparison)) {
			parts.addAll(Comparisons.phrases(text, this.language));
		}
		if (setting.joint()) {
			parts.addAll(Joints.words(text));
		}
		return parts;
	}

	private static boolean isBase(PeriodMention mention, Comparison comparison) {
		var year = mention.value("year");
		var base = comparison.basePeriod();
		return base != null && (year == null || year == base.start().getYear());
	}

	/** The end of the last clause before the next figure. */
	private static int endBefore(String text, int from, int next) {
		var start = Clauses.start(text, next);
		return (start > from) ? start - 1 : Math.max(from, next);
	}

	/** The places of a figure, without those that another of them lies in. */
	private List<String> places(String text, List<Gazetteer.Named> named, Setting setting) {
		var all = !setting.places().isEmpty() ? setting.places()
				: named.stream().map(Gazetteer.Named::code).distinct().toList();
		var inner = all.stream()
			.filter((outer) -> all.stream().noneMatch((place) -> this.gazetteer.isIn(place, outer)))
			.map((place) -> named.stream()
				.filter((it) -> isOuter(text, place, it, named))
				.map(Gazetteer.Named::code)
				.findFirst()
				.orElse(place))
			.toList();
		return (setting.places().isEmpty() && inner.size() > 1) ? List.of() : inner;
	}

	/** Whether a place is named next to one that lies in it: "Jincheng in Shanxi". */
	private boolean isOuter(String text, String outer, Gazetteer.Named inner, List<Gazetteer.Named> named) {
		return this.gazetteer.isIn(inner.code(), outer)
				&& named.stream().anyMatch((it) -> it.code().equals(outer) && isAdjacent(text, inner, it));
	}

	private static boolean isAdjacent(String text, Gazetteer.Named one, Gazetteer.Named other) {
		var between = (one.start() < other.start()) ? text.substring(one.end(), other.start())
				: text.substring(other.end(), one.start());
		return BETWEEN_PLACES.matcher(between).matches();
	}

	private boolean isRead(String text, Gazetteer.Named name, List<Gazetteer.Named> named, List<String> places,
			Setting setting) {
		var code = name.code();
		return places.contains(code)
				|| named.stream().anyMatch((it) -> places.contains(it.code()) && isOuter(text, code, it, named))
				|| setting.comparison() != null && code.equals(setting.comparison().place())
				|| setting.whole() != null && code.equals(setting.whole().place());
	}

	/** With what says its kind: "Jincheng city", "the city of Jincheng". */
	private static Stretch withKind(String text, Gazetteer.Named place) {
		var before = KIND_BEFORE.matcher(text).region(0, place.start());
		var after = KIND_AFTER.matcher(text).region(place.end(), text.length());
		return new Stretch.Words(before.find() ? before.start() : place.start(),
				after.lookingAt() ? after.end() : place.end());
	}

	/** Whether words name a place that nobody here knows. */
	private boolean namesOther(String words) {
		return NAMES.matcher(words).results().anyMatch((name) -> this.known.ofNames(name.group()).isEmpty());
	}

	private boolean hasAny(WordList any, String words) {
		return (this.language == Language.ZH) ? any.areIn(words)
				: Clauses.words(words.toLowerCase(Locale.ROOT)).stream().anyMatch(any::contains);
	}

}
