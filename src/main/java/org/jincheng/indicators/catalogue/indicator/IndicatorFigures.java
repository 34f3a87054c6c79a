package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.revision.RevisionDraft;

/** The figures of indicators, whose keys follow from what their indicators say. */
public interface IndicatorFigures {

	/**
	 * Gives the figures of an indicator and of its cells the keys that follow from its
	 * defaults.
	 * @param code the code of the indicator
	 * @param draft the revision that changes the defaults
	 * @throws RefusedException a 409 that lists the figures, if a source would state two
	 * by one key
	 */
	void follow(String code, RevisionDraft draft);

	/**
	 * Warns of what changed defaults mean for the figures of an indicator and of its
	 * cells.
	 * @param code the code of the indicator
	 * @param isOfLevels whether those of levels changed
	 * @param isOfChanges whether those of changes did
	 * @param draft the revision that changed them
	 */
	List<Warning> meaning(String code, boolean isOfLevels, boolean isOfChanges, RevisionDraft draft, Language language);

}
