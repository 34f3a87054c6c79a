package org.jincheng.indicators.figures.derivation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.observation.ComparisonFilter;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationOrder;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.ObservationStatements;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.OtherFigureStatements;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the rules derive, computed at each reading. */
@Component
public class DerivedFigures {

	private final Observations observations;

	private final List<DerivationRule> rules;

	private final IndicatorService indicators;

	/** The ids of what is derived from amounts, which nothing else tells of an id. */
	private final RevisionReader<Set<UUID>> ofAmounts;

	private final RevisionReader<Set<String>> convertible;

	DerivedFigures(Observations observations, List<DerivationRule> rules, IndicatorService indicators,
			RevisionService revisions) {
		this.ofAmounts = new RevisionReader<>(revisions,
				(_) -> ofAmounts(Language.EN).stream().map(Observation::id).collect(Collectors.toSet()));
		this.convertible = new RevisionReader<>(revisions, (_) -> observations.convertible());
		this.observations = observations;
		this.rules = rules;
		this.indicators = indicators;
	}

	/**
	 * What follows from stated figures of investments and from comparisons that leave
	 * their reading open, and from figures of one source that follow from each other.
	 * @param part what selects the figures of one source that follow from each other;
	 * null for none
	 */
	private List<Observation> derive(Vintage vintage, @Nullable ObservationSelection part, Language language) {
		return apply(amounts(vintage, language), (part != null) ? related(part, language) : List.of(), language);
	}

	private List<Observation> amounts(Vintage vintage, Language language) {
		return this.observations.contradicted(
				this.observations.read(ObservationStatements.derivable(vintage, language), vintage, language).list(),
				vintage);
	}

	private List<Observation> related(ObservationSelection part, Language language) {
		return this.observations.contradicted(
				this.observations.read(OtherFigureStatements.of(part, language), part.vintage(), language).list(),
				part.vintage());
	}

	private List<Observation> apply(List<Observation> stated, List<Observation> related, Language language) {
		var codes = related.stream().map(Observation::indicator).collect(Collectors.toSet());
		var inputs = new DerivationRule.Inputs(originals(stated),
				related.stream().filter(Observation::isUncorrected).toList(), this.indicators.derived(),
				this.indicators.described(codes), SingletonSupplier.of(this.indicators::breakdowns),
				this.indicators.dimensions(), SingletonSupplier.of(this.indicators::scales), language);
		return this.rules.stream().flatMap((rule) -> rule.derive(inputs)).map((figure) -> of(figure, stated)).toList();
	}

	/** Tells of what is derived from several sources whether that is mixed. */
	private Observation of(Observation figure, List<Observation> stated) {
		var derivation = figure.provenance().derivation();
		if (derivation == null || figure.source() != null) {
			return figure;
		}
		var editions = this.observations.editions();
		var publishers = stated.stream()
			.filter((input) -> derivation.inputs().contains(input.id()))
			.map((input) -> editions.edition(input.sourceId()).publisher());
		return (publishers.distinct().count() > 1) ? figure.mixed() : figure;
	}

	/**
	 * What was neither replaced nor retracted, without the copies of what their original
	 * states itself of the same indicator and place.
	 */
	private static List<Observation> originals(List<Observation> stated) {
		var bySource = stated.stream().map((figure) -> subject(figure, figure.sourceId())).collect(Collectors.toSet());
		return stated.stream().filter(Observation::isUncorrected).filter((figure) -> {
			var original = (figure.source() != null) ? figure.source().copyOf() : null;
			return original == null || !bySource.contains(subject(figure, original));
		}).toList();
	}

	private static List<String> subject(Observation figure, String source) {
		return List.of(figure.indicator(), figure.place().code(), source);
	}

	/** Those that match, wherever the page starts. */
	public List<Observation> find(ObservationSelection selection, @Nullable String words, Language language) {
		var amounts = amounts(selection.vintage(), language);
		var related = related(part(selection), language);
		var matching = apply(amounts, related, language).stream()
			.filter((figure) -> matches(figure, selection, words))
			.toList();
		var figures = (selection.onePerPeriod() || selection.sources() != null)
				? preferred(matching, Stream.concat(amounts.stream(), related.stream()).toList(), selection) : matching;
		return (selection.latest() != null) ? latest(figures, selection, selection.latest()) : figures;
	}

	/**
	 * One figure for each series and period, of each source where that is asked for: of
	 * the publication whose whole or base is preferred, and else the newest.
	 */
	private List<Observation> preferred(List<Observation> figures, List<Observation> inputs,
			ObservationSelection selection) {
		var wholes = figures.stream().map(DerivedFigures::whole).collect(Collectors.toSet());
		var preferred = this.observations.preferred(
				inputs.stream().filter((input) -> wholes.contains(input.id())).toList(),
				ObservationSelection.ALL.withSources(selection.source()).of(selection.vintage()));
		var editions = this.observations.editions();
		var best = Comparator.comparing((Observation figure) -> !preferred.contains(whole(figure)))
			.thenComparing((figure) -> editions.edition(figure.sourceId()).last(), Comparator.reverseOrder())
			.thenComparing((figure) -> figure.id().toString());
		return figures.stream()
			.collect(Collectors.groupingBy(
					(figure) -> List.of(series(figure, selection), figure.period().start(), figure.period().end()),
					LinkedHashMap::new, Collectors.minBy(best)))
			.values()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	/** The id of the last input: the whole of a share, or the base of a change. */
	private static UUID whole(Observation figure) {
		return Objects.requireNonNull(figure.provenance().derivation()).inputs().getLast();
	}

	/**
	 * The series of a figure: of each source where not one figure a period is asked for.
	 */
	private List<Object> series(Observation figure, ObservationSelection selection) {
		var one = selection.onePerPeriod();
		return List.of(figure.indicator(), this.observations.continuity().now(figure.place().code()), figure.unit(),
				one ? "" : figure.sourceId(), one ? figure.status().plan() : figure.status(), figure.terms().compared(),
				figure.provenance().joint(), selection.accumulation(figure),
				Objects.requireNonNullElse(figure.coherence().occurrence(), 1));
	}

	/**
	 * What figures are derived of that match: of their own indicator, unless it is
	 * derived, or of its cells.
	 */
	private ObservationSelection part(ObservationSelection selection) {
		var derived = this.indicators.derived().keySet();
		var asked = (selection.indicator() != null) ? selection.indicator() : List.<String>of();
		var isOfAll = asked.isEmpty() || asked.stream().anyMatch(derived::contains);
		return ObservationSelection.ALL
			.withIndicators(isOfAll ? null
					: Stream.concat(asked.stream(), this.indicators.cellsOf(asked).stream()).distinct().toList())
			.withPlaces(selection.place())
			.withSources(selection.source())
			.withPeriods(selection.from(), selection.to())
			.of(selection.vintage());
	}

	/** The one with an id, as of a moment. */
	public Optional<Observation> findById(UUID id, Vintage vintage, Language language) {
		var part = this.observations.read(ObservationStatements.byBeginning(id, vintage, language), vintage, language)
			.optional()
			.map((related) -> ObservationSelection.ALL.withPlaces(List.of(related.place().code()))
				.withSources(List.of(related.sourceId()))
				.withPeriods(day(related.period().start()), day(related.period().end()))
				.of(vintage))
			.orElse(null);
		return ((part != null) ? withId(id, apply(List.of(), related(part, language), language))
				: Optional.<Observation>empty())
			.or(() -> (!vintage.equals(Vintage.NOW) || this.ofAmounts.read(null).contains(id))
					? withId(id, derive(vintage, null, language)) : Optional.empty());
	}

	private static Optional<Observation> withId(UUID id, List<Observation> figures) {
		return figures.stream().filter((figure) -> figure.id().equals(id)).findFirst();
	}

	private static DateBound day(LocalDate day) {
		return new DateBound(day, day);
	}

	/** Those that are made of the figures of some indicators. */
	public List<Observation> of(Collection<String> indicators, Vintage vintage, Language language) {
		var part = ObservationSelection.ALL.withIndicators(List.copyOf(indicators)).of(vintage);
		return derive(vintage, part, language).stream()
			.filter((figure) -> indicators.contains(DerivedFigure.madeOf(figure)))
			.toList();
	}

	/** Those of investments, and the readings of comparisons. */
	public List<Observation> ofAmounts(Language language) {
		return derive(Vintage.NOW, null, language);
	}

	/**
	 * Adds to each stated change, share and conversion the ids of those that follow from
	 * the levels of its source and contradict it.
	 */
	public List<Observation> contradicted(List<Observation> stated, Vintage vintage, Language language) {
		var known = this.convertible.read(null);
		var followed = stated.stream()
			.filter((figure) -> vintage.isOf(figure) && figure.isIndependent() && isFollowed(figure, known))
			.toList();
		if (followed.isEmpty()) {
			return stated;
		}
		var levels = this.observations
			.read(OtherFigureStatements.ofStated(followed, vintage, language), vintage, language)
			.list();
		var following = apply(List.of(), levels, language).stream()
			.flatMap((figure) -> figure.coherence().disagreesWith().stream().map((id) -> Map.entry(id, figure.id())))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return stated.stream()
			.map((figure) -> figure
				.with(figure.coherence()
					.contradictedBy(Stream
						.of(figure.coherence().disagreesWith(), following.getOrDefault(figure.id(), List.of()))
						.flatMap(List::stream)
						.toList())))
			.toList();
	}

	/**
	 * Whether figures of their sources may contradict some, which is found out in a
	 * transaction.
	 * @param revision the revision that they are of
	 */
	public boolean mayContradict(List<Observation> some, DatasetRevision revision) {
		var known = this.convertible.known(revision, null);
		return known == null || some.stream().anyMatch((figure) -> isFollowed(figure, known));
	}

	/**
	 * Whether a source may state levels that a figure follows from: a change with time, a
	 * share, or an amount in two units.
	 */
	private static boolean isFollowed(Observation figure, Set<String> convertible) {
		return isChange(figure) || convertible.contains(figure.indicator())
				|| figure.comparison() == null && figure.unit().equals("percent") && figure.terms().shareOf() != null;
	}

	static boolean isChange(Observation figure) {
		var comparison = figure.comparison();
		return comparison != null && comparison.isWithTimeOnly()
				&& (comparison.kind() == ComparisonKind.CHANGE || comparison.kind() == ComparisonKind.AVERAGE_CHANGE);
	}

	/** Those that match, in order, from the page's start on. */
	public Stream<Observation> from(PageQuery query, ObservationOrder order, ObservationSelection selection,
			Language language) {
		var keys = query.keys();
		return find(selection, query.q(), language).stream()
			.filter((figure) -> keys == null || order.isAfter(figure, keys, query.descending()))
			.sorted(order.comparator(query.descending()));
	}

	private static boolean matches(Observation figure, ObservationSelection selection, @Nullable String words) {
		var text = String.join(" ", figure.indicator(), figure.subject().name(), figure.place().name())
			.toLowerCase(Locale.ROOT);
		return among(selection.indicator(), figure.indicator()) && among(selection.topic(), figure.subject().topic())
				&& among(selection.place(), figure.place().code()) && among(selection.unit(), figure.unit())
				&& among(selection.source(), figure.sourceId())
				&& (selection.status() == null || selection.status().contains(figure.status()))
				&& (selection.comparison() == null || isComparedAs(figure, selection.comparison()))
				&& selection.isOfTime(figure) && Words.of(words).stream().allMatch(text::contains);
	}

	private static boolean isComparedAs(Observation figure, List<ComparisonFilter> wanted) {
		var kind = (figure.comparison() != null) ? figure.comparison().kind() : null;
		return wanted.stream().anyMatch((selection) -> selection.includes(kind));
	}

	private static boolean among(@Nullable List<String> wanted, String code) {
		return wanted == null || wanted.contains(code);
	}

	/**
	 * The figures of the newest periods of each series. Those of stated figures are found
	 * by a statement, for which the query of observations has {@code latest} too.
	 */
	private List<Observation> latest(List<Observation> figures, ObservationSelection selection, int most) {
		var newestFirst = Comparator.comparing(Period::end).thenComparing(Period::start).reversed();
		return figures.stream()
			.collect(Collectors.groupingBy((figure) -> series(figure, selection)))
			.values()
			.stream()
			.flatMap((series) -> series.stream()
				.collect(Collectors.groupingBy(Observation::period, () -> new TreeMap<>(newestFirst),
						Collectors.toList()))
				.values()
				.stream()
				.limit(most))
			.flatMap(List::stream)
			.toList();
	}

}
