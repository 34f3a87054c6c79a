package org.jincheng.indicators.subjects.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Entities;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;

import org.jincheng.indicators.subjects.report.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/** Reads the metrics of a collection with their figures. */
@Transactional(readOnly = true)
public class MetricService<E extends Metric<V>, V> {

	private final Entities<E> metrics;

	private final String noun;

	private final Table<V> table;

	private final ObservationService observations;

	private final boolean isDerived;

	private final SourceService sources;

	private final PlaceService places;

	private final Reports reports;

	private final EntityPages<E> pages;

	/**
	 * Reads a collection.
	 * @param noun what one of the metrics is called in a sentence
	 * @param isDerived whether its resources show what is derived from their figures
	 */
	public MetricService(Entities<E> metrics, String noun, WordIndexes index, Table<V> table,
			ObservationService observations, boolean isDerived, SourceService sources, PlaceService places,
			Reports reports) {
		this.metrics = metrics;
		this.noun = noun;
		this.table = table;
		this.observations = observations;
		this.isDerived = isDerived;
		this.sources = sources;
		this.places = places;
		this.reports = reports;
		this.pages = new EntityPages<>(metrics, index.found(EntryType.INDICATOR, "code"), "id",
				Map.of("id", "code", "name", "name.en"), List.of("code"));
	}

	/** Returns those of a selection. */
	public ResourceCollection<V> find(Specification<E> selection, PageQuery page, Language language) {
		return new ResourceCollection<>(this.table, page,
				(query) -> this.pages.page(selection, query).map((items) -> resources(items, language)));
	}

	public V get(String id, Language language) {
		return resources(List.of(this.metrics.get(this.noun, id)), language).getFirst();
	}

	/**
	 * Selects what has figures of some places, sources and periods; null does not narrow
	 * them.
	 */
	public Specification<E> ofFigures(@Nullable List<String> place, @Nullable List<String> within,
			@Nullable List<String> source, @Nullable DateBound from, @Nullable DateBound to) {
		var selection = ObservationSelection.ALL.withPlaces(place)
			.with("within", within)
			.with("source", source)
			.withPeriods(from, to);
		if (selection.equals(ObservationSelection.ALL)) {
			return Specification.unrestricted();
		}
		var codes = this.observations.indicators(selection);
		return (root, criteria, builder) -> root.get("code").in(codes);
	}

	/** Selects what some sources give figures of, or tell of by statements. */
	public Specification<E> ofSources(@Nullable List<String> source, String... statements) {
		return (source == null) ? Specification.unrestricted()
				: ofFigures(null, null, source, null, null).or(this.sources.tellingOf(source, statements));
	}

	/** Returns all of a selection. */
	protected List<V> all(Specification<E> selection, Language language) {
		return resources(this.metrics.findAll(selection), language);
	}

	private List<V> resources(List<E> page, Language language) {
		var codes = page.stream().map(Metric::code).toList();
		var observations = this.observations.newest(codes, language);
		var derived = this.isDerived ? this.observations.derived(codes, Vintage.NOW, language)
				: Map.<String, List<Observation>>of();
		var told = this.sources.statements(page,
				(metric) -> Stream.concat(metric.statements().stream(), Reports.statements(metric.reported()))
					.collect(Collectors.toSet()),
				language);
		var places = this.places.named(language);
		return page.stream().map((metric) -> {
			var statements = told.apply(metric);
			var stated = statements.stream()
				.filter((statement) -> metric.statements().contains(statement.locator()))
				.toList();
			return metric.toResource(observations.getOrDefault(metric.code(), List.of()),
					derived.getOrDefault(metric.code(), List.of()), stated,
					this.reports.of(metric.reported(), statements, language), places, language);
		}).toList();
	}

}
