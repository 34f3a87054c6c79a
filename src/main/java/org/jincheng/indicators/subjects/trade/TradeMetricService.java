package org.jincheng.indicators.subjects.trade;

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

/** Reads metrics of openness, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
class TradeMetricService {

	private final TradeMetrics metrics;

	private final ObservationService observations;

	private final SourceService sources;

	private final EntityPages<TradeMetric> pages;

	TradeMetricService(TradeMetrics metrics, ObservationService observations, SourceService sources) {
		this.metrics = metrics;
		this.observations = observations;
		this.sources = sources;
		this.pages = new EntityPages<>(metrics, List.of("code", "name.en", "name.zh", "definition.en", "definition.zh"),
				"id",
				Map.of("id", List.of("code"), "name", List.of("name.en", "code"), "flow", List.of("flow", "code")));
	}

	@Bean
	static Curated<TradeMetric, TradeMetricRequest> curatedTradeMetrics(IndicatorCuration indicators) {
		return indicators.of(IndicatorType.TRADE_METRIC, TradeMetric.class, TradeMetricRequest.class,
				TradeMetricRequest::indicator, TradeMetric::state, TradeMetric::new, TradeMetric::change);
	}

	ResourceCollection<TradeMetricResource> find(TradeMetricFilter filter, PageQuery page, Language language) {
		var selection = EntityPages.<TradeMetric>equal("flow", filter.flow());
		return new ResourceCollection<>(TradeMetricResource.TABLE, page,
				(query) -> this.pages.page(selection, query).map((items) -> resources(items, language)));
	}

	TradeMetricResource get(String id, Language language) {
		return resources(List.of(this.metrics.get("trade metric", id)), language).getFirst();
	}

	private List<TradeMetricResource> resources(List<TradeMetric> page, Language language) {
		var codes = page.stream().map(TradeMetric::code).toList();
		var observations = this.observations.newest(codes, language);
		var derived = this.observations.derived(codes, language);
		var statements = this.sources.statements(page, TradeMetric::statements, language);
		return page.stream()
			.map((metric) -> metric.toResource(observations.getOrDefault(metric.code(), List.of()),
					derived.getOrDefault(metric.code(), List.of()), statements.apply(metric), language))
			.toList();
	}

}
