package org.jincheng.indicators.subjects.metric;

import org.jincheng.indicators.catalogue.indicator.IndicatorCuration;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.subjects.report.Reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes how metrics are read and changed. */
@Configuration(proxyBeanMethods = false)
class MetricConfiguration {

	@Bean
	MetricService<TradeMetric, TradeMetricResource> tradeMetricService(TradeMetrics metrics,
			ObservationService observations, SourceService sources, PlaceService places, Reports reports,
			WordIndexes index) {
		return new MetricService<>(metrics, "trade metric", index, TradeMetricResource.TABLE, observations, true,
				sources, places, reports);
	}

	@Bean
	MetricService<EnvironmentMetric, EnvironmentMetricResource> environmentMetricService(EnvironmentMetrics metrics,
			ObservationService observations, SourceService sources, PlaceService places, Reports reports,
			WordIndexes index) {
		return new MetricService<>(metrics, "environment metric", index, EnvironmentMetricResource.TABLE, observations,
				false, sources, places, reports);
	}

	@Bean
	Curated<TradeMetric, TradeMetricRequest> curatedTradeMetrics(IndicatorCuration indicators) {
		return indicators.of(IndicatorType.TRADE_METRIC, TradeMetric.class, TradeMetricRequest.class,
				TradeMetricRequest::indicator, TradeMetric::state, TradeMetric::new, TradeMetric::change);
	}

	@Bean
	Curated<EnvironmentMetric, EnvironmentMetricRequest> curatedEnvironmentMetrics(IndicatorCuration indicators) {
		return indicators.of(IndicatorType.ENVIRONMENT_METRIC, EnvironmentMetric.class, EnvironmentMetricRequest.class,
				EnvironmentMetricRequest::indicator, EnvironmentMetric::state, EnvironmentMetric::new,
				EnvironmentMetric::change);
	}

}
