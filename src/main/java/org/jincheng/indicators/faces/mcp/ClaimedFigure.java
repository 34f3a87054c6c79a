package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an indicator.
 *
 * @param indicator the code of the indicator
 * @param amount the number
 * @param unit the code of its unit
 * @param status whether it is said to have come to pass
 * @param period the period that it is said of; null where none is said
 * @param places the codes of the places that it is said of; empty where none is said
 * @param comparison what it is compared with, whose base is null where none is said; null
 * where it stands for itself
 */
record ClaimedFigure(String indicator, Amount amount, String unit, FigureStatus status, @Nullable DateSpan period,
		List<String> places, @Nullable Comparison comparison) {

	/** Returns what it does not say, though figures are of one. */
	List<ClaimPart> unsaid() {
		return Stream.of(ClaimPart.PLACE, ClaimPart.PERIOD)
			.filter((part) -> (part == ClaimPart.PLACE) ? this.places.isEmpty() : this.period == null)
			.toList();
	}

}
