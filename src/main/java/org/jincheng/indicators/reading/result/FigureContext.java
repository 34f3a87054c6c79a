package org.jincheng.indicators.reading.result;

import java.util.List;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jspecify.annotations.Nullable;

/**
 * The words around a figure of a text that no rule has read, and what they imply.
 *
 * @param language the language of the text
 * @param sentence its sentence
 * @param clause the words between the figure before it and the one after it, with blanks
 * for what was read
 * @param places the codes of the places that it is said of; empty where none is said
 * @param elsewhere whether it is said of a place that nobody here knows
 * @param each whether it is said of each of several
 * @param wished whether it is planned or wished for
 * @param reached whether it is a goal that was reached
 * @param whole the known words for what it is a share of
 * @param wholePlaces the codes of the places whose total it is a share of
 */
public record FigureContext(Language language, String sentence, String clause, List<String> places, boolean elsewhere,
		boolean each, boolean wished, boolean reached, Set<String> whole, Set<String> wholePlaces) {

	/** Whether a figure of a status is one of a plan, and none of what came of it. */
	public boolean isOfPlan(@Nullable FigureStatus status) {
		return !this.reached && (this.wished || status != null && status.isPlan());
	}

}
