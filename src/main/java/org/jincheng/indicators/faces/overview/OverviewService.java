package org.jincheng.indicators.faces.overview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.faces.overview.PlaceOverview.IndicatorOfTopic;
import org.jincheng.indicators.faces.overview.PlaceOverview.KeyFigure;
import org.jincheng.indicators.faces.overview.PlaceOverview.Peers;
import org.jincheng.indicators.faces.overview.PlaceOverview.PlaceRank;
import org.jincheng.indicators.faces.overview.PlaceOverview.Plan;
import org.jincheng.indicators.faces.overview.PlaceOverview.TopicOfPlace;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.derivation.TransformedFigures;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.judgement.PlanResult;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Rank;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.query.CourseOfFigure;
import org.jincheng.indicators.figures.rows.CoveredFigure;
import org.jincheng.indicators.figures.rows.OverviewStatements;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.subjects.initiative.InitiativeService;
import org.jincheng.indicators.subjects.initiative.InitiativesOfStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an overview of a place together, by as many statements however much is known. */
@Service
@Transactional(readOnly = true)
public class OverviewService {

	private static final PageQuery NEWEST = new PageQuery(null, null, null, "-period");

	/** The highest number of figures that courses are read from. */
	private static final int MAX_COURSES = 2000;

	private static final int MAX_KEY_FIGURES = 12;

	private static final int MAX_OF_TOPIC = 24;

	private static final int MAX_PLANS = 40;

	private static final int MAX_INITIATIVES = 24;

	private static final int MAX_SOURCES = 60;

	private static final int MAX_JOINT = 40;

	private static final Comparator<CoveredFigure> BY_RANK = Comparator.comparing(CoveredFigure::rank,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private static final Comparator<CoveredFigure> NEWEST_FIRST = Comparator
		.comparing((CoveredFigure covered) -> covered.figure().period().end(), Comparator.<LocalDate>reverseOrder())
		.thenComparing((covered) -> covered.figure().indicator());

	private final PlaceService places;

	private final Observations observations;

	private final DerivedFigures derived;

	private final TransformedFigures transformed;

	private final IndicatorService indicators;

	private final InitiativeService initiatives;

	private final SourceService sources;

	OverviewService(PlaceService places, Observations observations, DerivedFigures derived,
			TransformedFigures transformed, IndicatorService indicators, InitiativeService initiatives,
			SourceService sources) {
		this.places = places;
		this.observations = observations;
		this.derived = derived;
		this.transformed = transformed;
		this.indicators = indicators;
		this.initiatives = initiatives;
		this.sources = sources;
	}

	/**
	 * Returns the overview of a place. First the figures are chosen: key figures with
	 * their changes, ranks and courses, topics, plans with their outcomes, and figures
	 * that the place shares with others. Then {@code contradicted} reads at once, for all
	 * of them, what contradicts them, and each is shown with that.
	 * @throws NotFoundException if there is no such place
	 */
	public PlaceOverview get(String code, boolean withPeers, Language language) {
		var place = this.places.around(code, language);
		var covered = this.observations.covered(Stream.concat(Stream.of(code), place.groups().stream()).toList(),
				language);
		var own = covered.stream()
			.filter((figure) -> isOf(figure, code))
			.sorted(BY_RANK.thenComparing(NEWEST_FIRST))
			.toList();
		var joint = covered.stream()
			.filter((figure) -> !isOf(figure, code) && figure.addsUp())
			.sorted(NEWEST_FIRST)
			.limit(MAX_JOINT)
			.map(CoveredFigure::figure)
			.toList();
		var key = keyFigures(own);
		var changes = changes(key.stream().filter((figure) -> figure.comparison() == null).toList(), language);
		var peers = withPeers ? this.observations.peers(key, place.peers(), language)
				: Map.<UUID, List<Observation>>of();
		var courses = courses(key, code, language);
		var plans = this.observations.read(OverviewStatements.plans(code, MAX_PLANS), Vintage.NOW, language).list();
		var outcomes = this.observations.outcomes(plans, language);
		var topics = topics(own, language);
		var initiatives = this.initiatives.byStatus(code, MAX_INITIATIVES, language);
		var full = contradicted(Stream
			.of(topics.stream().flatMap((topic) -> topic.indicators().stream()).map(IndicatorOfTopic::figure),
					key.stream(), joint.stream(), changes.values().stream(),
					peers.values().stream().flatMap(List::stream), plans.stream(), outcomes.values().stream())
			.flatMap(Function.identity())
			.toList(), language);
		return new PlaceOverview(place, key.stream()
			.map((figure) -> keyFigure(full.apply(figure), other(changes, figure, full), courses.get(figure.id())))
			.toList(), topics.stream().map((topic) -> topic.map(full)).toList(), plans(plans, outcomes, full),
				key.stream()
					.filter((figure) -> peers.containsKey(figure.id()))
					.map((figure) -> peers(full.apply(figure),
							peers.getOrDefault(figure.id(), List.of()).stream().map(full).toList(),
							place.peers().size()))
					.toList(),
				initiatives, this.sources.newest(sources(covered, initiatives), MAX_SOURCES),
				joint.stream().map(full).toList());
	}

	/**
	 * The changes of levels, by the ids of these: what their sources state of the same
	 * periods, or else what follows from the year or the period before.
	 */
	private Map<UUID, Observation> changes(Collection<Observation> levels, Language language) {
		var changes = new HashMap<>(this.observations.changes(levels, language));
		var others = levels.stream().filter((level) -> !changes.containsKey(level.id())).toList();
		changes.putAll(this.transformed.changes(others, language));
		return changes;
	}

	/** The courses of figures of a place, by the ids of the figures. */
	private Map<UUID, CourseOfFigure> courses(Collection<Observation> figures, String place, Language language) {
		if (figures.isEmpty()) {
			return Map.of();
		}
		var selection = ObservationSelection.ALL
			.withIndicators(figures.stream().map(Observation::indicator).distinct().toList())
			.withPlaces(List.of(place))
			.bySeries();
		var all = this.observations.find(ResolvedSelection.asNamed(selection), NEWEST, MAX_COURSES, language, null);
		var comparability = this.observations.comparability(all);
		return figures.stream()
			.collect(Collectors.toMap(Observation::id, (figure) -> CourseOfFigure.of(figure, all, comparability)));
	}

	/**
	 * Returns a function that adds to each of some figures the ids of those that
	 * contradict it.
	 */
	private UnaryOperator<Observation> contradicted(Collection<Observation> figures, Language language) {
		var stated = figures.stream()
			.filter((figure) -> figure.provenance().origin() == Origin.STATED)
			.collect(Collectors.toMap(Observation::id, Function.identity(), (first, again) -> first));
		var found = this.observations.contradicted(List.copyOf(stated.values()), Vintage.NOW);
		var full = this.derived.contradicted(found, Vintage.NOW, language, null)
			.stream()
			.collect(Collectors.toMap(Observation::id, Function.identity()));
		return (figure) -> full.getOrDefault(figure.id(), figure);
	}

	/** A change that is derived from what sources contradict is left out. */
	private static KeyFigure keyFigure(Observation figure, @Nullable Observation change,
			@Nullable CourseOfFigure course) {
		var isDoubtful = change != null && change.provenance().origin() == Origin.DERIVED
				&& figure.coherence().contested();
		return new KeyFigure(figure, isDoubtful ? null : change, (course != null) ? course.partOfYear() : null,
				(course != null) ? course.runs() : List.of());
	}

	private List<Plan> plans(List<Observation> plans, Map<UUID, Observation> outcomes,
			UnaryOperator<Observation> full) {
		var indicators = this.indicators.described(plans.stream().map(Observation::indicator).distinct().toList());
		return plans.stream().map((plan) -> {
			var outcome = other(outcomes, plan, full);
			var aim = Objects.requireNonNull(indicators.get(plan.indicator())).defaults().aim();
			return new Plan(full.apply(plan), outcome, PlanResult.of(plan, outcome, aim));
		}).toList();
	}

	private static Peers peers(Observation figure, List<Observation> ranked, int places) {
		var place = figure.place().code();
		var own = ranked.stream().filter((one) -> one.place().code().equals(place)).findFirst().orElse(figure).value();
		var rank = Rank.of(own, ranked.stream().map(Observation::value).toList());
		var sources = ranked.stream().map(Observation::source).filter(Objects::nonNull).map(SourceReference::id);
		var source = sources.distinct().toList();
		return new Peers(figure, ranked.stream().filter((one) -> !one.place().code().equals(place)).toList(),
				new PlaceRank(rank.rank(), rank.isTied(), rank.count(), places,
						(source.size() == 1) ? source.getFirst() : null));
	}

	private static boolean isOf(CoveredFigure figure, String place) {
		return figure.figure().place().code().equals(place);
	}

	/** The first by rank, or the newest of each topic where none is ranked. */
	private static List<Observation> keyFigures(List<CoveredFigure> own) {
		var isRanked = own.stream().anyMatch((figure) -> figure.rank() != null);
		var shown = new HashSet<String>();
		return own.stream()
			.filter((figure) -> isRanked ? figure.rank() != null && shown.add(figure.figure().indicator())
					: shown.add(figure.figure().subject().topic()))
			.limit(MAX_KEY_FIGURES)
			.map(CoveredFigure::figure)
			.toList();
	}

	private List<TopicOfPlace> topics(List<CoveredFigure> own, Language language) {
		var names = this.indicators.topicNames(language);
		return own.stream()
			.collect(Collectors.groupingBy((figure) -> figure.figure().subject().topic(), TreeMap::new,
					Collectors.toList()))
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((topic) -> topic.getValue().getFirst(), BY_RANK))
			.map((topic) -> new TopicOfPlace(topic.getKey(), Objects.requireNonNull(names.get(topic.getKey())),
					topic.getValue().size(),
					topic.getValue()
						.stream()
						.limit(MAX_OF_TOPIC)
						.map((figure) -> new IndicatorOfTopic(figure.figure(), figure.coverage()))
						.toList()))
			.toList();
	}

	private static Set<String> sources(Collection<CoveredFigure> covered, List<InitiativesOfStatus> initiatives) {
		return Stream
			.concat(covered.stream().flatMap((figure) -> figure.sources().stream()),
					initiatives.stream()
						.flatMap((some) -> some.initiatives().stream())
						.flatMap((initiative) -> initiative.statements().stream())
						.map(StatementResource::source))
			.collect(Collectors.toSet());
	}

	/**
	 * The change or the outcome of a figure, with what contradicts it; null where there
	 * is none.
	 */
	private static @Nullable Observation other(Map<UUID, Observation> others, Observation figure,
			UnaryOperator<Observation> full) {
		var other = others.get(figure.id());
		return (other != null) ? full.apply(other) : null;
	}

}
