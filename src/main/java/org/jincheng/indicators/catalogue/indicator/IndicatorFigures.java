package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.core.revision.RevisionDraft;

/** The figures of indicators, which follow what their indicators say. */
public interface IndicatorFigures {

	/**
	 * Has the figures of an indicator follow what was unknown and is known now.
	 * @param code the code of the indicator
	 * @param before what its figures left open so far
	 * @param after what holds for them from now on
	 * @param draft the revision in which it becomes known
	 */
	void follow(String code, FigureDefaults before, FigureDefaults after, RevisionDraft draft);

}
