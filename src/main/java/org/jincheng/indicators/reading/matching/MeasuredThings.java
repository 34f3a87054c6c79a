package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.dictionary.Concept;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.matching.Measured.Name;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of the catalogue and the rows of the dictionary in one index of their
 * names. What the catalogue has takes the place of the row that has its code, its part or
 * its name.
 */
final class MeasuredThings {

	/** How much words that say little count. */
	private static final double GENERIC = 0.15;

	private final Language language;

	private final Categories categories;

	private final Map<String, KnownIndicator> known = new HashMap<>();

	/** Indicators of the catalogue by their first names. */
	private final Map<String, KnownIndicator> byName = new HashMap<>();

	private final Map<Cell, Measured> byPart = new LinkedHashMap<>();

	/** What the rows of the dictionary became, by their codes. */
	private final Map<String, Measured> byConcept = new HashMap<>();

	private final List<Name> names = new ArrayList<>();

	private final Map<Cell, List<Name>> byKey = new HashMap<>();

	/** The dimensions of the categories that the names of measures say. */
	private final Map<String, Set<String>> named = new HashMap<>();

	/** The dimensions by which measures have parts. */
	private final Map<String, Set<String>> dimensions = new HashMap<>();

	/** The measures that the dictionary has. */
	private final Set<String> told = new HashSet<>();

	private final Map<String, List<Name>> byWord = new HashMap<>();

	private final Map<String, Double> weights = new HashMap<>();

	private final double unknown;

	MeasuredThings(Catalogue catalogue, Categories categories, Language language) {
		this.language = language;
		this.categories = categories;
		catalogue.indicators().forEach((it) -> {
			this.known.put(it.code(), it);
			Stream.of(Language.values()).forEach((each) -> this.byName.putIfAbsent(plain(it.name().in(each)), it));
		});
		Concept.ALL.forEach(this::add);
		catalogue.indicators().forEach((it) -> addNames(of(it), it.units(), it.names(language)));
		var frequency = new HashMap<String, Integer>();
		this.names.stream()
			.flatMap((name) -> name.words().stream().map((word) -> Map.entry(word, name.of())))
			.distinct()
			.forEach((it) -> frequency.merge(it.getKey(), 1, Integer::sum));
		frequency.forEach((word, count) -> this.weights.put(word,
				Math.log(1 + (double) this.byPart.size() / count) * (Words.isGeneric(word) ? GENERIC : 1)));
		this.unknown = Math.log(1 + (double) this.byPart.size());
		this.names.forEach((name) -> name.words()
			.forEach((word) -> this.byWord.computeIfAbsent(word, (_) -> new ArrayList<>()).add(name)));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
	}

	private void add(Concept concept) {
		var of = concept.of();
		var parent = (of != null) ? this.byConcept.get(of.code()) : null;
		var same = same(concept, parent);
		Measured thing;
		if (same != null) {
			thing = of(same).withConcept(concept);
			if (parent != null) {
				this.byPart.putIfAbsent(parent.part(concept.part()).key(), thing);
			}
		}
		else {
			var where = new TreeMap<>((parent != null) ? parent.categories() : Map.<String, String>of());
			where.putAll(concept.part());
			var measure = (parent != null) ? parent.measure() : concept.code();
			thing = new Measured(measure, where.isEmpty() ? null : new Where(where), null, concept,
					(parent != null) ? parent.known() : null, concept.units());
		}
		this.byConcept.put(concept.code(), thing);
		addNames(thing, concept.units(), concept.names(this.language).toList());
	}

	/** The indicator of the catalogue that a row is of; null if there is none. */
	private @Nullable KnownIndicator same(Concept concept, @Nullable Measured parent) {
		var same = this.known.get(concept.code());
		if (same != null) {
			return same;
		}
		if (parent != null) {
			var where = parent.part(concept.part()).where();
			var cell = this.known.values()
				.stream()
				.filter((it) -> parent.measure().equals(it.cell().of()) && Objects.equals(where, it.cell().where()))
				.findFirst();
			if (cell.isPresent()) {
				return cell.get();
			}
		}
		return Stream.of(Language.values())
			.flatMap((each) -> concept.names(each).map((name) -> this.byName.get(plain(name))))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** What an indicator of the catalogue is. */
	private Measured of(KnownIndicator indicator) {
		var cell = indicator.cell();
		var measure = cell.hasMeasure() ? this.known.get(cell.of()) : indicator;
		return (measure == null || measure == indicator)
				? new Measured(indicator.code(), null, null, null, indicator, indicator.units())
				: new Measured(measure.code(), cell.where(), indicator.code(), null, measure, indicator.units());
	}

	private void addNames(Measured thing, List<String> units, Collection<String> names) {
		var dimensions = this.dimensions.computeIfAbsent(thing.measure(), (_) -> new HashSet<>());
		dimensions.addAll(thing.categories().keySet());
		if (thing.where() == null && thing.concept() != null) {
			this.told.add(thing.measure());
			dimensions.addAll(thing.concept().breakdowns());
		}
		var all = thing.isNew() ? units : Stream.concat(thing.units().stream(), units.stream()).distinct().toList();
		if (thing.where() == null) {
			var own = this.named.computeIfAbsent(thing.measure(), (_) -> new HashSet<>());
			names.forEach((name) -> this.categories.find(name.toLowerCase(Locale.ROOT))
				.forEach((it) -> own.add(Categories.dimension(it.meaning()))));
		}
		var first = this.byPart.putIfAbsent(thing.key(), thing);
		var of = (first != null) ? first : thing;
		names.stream()
			.map((name) -> new Name(of, name.toLowerCase(Locale.ROOT), Words.of(name), all))
			.filter((name) -> !name.words().isEmpty())
			.forEach((name) -> {
				this.names.add(name);
				this.byKey.computeIfAbsent(of.key(), (_) -> new ArrayList<>()).add(name);
			});
	}

	/** How much a word says of what is measured. */
	double weight(String word) {
		return this.weights.getOrDefault(word, Words.isGeneric(word) ? 0 : this.unknown);
	}

	boolean isKnown(String word) {
		return this.weights.containsKey(word);
	}

	/** Whether the dictionary has parts of a part by a dimension. */
	boolean isBrokenDown(Cell part, String dimension) {
		var whole = this.byPart.get(new Cell(part.of(), null));
		return whole != null && dimensions(whole.measure()).contains(dimension)
				&& hasParts((part.where() != null) ? part(whole, part.where().categories()) : whole, dimension);
	}

	/** The names that have a word. */
	List<Name> named(String word) {
		return this.byWord.getOrDefault(word, List.of());
	}

	/** All names. */
	Stream<Name> names() {
		return this.names.stream();
	}

	/**
	 * Whether a measure may have parts by a dimension: the dictionary says by which, and
	 * of what it lacks nobody knows.
	 */
	boolean hasParts(Measured thing, String dimension) {
		var dimensions = dimensions(thing.measure());
		return !thing.categories().containsKey(dimension)
				&& !this.named.getOrDefault(thing.measure(), Set.of()).contains(dimension)
				&& (dimensions.contains(dimension) || dimensions.isEmpty() && !this.told.contains(thing.measure())
						&& thing.known() != null && thing.known().measure());
	}

	/** Exports have the parts that foreign trade has. */
	private Set<String> dimensions(String measure) {
		var own = new HashSet<>(this.dimensions.getOrDefault(measure, Set.of()));
		var thing = this.byPart.get(new Cell(measure, null));
		var concept = (thing != null) ? thing.concept() : null;
		if (concept != null && concept.of() != null && !own.isEmpty()) {
			own.addAll(this.dimensions.getOrDefault(concept.of().code(), Set.of()));
		}
		return own;
	}

	/** All names of an indicator of the catalogue, in lower case. */
	List<String> namesOf(KnownIndicator indicator) {
		return namesOf(of(indicator).key()).map(Name::printed).toList();
	}

	/** The names of a measure or a part of it. */
	Stream<Name> namesOf(Cell key) {
		return this.byKey.getOrDefault(key, List.of()).stream();
	}

	/** The words of all names of a measure and a part of it. */
	Set<String> wordsOf(Cell part) {
		return Stream.concat(namesOf(part), namesOf(new Cell(part.of(), null)))
			.flatMap((name) -> name.words().stream())
			.collect(Collectors.toSet());
	}

	/** A part of a measure, as it is known. */
	Measured part(Measured measure, Map<String, String> categories) {
		var part = measure.part(categories);
		return this.byPart.getOrDefault(part.key(), part);
	}

	/** The row of the dictionary of a measure that the catalogue lacks. */
	Concept concept(String measure) {
		return Objects.requireNonNull(Objects.requireNonNull(this.byConcept.get(measure)).concept());
	}

}
