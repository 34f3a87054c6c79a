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

/** An indicator of the environment. */
@Entity
@DiscriminatorValue("environment-metric")
class EnvironmentMetric extends Indicator implements Metric<EnvironmentMetricResource> {

	@Enumerated(EnumType.STRING)
	private EnvironmentDomain domain;

	protected EnvironmentMetric() {
	}

	EnvironmentMetric(EnvironmentMetricRequest request) {
		super(IndicatorType.ENVIRONMENT_METRIC, request.indicator());
		change(request);
	}

	/** Changes the attributes that are not those of all indicators. */
	final void change(EnvironmentMetricRequest request) {
		this.domain = request.domain();
	}

	EnvironmentMetricRequest state() {
		var indicator = description();
		return new EnvironmentMetricRequest(indicator.code(), indicator.name(), indicator.definition(),
				indicator.topic(), this.domain, indicator.defaults(), indicator.rank(), indicator.units(),
				indicator.decimals(), indicator.statements(), indicator.cell(), indicator.sense());
	}

	@Override
	public EnvironmentMetricResource toResource(List<Observation> observations, List<Observation> derived,
			List<StatementResource> stated, Reporting reporting, Function<String, PlaceName> places,
			Language language) {
		return new EnvironmentMetricResource(code(), name(language), definition(language), topic(), this.domain,
				this.domain.localized(language), shareOf(language), observations, stated, cell().of(), cell().where(),
				sense(), state());
	}

}
