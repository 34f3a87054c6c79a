package org.jincheng.indicators.figures.query;

import java.util.function.UnaryOperator;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.ObservationSelection;

/**
 * Decides which parts of a series the codes of the columns of a wide table have, so that
 * they differ and stay.
 *
 * @param selection the observations that are asked for
 * @param placeNow the code that a place has now
 */
record WideLayout(ObservationSelection selection, UnaryOperator<String> placeNow) {

	/** Whether figures are of their series, whoever states them. */
	boolean isOfSeries() {
		return this.selection.onePerPeriod();
	}

	/** The place of the column that a figure is in. */
	String place(Observation figure) {
		return isOfSeries() ? this.placeNow.apply(figure.place().code()) : figure.place().code();
	}

	/**
	 * Whether codes have a place. They have none only where it is the one that is asked
	 * for, so that no new figure gives a column another code.
	 */
	boolean showsPlace(String place) {
		var asked = this.selection.place();
		return asked == null || asked.size() != 1 || this.selection.within() != null || this.selection.kind() != null
				|| !this.placeNow.apply(asked.getFirst()).equals(place);
	}

	/** Whether codes have a unit. */
	boolean showsUnits() {
		return this.selection.unit() == null || this.selection.unit().size() != 1;
	}

}
