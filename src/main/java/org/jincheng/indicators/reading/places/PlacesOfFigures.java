package org.jincheng.indicators.reading.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.place.PlaceService.NamedPlace;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines which places each figure of a text is about, sentence after sentence: those
 * that its sentence speaks of, not its partners and neighbours, else the one that the
 * text is about.
 */
public final class PlacesOfFigures {

	private static final int NEAR = 60;

	/** Stands, before what it is, for the code of a place that has none. */
	private static final String UNKNOWN = "?";

	private static final Pattern COUNTY = WordList.form("name-of-county");

	/** The names of other countries. */
	private static final Lexicon<String> COUNTRIES = new Lexicon<>();

	static {
		Stream.of(Locale.getISOCountries())
			.map((code) -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
			.filter((name) -> !name.contains("China") && !name.equals("Taiwan"))
			.forEach((name) -> COUNTRIES.put(name, name));
	}

	private static final ByLanguage<Lexicon<String>> WORDS = Lexicon.ofEach("place-words");

	/** "National" and the like, which say whose a mean or a total is. */
	private static final Lexicon<String> ADJECTIVES = Lexicon.phrases("place-adjectives.en.tsv");

	/** What begins a clause of its own in English. */
	private static final WordList CLAUSES = WordList.of("clause-of-sentence");

	static final WordList DIRECTIONS = WordList.of("side");

	/** Words that go on speaking of the same place. */
	private static final WordList PRONOUNS = WordList.of("pronoun");

	private static final WordList CHINESE_PRONOUNS = WordList.of("pronoun-zh");

	private static final WordList LIST = WordList.of("between-places-of-list");

	private static final WordList COMPARING = WordList.of("compares");

	private static final WordList MEAN = WordList.of("mean-of-place");

	/** What stands between a place and the one that it is in. */
	private static final Pattern AFTER_INNER = WordList.form("between-places");

	private static final WordList ENGLISH_LIST = WordList.of("between-places-of-list-en");

	private final Gazetteer gazetteer;

	private final Language language;

	/** The place that the text is about. */
	private final @Nullable String about;

	/**
	 * What the sentence before spoke of last; what is not known until another is named.
	 */
	private List<String> last = List.of();

	public PlacesOfFigures(Gazetteer gazetteer, Language language, @Nullable String about) {
		this.gazetteer = gazetteer;
		this.language = language;
		this.about = about;
	}

	/** Places that are named together, as "Taiyuan and Jincheng". */
	private record Group(int start, int end, List<String> codes, PlaceRole role) {

	}

	/** The code of the place that the text is about. */
	public @Nullable String about() {
		return this.about;
	}

	/**
	 * The place that words speak of: of several that lie in each other the innermost;
	 * null where they speak of none, or of several.
	 */
	public Gazetteer.@Nullable Named subject(String text) {
		var all = withUnknown(text);
		var others = groups(text, all).stream().filter((it) -> it.role() == PlaceRole.OTHER).toList();
		var named = all.stream()
			.filter((it) -> others.stream().noneMatch((other) -> it.isIn(other.start(), other.end())))
			.toList();
		var unknown = named.stream().filter((it) -> isUnknown(it.code())).findFirst();
		if (unknown.isPresent()) {
			return unknown.get();
		}
		var inner = named.stream()
			.filter((one) -> named.stream().noneMatch((it) -> this.gazetteer.isIn(it.code(), one.code())))
			.toList();
		return (inner.stream().map(Gazetteer.Named::code).distinct().count() == 1) ? inner.getFirst() : null;
	}

	/** Returns the codes of the places of each quantity of a sentence, in their order. */
	public List<List<String>> read(FoundInSentence sentence) {
		var text = sentence.text();
		var named = withUnknown(text);
		var groups = groups(text, named);
		var plain = Clauses.withoutAsides(text);
		var all = named(text);
		var spokenOf = isPronoun(text) ? this.last : List.<String>of();
		var places = new ArrayList<List<String>>();
		for (var quantity : sentence.quantities()) {
			var within = groups.stream().filter((it) -> isWithin(plain, it, quantity)).toList();
			var ofMean = quantity.figure() ? ofMean(quantity, all) : List.<String>of();
			places.add(!quantity.figure() || !ofMean.isEmpty() ? ofMean : of(quantity, within, spokenOf));
		}
		var figures = sentence.figures();
		for (var group : groups) {
			var isSpokenOf = group.role() == PlaceRole.SUBJECT
					|| group.role() == PlaceRole.LOCATIVE && places.contains(group.codes());
			if (isSpokenOf && !isContrast(text, group)
					&& (figures.isEmpty() || figures.getLast().start() >= group.end())) {
				spokenOf = group.codes();
			}
			else if (isOther(group, spokenOf)) {
				spokenOf = List.of();
			}
		}
		this.last = (spokenOf.isEmpty() && this.last.stream().anyMatch(PlacesOfFigures::isUnknown)) ? this.last
				: spokenOf;
		places.replaceAll((codes) -> codes.stream().anyMatch(PlacesOfFigures::isUnknown) ? List.of() : codes);
		return places;
	}

	/** Whether something else is compared with a place: 全国下降8%，增速高于全国. */
	private static boolean isOther(Group group, List<String> spokenOf) {
		return group.role() == PlaceRole.OTHER && group.codes().equals(spokenOf);
	}

	/** "…, while that of the country rose 2 percent": "its" is not the country's. */
	private boolean isContrast(String text, Group group) {
		return this.language == Language.EN && Clauses.before(text, group.start(), NEAR).contains(" while ");
	}

	/** Whether a code stands for a place of which only the name is known. */
	public static boolean isUnknown(String code) {
		return code.startsWith(UNKNOWN);
	}

	/**
	 * The places that a sentence names, also a county or a country of which only the name
	 * is known: "Erewhon county".
	 */
	private List<Gazetteer.Named> withUnknown(String text) {
		var named = new ArrayList<>(ofNames(text));
		if (this.language == Language.EN) {
			var counties = COUNTY.matcher(text)
				.results()
				.map((it) -> new Gazetteer.Named(it.start(), it.end(), UNKNOWN + "县"));
			var countries = COUNTRIES.find(text)
				.stream()
				.filter((it) -> isOfOtherCountry(text, it))
				.map((it) -> new Gazetteer.Named(it.start(), it.end(), UNKNOWN + "国"));
			Stream.of(this.gazetteer.inside(text, this.about), counties, countries)
				.flatMap((some) -> some)
				.filter((it) -> named.stream().noneMatch((name) -> name.overlaps(it.start(), it.end())))
				.toList()
				.forEach(named::add);
		}
		return named;
	}

	/** Whether a sentence begins with another country, or tells what that has. */
	private static boolean isOfOtherCountry(String text, Match<String> name) {
		var isFirst = name.start() == 0 || name.start() == 3 && text.startsWith("In ");
		return name.printed(text).equals(name.words()) && (isFirst || text.startsWith("'s ", name.end()));
	}

	/** A place in brackets holds in them. */
	private static boolean isWithin(String plain, Group group, Quantity figure) {
		return !plain.substring(group.start(), group.end()).isBlank()
				|| plain.substring(group.start(), Math.max(group.start(), figure.end())).isBlank();
	}

	/**
	 * The place whose mean or growth a figure is: 比全省平均水平(7.7%)快, 比全省7.7%的增速快, "the
	 * national average of 7.7 percent".
	 */
	private static List<String> ofMean(Quantity figure, List<Gazetteer.Named> named) {
		return named.stream()
			.filter((it) -> it.end() < figure.start() ? MEAN.contains(figure.text().substring(it.end(), figure.start()))
					: it.end() == figure.start() && COMPARING.end(figure.text().substring(0, it.start())))
			.map(Gazetteer.Named::code)
			.toList();
	}

	private List<String> of(Quantity figure, List<Group> groups, List<String> spokenOf) {
		Group before = null;
		for (var group : groups) {
			var outer = outer((before != null) ? before.codes() : spokenOf);
			if (before != null && group.end() <= figure.start() && isOther(group, before.codes())) {
				before = null;
			}
			if (group.end() <= figure.start() && (group.role() == PlaceRole.SUBJECT
					|| group.role() == PlaceRole.LOCATIVE && isOfClause(figure, group) && areIn(group, outer))) {
				before = group;
			}
		}
		var places = (before != null) ? distributed(figure, before, groups) : spokenOf;
		var inside = inside(figure, groups, places);
		if (inside != null) {
			return inside;
		}
		if (!places.isEmpty()) {
			return places;
		}
		return (this.about != null) ? List.of(this.about) : List.of();
	}

	/** The place in which one lies that is meant; null where any does. */
	private @Nullable String outer(List<String> places) {
		return places.isEmpty() ? this.about : (places.size() == 1) ? places.getFirst() : null;
	}

	/**
	 * Whether a place before a figure is of its clause, and not after another figure:
	 * "companies in Hebei earned 5 million yuan".
	 */
	private boolean isOfClause(Quantity figure, Group group) {
		var text = figure.text();
		var between = text.substring(group.end(), figure.start());
		return figure.figuresBefore()
			.noneMatch((it) -> it.end() <= group.start() && Clauses.areJoined(text, it.end(), group.start()))
				&& (this.language == Language.EN ? !CLAUSES.areIn(between) : Clauses.separators(between, "") == 0);
	}

	private boolean areIn(Group group, @Nullable String outer) {
		return group.codes().stream().allMatch((code) -> outer == null || this.gazetteer.isIn(code, outer));
	}

	/**
	 * A place right after the figure that lies in the one spoken of: "20 parks in
	 * Gaoping".
	 */
	private @Nullable List<String> inside(Quantity figure, List<Group> groups, List<String> places) {
		for (var group : groups) {
			if (group.role() == PlaceRole.LOCATIVE && group.start() >= figure.end()
					&& group.start() - figure.end() < NEAR
					&& Clauses.areJoined(figure.text(), figure.end(), group.start())
					&& figure.in().quantities().stream().noneMatch((it) -> it.isIn(figure.end(), group.start()))
					&& areIn(group, outer(places))) {
				return group.codes();
			}
		}
		return null;
	}

	/** "A, B and C had 1, 2 and 3, respectively": each has its own. */
	private List<String> distributed(Quantity figure, Group group, List<Group> groups) {
		if (group.codes().size() < 2) {
			return group.codes();
		}
		var text = figure.text();
		var next = groups.stream()
			.filter((it) -> it.start() > group.start() && it.role() == PlaceRole.SUBJECT)
			.mapToInt(Group::start)
			.min()
			.orElse(text.length());
		var semicolon = Math.max(text.indexOf('；', group.end()), text.indexOf(';', group.end()));
		var last = (semicolon > 0) ? Math.min(next, semicolon) : next;
		var each = text.substring(group.end(), last);
		if (!Respective.isRespective(each)) {
			return group.codes();
		}
		var figures = figure.in().figures().stream().filter((it) -> it.isIn(group.end(), last)).toList();
		var many = group.codes().size();
		var at = figures.indexOf(figure);
		var own = at >= 0 && (figures.size() % many == 0 || at < many && figures.size() > many
				&& figures.subList(1, many).stream().allMatch(Respective::isListed));
		return own ? List.of(group.codes().get(at % many)) : group.codes();
	}

	private boolean isPronoun(String text) {
		if (this.language == Language.ZH) {
			return CHINESE_PRONOUNS.startAt(text, 0) && !text.startsWith("其次");
		}
		var end = text.indexOf(' ');
		return end > 0 && PRONOUNS.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
	}

	/**
	 * Finds the places that a sentence names in any role, also by adjectives, in order.
	 * Those that the sentence before spoke of are known until this one is read.
	 */
	public List<Gazetteer.Named> named(String text) {
		var named = ofNames(text);
		if (this.language == Language.EN) {
			named = inWords(ADJECTIVES.find(text), named);
		}
		named.removeIf((it) -> isUnknown(it.code()));
		named.sort(Comparator.comparingInt(Gazetteer.Named::start));
		return named;
	}

	private List<Gazetteer.Named> ofNames(String text) {
		var words = WORDS.in(this.language).find(text);
		var named = inWords(words, this.gazetteer.find(text, this.language)
			.stream()
			.filter((name) -> words.stream().noneMatch((it) -> isNone(it) && it.overlaps(name.start(), name.end())))
			.toList());
		if (this.language == Language.ZH) {
			named.addAll(this.gazetteer.beside(text, List.copyOf(named), this.about));
		}
		named.removeIf((name) -> name.code().equals("CN") && isRegion(text, name));
		return named;
	}

	/** North China is no country. */
	private static boolean isRegion(String text, Gazetteer.Named name) {
		var words = Clauses.words(Clauses.before(text, name.start(), NEAR));
		return !words.isEmpty() && DIRECTIONS.contains(words.getLast());
	}

	/** Whether words only have the name of a place in them: 中国式, 示范县. */
	private static boolean isNone(Match<String> words) {
		return words.meaning().equals("-");
	}

	private List<Gazetteer.Named> inWords(List<Match<String>> words, List<Gazetteer.Named> before) {
		var named = new ArrayList<>(before);
		for (var word : words) {
			var code = spokenOf(word.meaning());
			if (code != null && named.stream().noneMatch((it) -> it.overlaps(word.start(), word.end()))) {
				named.add(new Gazetteer.Named(word.start(), word.end(), code));
			}
		}
		return named;
	}

	private List<Group> groups(String text, List<Gazetteer.Named> named) {
		named.sort(Comparator.comparingInt(Gazetteer.Named::start));
		var groups = new ArrayList<Group>();
		var plain = Clauses.withoutAsides(text);
		for (var name : named) {
			var previous = groups.isEmpty() ? null : groups.getLast();
			var between = (previous != null) ? text.substring(previous.end(), name.start()) : "";
			var codes = (previous != null)
					? joined(previous, between, plain.substring(previous.end(), name.start()), name)
					: List.<String>of();
			if (previous != null && !codes.isEmpty()) {
				groups.set(groups.size() - 1,
						new Group(previous.start(), PlaceRole.end(text, name), codes, previous.role()));
			}
			else {
				groups.add(new Group(name.start(), PlaceRole.end(text, name), List.of(name.code()),
						isBeside(previous, between, name) ? PlaceRole.OTHER : PlaceRole.of(text, name, this.language)));
			}
		}
		return groups;
	}

	/**
	 * The codes of places with the name after them, if they are one with it; else none.
	 * @param between what stands between them
	 * @param plain the same without asides
	 */
	private List<String> joined(Group previous, String between, String plain, Gazetteer.Named name) {
		if ((this.language == Language.ZH) ? between.isEmpty() : between.equals("'s ")) {
			// The inner one of 山西省晋城市 and of "Shanxi's Jincheng".
			return List.of(name.code());
		}
		if (this.language == Language.EN && AFTER_INNER.matcher(between).matches() && isIn(previous, name)) {
			// The outer one of "Dingxi city in Gansu" and of "Dingxi, Gansu".
			return previous.codes();
		}
		var isList = LIST.contains(plain.strip())
				|| this.language == Language.EN && ENGLISH_LIST.contains(plain.strip());
		return isList ? Stream.concat(previous.codes().stream(), Stream.of(name.code())).distinct().toList()
				: List.of();
	}

	/** "Jincheng, a city in Shanxi" speaks of Jincheng. */
	private boolean isBeside(@Nullable Group previous, String between, Gazetteer.Named name) {
		return previous != null && between.startsWith(",") && Clauses.separators(between, "") == 1
				&& isIn(previous, name);
	}

	/** Whether a place lies in another one. */
	public boolean isIn(String inner, String outer) {
		return this.gazetteer.isIn(inner, outer);
	}

	private boolean isIn(Group inner, Gazetteer.Named outer) {
		return inner.codes().stream().allMatch((code) -> isUnknown(code) || this.gazetteer.isIn(code, outer.code()));
	}

	/** The place that "the city" is: the one spoken of before, or that of the text. */
	private @Nullable String spokenOf(String kind) {
		if (this.last.contains(UNKNOWN + kind)) {
			return UNKNOWN + kind;
		}
		for (var code : this.last) {
			var place = this.gazetteer.place(code);
			if (place != null && this.last.size() == 1 && this.gazetteer.isOfKind(place, kind)) {
				return code;
			}
		}
		return this.gazetteer.chain(this.about)
			.stream()
			.filter((place) -> this.gazetteer.isOfKind(place, kind))
			.map(NamedPlace::code)
			.findFirst()
			.orElse((kind.equals("国") && this.language == Language.ZH) ? "CN" : null);
	}

}
