package org.jincheng.indicators.trade;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.jincheng.indicators.indicator.Indicator;
import org.jincheng.indicators.indicator.IndicatorType;

/** An indicator of openness. */
@Entity
@PrimaryKeyJoinColumn(name = "code")
@DiscriminatorValue("trade-metric")
class TradeMetric extends Indicator {

	@Enumerated(EnumType.STRING)
	private TradeFlow flow;

	@SuppressWarnings("NullAway.Init")
	protected TradeMetric() {
	}

	TradeMetric(TradeMetricRequest request) {
		super(IndicatorType.TRADE_METRIC, request.indicator());
		change(request);
	}

	/** Changes the attributes that are not those of all indicators. */
	final void change(TradeMetricRequest request) {
		this.flow = request.flow();
	}

	TradeMetricRequest state() {
		var indicator = description();
		return new TradeMetricRequest(indicator.code(), indicator.name(), indicator.definition(), indicator.topic(),
				this.flow, indicator.comparison(), indicator.units(), indicator.decimals(), indicator.statements());
	}

	TradeFlow flow() {
		return this.flow;
	}

}
