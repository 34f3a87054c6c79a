package org.jincheng.indicators.figures.query;

import java.util.function.UnaryOperator;

import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.ObservationSelection;

/**
 * Decides which parts of a series the codes of the columns of a wide table have, so that
 * they differ and stay.
 *
 * @param selection the observations that are asked for
 * @param placeNow the code that a place has now
 * @param maxColumns the most columns of a table
 */
record WideLayout(ObservationSelection selection, UnaryOperator<String> placeNow, int maxColumns) {

	/** The most columns that a sheet of Excel has. */
	static final int MAX_COLUMNS = 1 << 14;

	/**
	 * Refuses a table that no sheet can have.
	 * @throws InvalidParametersException if it has more columns
	 */
	void checkColumns(Shape shape, int columns) {
		if (columns > this.maxColumns) {
			throw new InvalidParametersException(RequestError.of("shape", shape.code(), """
					The table has more than %,d columns, the limit of an Excel sheet. Select fewer \
					figures with indicator, topic, place, within, unit, source, status, comparison, \
					from, to or origin.""".formatted(this.maxColumns)));
		}
	}

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
