package org.jincheng.indicators.subjects.metric;

import java.util.List;
import java.util.function.Function;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.report.Reporting;

/** An indicator of openness. */
@Entity
@DiscriminatorValue("trade-metric")
class TradeMetric extends Indicator implements Metric<TradeMetricResource> {

	@Enumerated(EnumType.STRING)
	private TradeFlow flow;

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
				this.flow, indicator.comparison(), indicator.defaults(), indicator.rank(), indicator.units(),
				indicator.decimals(), indicator.statements(), indicator.cell(), indicator.sense());
	}

	@Override
	public TradeMetricResource toResource(List<Observation> observations, List<Observation> derived,
			List<StatementResource> stated, Reporting reporting, Function<String, PlaceName> places,
			Language language) {
		var comparison = comparison();
		return new TradeMetricResource(code(), name(language), definition(language), topic(), this.flow,
				this.flow.localized(language), (comparison != null) ? comparison.basePeriod() : null, observations,
				derived, stated, cell().of(), cell().where(), sense(), state());
	}

}
