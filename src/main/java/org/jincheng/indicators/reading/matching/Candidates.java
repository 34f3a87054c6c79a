package org.jincheng.indicators.reading.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Conversions;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the indicators of the catalogue for each figure of a sentence: by how much of
 * their names the words around it have, rare words more than frequent ones, near words
 * more than far ones, and by their units.
 */
public final class Candidates {

	static final int MAX = 5;

	private static final double LEAST = 0.2;

	/**
	 * How much words of the segment before the one next to a figure count of those in
	 * that.
	 */
	private static final double FADING = 0.35;

	/** As {@link #FADING}, before "that of". */
	private static final double LASTING = 0.8;

	/** Words that say of a change no more than that it is one. */
	private static final Set<String> CHANGES = IndicatorWords.stems("says-no-more");

	/** Characters that say little of what is measured, 总 the first. */
	private static final WordList GENERIC = WordList.of("generic-ending");

	private static final WordList RESIDENTS = WordList.of("counts-population");

	private static final WordList POPULATION = WordList.of("population");

	private static final WordList SAME_AGAIN = WordList.of("same-again");

	/** How much more the words count that the sentence gives to one figure of several. */
	private static final double OWN = 1.5;

	/** Words in brackets, as in 983.1亿元（人民币，下同）. */
	private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*+[)）]");

	/** How much words of a definition count of those of a name. */
	private static final double DEFINING = 0.2;

	/** How far back words count. */
	private static final int FAR = 160;

	private final Language language;

	/** Each indicator as often as it has names, and each part that has one of its own. */
	private final List<KnownIndicator> indicators = new ArrayList<>();

	/** The words of each of these names. */
	private final List<Set<String>> names = new ArrayList<>();

	private final Map<String, Double> weights = new HashMap<>();

	private final Map<String, List<Integer>> byWord = new HashMap<>();

	/** The words that only definitions have, with how much they weigh. */
	private final Map<String, Double> defining = new HashMap<>();

	private final Map<String, List<Integer>> byDefinition = new HashMap<>();

	private final IndicatorWords words;

	private final UnreadWords claims;

	private final CategoriesOfFigures categories;

	/**
	 * All indicators by their codes, with the cells, which are found through their
	 * measures.
	 */
	private final Map<String, KnownIndicator> known;

	/** Measures with their parts. */
	private final Map<String, List<String>> families = new HashMap<>();

	/** The industries that figures after all three are of, one after the other. */
	private final List<String> industries;

	private final WordList allIndustries;

	private final String industry;

	public Candidates(Catalogue catalogue, Language language) {
		this.language = language;
		this.known = catalogue.indicators().stream().collect(Collectors.toMap(KnownIndicator::code, (it) -> it));
		this.known.values().forEach((it) -> {
			var measure = Objects.requireNonNullElse(it.cell().of(), it.code());
			this.families.computeIfAbsent(measure, (_) -> new ArrayList<>()).add(it.code());
		});
		this.words = new IndicatorWords(language);
		this.claims = new UnreadWords(language, this.words);
		this.categories = new CategoriesOfFigures(catalogue.categories(), this.known, this.claims);
		var suffix = (language == Language.ZH) ? "-zh" : "";
		this.industries = WordList.of("industry" + suffix).stream().map(IndicatorWords::stem).toList();
		this.allIndustries = WordList.of("all-industries" + suffix);
		this.industry = WordList.of("of-industry" + suffix).signs();
		catalogue.indicators().forEach((it) -> namesOf(it).forEach((name) -> {
			this.indicators.add(it);
			this.names.add(Set.copyOf(this.words.words(name)));
		}));
		weigh(catalogue.indicators());
		for (var i = 0; i < this.names.size(); i++) {
			for (var word : this.names.get(i)) {
				this.byWord.computeIfAbsent(word, (it) -> new ArrayList<>()).add(i);
			}
		}
		define();
	}

	/** What an indicator is found by. A part is found through its measure, too. */
	private List<String> namesOf(KnownIndicator indicator) {
		var names = indicator.names(this.language);
		var measure = this.known.get(indicator.cell().of());
		return (measure != null && names.getFirst().startsWith(measure.name().in(this.language)))
				? names.subList(1, names.size()) : names;
	}

	/**
	 * Words weigh as much as they are rare in the first names of measures. One that only
	 * other names have is counted there.
	 */
	private void weigh(List<KnownIndicator> all) {
		var measures = all.stream().filter((it) -> it.cell().of() == null).toList();
		var first = new HashMap<String, Integer>();
		measures.forEach((it) -> this.words.words(it.name().in(this.language))
			.forEach((word) -> first.merge(word, 1, Integer::sum)));
		var frequency = new HashMap<>(first);
		all.forEach((it) -> namesOf(it).stream()
			.flatMap((name) -> this.words.words(name).stream())
			.distinct()
			.filter((word) -> !first.containsKey(word))
			.forEach((word) -> frequency.merge(word, 1, Integer::sum)));
		frequency.forEach((word, count) -> this.weights.put(word,
				Math.log(1 + (double) measures.size() / count) * (isGeneric(word) ? 0.3 : 1)));
	}

	private void define() {
		for (var i = 0; i < this.indicators.size(); i++) {
			if (i > 0 && this.indicators.get(i).equals(this.indicators.get(i - 1))
					|| this.indicators.get(i).cell().hasMeasure()) {
				continue;
			}
			for (var word : this.words.words(this.indicators.get(i).definition().in(this.language))) {
				if (!this.names.get(i).contains(word)) {
					this.byDefinition.computeIfAbsent(word, (_) -> new ArrayList<>()).add(i);
				}
			}
		}
		this.byDefinition.forEach((word, defined) -> {
			var many = defined.size() + this.byWord.getOrDefault(word, List.of()).size();
			this.defining.put(word,
					DEFINING * Math.log(1 + (double) this.indicators.size() / many) * (isGeneric(word) ? 0.3 : 1));
		});
	}

	/** 总值 and the like say little of what is measured. */
	private static boolean isGeneric(String word) {
		return word.length() == 2 && (GENERIC.hasSign(word.charAt(1)) || word.charAt(0) == GENERIC.signs().charAt(0))
				&& Character.isIdeographic(word.charAt(0));
	}

	/**
	 * Ranks the candidates of each quantity of a sentence.
	 * @param text the sentence
	 * @param places the places that it names
	 * @param quantities its numerals
	 * @param compared what each is compared with
	 * @param before the sentence before
	 * @param topic the title
	 * @return those of each, best first; none of what is no figure
	 */
	public List<List<Reading.Candidate>> rank(String text, List<Gazetteer.Named> places, List<Quantity> quantities,
			List<@Nullable Comparison> compared, String before, String topic) {
		var unplaced = this.categories.without(text, places);
		List<List<Reading.Candidate>> ranked = new ArrayList<>();
		var aligned = Respective.of(text, quantities);
		var read = new HashMap<String, Set<String>>();
		for (var i = 0; i < quantities.size(); i++) {
			var quantity = quantities.get(i);
			if (!quantity.figure()) {
				ranked.add(List.of());
				continue;
			}
			var same = sameAs(text, quantities, i, aligned);
			ranked.add((same >= 0) ? ranked.get(same) : this.categories.of(unplaced, quantities, i, ranked,
					best(context(text, quantities, i, before, topic, read), quantity, compared.get(i))));
		}
		return ranked;
	}

	/**
	 * Returns the numeral before one that is of the same indicator, as an amount and its
	 * growth are; -1 if none is.
	 */
	private int sameAs(String text, List<Quantity> quantities, int at, Map<Integer, Integer> aligned) {
		var amount = aligned.get(at);
		if (amount != null) {
			return amount;
		}
		var figure = quantities.get(at);
		var last = Quantity.figureBefore(quantities, at);
		if (last < 0 || Conversions.of(text, quantities, at) != null) {
			return last;
		}
		if (!Respective.subject(text, quantities, at).isEmpty()) {
			return -1;
		}
		var between = ASIDE
			.matcher(text.substring(Math.min(quantities.get(last).end(), figure.start()), figure.start()))
			.replaceAll(" ");
		var says = this.words.words(between)
			.stream()
			.anyMatch((word) -> this.weights.containsKey(word) && !CHANGES.contains(word));
		return ((figure.change() || figure.isRank()) && !says && !after(text, quantities, at).startsWith(" of ")) ? last
				: -1;
	}

	/**
	 * Returns whether the names of an indicator and its part say what is counted, as
	 * "Demonstration villages" does of "110 demonstration villages".
	 * @param candidate the indicator, with the part
	 * @param counted the noun
	 */
	public boolean namesCounted(Reading.Candidate candidate, String counted) {
		return this.words.words(this.categories.names(candidate)).containsAll(this.words.words(counted));
	}

	/** Whether an indicator, by its code, is one of money. */
	public boolean isOfMoney(String indicator) {
		return Objects.requireNonNull(this.known.get(indicator), indicator)
			.units()
			.stream()
			.anyMatch((unit) -> Money.currency(unit) != null);
	}

	/** Returns whether an indicator, by its code, says what its figures are shares of. */
	public boolean isShare(String indicator) {
		return Objects.requireNonNull(this.known.get(indicator), indicator).share();
	}

	/**
	 * Returns the words around a figure with their weights, from which indicators are
	 * ranked. Each word has the highest of: 0.12 in the title, 0.2 in the sentence
	 * before, 0.8 after the figure, and before it 1 down to the figure before, and less
	 * with each figure further back ({@link #FADING}), but not much less if "that of"
	 * goes on ({@link #LASTING}). Two figures without words between count as one. Words
	 * that the sentence gives to this figure of several ("A and B rose 5 and 6 percent,
	 * respectively") count {@link #OWN} times as much.
	 * @param at the index of the figure
	 * @param before the sentence before
	 * @param topic the title
	 * @param read keeps the words of texts that were read before
	 */
	private Map<String, Double> context(String text, List<Quantity> quantities, int at, String before, String topic,
			Map<String, Set<String>> read) {
		var context = new HashMap<String, Double>();
		put(context, read, topic, 0.12);
		put(context, read, before, 0.2);
		var weight = 1.0;
		var figure = quantities.get(at);
		put(context, read, after(text, quantities, at), 0.8);
		if ("persons".equals(figure.unit()) && RESIDENTS.areIn(after(text, quantities, at))) {
			POPULATION.forEach((word) -> put(context, read, word, 0.8));
		}
		var end = figure.start();
		var to = end;
		for (var previous = at - 1; previous >= -1 && weight > 0.05; previous--) {
			if (previous >= 0 && !quantities.get(previous).figure()) {
				continue;
			}
			var start = (previous >= 0) ? quantities.get(previous).end() : 0;
			start = Math.max(start, end - FAR);
			if (start < end) {
				segment(context, read, text.substring(start, end), weight);
			}
			if (previous >= 0) {
				end = quantities.get(previous).start();
			}
			if (previous >= 0 && isBare(text, quantities.get(previous).end(), to)) {
				to = end;
				continue;
			}
			to = end;
			weight *= (previous >= 0 && goesOn(text, quantities.get(previous).end(), figure.start())) ? LASTING
					: FADING;
		}
		this.words.words(Respective.subject(text, quantities, at))
			.forEach((word) -> context.computeIfPresent(word, (_, near) -> OWN * Math.max(near, 1)));
		industries(context, text, quantities, at);
		return context;
	}

	/** Whether no words stand between two figures, which are a list then. */
	static boolean isBare(String text, int from, int to) {
		return from < to && text.substring(from, to).chars().noneMatch(Character::isLetter);
	}

	/** Whether words between two figures go on with what was spoken of: "that of". */
	private static boolean goesOn(String text, int from, int to) {
		return from < to && SAME_AGAIN.areIn(text.substring(from, to));
	}

	/** Leaves of three industries the one that a figure in a list of three is of. */
	private void industries(Map<String, Double> context, String text, List<Quantity> quantities, int at) {
		var from = this.allIndustries.stream()
			.mapToInt((it) -> text.lastIndexOf(it, quantities.get(at).start()))
			.max()
			.orElse(-1);
		if (from < 0) {
			return;
		}
		var levels = quantities.stream().filter((it) -> it.figure() && it.start() > from && !it.change()).toList();
		var place = levels.indexOf(quantities.get(at));
		if (place < 0 || levels.size() != this.industries.size()) {
			return;
		}
		this.industries.forEach(context::remove);
		context.put(this.industries.get(place), 1.0);
		put(context, new HashMap<>(), this.industry, 1);
	}

	/** The clause next to the figure counts most. */
	private void segment(Map<String, Double> context, Map<String, Set<String>> read, String segment, double weight) {
		var start = Clauses.start(segment, segment.length());
		put(context, read, segment.substring(start), weight);
		if (start > 0) {
			put(context, read, segment.substring(0, start - 1), weight * 0.7);
		}
	}

	/**
	 * What follows a figure, or the same converted, or the last of several, up to the
	 * next one or the end of its clause.
	 */
	static String after(String text, List<Quantity> quantities, int at) {
		var figure = quantities.get(at);
		var start = figure.end();
		var next = at + 1;
		while (next < quantities.size()
				&& (Conversions.of(text, quantities, next) != null || Respective.isListed(text, quantities, next))) {
			start = quantities.get(next++).end();
			start += text.startsWith(")", start) || text.startsWith("）", start) ? 1 : 0;
		}
		var end = Math.min(Clauses.end(text, start), start + FAR / 2);
		if (next < quantities.size()) {
			end = Math.min(end, quantities.get(next).start());
		}
		var counted = figure.counted();
		return ((counted != null) ? counted + " " : "") + text.substring(start, Math.max(start, end));
	}

	private void put(Map<String, Double> context, Map<String, Set<String>> read, String text, double weight) {
		read.computeIfAbsent(text, (it) -> this.words.words(it))
			.forEach((word) -> context.merge(word, weight, Math::max));
	}

	private List<Reading.Candidate> best(Map<String, Double> context, Quantity figure, @Nullable Comparison compared) {
		var scores = new HashMap<Integer, Double>();
		context.forEach((word, weight) -> {
			for (var indicator : this.byWord.getOrDefault(word, List.of())) {
				scores.merge(indicator, weight * this.weights.getOrDefault(word, 0.0), Double::sum);
			}
			for (var indicator : this.byDefinition.getOrDefault(word, List.of())) {
				scores.merge(indicator, weight * this.defining.getOrDefault(word, 0.0), Double::sum);
			}
		});
		var all = context.entrySet()
			.stream()
			.mapToDouble((entry) -> entry.getValue() * this.weights.getOrDefault(entry.getKey(), 0.0))
			.sum();
		var other = IndicatorFit.otherKind(context);
		var candidates = new ArrayList<Reading.Candidate>();
		scores.forEach((indicator, matched) -> {
			var whole = this.names.get(indicator).stream().mapToDouble(this.weights::get).sum();
			var known = this.indicators.get(indicator);
			var score = (0.65 * Math.min(matched / whole, 1) + 0.35 * Math.min(matched / all, 1))
					* IndicatorFit.unit(known, figure, compared) * IndicatorFit.comparison(known.comparison(), compared)
					* IndicatorFit.kind(this.names.get(indicator), context, other);
			if (score >= LEAST) {
				var rounded = BigDecimal.valueOf(Math.min(score, 1)).setScale(2, RoundingMode.HALF_UP);
				candidates.add((known.cell().of() == null) ? new Reading.Candidate(known.code(), null, rounded, null)
						: new Reading.Candidate(known.cell().of(), known.cell().where(), rounded, known.code()));
			}
		});
		candidates.sort(
				Comparator.comparing(Reading.Candidate::score).reversed().thenComparing(Reading.Candidate::indicator));
		var seen = new HashSet<Cell>();
		return candidates.stream().filter((it) -> seen.add(new Cell(it.indicator(), it.where()))).limit(MAX).toList();
	}

	/** Returns those words of a text that names of indicators have. */
	public Set<String> ofNames(String text) {
		return this.words.words(text).stream().filter(this.weights::containsKey).collect(Collectors.toSet());
	}

	/** All indicators, with the cells. */
	public KnownIndicators known() {
		return new KnownIndicators(this.known, this.families, this.words, this.categories, this.claims, this.language);
	}

}
