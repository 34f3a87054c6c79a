package org.jincheng.indicators.reading.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Conversions;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Ranks what each figure of a sentence may be of, among the indicators of the catalogue
 * and the rows of the dictionary.
 */
public final class Candidates {

	static final int MAX = 5;

	private static final double LEAST = 0.02;

	/** Words after which a figure is of a part of what the one before it is of. */
	private static final WordList OF_WHICH = WordList.of("of-which");

	/** What makes a thing that of all others, or only what was added of it. */
	private static final WordList EXCLUDING = WordList.of("excluding");

	/** What is said of the number of things, and not of their money. */
	private static final WordList NUMBER_OF = WordList.of("number-of-things");

	/** Names that are of the things which are counted before them: 项目20个，投资30亿元. */
	private static final WordList OF_COUNTED = WordList.of("of-counted");

	private static final WordList NEGATIONS = WordList.of("negation");

	private static final Comparator<Scored> BEST = Comparator.comparing(Scored::score)
		.reversed()
		.thenComparing((it) -> String.valueOf(it.of()));

	/**
	 * Where no name fits better, a figure is likely to be of what neither the catalogue
	 * nor the dictionary has.
	 */
	private static final double UNKNOWN = 0.15;

	private static final double LEAST_OF_NOUN = 0.2;

	private static final double SOME = 0.4;

	private final Language language;

	private final MeasuredThings things;

	private final Subjects subjects;

	private final Categories categories;

	private final Map<String, KnownIndicator> known;

	/** Measures with their parts. */
	private final Map<String, List<String>> families = new HashMap<>();

	/** The industries that figures after all three are of, one after the other. */
	private final WordList industries;

	private final WordList allIndustries;

	private final String industry;

	public Candidates(Catalogue catalogue, Language language) {
		this.language = language;
		this.known = catalogue.indicators().stream().collect(Collectors.toMap(KnownIndicator::code, (it) -> it));
		this.known.values().forEach((it) -> {
			var measure = Objects.requireNonNullElse(it.cell().of(), it.code());
			this.families.computeIfAbsent(measure, (_) -> new ArrayList<>()).add(it.code());
		});
		this.categories = new Categories(catalogue.categories(), language);
		this.things = new MeasuredThings(catalogue, this.categories, language);
		this.subjects = new Subjects(language, this.things.names().map(Measured.Name::printed).toList(),
				this.things::isKnown);
		var suffix = (language == Language.ZH) ? "-zh" : "";
		this.industries = WordList.of("industry" + suffix);
		this.allIndustries = WordList.of("all-industries" + suffix);
		this.industry = WordList.of("of-industry" + suffix).signs();
	}

	/**
	 * Something measured, and how well it fits a figure.
	 *
	 * @param of what it is; null where no more than words are known of it
	 * @param phrase those words
	 * @param words the words of its name
	 * @param unsaid how many of these the clause lacks
	 * @param fit how well its name fits
	 */
	private record Scored(@Nullable Measured of, String phrase, List<String> units, Set<String> words, long unsaid,
			Fit fit, double score) {

		/**
		 * Whether another is the same part of what was not spoken of last, nor is said.
		 */
		private boolean isLess(Scored other) {
			return other.unsaid > 0 && other.fit.parent() < this.fit.parent() && other.of != null && this.of != null
					&& Objects.equals(other.of.where(), this.of.where());
		}

		private Scored of(Measured part) {
			return new Scored(part, this.phrase, this.units, this.words, this.unsaid, this.fit, this.score);
		}

		/**
		 * The same with how much better or worse it fits than the best of the others; a
		 * name within its own, of which all is said, is none of them.
		 */
		private Scored beside(List<Scored> all) {
			var isAllSaid = this.fit.name() == 1 && (this.unsaid == 0 || this.fit.parent() == 0);
			var other = all.stream()
				.filter((it) -> it != this && !(isAllSaid && this.words.containsAll(it.words())) && !isLess(it))
				.mapToDouble((it) -> it.fit().ofName())
				.max()
				.orElse(0);
			var beside = this.fit.beside(other);
			return new Scored(this.of, this.phrase, this.units, this.words, this.unsaid, beside, beside.score());
		}

	}

	private Reading.Candidate candidate(Scored scored) {
		var score = BigDecimal.valueOf(scored.score()).setScale(2, RoundingMode.HALF_UP);
		var thing = scored.of();
		if (thing == null) {
			var indicator = NewIndicators.of(scored.phrase());
			return new Reading.Candidate(indicator.code(), null, score, true, null, List.of(indicator));
		}
		if (!thing.isNew()) {
			return new Reading.Candidate(thing.measure(), thing.where(), score, thing.cell());
		}
		var concept = (thing.concept() != null) ? thing.concept() : this.things.concept(thing.measure());
		var lacking = NewIndicators.of(concept);
		var isNamed = thing.concept() != null;
		return new Reading.Candidate(isNamed ? lacking.getLast().code() : thing.measure(),
				isNamed ? null : thing.where(), score, true, null, lacking);
	}

	/**
	 * Ranks the candidates of each quantity of a sentence.
	 * @param sentence the sentence, with blanks for what is of no name
	 * @param places the places that it names
	 * @param compared what each is compared with
	 * @param shares what each is a share of, as printed
	 * @param before the sentence before
	 * @param topic the title
	 * @return those of each, best first; none of what is no figure
	 */
	public List<List<Reading.Candidate>> rank(FoundInSentence sentence, List<Gazetteer.Named> places,
			List<@Nullable Comparison> compared, List<@Nullable String> shares, String before, String topic) {
		var said = new SaidBefore(before, context(before, topic), shares, new ArrayList<>());
		var text = sentence.text();
		var named = Stream.concat(places.stream(), Gazetteer.proper(text)).toList();
		for (var figure : sentence.with(this.categories.without(text, named)).quantities()) {
			said.ranked().add(figure.figure() ? of(said, figure, compared.get(figure.at())) : List.of());
		}
		return said.ranked().stream().map((all) -> all.stream().map(this::candidate).toList()).toList();
	}

	/**
	 * What was said before a figure.
	 *
	 * @param before the sentence before
	 * @param around what was said before its sentence
	 * @param shares what the numerals of its sentence are shares of
	 * @param ranked what the numerals of its sentence so far may be of
	 */
	private record SaidBefore(String before, Context around, List<@Nullable String> shares, List<List<Scored>> ranked) {

		/** What the figure before one is of; null where nobody knows. */
		private @Nullable Measured last(Quantity figure) {
			return figure.figuresBefore()
				.limit(1)
				.flatMap((it) -> this.ranked.get(it.at()).stream())
				.findFirst()
				.map(Scored::of)
				.orElse(null);
		}

	}

	/** What was said before a sentence: its words, and the measures that it names. */
	private record Context(Map<String, Double> words, Map<String, Double> measures) {

		private Context with(Set<String> words, double weight, Stream<String> measures, double strength) {
			var all = new HashMap<>(this.words);
			words.forEach((word) -> all.merge(word, weight, Math::max));
			var named = new HashMap<>(this.measures);
			measures.forEach((measure) -> named.merge(measure, strength, Math::max));
			return new Context(all, named);
		}

	}

	private Context context(String before, String topic) {
		var title = Words.of(topic);
		var sentence = Words.of(before);
		return new Context(Map.of(), Map.of()).with(title, 0.1, named(title), 0.3)
			.with(sentence, 0.2, named(sentence), 0.6);
	}

	/** The measures that words name wholly. */
	private Stream<String> named(Set<String> words) {
		return names(words).map((name) -> name.of().measure());
	}

	private Stream<Measured.Name> names(Set<String> words) {
		return words.stream()
			.flatMap((word) -> this.things.named(word).stream())
			.distinct()
			.filter((name) -> name.of().where() == null && words.containsAll(name.words()));
	}

	/**
	 * The measure of the catalogue that words name, and nothing else; null for others.
	 */
	public @Nullable String measure(String text) {
		var words = Words.of(text);
		return names(words)
			.filter((name) -> !name.of().isNew()
					&& words.stream().allMatch((word) -> Words.isGeneric(word) || name.words().contains(word)))
			.map((name) -> name.of().measure())
			.findFirst()
			.orElse(null);
	}

	/** Whether words say more than "the total". */
	public boolean says(String text) {
		return !this.subjects.clauses(text).isEmpty();
	}

	private List<Scored> of(SaidBefore said, Quantity figure, @Nullable Comparison compared) {
		var last = figure.figureBefore();
		var aligned = Respective.before(figure);
		var converted = Conversions.of(figure);
		var same = (converted != null && converted != last) ? converted : aligned;
		if (same != null && (same != last && figure.change() && !same.change() || converted != null)) {
			return said.ranked().get(same.at());
		}
		var subject = this.subjects.of(figure);
		var industry = industry(figure);
		if (industry == null && subject.isCarried() && last != null && aligned != null) {
			return said.ranked()
				.get((this.subjects.isListCarried(figure) ? aligned : last).at())
				.stream()
				.filter((it) -> figure.change() || figure.isRank() || figure.isIn("percent")
						|| Units.fit(it.units(), figure, compared) > 0)
				.toList();
		}
		// What a sentence does not say at all, the one before it said.
		var phrase = (industry != null) ? industry : subject.isCarried() ? said.before() : subject.phrase();
		var isOfCounted = OF_COUNTED.contains(phrase.strip()) && !figure.change()
				&& figure.figuresBefore().anyMatch((it) -> it.isIn("count") && !it.change());
		var best = isOfCounted ? List.<Scored>of() : best(phrase, context(said, figure, subject), figure, compared);
		var noun = this.subjects.nounPhrase(subject);
		if (noun.isEmpty() || !best.isEmpty() && best.getFirst().fit().ofName() >= UNKNOWN) {
			var whole = this.categories.in(whole(said, figure));
			return whole.isEmpty() ? best : best.stream().map((one) -> partOf(one, whole.keySet())).toList();
		}
		var unknown = new Scored(null, noun, List.of(), Set.of(), 0, Fit.NONE,
				best.stream().mapToDouble(Scored::score).reduce(LEAST_OF_NOUN, Math::max));
		return Stream.concat(Stream.of(unknown), best.stream()).limit(MAX).toList();
	}

	private Context context(SaidBefore said, Quantity figure, Subjects.Subject subject) {
		var last = said.last(figure);
		var words = Words.of(subject.before());
		var whole = said.shares().get(figure.at());
		return said.around()
			.with(Set.of(), 0, Stream.ofNullable((last != null) ? last.measure() : null), 1)
			.with(Set.of(), 0, (whole != null) ? named(Words.of(whole)) : Stream.empty(), 1)
			.with(words, 0.4, named(words), 1);
	}

	/**
	 * The words of what a figure is a part of: of trade with ASEAN, "of which exports"
	 * are those to ASEAN, and so is what is a share of it.
	 */
	private String whole(SaidBefore said, Quantity figure) {
		var text = figure.text();
		var share = figure.in()
			.quantities()
			.stream()
			.skip(figure.at())
			.takeWhile((it) -> it == figure || this.subjects.of(it).isCarried())
			.flatMap((it) -> Stream.ofNullable(said.shares().get(it.at())))
			.findFirst()
			.orElse("");
		var cue = OF_WHICH.stream().mapToInt((it) -> text.lastIndexOf(it, figure.start())).max().orElse(-1);
		if (cue < 0) {
			return share;
		}
		var part = text.substring(cue, figure.start());
		var own = lastPart(part);
		if (own.length() < part.length() && !this.categories.in(own).isEmpty()) {
			// "…, of which exports 5 million; private companies traded 6 million"
			return share;
		}
		var told = figure.in().figures().getFirst().start() < cue ? text.substring(0, cue) : said.before();
		return lastPart(told) + " " + share;
	}

	private static String lastPart(String words) {
		return words.substring(Math.max(words.lastIndexOf(';'), words.lastIndexOf('；')) + 1);
	}

	/** The same with those categories that it may have and lacks. */
	private Scored partOf(Scored one, Set<String> categories) {
		var thing = one.of();
		if (thing == null) {
			return one;
		}
		var more = categories.stream()
			.filter((it) -> this.things.hasParts(thing, Categories.dimension(it)))
			.collect(Collectors.toMap(Categories::dimension, Categories::code));
		return more.isEmpty() ? one : one.of(this.things.part(thing, more));
	}

	/** The one of three industries that a figure in a list of three is of. */
	private @Nullable String industry(Quantity figure) {
		var listed = Respective.listed(figure, Candidates::isListed);
		return (listed.size() == this.industries.all().size()
				&& this.allIndustries.areIn(figure.text().substring(0, figure.start())))
						? this.industries.stream().toList().get(listed.indexOf(figure)) + " " + this.industry : null;
	}

	/** Whether no words stand between a figure and the one before it. */
	private static boolean isListed(Quantity figure) {
		var before = figure.previous();
		return Respective.isListed(figure)
				|| before != null && before.figure() && figure.figure() && before.end() < figure.start()
						&& figure.text().substring(before.end(), figure.start()).chars().noneMatch(Character::isLetter);
	}

	private List<Scored> best(String phrase, Context context, Quantity figure, @Nullable Comparison compared) {
		var words = Words.of(phrase);
		var all = new ArrayList<Measured.Name>();
		words.stream()
			.filter((word) -> !Words.isGeneric(word))
			.flatMap((word) -> this.things.named(word).stream())
			.distinct()
			.forEach(all::add);
		all.addAll(parts(phrase, all, context));
		// Between a category and its measure Chinese has no blank.
		var apart = Words.of(this.categories.apart(phrase));
		var best = new HashMap<Cell, Scored>();
		// Of several names of one thing that fit as well the one of which less is unsaid.
		var better = Comparator.comparing(Scored::score).thenComparing(Comparator.comparing(Scored::unsaid).reversed());
		for (var name : all) {
			var isMade = name.of().where() != null && name.of().concept() == null;
			var own = isMade ? apart : words;
			var fit = fit(name, phrase.toLowerCase(Locale.ROOT), own, context, figure, compared);
			if (fit != null) {
				var unsaid = name.words().stream().filter((word) -> !own.contains(word)).count();
				best.merge(name.of().key(),
						new Scored(name.of(), "", name.units(), name.words(), unsaid, fit, fit.score()),
						BinaryOperator.maxBy(better));
			}
		}
		var ranked = best.values().stream().sorted(BEST).limit(2 * MAX).toList();
		return ranked.stream()
			.map((one) -> one.beside(ranked))
			.sorted(BEST)
			.filter((one) -> one.score() >= LEAST)
			.limit(MAX)
			.toList();
	}

	/** The parts of measures that a phrase names by their categories. */
	private List<Measured.Name> parts(String phrase, List<Measured.Name> found, Context context) {
		var categories = this.categories.in(phrase);
		if (categories.isEmpty()) {
			return List.of();
		}
		var measures = new ArrayList<>(found.stream().filter((it) -> it.of().where() == null).toList());
		context.measures().forEach((measure, _) -> this.things.namesOf(new Cell(measure, null)).forEach(measures::add));
		var parts = new ArrayList<Measured.Name>();
		for (var name : new LinkedHashSet<>(measures)) {
			var where = new HashMap<String, String>();
			var words = new HashSet<>(name.words());
			categories.forEach((id, printed) -> {
				var own = Words.of(printed);
				if (this.things.hasParts(name.of(), Categories.dimension(id)) && !name.words().containsAll(own)) {
					where.put(Categories.dimension(id), Categories.code(id));
					words.addAll(own);
				}
			});
			if (!where.isEmpty()) {
				parts.add(new Measured.Name(this.things.part(name.of(), where), name.printed(), words, name.units()));
			}
		}
		return parts;
	}

	/** How well a name fits; null if what has it is measured in other units. */
	private @Nullable Fit fit(Measured.Name name, String said, Set<String> phrase, Context context, Quantity figure,
			@Nullable Comparison compared) {
		var thing = name.of();
		var unit = Units.fit(name.units(), figure, compared) * Units.comparison(thing.comparison(), compared);
		var isOther = NUMBER_OF.areIn(said) && name.units().stream().anyMatch(Money::isIn);
		if (unit == 0 || isOther
				|| NEGATIONS.stream().anyMatch((it) -> name.printed().contains(it) && !said.contains(it))) {
			return null;
		}
		var parent = (thing.where() != null) ? context.measures().getOrDefault(thing.measure(), 0.0) : 0;
		var ofMeasure = (thing.where() != null) ? this.things.wordsOf(new Cell(thing.measure(), null))
				: Set.<String>of();
		var own = share(name.words(),
				(word) -> ofMeasure.contains(word) ? 0
						: phrase.contains(word) ? 1 : context.words().getOrDefault(word, 0.0),
				(word) -> !ofMeasure.contains(word));
		var all = share(name.words(), (word) -> phrase.contains(word) ? 1 : context.words().getOrDefault(word, 0.0),
				(_) -> true);
		var read = share(phrase,
				(word) -> name.words().contains(word) || parent > 0 && ofMeasure.contains(word) ? 1 : 0, (_) -> true);
		var isRecorded = thing.cell() != null || thing.where() == null && !thing.isNew();
		if (EXCLUDING.stream().anyMatch((it) -> said.contains(it) && !name.printed().contains(it))) {
			read /= 2;
		}
		// The name of a multiple says more than what it is a multiple of.
		var usual = thing.comparison();
		var isSameComparison = usual != null && all >= SOME && Units.comparison(usual, compared) == 1;
		return new Fit(isSameComparison ? 1 : (parent > 0) ? own : Math.min(own, all), read, parent, unit,
				isRecorded ? 1 : 0, (isRecorded || thing.concept() != null) ? 0 : 1, 0);
	}

	/** How much of what words say is matched; all of none. */
	private double share(Set<String> words, ToDoubleFunction<String> matched, Predicate<String> counts) {
		var whole = 0.0;
		var part = 0.0;
		for (var word : words) {
			if (counts.test(word)) {
				var weight = this.things.weight(word);
				whole += weight;
				part += weight * matched.applyAsDouble(word);
			}
		}
		return (whole > 0) ? part / whole : 1;
	}

	/** All indicators of the catalogue, with the cells. */
	public KnownIndicators known() {
		return new KnownIndicators(this.known, this.families, this.things, this.categories, this.language);
	}

}
