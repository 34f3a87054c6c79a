package org.jincheng.indicators.figures.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.derivation.DerivationRule.Inputs;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.SeriesId;
import org.jincheng.indicators.figures.rows.ObservationOrder;
import org.jincheng.indicators.figures.rows.ObservationStatements;
import org.jincheng.indicators.figures.rows.OtherFigureStatements;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;
import org.jincheng.indicators.figures.selection.ComparisonFilter;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the rules derive, computed at each reading. */
@Component
public class DerivedFigures {

	private final Observations observations;

	private final List<DerivationRule> rules;

	private final IndicatorService indicators;

	private final RevisionReader<DerivationCatalogue> catalogue;

	private final RevisionReader<Map<Related, Map<String, List<String>>>> related;

	DerivedFigures(Observations observations, List<DerivationRule> rules, IndicatorService indicators,
			RevisionService revisions) {
		this.catalogue = new RevisionReader<>(revisions, (_) -> catalogue(indicators.all()));
		this.related = new RevisionReader<>(revisions, (_) -> observations.relatedIndicators());
		this.observations = observations;
		this.rules = rules;
		this.indicators = indicators;
	}

	private DerivationCatalogue catalogue(Map<String, Indicator> of) {
		return new DerivationCatalogue(of, this.indicators.breakdowns(), this.indicators.dimensions(),
				this.indicators.scales());
	}

	/**
	 * Reads what is derived from: amounts of investments and comparisons that leave their
	 * reading open, and figures of one source that follow from each other.
	 * @param part what selects the figures of one source; null for none
	 */
	private Inputs inputs(Vintage vintage, boolean ofAmounts, @Nullable ResolvedSelection part, Language language) {
		var amounts = ofAmounts
				? this.observations.read(ObservationStatements.derivable(vintage), vintage, language).list()
				: List.<Observation>of();
		var related = (part != null)
				? this.observations.related(OtherFigureStatements.of(part), vintage, language, null)
				: List.<Observation>of();
		var all = this.observations.contradicted(Stream.concat(amounts.stream(), related.stream()).toList(), vintage);
		var stated = originals(all.subList(0, amounts.size()));
		return new Inputs(stated, uncorrected(all.subList(amounts.size(), all.size())),
				this.observations.preferred(stated, ResolvedSelection.all(vintage)), this.catalogue.read(null),
				language, false);
	}

	private static List<Observation> uncorrected(List<Observation> figures) {
		return figures.stream().filter(Observation::isUncorrected).toList();
	}

	private Stream<Observation> derive(Inputs inputs) {
		return this.rules.stream().flatMap((rule) -> rule.derive(inputs)).map((figure) -> of(figure, inputs.stated()));
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
		return (publishers.distinct().count() > 1) ? DerivedFigure.mixed(figure) : figure;
	}

	/**
	 * What was neither replaced nor retracted, without the copies of what their original
	 * states itself of the same indicator and place.
	 */
	private static List<Observation> originals(List<Observation> stated) {
		var bySource = stated.stream().map((figure) -> subject(figure, figure.sourceId())).collect(Collectors.toSet());
		return uncorrected(stated).stream().filter((figure) -> {
			var original = (figure.source() != null) ? figure.source().copyOf() : null;
			return original == null || !bySource.contains(subject(figure, original));
		}).toList();
	}

	private static List<String> subject(Observation figure, String source) {
		return List.of(figure.indicator(), figure.place().code(), source);
	}

	/** Those that match, wherever the page starts. */
	public List<Observation> find(ResolvedSelection selection, @Nullable String words, Language language) {
		var asked = selection.asked();
		var part = new ResolvedSelection(
				ObservationSelection.ALL.withPeriods(asked.from(), asked.to()).of(selection.vintage()),
				this.catalogue.read(null).sources(selection.indicators()), selection.places(), selection.sources());
		var inputs = inputs(selection.vintage(), true, part, language);
		var matching = derive(inputs).filter((figure) -> matches(figure, selection, words)).toList();
		var figures = (selection.onePerPeriod() || asked.sources() != null) ? preferred(matching, inputs, selection)
				: matching;
		return (asked.latest() != null) ? latest(figures, selection, asked.latest()) : figures;
	}

	/**
	 * One figure for each series and period, of each source where that is asked for: of
	 * the publication whose whole or base is preferred, and else the newest.
	 */
	private List<Observation> preferred(List<Observation> figures, Inputs inputs, ResolvedSelection selection) {
		var wholes = figures.stream().map(DerivedFigures::whole).collect(Collectors.toSet());
		var preferred = this.observations.preferred(
				Stream.concat(inputs.stated().stream(), inputs.related().stream())
					.filter((input) -> wholes.contains(input.id()))
					.toList(),
				new ResolvedSelection(ObservationSelection.ALL.of(selection.vintage()), null, null,
						selection.sources()));
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
	private List<Object> series(Observation figure, ResolvedSelection selection) {
		var one = selection.onePerPeriod();
		return List.of(SeriesId.of(figure).at(this.observations.continuity().now(figure.place().code())),
				one ? "" : figure.sourceId(), one ? "" : figure.status(), selection.asked().accumulation(figure),
				Objects.requireNonNullElse(figure.coherence().occurrence(), 1));
	}

	/**
	 * The one with an id, as of a moment.
	 * @param beginning the stated figure whose id begins so
	 */
	public Optional<Observation> findById(UUID id, Observation beginning, Vintage vintage, Language language) {
		var comparison = beginning.comparison();
		var indicator = this.catalogue.read(null).indicators().get(beginning.indicator());
		var isAmount = comparison != null && comparison.kind() == ComparisonKind.TIMES_MORE
				|| indicator != null && indicator.type() == IndicatorType.INVESTMENT;
		var asked = ObservationSelection.ALL.withPeriods(day(beginning.period().start()), day(beginning.period().end()))
			.of(vintage);
		var part = new ResolvedSelection(asked, null, List.of(beginning.place().code()), List.of(beginning.sourceId()));
		return derive(inputs(vintage, isAmount, part, language)).filter((figure) -> figure.id().equals(id)).findFirst();
	}

	private static DateBound day(LocalDate day) {
		return new DateBound(day, day);
	}

	/** Those that are made of the figures of some indicators. */
	public List<Observation> of(Collection<String> indicators, Vintage vintage, Language language) {
		var part = new ResolvedSelection(ObservationSelection.ALL.of(vintage), List.copyOf(indicators), null, null);
		return derive(inputs(vintage, true, part, language))
			.filter((figure) -> indicators.contains(DerivedFigure.madeOf(figure)))
			.toList();
	}

	/** Those of investments, and the readings of comparisons. */
	public List<Observation> ofAmounts(Language language) {
		return derive(inputs(Vintage.NOW, true, null, language)).toList();
	}

	/**
	 * Adds to each stated figure the ids of those that follow from what its source states
	 * beside it and contradict it.
	 * @param stated the figures, each once
	 * @param revision the revision; null in a transaction
	 * @throws OtherRevisionException if the revision is not known, or another one is seen
	 */
	public List<Observation> contradicted(List<Observation> stated, Vintage vintage, Language language,
			@Nullable DatasetRevision revision) {
		var links = this.related.read(revision, null);
		var followed = new LinkedHashMap<DerivationRule, Set<UUID>>();
		var beside = new LinkedHashSet<Beside>();
		var current = stated.stream().filter((figure) -> vintage.isOf(figure) && figure.isIndependent()).toList();
		for (var rule : this.rules) {
			for (var figure : current) {
				var some = rule.beside(figure, links);
				if (!some.isEmpty()) {
					beside.addAll(some);
					followed.computeIfAbsent(rule, (_) -> new HashSet<>()).add(figure.id());
				}
			}
		}
		if (beside.isEmpty()) {
			return stated;
		}
		var compared = current.stream()
			.filter((figure) -> figure.comparison() != null && figure.missing() == null)
			.toList();
		var levels = this.observations.related(OtherFigureStatements.of(beside, compared, vintage), vintage, language,
				revision);
		var related = Stream
			.concat(compared.stream(),
					uncorrected(levels).stream().filter((level) -> beside.contains(Beside.of(level))))
			.toList();
		var inputs = new Inputs(List.of(), related, Set.of(), catalogue(related, revision), language, true);
		var following = new HashMap<UUID, List<UUID>>();
		followed.forEach((rule, ids) -> rule.derive(inputs)
			.forEach((figure) -> figure.coherence()
				.disagreesWith()
				.stream()
				.filter(ids::contains)
				.forEach((id) -> following.computeIfAbsent(id, (_) -> new ArrayList<>()).add(figure.id()))));
		return stated.stream()
			.map((figure) -> figure
				.with(figure.coherence()
					.contradictedBy(Stream.concat(figure.coherence().disagreesWith().stream(),
							following.getOrDefault(figure.id(), List.of()).stream())
						.toList())))
			.toList();
	}

	/** What is known of the catalogue; of a revision that is written, of some figures. */
	private DerivationCatalogue catalogue(List<Observation> figures, @Nullable DatasetRevision revision) {
		return (revision != null || RevisionService.isInSnapshot()) ? this.catalogue.read(revision, null)
				: catalogue(this.indicators.described(
						Stream.concat(figures.stream().map(Observation::indicator), ConversionRates.INDICATORS.stream())
							.collect(Collectors.toSet())));
	}

	/** Those that match, in order, from the page's start on. */
	public Stream<Observation> from(PageQuery query, ObservationOrder order, ResolvedSelection selection,
			Language language) {
		var keys = query.keys();
		return find(selection, query.q(), language).stream()
			.filter((figure) -> keys == null || order.isAfter(figure, keys, query.descending()))
			.sorted(order.comparator(query.descending()));
	}

	private static boolean matches(Observation figure, ResolvedSelection selection, @Nullable String words) {
		var text = String.join(" ", figure.indicator(), figure.subject().name(), figure.place().name())
			.toLowerCase(Locale.ROOT);
		var asked = selection.asked();
		return among(selection.indicators(), figure.indicator()) && among(asked.topic(), figure.subject().topic())
				&& among(selection.places(), figure.place().code()) && among(asked.unit(), figure.unit())
				&& selection.isRanked(figure)
				&& (asked.comparison() == null || isComparedAs(figure, asked.comparison())) && asked.isOfTime(figure)
				&& Words.ofFigures(words).stream().allMatch((word) -> text.contains(word) || isOfYear(figure, word));
	}

	private static boolean isOfYear(Observation figure, String word) {
		var year = Words.year(word);
		return year != null && figure.period().start().getYear() == year && figure.period().end().getYear() == year;
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
	private List<Observation> latest(List<Observation> figures, ResolvedSelection selection, int most) {
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
