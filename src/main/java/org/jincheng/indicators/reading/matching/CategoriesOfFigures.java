package org.jincheng.indicators.reading.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Changes;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.places.Catalogue.KnownCategory;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Determines which part of a measure a figure is of, by the categories that its clause
 * names beside the measure: "exports of private enterprises to ASEAN", 农村人口. Which part
 * it is of is not sure, and left out, where a category is one of a list, or of several of
 * its dimension.
 */
final class CategoriesOfFigures {

	/** Words after which a figure is of a part of what the one before it is of. */
	private static final WordList OF_WHICH = WordList.of("of-which");

	/** By how much each word that no name explains lowers the scores of candidates. */
	private static final BigDecimal UNREAD = new BigDecimal("0.6");

	private final Map<String, KnownCategory> categories;

	private final Map<String, KnownIndicator> indicators;

	/** The codes of cells. */
	private final Map<Cell, String> cells;

	private final UnreadWords unread;

	private final Language language;

	/** Words for categories, with their dimensions and codes. */
	private final Lexicon<String> names;

	/** What may stand between a category and the words of a measure. */
	private final Lexicon<String> between;

	/** Words next to a category that make it one of several, or none. */
	private final Lexicon<String> apart;

	/** What the categories of some dimensions must stand behind. */
	private final Lexicon<String> before;

	private final Set<String> cued;

	CategoriesOfFigures(Map<String, KnownCategory> categories, Map<String, KnownIndicator> indicators,
			UnreadWords unread) {
		this.categories = categories;
		this.indicators = indicators;
		this.cells = indicators.values()
			.stream()
			.filter((it) -> it.cell().hasMeasure())
			.collect(Collectors.toMap(KnownIndicator::cell, KnownIndicator::code));
		this.unread = unread;
		this.language = unread.language();
		this.names = Lexicon.phrases("categories." + this.language.code() + ".tsv");
		var dimensions = new HashMap<String, Set<String>>();
		categories.values()
			.forEach((category) -> dimensions.computeIfAbsent(name(category), (_) -> new HashSet<>())
				.add(category.dimension()));
		categories.forEach((id, category) -> {
			var name = name(category);
			var said = this.names.startingAt(name, 0);
			// What the file says of the whole name holds; what several dimensions call
			// so is not sure.
			if ((said == null || said.end() < name.length())
					&& Objects.requireNonNull(dimensions.get(name)).size() == 1) {
				this.names.put(name, id);
			}
		});
		var beside = "category-cues." + this.language.code() + ".tsv";
		this.between = Lexicon.of(beside, "between", List::getFirst);
		this.apart = Lexicon.of(beside, "apart", List::getFirst);
		this.before = Lexicon.of(beside, "before", List::getFirst);
		this.cued = Lines.rows(beside).stream().map((row) -> row.get(2)).collect(Collectors.toSet());
	}

	private String name(KnownCategory category) {
		return category.name().in(this.language).toLowerCase(Locale.ROOT);
	}

	/**
	 * The words of the clause of a figure.
	 *
	 * @param sentence the words of the sentence up to the figure
	 * @param printed the words of the clause
	 * @param words the same with the words that names of indicators have for them
	 * @param found the categories in those
	 * @param plain those without the categories and what may stand beside them
	 * @param subject where that ends of which the figure is said
	 * @param isShare whether it is a share of what is said after that
	 * @param ofWhich whether it is of a part of what the figure before it is of
	 */
	private record Clause(String sentence, String printed, String words, List<Match<String>> found, String plain,
			int subject, boolean isShare, boolean ofWhich) {

		/** Whether it says nothing else up to a place. */
		private boolean goesOn(int to) {
			return this.plain.substring(0, to).isBlank();
		}

		private int endBefore(Match<String> category) {
			return this.plain.substring(0, category.start()).stripTrailing().length();
		}

		private int startAfter(Match<String> category) {
			return this.plain.length() - this.plain.substring(category.end()).stripLeading().length();
		}

	}

	/** A sentence without the names of places that are no categories. */
	String without(String text, List<Gazetteer.Named> places) {
		return Stretch.blank(text,
				places.stream().filter((place) -> found(expanded(place.printed(text))).isEmpty()).toList());
	}

	/** The words of a clause for the categories of a part. */
	String words(String clause, Where part) {
		return found(clause).stream()
			.filter((it) -> part.ids().anyMatch(it.meaning()::equals))
			.map((it) -> " " + it.printed(clause))
			.collect(Collectors.joining());
	}

	/**
	 * Adds to the candidates of a figure which parts of them it is of, and lowers their
	 * scores by what its clause says beside the best of them.
	 * @param text the sentence, without names of places
	 * @param quantities its numerals
	 * @param at which of them
	 * @param ranked the candidates of those before it
	 * @param candidates the indicators that it may be of, best first
	 */
	List<Candidate> of(String text, List<Quantity> quantities, int at, List<List<Candidate>> ranked,
			List<Candidate> candidates) {
		var clause = clause(text, quantities, at);
		var parts = parts(clause, quantities, at, ranked, candidates);
		var said = wordsOf(clause, text, quantities, at);
		var unread = parts.stream()
			.limit(1)
			.map((best) -> names(best) + " " + known(best).definition().in(this.language))
			.mapToInt((own) -> this.unread.unread(own, said, said, UnreadWords.NO_SUBJECT).size())
			.sum();
		return parts.stream().map((it) -> it.withScore(it.score().multiply(UNREAD.pow(unread)))).toList();
	}

	/**
	 * The words of the clause of a figure, and of the clauses before as long as it
	 * continues them.
	 */
	private String wordsOf(Clause clause, String text, List<Quantity> quantities, int at) {
		var isChange = quantities.get(at).change() || quantities.get(at).isRank();
		var words = isChange ? Changes.EACH.in(this.language).without(clause.words()) : clause.words();
		var said = Stretch.blank(words, this.between.find(words));
		var goesOn = Stretch.blank(said, clause.found()).substring(0, clause.subject()).isBlank();
		return Quantity.figuresBefore(quantities, goesOn ? at : 0)
			.mapToObj((last) -> wordsOf(clause(text, quantities, last), text, quantities, last) + " " + said)
			.findFirst()
			.orElse(said);
	}

	/** The names of an indicator and of its part. */
	String names(Candidate candidate) {
		var part = (candidate.where() != null) ? candidate.where().ids() : Stream.<String>of();
		var own = Objects.requireNonNull(this.indicators.get(candidate.recorded()));
		return Stream
			.of(known(candidate).names(this.language).stream(), own.names(this.language).stream(),
					part.map((it) -> Objects.requireNonNull(this.categories.get(it)).name().in(this.language)))
			.flatMap(Function.identity())
			.collect(Collectors.joining(" "));
	}

	private List<Candidate> parts(Clause clause, List<Quantity> quantities, int at, List<List<Candidate>> ranked,
			List<Candidate> candidates) {
		var earlier = earlier(quantities, at, ranked);
		var placed = placed(clause, candidates, earlier);
		if (earlier.isEmpty() || !clause.goesOn(clause.words().length()) || quantities.get(at).change()) {
			return placed;
		}
		// It says no other measure than that of the figure before.
		var last = earlier.getFirst();
		var named = candidates.stream().limit(1).flatMap((best) -> dimensions(best).stream()).toList();
		var unit = quantities.get(at).unit();
		if (!known(last).units().contains(unit) || clause.found().isEmpty() && !"percent".equals(unit)
				|| clause.found().stream().map(this::dimension).anyMatch(named::contains)) {
			return placed;
		}
		var same = Stream.concat(Stream.of(new Candidate(last.indicator(), null, last.score(), null)),
				candidates.stream().filter((it) -> !it.indicator().equals(last.indicator())));
		var all = placed(clause, same.limit(Candidates.MAX).toList(), earlier);
		return (all.getFirst().where() != null) ? all : placed;
	}

	/**
	 * What fits the figures before one best, from the nearest to one that nothing fits.
	 */
	private static List<Candidate> earlier(List<Quantity> quantities, int at, List<List<Candidate>> ranked) {
		return Quantity.figuresBefore(quantities, at)
			.mapToObj(ranked::get)
			.takeWhile((candidates) -> !candidates.isEmpty())
			.map(List::getFirst)
			.toList();
	}

	private List<Candidate> placed(Clause clause, List<Candidate> candidates, List<Candidate> earlier) {
		// What the name of one that fits better says is no category of another one.
		var own = new ArrayList<String>();
		var seen = new HashSet<Cell>();
		return candidates.stream().map((candidate) -> {
			var measure = known(candidate);
			own.addAll(clause.found().isEmpty() ? List.of() : dimensions(candidate));
			var named = measure.measure() ? named(clause, measure, own, earlier) : Map.<String, String>of();
			var where = new TreeMap<String, String>();
			if (measure.measure() && (clause.found().isEmpty() || !named.isEmpty())) {
				where.putAll(taken(clause, measure, earlier));
			}
			where.putAll(named);
			// What was found by the name of a part is of that part.
			where.putAll((candidate.where() != null) ? candidate.where().categories() : Map.of());
			if (where.isEmpty()) {
				return candidate;
			}
			var part = new Where(where);
			return new Candidate(measure.code(), part, candidate.score(),
					this.cells.get(new Cell(measure.code(), part)));
		}).filter((candidate) -> seen.add(new Cell(candidate.indicator(), candidate.where()))).toList();
	}

	private KnownIndicator known(Candidate candidate) {
		return Objects.requireNonNull(this.indicators.get(candidate.indicator()));
	}

	/** The dimensions of the categories that the name of an indicator says. */
	private List<String> dimensions(Candidate candidate) {
		var name = expanded(known(candidate).name().in(this.language));
		return found(name).stream().map(this::dimension).toList();
	}

	/**
	 * The words of the clause of a figure, between the figure before it and the one after
	 * it.
	 */
	private Clause clause(String text, List<Quantity> quantities, int at) {
		var first = at;
		var from = 0;
		for (var i = at - 1; i >= 0 && from == 0; i--) {
			if (quantities.get(i).figure()) {
				var isBare = Candidates.isBare(text, quantities.get(i).end(), quantities.get(first).start());
				first = isBare ? i : first;
				from = isBare ? 0 : quantities.get(i).end();
			}
		}
		var end = quantities.get(first).start();
		var between = text.substring(Math.min(from, end), end);
		var printed = text.substring(Math.min(Math.max(from, Clauses.start(text, end)), end), end).stripLeading();
		var joint = (from > 0) ? this.apart.startingAt(printed, 0) : null;
		printed = (joint != null) ? printed.substring(joint.end()) : printed;
		// In Chinese all that says what is measured stands before its figure.
		var after = (this.language == Language.ZH) ? "" : " " + Candidates.after(text, quantities, at);
		after = after.substring(0,
				this.apart.find(after).stream().mapToInt(Match::end).findFirst().orElse(after.length()));
		var subject = expanded(printed);
		var words = subject + expanded(after);
		var found = found(words);
		var plain = Stretch.blank(words, Stream.concat(found.stream(), this.between.find(words).stream()).toList());
		var isShare = Shares.of(text, quantities.get(at), this.language) != null;
		var share = Math.max(subject.lastIndexOf('占'), (this.language == Language.ZH) ? 0 : subject.length());
		// "14,500 yuan per person" has a part of the name of what it is of.
		var all = printed + after + " " + text.substring(quantities.get(at).start(), quantities.get(at).end());
		return new Clause(text.substring(0, end), all, words, found, plain, isShare ? share : words.length(), isShare,
				OF_WHICH.areIn(between));
	}

	/** The part of a measure that a clause names for sure. */
	private Map<String, String> named(Clause clause, KnownIndicator measure, List<String> own,
			List<Candidate> earlier) {
		if (clause.found().isEmpty()) {
			return Map.of();
		}
		var name = this.unread.words().words(measure.name().in(this.language));
		var isAlone = clause.goesOn(clause.words().length()) && isNamed(measure, clause.sentence());
		var isNamed = isNamed(measure, clause.printed());
		var where = new HashMap<String, String>();
		clause.found()
			.stream()
			.filter((category) -> !own.contains(dimension(category)))
			.collect(Collectors.groupingBy(this::dimension))
			.forEach((dimension, said) -> {
				var isOne = said.stream().map(Match::meaning).distinct().count() == 1;
				var isNext = clause.ofWhich() || earlier.stream()
					.limit(1)
					.anyMatch((last) -> last.where() != null && last.where().categories().containsKey(dimension));
				if (isOne && said.stream()
					.anyMatch((it) -> isSure(clause, it)
							&& (isAlone && isNext || isNamed && isNextToName(clause, it, name)))) {
					where.put(dimension, said.getFirst().meaning().substring(dimension.length() + 1));
				}
			});
		return where;
	}

	/**
	 * The part that the figure before is of, where a clause goes on with that, is a share
	 * of the whole, or says that it is of a part of it.
	 */
	private Map<String, String> taken(Clause clause, KnownIndicator measure, List<Candidate> earlier) {
		var goesOn = clause.found().isEmpty() && clause.goesOn(clause.subject());
		var isOfWhich = clause.ofWhich() && isNamed(measure, clause.printed());
		return earlier.stream()
			.filter((best) -> !clause.isShare() || best.where() != null)
			.findFirst()
			.filter((best) -> isOfWhich || goesOn && best.indicator().equals(measure.code()))
			.map(Candidate::where)
			.<Map<String, String>>map(Where::categories)
			.orElse(Map.of());
	}

	private boolean isNamed(KnownIndicator measure, String text) {
		return this.unread.lacking(measure, text).isEmpty();
	}

	/** Whether a category is no other one's and none of a list. */
	private boolean isSure(Clause clause, Match<String> category) {
		var words = clause.words();
		var before = clause.endBefore(category);
		var isTold = this.cued.contains(dimension(category))
				? this.before.within(words, 0, category.start()).stream().anyMatch((it) -> it.end() >= before)
				: this.apart.endingAt(words, before) == null;
		return isTold && this.apart.startingAt(words, clause.startAfter(category)) == null;
	}

	/** Whether a category is next to a word of the name of a measure. */
	private boolean isNextToName(Clause clause, Match<String> category, Set<String> name) {
		var words = clause.words();
		var before = clause.endBefore(category);
		var after = clause.startAfter(category);
		var beside = (this.language == Language.ZH)
				? List.of(Clauses.before(words, before, 2), Clauses.after(words, after, 2))
				: List.of(Clauses.wordBefore(words, before), Clauses.wordAfter(words, after));
		return beside.stream().flatMap((word) -> this.unread.words().words(word).stream()).anyMatch(name::contains);
	}

	private String expanded(String text) {
		return this.unread.words().expanded(text);
	}

	private List<Match<String>> found(String words) {
		return this.names.find(words).stream().filter((it) -> this.categories.containsKey(it.meaning())).toList();
	}

	private String dimension(Match<String> category) {
		return Objects.requireNonNull(this.categories.get(category.meaning())).dimension();
	}

}
