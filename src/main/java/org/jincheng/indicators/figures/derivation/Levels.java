package org.jincheng.indicators.figures.derivation;

import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * What figures have in common that can be set against each other: of one place, source
 * and status, valued alike, and all of them joint or none.
 */
record Levels(String place, String source, FigureStatus status, boolean joint, Valuation valuation) {

	static Levels of(Observation figure) {
		return new Levels(figure.place().code(), figure.sourceId(), figure.status(), figure.provenance().joint(),
				figure.terms().valuation().inAnyCurrency());
	}

	/** Whether a figure is a level: compared with nothing, and a value or a bound. */
	static boolean isLevel(Observation figure) {
		return figure.comparison() == null && figure.relation() != Relation.BETWEEN;
	}

}
