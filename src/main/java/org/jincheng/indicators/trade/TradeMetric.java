package org.jincheng.indicators.trade;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.jincheng.indicators.indicator.Indicator;

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

	TradeFlow flow() {
		return this.flow;
	}

}
