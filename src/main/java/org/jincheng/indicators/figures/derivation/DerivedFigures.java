package org.jincheng.indicators.figures.derivation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.core.request.DateBound;
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

	DerivedFigures(Observations observations, List<DerivationRule> rules, IndicatorService indicators,
			RevisionService revisions) {
		this.ofAmounts = new RevisionReader<>(revisions,
				(_) -> ofAmounts(Language.EN).stream().map(Observation::id).collect(Collectors.toSet()));
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
		var stated = this.observations.contradicted(
				this.observations.read(ObservationStatements.derivable(vintage, language), vintage, language).list(),
				vintage);
		return apply(stated, (part != null) ? related(part, language) : List.of(), language);
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
				this.indicators.dimensions(), language);
		return numbered(this.rules.stream().flatMap((rule) -> rule.derive(inputs)).toList());
	}

	/**
	 * What was neither replaced nor retracted, without the copies of what their original
	 * states itself of the same indicator and place.
	 */
	private static List<Observation> originals(List<Observation> stated) {
		var bySource = stated.stream().map((figure) -> subject(figure, sourceId(figure))).collect(Collectors.toSet());
		return stated.stream().filter(Observation::isUncorrected).filter((figure) -> {
			var original = (figure.source() != null) ? figure.source().copyOf() : null;
			return original == null || !bySource.contains(subject(figure, original));
		}).toList();
	}

	private static List<String> subject(Observation figure, String source) {
		return List.of(figure.indicator(), figure.place().code(), source);
	}

	/** Numbers figures that differ only in their inputs. */
	private static List<Observation> numbered(List<Observation> figures) {
		var byKind = figures.stream()
			.collect(
					Collectors.groupingBy(
							(figure) -> List.of(figure.indicator(), figure.place().code(), figure.unit(),
									figure.period().start(), figure.period().end(), figure.status(),
									figure.terms().compared(), sourceId(figure)),
							LinkedHashMap::new, Collectors.toList()));
		return byKind.values().stream().flatMap((same) -> {
			var inOrder = same.stream().sorted(Comparator.comparing(DerivedFigures::sentence)).toList();
			return IntStream.range(0, same.size()).mapToObj((i) -> {
				var figure = inOrder.get(i);
				return (i > 0) ? figure.with(figure.coherence().occurring(i + 1)) : figure;
			});
		}).toList();
	}

	/** What sorts figures by their sentences. */
	private static String sentence(Observation figure) {
		var source = figure.source();
		var sentence = (source != null && source.paragraph() != null)
				? "%09d.%09d".formatted(source.paragraph(), source.sentence()) : "";
		return sentence + "/" + figure.id();
	}

	private static String sourceId(Observation figure) {
		return (figure.source() != null) ? figure.source().id() : "";
	}

	/** Those that match, wherever the page starts. */
	public List<Observation> find(ObservationSelection selection, @Nullable String words, Language language) {
		var matching = derive(selection.vintage(), part(selection), language).stream()
			.filter((figure) -> matches(figure, selection, words))
			.toList();
		return (selection.latest() != null) ? latest(matching, selection, selection.latest()) : matching;
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
				.withSources(List.of(sourceId(related)))
				.withPeriods(day(related.period().start()), day(related.period().end()))
				.of(vintage))
			.orElse(null);
		var isDerived = (part != null) ? withId(id, apply(List.of(), related(part, language), language)).isPresent()
				: !vintage.equals(Vintage.NOW) || this.ofAmounts.read(null).contains(id);
		// All together, since figures that differ only in their inputs are numbered.
		return isDerived ? withId(id, derive(vintage, part, language)) : Optional.empty();
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
	 * Adds to each stated change the ids of those that follow from the levels of its
	 * source and contradict it.
	 */
	public List<Observation> contradicted(List<Observation> stated, Vintage vintage, Language language) {
		var changes = stated.stream()
			.filter((figure) -> isCurrent(figure, vintage) && figure.isIndependent() && isChange(figure))
			.toList();
		if (changes.isEmpty()) {
			return stated;
		}
		var levels = this.observations
			.read(OtherFigureStatements.ofChanges(changes, vintage, language), vintage, language)
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

	private static boolean isCurrent(Observation figure, Vintage vintage) {
		return vintage.asOf() != null || figure.provenance().supersededAt() == null;
	}

	/**
	 * Whether a figure is a change with time. {@link DerivedChanges} says what of these
	 * levels contradict.
	 */
	public static boolean isChange(Observation figure) {
		var comparison = figure.comparison();
		return comparison != null && comparison.kind() == ComparisonKind.CHANGE && comparison.isWithTimeOnly();
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
				&& among(selection.source(), sourceId(figure))
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
	 * The figures of the newest periods of each series of a source. Those of stated
	 * figures are found by a statement, for which the query of observations has
	 * {@code latest} too.
	 */
	private static List<Observation> latest(List<Observation> figures, ObservationSelection selection, int most) {
		var newestFirst = Comparator.comparing(Period::end).thenComparing(Period::start).reversed();
		return figures.stream()
			.collect(Collectors.groupingBy((figure) -> Arrays.asList(figure.indicator(), figure.place(), figure.unit(),
					sourceId(figure), figure.status(), figure.terms().compared(), selection.accumulation(figure))))
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
