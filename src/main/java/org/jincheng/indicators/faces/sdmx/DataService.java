package org.jincheng.indicators.faces.sdmx;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.faces.sdmx.StructureMessage.Region;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.judgement.SeriesFigures;
import org.jincheng.indicators.figures.observation.Series;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.selection.SeriesSelection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures for programs that know them by their keys, and which codes they have. */
@Service
@Transactional(readOnly = true)
class DataService {

	/** What a selection of observations calls a dimension. */
	private static final Map<String, SeriesDimension> DIMENSIONS = Map.of("indicator", SeriesDimension.INDICATOR,
			"place", SeriesDimension.REF_AREA, "unit", SeriesDimension.UNIT_MEASURE, "source", SeriesDimension.SOURCE);

	private final SeriesFigures figures;

	private final DerivedFigures derived;

	private final StructureService structures;

	private final RevisionReader<BreakdownCodes> breakdowns;

	DataService(SeriesFigures figures, DerivedFigures derived, IndicatorService indicators, StructureService structures,
			RevisionService revisions) {
		this.figures = figures;
		this.derived = derived;
		this.structures = structures;
		this.breakdowns = new RevisionReader<>(revisions,
				(_) -> BreakdownCodes.of(indicators.cells(), indicators.decimals(), indicators.currencies()));
	}

	/**
	 * The figures of a dataflow with a key, to be read when they are written.
	 * @param isOnlyLookedFor whether they are not written, so that it is looked whether
	 * there are any
	 */
	FigureData find(String flow, String key, String provider, DataQuery query, boolean isOnlyLookedFor) {
		checkProvider(provider);
		var ofFlow = Flow.of(flow);
		var breakdowns = this.breakdowns.read(null);
		var selection = query.of(SeriesKeys.parse(ofFlow, key).select(breakdowns));
		check(selection);
		var data = new FigureData(this.figures, this.derived, ofFlow, breakdowns, selection, query.detailOrFull(),
				query.isFlat());
		if (isOnlyLookedFor) {
			data.requireAny();
		}
		return data;
	}

	/** The codes that figures of a dataflow with a key have. */
	StructureMessage available(String flow, String key, String provider, String component, AvailabilityQuery query) {
		checkProvider(provider);
		var ofFlow = Flow.of(flow);
		var breakdowns = this.breakdowns.read(null);
		var keys = SeriesKeys.parse(ofFlow, key);
		var selection = query.of(keys.select(breakdowns));
		check(selection);
		var dimensions = dimensions(ofFlow, component);
		var isBesideKey = query.mode() == AvailabilityMode.AVAILABLE;
		var region = new Collected(breakdowns);
		this.figures.forEachSeries(selection, (series) -> region.add(series, isBesideKey ? Set.of() : dimensions));
		if (isBesideKey) {
			dimensions
				.forEach((dimension) -> this.figures.forEachSeries(query.of(keys.without(dimension).select(breakdowns)),
						(series) -> region.add(series.key(), dimension)));
		}
		return this.structures.withRegion(region.toRegion(ofFlow),
				Objects.requireNonNullElse(query.references(), ReferencesParameter.NONE));
	}

	private static void checkProvider(String provider) {
		if (!provider.equals(SeriesKeys.ALL) && !provider.equals(Artefact.AGENCY)) {
			throw new NotFoundException("data provider", provider, List.of(SeriesKeys.ALL, Artefact.AGENCY));
		}
	}

	/** Reports unknown codes, each with its dimension. */
	private void check(SeriesSelection selection) {
		try {
			this.figures.check(selection);
		}
		catch (InvalidParametersException ex) {
			throw new InvalidParametersException(ex.errors()
				.stream()
				.map((error) -> error.at(ErrorPlace.ofParameter(
						Objects.requireNonNull(DIMENSIONS.get(error.at().parameter()), "the dimension").name())))
				.toList());
		}
	}

	/** The dimensions of series that are named; the range of time is always there. */
	private static Set<SeriesDimension> dimensions(Flow flow, String component) {
		var known = flow.key().stream().map(DataComponent::name).toList();
		var names = component.equals(SeriesKeys.ALL) ? known : List.of(component.split("\\+", -1));
		names.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new NotFoundException("dimension", name, known);
		});
		return flow.dimensions()
			.stream()
			.filter((dimension) -> names.contains(dimension.name()))
			.collect(Collectors.toSet());
	}

	/** What is collected of series. */
	private static final class Collected {

		private final BreakdownCodes breakdowns;

		private final Map<SeriesDimension, Set<String>> codes = new EnumMap<>(SeriesDimension.class);

		private final SortedSet<LocalDate> days = new TreeSet<>();

		Collected(BreakdownCodes breakdowns) {
			this.breakdowns = breakdowns;
		}

		/** Adds when it has figures, and its codes of some dimensions. */
		void add(Series series, Set<SeriesDimension> dimensions) {
			dimensions.forEach((dimension) -> add(series.key(), dimension));
			this.days.addAll(List.of(series.from(), series.to()));
		}

		void add(SeriesKey key, SeriesDimension dimension) {
			this.codes.computeIfAbsent(dimension, (first) -> new TreeSet<>()).add(dimension.of(key, this.breakdowns));
		}

		Region toRegion(Flow flow) {
			if (this.codes.isEmpty() && this.days.isEmpty()) {
				throw new NoResultsException();
			}
			return new Region(flow, this.codes, this.days);
		}

	}

}
