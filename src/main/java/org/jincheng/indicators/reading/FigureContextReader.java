package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.PeriodBasis;

/**
 * Reads what stands around figures.
 *
 * @param language the language
 * @param gazetteer the places that are known
 * @param candidates the indicators that are known
 */
record FigureContextReader(Language language, Gazetteer gazetteer, Candidates candidates) {

	private static final Pattern KIND_BEFORE = WordList.form("kind-before-place");

	private static final Pattern KIND_AFTER = WordList.form("kind-after-place");

	/** Names that stand where those of places do. */
	private static final Pattern NAMES = WordList.form("name-of-place");

	/** What may stand between a place and that in which it lies. */
	private static final Pattern BESIDE = WordList.form("between-places");

	/** Words that go on speaking of a place. */
	private static final Pattern SPOKEN_OF = WordList.form("same-place");

	private static final WordList EACH = WordList.of("each");

	private static final WordList WISHES = WordList.of("wish");

	/** What is counted is not understood with its number. */
	private static final Set<String> COUNTS = Set.of("count", "persons", "households");

	/** Words around a goal that was reached, which is # in them. */
	private static final Pattern REACHED = WordList.form("reached-goal");

	/** Reads what stands around one of the numerals of a sentence. */
	FigureContext around(Reader.Read read, List<Attribution> attributed, int at) {
		var text = read.sentence().text();
		var figures = read.quantities().stream().filter(Quantity::figure).toList();
		var figure = read.quantities().get(at);
		var said = attributed.get(at);
		var named = this.gazetteer.find(text, this.language);
		var places = places(text, named, said);
		var isCompared = said.comparison() != null && Comparisons.isWithTime(said.comparison());
		var rest = Stretch.blank(text, understood(read, figures, named, places, said));
		var number = figures.indexOf(figure);
		var start = (number > 0) ? Math.min(figures.get(number - 1).end(), figure.start()) : 0;
		var end = (number + 1 < figures.size()) ? endBefore(text, figure.end(), figures.get(number + 1).start())
				: text.length();
		var clause = rest.substring(start, end);
		var whole = (said.shareOf() != null) ? said.shareOf() : "";
		var wholePlaces = this.gazetteer.find(whole, this.language)
			.stream()
			.map(Gazetteer.Named::code)
			.collect(Collectors.toCollection(HashSet::new));
		if (said.whole() != null && said.whole().place() != null) {
			wholePlaces.add(said.whole().place());
		}
		return new FigureContext(this.language, text,
				isCompared ? Changes.EACH.in(this.language).without(clause) : clause, places,
				named.isEmpty() && namesOther(rest), says(EACH, rest.substring(0, end)), says(WISHES, clause),
				REACHED.matcher(text.substring(0, figure.start()) + '#' + Clauses.from(text, figure.end())).find(),
				this.candidates.ofNames(Stretch.blank(whole, this.gazetteer.find(whole, this.language))), wholePlaces);
	}

	/** What of a sentence was understood. */
	private List<Stretch> understood(Reader.Read read, List<Quantity> figures, List<Gazetteer.Named> named,
			List<String> places, Attribution said) {
		var text = read.sentence().text();
		var understood = new ArrayList<Stretch>();
		figures.forEach((figure) -> understood.add(COUNTS.contains(String.valueOf(figure.unit()))
				? new Stretch.Words(figure.start(), figure.numeral().end()) : figure));
		named.stream()
			.filter((name) -> isUnderstood(text, name, named, places, said))
			.forEach((name) -> understood.add(withKind(text, name)));
		SPOKEN_OF.matcher(text)
			.results()
			.forEach((words) -> understood.add(new Stretch.Words(words.start(), words.end())));
		var isDated = said.period() != null && said.period().basis() == PeriodBasis.STATED;
		var comparison = said.comparison();
		read.periods()
			.stream()
			.filter((it) -> (it.part() == PeriodMention.Part.BASE) ? comparison != null && isBase(it, comparison)
					: isDated)
			.forEach(understood::add);
		if (comparison != null && Comparisons.isWithTime(comparison)) {
			understood.addAll(Comparisons.phrases(text, this.language));
		}
		if (said.joint()) {
			understood.addAll(Joints.words(text));
		}
		return understood;
	}

	private static boolean isBase(PeriodMention mention, Comparison comparison) {
		var year = mention.value("year");
		var base = comparison.basePeriod();
		return base != null && (year == null || year == base.start().getYear());
	}

	/** The end of the last clause before the next figure. */
	private static int endBefore(String text, int from, int next) {
		for (var i = next - 1; i >= from; i--) {
			if (Clauses.isSeparator(text, i)) {
				return i;
			}
		}
		return Math.max(from, next);
	}

	/**
	 * The places that a figure is said of, without those that another of them lies in.
	 */
	private List<String> places(String text, List<Gazetteer.Named> named, Attribution said) {
		var all = !said.places().isEmpty() ? said.places()
				: named.stream().map(Gazetteer.Named::code).distinct().toList();
		var inner = all.stream()
			.filter((outer) -> all.stream().noneMatch((place) -> this.gazetteer.isIn(place, outer)))
			.map((place) -> named.stream()
				.filter((it) -> isOuter(text, place, it, named))
				.map(Gazetteer.Named::code)
				.findFirst()
				.orElse(place))
			.toList();
		return (said.places().isEmpty() && inner.size() > 1) ? List.of() : inner;
	}

	/** Whether a place is named beside one that lies in it: "Jincheng in Shanxi". */
	private boolean isOuter(String text, String outer, Gazetteer.Named inner, List<Gazetteer.Named> named) {
		return this.gazetteer.isIn(inner.code(), outer)
				&& named.stream().anyMatch((it) -> it.code().equals(outer) && isBeside(text, inner, it));
	}

	private static boolean isBeside(String text, Gazetteer.Named one, Gazetteer.Named other) {
		var between = (one.start() < other.start()) ? text.substring(one.end(), other.start())
				: text.substring(other.end(), one.start());
		return BESIDE.matcher(between).matches();
	}

	private boolean isUnderstood(String text, Gazetteer.Named name, List<Gazetteer.Named> named, List<String> places,
			Attribution said) {
		var code = name.code();
		return places.contains(code)
				|| named.stream().anyMatch((it) -> places.contains(it.code()) && isOuter(text, code, it, named))
				|| said.comparison() != null && code.equals(said.comparison().place())
				|| said.whole() != null && code.equals(said.whole().place());
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
		return NAMES.matcher(words).results().anyMatch((name) -> this.candidates.ofNames(name.group()).isEmpty());
	}

	private boolean says(WordList any, String words) {
		return (this.language == Language.ZH) ? any.areIn(words)
				: Clauses.words(words.toLowerCase(Locale.ROOT)).stream().anyMatch(any::contains);
	}

}
