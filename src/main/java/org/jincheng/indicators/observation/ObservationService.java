package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.place.PlaceService;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.NotFoundException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.representation.Cube;
import org.jincheng.indicators.representation.StatisticalCollection;
import org.jincheng.indicators.request.KnownValues;
import org.jincheng.indicators.request.PageQuery;
import org.jincheng.indicators.request.Slice;
import org.jincheng.indicators.request.Words;
import org.jincheng.indicators.source.SourceService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads observations, stated and derived. */
@Service
@Transactional(readOnly = true)
public class ObservationService {

	/**
	 * How many observations of one indicator a resource shows at most; all of them are in
	 * {@code /observations}.
	 */
	static final int MOST_SHOWN = 100;

	private final Observations observations;

	private final List<DerivationRule> rules;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	ObservationService(Observations observations, List<DerivationRule> rules, IndicatorService indicators,
			PlaceService places, SourceService sources) {
		this.observations = observations;
		this.rules = rules;
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
	}

	StatisticalCollection<Observation> find(ObservationFilter filter, PageQuery page, Language language) {
		check(filter);
		return new StatisticalCollection<>(ObservationTable.TABLE, page, () -> cube(language),
				(query) -> slice(filter, query, language),
				(query, consumer) -> forEach(filter, query, language, consumer));
	}

	private Slice<Observation> slice(ObservationFilter filter, PageQuery query, Language language) {
		var order = ObservationOrder.of(query.sortField("indicator"));
		var found = new ArrayList<Observation>();
		var total = 0L;
		if (filter.includes(OriginFilter.STATED)) {
			found.addAll(this.observations.find(filter, query.q(), order, query.descending(), query.keys(),
					query.size() + 1, language));
			total += Boolean.TRUE.equals(filter.count()) ? this.observations.count(filter, query.q()) : 0;
		}
		if (filter.includes(OriginFilter.DERIVED)) {
			var derived = derived(filter, query.q(), language);
			total += derived.size();
			var keys = query.keys();
			derived.stream()
				.filter((figure) -> keys == null || order.isAfter(figure, keys, query.descending()))
				.forEach(found::add);
		}
		var part = found.stream().sorted(order.comparator(query.descending())).limit(query.size() + 1L).toList();
		return Slice.of(part, Boolean.TRUE.equals(filter.count()) ? total : null, query, order::keys);
	}

	/** Hands over all observations that match, in order, however many they are. */
	private void forEach(ObservationFilter filter, PageQuery query, Language language,
			Consumer<? super Observation> consumer) {
		var order = ObservationOrder.of(query.sortField("indicator"));
		var comparator = order.comparator(query.descending());
		var keys = query.keys();
		var derived = new ArrayDeque<Observation>();
		if (filter.includes(OriginFilter.DERIVED)) {
			derived(filter, query.q(), language).stream()
				.filter((figure) -> keys == null || order.isAfter(figure, keys, query.descending()))
				.sorted(comparator)
				.forEach(derived::add);
		}
		if (filter.includes(OriginFilter.STATED)) {
			try (var stated = this.observations.stream(filter, query.q(), order, query.descending(), keys, language)) {
				stated.forEach((figure) -> {
					while (!derived.isEmpty() && comparator.compare(derived.element(), figure) < 0) {
						consumer.accept(derived.remove());
					}
					consumer.accept(figure);
				});
			}
		}
		derived.forEach(consumer);
	}

	/** How observations span a cube. */
	private Cube<Observation> cube(Language language) {
		var units = this.indicators.unitsOfMeasure(language);
		var decimals = this.indicators.decimals();
		var citations = this.sources.citations();
		return ObservationCube.of(units, decimals, citations, language);
	}

	private void check(ObservationFilter filter) {
		if (filter.indicator() != null) {
			KnownValues.check("indicator", filter.indicator(), this.indicators.codes());
		}
		if (filter.topic() != null) {
			KnownValues.check("topic", filter.topic(), this.indicators.topicCodes());
		}
		if (filter.place() != null) {
			KnownValues.check("place", filter.place(), this.places.codes());
		}
		if (filter.unit() != null) {
			KnownValues.check("unit", filter.unit(), this.indicators.unitCodes());
		}
		if (filter.source() != null) {
			KnownValues.check("source", filter.source(), this.sources.ids());
		}
		if (filter.from() != null && filter.to() != null && filter.from().first().isAfter(filter.to().last())) {
			throw new InvalidParametersException(
					ParameterError.of("from", filter.from().first().toString(), "Later than the date in \"to\"."));
		}
	}

	Observation get(String id, Language language) {
		return uuid(id)
			.flatMap((uuid) -> Stream.concat(this.observations.findById(uuid, language).stream(),
					derivedFigures(null, language).map(DerivedFigure::observation)
						.filter((figure) -> figure.id().equals(uuid)))
				.findFirst()
				.stream())
			.findFirst()
			.orElseThrow(() -> new NotFoundException("observation", id, List.of()));
	}

	private static Stream<UUID> uuid(String id) {
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Stream.of(UUID.fromString(id))
				: Stream.empty();
	}

	/**
	 * The stated observations of each indicator, newest first and at most
	 * {@value #MOST_SHOWN} of each.
	 */
	public Map<String, List<Observation>> newest(Collection<String> indicators, Language language) {
		return this.observations.newest(indicators, MOST_SHOWN, language)
			.stream()
			.collect(Collectors.groupingBy(Observation::indicator));
	}

	/** The figures derived from those of each indicator. */
	public Map<String, List<Observation>> derived(Collection<String> indicators, Language language) {
		return derivedFigures(null, language).filter((figure) -> indicators.contains(String.valueOf(figure.subject())))
			.collect(Collectors.groupingBy((figure) -> String.valueOf(figure.subject()),
					Collectors.mapping(DerivedFigure::observation, Collectors.toList())));
	}

	/** All figures that are derived from what stands now. */
	public List<Observation> derived(Language language) {
		return derivedFigures(null, language).map(DerivedFigure::observation).toList();
	}

	private Stream<DerivedFigure> derivedFigures(@Nullable Instant asOf, Language language) {
		var stated = this.observations.derivable(asOf, language);
		var inputs = new DerivationRule.Inputs(stated, this.indicators.derived(), language);
		return this.rules.stream().flatMap((rule) -> rule.derive(inputs));
	}

	private List<Observation> derived(ObservationFilter filter, @Nullable String words, Language language) {
		var matching = derivedFigures(filter.asOf(), language).map(DerivedFigure::observation)
			.filter((figure) -> matches(figure, filter, words))
			.toList();
		return (filter.latest() != null) ? latest(matching, filter.latest()) : matching;
	}

	private static boolean matches(Observation figure, ObservationFilter filter, @Nullable String words) {
		var source = (figure.source() != null) ? figure.source().id() : "";
		var text = String.join(" ", figure.indicator(), figure.name(), figure.place().name()).toLowerCase(Locale.ROOT);
		return among(filter.indicator(), figure.indicator()) && among(filter.topic(), figure.topic())
				&& among(filter.place(), figure.place().code()) && among(filter.unit(), figure.unit())
				&& among(filter.source(), source)
				&& (filter.from() == null || !figure.period().start().isBefore(filter.from().first()))
				&& (filter.to() == null || !figure.period().end().isAfter(filter.to().last()))
				&& Words.of(words).stream().allMatch(text::contains);
	}

	private static boolean among(@Nullable List<String> wanted, String code) {
		return wanted == null || wanted.contains(code);
	}

	private static List<Observation> latest(List<Observation> figures, int most) {
		var newestFirst = Comparator.comparing((Observation figure) -> figure.period().end(), Comparator.reverseOrder())
			.thenComparing((figure) -> figure.period().start(), Comparator.reverseOrder());
		return figures.stream()
			.collect(Collectors.groupingBy(
					(figure) -> Arrays.asList(figure.indicator(), figure.place(), figure.unit(), figure.source())))
			.values()
			.stream()
			.flatMap((series) -> series.stream().sorted(newestFirst).limit(most))
			.toList();
	}

}
