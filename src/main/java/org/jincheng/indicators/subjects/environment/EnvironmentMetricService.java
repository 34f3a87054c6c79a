package org.jincheng.indicators.subjects.environment;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.IndicatorCuration;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.figures.query.ObservationService;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads metrics of the environment, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
class EnvironmentMetricService {

	private final EnvironmentMetrics metrics;

	private final ObservationService observations;

	private final SourceService sources;

	private final EntityPages<EnvironmentMetric> pages;

	EnvironmentMetricService(EnvironmentMetrics metrics, ObservationService observations, SourceService sources) {
		this.metrics = metrics;
		this.observations = observations;
		this.sources = sources;
		this.pages = new EntityPages<>(metrics, List.of("code", "name.en", "name.zh", "definition.en", "definition.zh"),
				"id",
				Map.of("id", List.of("code"), "name", List.of("name.en", "code"), "domain", List.of("domain", "code")));
	}

	@Bean
	static Curated<EnvironmentMetric, EnvironmentMetricRequest> curatedEnvironmentMetrics(
			IndicatorCuration indicators) {
		return indicators.of(IndicatorType.ENVIRONMENT_METRIC, EnvironmentMetric.class, EnvironmentMetricRequest.class,
				EnvironmentMetricRequest::indicator, EnvironmentMetric::state, EnvironmentMetric::new,
				EnvironmentMetric::change);
	}

	ResourceCollection<EnvironmentMetricResource> find(EnvironmentMetricFilter filter, PageQuery page,
			Language language) {
		var selection = EntityPages.<EnvironmentMetric>equal("domain", filter.domain());
		return new ResourceCollection<>(EnvironmentMetricResource.TABLE, page,
				(query) -> this.pages.page(selection, query).map((items) -> resources(items, language)));
	}

	EnvironmentMetricResource get(String id, Language language) {
		return resources(List.of(this.metrics.get("environment metric", id)), language).getFirst();
	}

	private List<EnvironmentMetricResource> resources(List<EnvironmentMetric> page, Language language) {
		var codes = page.stream().map(EnvironmentMetric::code).toList();
		var observations = this.observations.newest(codes, language);
		var statements = this.sources.statements(page, EnvironmentMetric::statements, language);
		return page.stream()
			.map((metric) -> metric.toResource(observations.getOrDefault(metric.code(), List.of()),
					statements.apply(metric), language))
			.toList();
	}

}
