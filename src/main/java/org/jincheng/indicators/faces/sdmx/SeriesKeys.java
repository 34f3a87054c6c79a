package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.request.ValueForms;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * The keys of series that are asked for: {@code all}, or the codes of each dimension
 * between dots, several separated by {@code +}, none where it may have any.
 *
 * @param flow the dataflow of the series
 * @param codes the codes of each of its dimensions
 */
record SeriesKeys(Flow flow, List<String> codes) {

	static final String ALL = "all";

	/**
	 * Reads a key, but not its codes.
	 * @throws InvalidParametersException if it has too many or too few dots
	 */
	static SeriesKeys parse(Flow flow, String key) {
		var dimensions = flow.dimensions().size();
		var codes = key.equals(ALL) ? Collections.nCopies(dimensions, "") : List.of(key.split("\\.", -1));
		if (codes.size() != dimensions) {
			throw new InvalidParametersException(
					RequestError.of("key", key, "Not as %s, with %d dots.".formatted(flow.form(), dimensions - 1)));
		}
		return new SeriesKeys(flow, codes);
	}

	/**
	 * Selects the series, without checking the codes of places, units and sources.
	 * @throws InvalidParametersException if a code is empty, or another one is unknown
	 */
	SeriesSelection select(BreakdownCodes breakdowns) {
		var all = this.flow.onePerPeriod() ? ObservationSelection.ALL.bySeries() : ObservationSelection.ALL;
		var frequencies = terms(SeriesDimension.FREQ, Frequency.values(), Frequency::sdmx);
		// Sums to date have that of all others, whatever their periods are.
		var isOfAnyPeriod = frequencies != null && frequencies.contains(Frequency.OTHER);
		var observations = all
			.withIndicators(breakdowns.select(codes(SeriesDimension.INDICATOR, breakdowns::measure),
					codes(SeriesDimension.BREAKDOWN)))
			.withPlaces(codes(SeriesDimension.REF_AREA))
			.with("unit", codes(SeriesDimension.UNIT_MEASURE))
			.with("frequency", isOfAnyPeriod ? null : frequencies)
			.with("status",
					this.flow.onePerPeriod() ? terms(SeriesDimension.PLAN, FigureStatus.values(), FigureStatus::plan)
							: terms(SeriesDimension.STATUS, FigureStatus.values(), FigureStatus::code));
		return new SeriesSelection(observations, codes(SeriesDimension.COMPARISON, Compared::ofCode),
				codes(SeriesDimension.SOURCE), frequencies,
				terms(SeriesDimension.ACCUMULATION, AccumulationFilter.values(), AccumulationFilter::sdmx));
	}

	/** The terms with the codes of a dimension; null for all. */
	private <T> @Nullable List<T> terms(SeriesDimension dimension, T[] terms, Function<T, String> code) {
		var asked = codes(dimension);
		if (asked == null) {
			return null;
		}
		KnownValues.check(dimension.name(), asked, Arrays.stream(terms).map(code).distinct().toList());
		return Arrays.stream(terms).filter((term) -> asked.contains(code.apply(term))).toList();
	}

	private @Nullable List<String> codes(SeriesDimension dimension) {
		return codes(dimension, Function.identity());
	}

	/**
	 * What the codes of a dimension say; null for any, and if the flow does not have it.
	 */
	private @Nullable List<String> codes(SeriesDimension dimension, Function<String, String> reader) {
		var position = this.flow.dimensions().indexOf(dimension);
		if (position < 0 || this.codes.get(position).isEmpty()) {
			return null;
		}
		return Arrays.stream(this.codes.get(position).split("\\+", -1))
			.distinct()
			.map((code) -> ValueForms.read(dimension.name(), code, (given) -> {
				if (given.isEmpty()) {
					throw new RejectedValueException("A code is missing before or after a \"+\".");
				}
				return reader.apply(given);
			}))
			.toList();
	}

}
