package org.jincheng.indicators.recording.changes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.catalogue.indicator.IndicatorCells;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Statistic;
import org.jincheng.indicators.catalogue.place.PlaceGroups;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.recording.MovedFigures;
import org.jincheng.indicators.figures.recording.MovedFigures.Moved;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;

/**
 * Makes one entry of two that are one thing: all that is of the one becomes that of the
 * other, and its code redirects.
 *
 * @param revisions writes revisions
 * @param catalogue changes entries that refer to others
 * @param figures moves figures
 * @param indicators the indicators
 * @param cells what they are made of
 * @param places the places
 * @param groups the groups of places
 * @param redirects the codes that were merged
 * @param changes the revisions
 */
@Service
record Merge(RevisionWriter revisions, RecodedCatalogue catalogue, MovedFigures figures, IndicatorService indicators,
		IndicatorCells cells, PlaceService places, PlaceGroups groups, Redirects redirects, ChangeService changes) {

	/** What holds for figures that do not say it. */
	private static final List<String> DEFAULTS = List.of("comparison", "shareOf", "shareOfIndicator", "prices",
			"priceYear", "changes");

	/** Merges what the work says, or returns what would become of it. */
	Written<MoveReport> write(Function<RevisionDraft, Moved> work, RehearsableQuery query) {
		return this.revisions.write(RevisionAction.MERGE, query.isRehearsal(), query.reason(),
				(draft) -> MoveReport.of(work.apply(draft), ErrorPlace.ofField("/into"), draft, this.changes));
	}

	/** Merges an indicator into another one. */
	Function<RevisionDraft, Moved> indicators(String code, MergeRequest request) {
		return (draft) -> {
			var described = this.indicators.described(List.of(code, request.into()));
			check("indicator", code, request.into(), this.indicators.cells().keySet());
			var merged = Objects.requireNonNull(described.get(code)).description();
			var into = Objects.requireNonNull(described.get(request.into())).description();
			checkStatistics(merged.defaults().statistic(), into.defaults().statistic());
			checkDefaults(merged, into, request.keep());
			return merge(merged, into, request.keep(), draft);
		};
	}

	private static void check(String noun, String code, String into, Set<String> known) {
		if (!known.contains(code)) {
			throw new NotFoundException(noun, code, known);
		}
		var references = new References();
		references.known("/into", into, known);
		if (into.equals(code)) {
			references.refuse("/into", into, "Is the %s itself.".formatted(noun));
		}
		references.pass();
	}

	/** Refuses what adds up over other things, as a stock and a total do. */
	private static void checkStatistics(@Nullable Statistic merged, @Nullable Statistic into) {
		if (merged != null && into != null && !merged.addsLike(into)) {
			throw RefusedException.unprocessable(List.of(RequestError.of(ErrorPlace.ofField("/into"), into.code(),
					"Figures of a %s and a %s are not of one indicator.".formatted(merged.code(), into.code()))));
		}
	}

	private static void checkDefaults(IndicatorRequest merged, IndicatorRequest into, @Nullable Keep keep) {
		var differing = new ArrayList<String>();
		if (!whole(merged.defaults()).equals(whole(into.defaults()))) {
			differing.add("what they are a share of");
		}
		if (!prices(merged.defaults()).equals(prices(into.defaults()))) {
			differing.add("the prices");
		}
		if (!Objects.equals(merged.comparison(), into.comparison())) {
			differing.add("the comparison");
		}
		if (keep == null && !differing.isEmpty()) {
			throw RefusedException.conflict("""
					The two indicators differ in %s. Say in "keep" which of them decides: "into" or "merged"."""
				.formatted(String.join(", ", differing)));
		}
	}

	private static List<Object> whole(FigureDefaults defaults) {
		return List.of(Objects.toString(defaults.shareOfIndicator()), Objects.toString(defaults.shareOf()));
	}

	private static List<Object> prices(FigureDefaults defaults) {
		return List.of(defaults.of(null), String.valueOf(defaults.changes()));
	}

	private Moved merge(IndicatorRequest merged, IndicatorRequest into, @Nullable Keep keep, RevisionDraft draft) {
		var conversions = conversions(merged.units(), into.units());
		var other = this.catalogue.indicator(merged.code());
		this.catalogue.changeIndicator(into.code(), (body) -> {
			add(body, "/units", other.at("/units"), (unit) -> !conversions.containsKey(unit.asString()));
			add(body, "/statements", other.at("/statements"), (statement) -> true);
			for (var language : List.of("en", "zh")) {
				Predicate<JsonNode> isOther = (name) -> !name.equals(body.at("/name/" + language));
				var names = other.putArray("names").add(other.at("/name/" + language));
				add(body, "/synonyms/" + language, names, isOther.and((name) -> !name.asString().contains(";")));
				add(body, "/synonyms/" + language, other.at("/synonyms/" + language), isOther);
			}
			if (keep == Keep.MERGED) {
				DEFAULTS.forEach((field) -> body.set(field, other.get(field)));
			}
		}, draft);
		var pairs = pairs(merged.code(), into.code(), draft);
		var moved = this.figures.merge(this.figures.naming(pairs.keySet(), List.of()),
				(figure) -> convert(figure, conversions).recoded((code) -> pairs.getOrDefault(code, code),
						UnaryOperator.identity()),
				draft);
		finish(Redirects.INDICATORS, pairs, moved, draft);
		draft.summarize("Merged the indicator \"%s\" into \"%s\".".formatted(merged.name().en(), into.name().en()));
		return moved;
	}

	/** The parts of two indicators, pairwise; those that the second lacks are made. */
	private Map<String, String> pairs(String code, String into, RevisionDraft draft) {
		var pairs = new LinkedHashMap<String, String>();
		var references = new References();
		this.indicators.cells().forEach((part, cell) -> {
			var where = cell.where();
			if (code.equals(cell.of()) && where != null) {
				this.cells.make(into, where, references, draft);
				pairs.put(part, this.cells.codeOf(into, where));
			}
		});
		references.pass();
		pairs.put(code, into);
		return pairs;
	}

	/** The units that are an exact number of another one, which is not money. */
	private Map<String, Conversion> conversions(List<String> units, List<String> known) {
		var dimensions = this.indicators.dimensions();
		var scales = this.indicators.scales();
		var conversions = new LinkedHashMap<String, Conversion>();
		for (var unit : units) {
			var scale = scales.get(unit);
			if (scale != null && !known.contains(unit) && dimensions.get(unit) != Dimension.MONEY) {
				known.stream()
					.filter((other) -> scales.containsKey(other) && dimensions.get(other) == dimensions.get(unit))
					.findFirst()
					.flatMap((other) -> Conversion.of(other, scale, Objects.requireNonNull(scales.get(other))))
					.ifPresent((conversion) -> conversions.put(unit, conversion));
			}
		}
		return conversions;
	}

	private static StatedFigure convert(StatedFigure figure, Map<String, Conversion> conversions) {
		var conversion = conversions.get(figure.unit());
		return (conversion == null || figure.unit().equals(FigureRules.RANK)) ? figure
				: figure.in(conversion.unit, (value) -> value.multiply(conversion.factor));
	}

	/** Adds to a list of a body what another one has and it lacks. */
	private static void add(ObjectNode body, String list, JsonNode other, Predicate<JsonNode> condition) {
		RecodedCatalogue.add(body.withArray(list), other.valueStream().filter(condition).toList());
	}

	/** Merges a place into another one. */
	Function<RevisionDraft, Moved> places(String code, MergeRequest request) {
		return (draft) -> {
			check("place", code, request.into(), this.places.names().keySet());
			if (request.keep() != null) {
				throw RefusedException.conflict("Only indicators differ in what \"keep\" decides.");
			}
			var pairs = new LinkedHashMap<String, String>();
			pairs.putAll(groups(code, request.into(), draft));
			pairs.put(code, request.into());
			var moved = this.figures.merge(this.figures.naming(List.of(), pairs.keySet()),
					(figure) -> figure.recoded(UnaryOperator.identity(), (place) -> pairs.getOrDefault(place, place)),
					draft);
			finish(Redirects.PLACES, pairs, moved, draft);
			draft.summarize("Merged the place %s into %s.".formatted(code, request.into()));
			return moved;
		};
	}

	/** The groups that are called after a place, and after another one instead of it. */
	private Map<String, String> groups(String code, String into, RevisionDraft draft) {
		var groups = new LinkedHashMap<String, String>();
		var references = new References();
		var tree = this.places.tree();
		for (var group : tree.groupsWithAnyOf(List.of(code))) {
			var members = tree.members(group);
			if (group.equals(PlaceGroups.code(members))) {
				var others = new LinkedHashSet<>(members);
				others.remove(code);
				others.add(into);
				this.groups.make(PlaceGroups.code(others), others, references, draft);
				groups.put(group, PlaceGroups.code(others));
			}
		}
		references.pass();
		return groups;
	}

	/** Has all entries mean the others, and removes those that were merged. */
	private void finish(String collection, Map<String, String> pairs, Moved moved, RevisionDraft draft) {
		if (moved.left().isEmpty()) {
			pairs.forEach((code, into) -> this.redirects.add(collection, code, into, draft.recordedAt()));
			this.catalogue.recode(collection, pairs, draft);
		}
	}

	/**
	 * How amounts are converted.
	 *
	 * @param unit the unit that they are in then
	 * @param factor how many of it one is
	 */
	private record Conversion(String unit, BigDecimal factor) {

		static Optional<Conversion> of(String unit, BigDecimal from, BigDecimal to) {
			try {
				return Optional.of(new Conversion(unit, from.divide(to)));
			}
			catch (ArithmeticException ex) {
				// It has no end.
				return Optional.empty();
			}
		}

	}

}
