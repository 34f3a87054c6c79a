package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.catalogue.indicator.IndicatorPart;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.faces.dashboard.PlaceParts.PlaceChart;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a request selects, with the form that selects others.
 *
 * @param form the form
 * @param indicator the code of the indicator that the page is of; null where it is of
 * several
 * @param parts the parts that it has
 * @param source the source that the page is of; null where it is of several
 * @param count how many figures there are
 * @param notes why there are none, or not all
 * @param table the figures of places and years; null where they are no such table
 * @param figures the figures
 * @param charts their charts
 * @param query the parameters that select the same figures in the API
 * @param years those that select a table of places and years; null where the figures are
 * of several indicators
 * @param isInOrder whether each figure stands after the one before in its series
 * @param end the sort keys of the last figure; null where that is the last of all
 */
record Explored(ExploreForm form, @Nullable String indicator, List<IndicatorPart> parts,
		@Nullable SourceResource source, String count, List<String> notes, @Nullable YearTable table,
		List<PageFigure> figures, List<PlaceChart> charts, String query, @Nullable String years, boolean isInOrder,
		@Nullable List<String> end) {

	boolean hasFigures() {
		return !this.figures.isEmpty();
	}

	/** Whether all figures are of the indicator that the page is of. */
	boolean isOfOne() {
		return this.figures.stream().allMatch((figure) -> figure.indicator().equals(this.indicator));
	}

}
