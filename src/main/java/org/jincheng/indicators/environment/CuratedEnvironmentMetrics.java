package org.jincheng.indicators.environment;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.CuratedIndicators;
import org.jincheng.indicators.indicator.IndicatorType;

import org.springframework.stereotype.Component;

/** Environment metrics, as curators change them. */
@Component
class CuratedEnvironmentMetrics implements Curated<EnvironmentMetric, EnvironmentMetricRequest> {

	private final CuratedIndicators indicators;

	CuratedEnvironmentMetrics(CuratedIndicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public String collection() {
		return IndicatorType.ENVIRONMENT_METRIC.collection();
	}

	@Override
	public String noun() {
		return "environment metric";
	}

	@Override
	public Class<EnvironmentMetricRequest> requestType() {
		return EnvironmentMetricRequest.class;
	}

	@Override
	public String id(EnvironmentMetricRequest request) {
		return request.id();
	}

	@Override
	public Optional<EnvironmentMetric> find(String id) {
		return this.indicators.find(id, IndicatorType.ENVIRONMENT_METRIC).map(EnvironmentMetric.class::cast);
	}

	@Override
	public EnvironmentMetricRequest state(EnvironmentMetric metric) {
		return metric.state();
	}

	@Override
	public void check(EnvironmentMetricRequest request, References references) {
		this.indicators.check(request.indicator(), references);
	}

	@Override
	public EnvironmentMetric create(EnvironmentMetricRequest request) {
		return new EnvironmentMetric(request);
	}

	@Override
	public void change(EnvironmentMetric metric, EnvironmentMetricRequest request) {
		this.indicators.change(metric, request.indicator());
		metric.change(request);
	}

}
