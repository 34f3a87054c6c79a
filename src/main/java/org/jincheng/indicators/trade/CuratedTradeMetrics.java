package org.jincheng.indicators.trade;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.CuratedIndicators;
import org.jincheng.indicators.indicator.IndicatorType;

import org.springframework.stereotype.Component;

/** Trade metrics, as curators change them. */
@Component
class CuratedTradeMetrics implements Curated<TradeMetric, TradeMetricRequest> {

	private final CuratedIndicators indicators;

	CuratedTradeMetrics(CuratedIndicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public String collection() {
		return IndicatorType.TRADE_METRIC.collection();
	}

	@Override
	public String noun() {
		return "trade metric";
	}

	@Override
	public Class<TradeMetricRequest> requestType() {
		return TradeMetricRequest.class;
	}

	@Override
	public String id(TradeMetricRequest request) {
		return request.id();
	}

	@Override
	public Optional<TradeMetric> find(String id) {
		return this.indicators.find(id, IndicatorType.TRADE_METRIC).map(TradeMetric.class::cast);
	}

	@Override
	public TradeMetricRequest state(TradeMetric metric) {
		return metric.state();
	}

	@Override
	public void check(TradeMetricRequest request, References references) {
		this.indicators.check(request.indicator(), references);
	}

	@Override
	public TradeMetric create(TradeMetricRequest request) {
		this.indicators.beforeCreation(request.indicator());
		return new TradeMetric(request);
	}

	@Override
	public void change(TradeMetric metric, TradeMetricRequest request) {
		this.indicators.change(metric, request.indicator());
		metric.change(request);
	}

	@Override
	public void beforeRemoval(TradeMetric metric) {
		this.indicators.beforeRemoval(metric);
	}

}
