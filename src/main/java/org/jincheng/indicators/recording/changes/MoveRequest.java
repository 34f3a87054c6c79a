package org.jincheng.indicators.recording.changes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ConsistentBody;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are moved, and what changes in each.
 *
 * @param ids the ids of the figures; null if {@code selection} selects them
 * @param selection parameters of {@code /observations} that select stated figures; null
 * if {@code ids} has them
 * @param set what changes
 */
record MoveRequest(@Schema(example = "[\"23491878-85e0-361c-8801-686f757f481a\"]") @Nullable List<String> ids,
		@Nullable ObservationSelection selection, ChangedFields set) implements ConsistentBody {

	/** How many figures a selection moves at once. */
	static final int MAX_FIGURES = 10_000;

	@Override
	public Stream<RequestError> contradictions() {
		if ((this.ids != null) == (this.selection != null)) {
			return Stream.of(RequestError.of(ErrorPlace.ofField("/ids"), null,
					"Give either \"ids\" or \"selection\", and not both."));
		}
		if (this.set.isEmpty()) {
			return Stream.of(RequestError.of(ErrorPlace.ofField("/set"), null, "Changes nothing: give a field."));
		}
		var selected = this.selection;
		return (selected == null || selected.with("missing", true).equals(selected.stated().with("missing", true))
				&& selected.vintage().equals(Vintage.NOW)) ? Stream.of()
						: Stream.of(RequestError.of(ErrorPlace.ofField("/selection"), null,
								"Only parameters that filter stated figures of today are allowed."));
	}

	/**
	 * The fields that change in each figure. Null keeps a field as it is.
	 *
	 * @param indicator the code of the indicator. A figure of a part goes to the same
	 * part of it, unless this is itself the code of a part, or of the measure of that
	 * part
	 * @param where the category of each dimension; {@code {}} if the figures are of no
	 * part. A part that does not exist is added
	 * @param place the code of the place
	 * @param prices the prices that amounts are measured at
	 * @param priceYear the year of constant prices
	 * @param shareOf the whole that the values are shares of
	 * @param status whether the figures are outcomes, forecasts or targets
	 */
	@Schema(name = "MovedFields")
	record ChangedFields(@Schema(example = "green-space-share") @Nullable String indicator, @Nullable Where where,
			@Nullable String place, @Nullable Prices prices, @Nullable Integer priceYear, @Nullable Whole shareOf,
			@Nullable FigureStatus status) {

		boolean isEmpty() {
			return Stream
				.of(this.indicator, this.where, this.place, this.prices, this.priceYear, this.shareOf, this.status)
				.allMatch(Objects::isNull);
		}

	}

}
