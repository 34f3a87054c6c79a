package org.jincheng.indicators.subjects.plan;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.figures.observation.Observation;

/** The kind of a plan: something that is built or done, or a figure. */
public enum PlanType implements NamedTerm {

	INITIATIVE, PARK, INVESTMENT, TARGET, FORECAST;

	/** The type of a figure that is no outcome. */
	static PlanType of(Observation plan) {
		return valueOf(plan.status().name());
	}

}
