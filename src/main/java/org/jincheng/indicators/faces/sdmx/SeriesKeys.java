package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.faces.sdmx.BreakdownCodes.MeasurePart;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of series: {@code all}, or the codes of each dimension between dots,
 * several separated by {@code +}, none where it may have any.
 */
final class SeriesKeys {

	static final String ALL = "all";

	/** The codes of plans. */
	static final List<String> PLANS = Arrays.stream(FigureStatus.values()).map(FigureStatus::plan).distinct().toList();

	private SeriesKeys() {
	}

	/**
	 * Reads a key, but not whether there are its codes of places, units and sources.
	 * Without cells, what is not broken down is meant.
	 * @throws InvalidParametersException if it has too many or too few dots, an empty
	 * code, or an unknown one
	 */
	static SeriesSelection parse(Flow flow, String key, BreakdownCodes breakdowns) {
		var all = flow.onePerPeriod() ? ObservationSelection.ALL.bySeries() : ObservationSelection.ALL;
		if (key.equals(ALL)) {
			return new SeriesSelection(all.withIndicators(breakdowns.select(null, anyOf(flow))), null, null, null,
					flow.accumulations());
		}
		var parts = key.split("\\.", -1);
		if (parts.length != flow.dimensions().size()) {
			throw new InvalidParametersException(RequestError.of("key", key,
					"Not as %s, with %d dots.".formatted(flow.form(), flow.dimensions().size() - 1)));
		}
		var codes = new Codes(flow, parts);
		var frequencies = codes.of(SeriesDimension.FREQ, oneOf(List.of(Frequency.values()), Frequency::sdmx));
		// Sums to date have that of all others, whatever their periods are.
		var isOfAnyPeriod = flow.accumulations() != null && frequencies != null
				&& frequencies.contains(Frequency.OTHER);
		var accumulations = codes.of(SeriesDimension.ACCUMULATION,
				oneOf(List.of(AccumulationFilter.values()), AccumulationFilter::sdmx));
		var statuses = codes.of(SeriesDimension.STATUS, oneOf(List.of(FigureStatus.values()), FigureStatus::code));
		var observations = all
			.withIndicators(breakdowns.select(codes.of(SeriesDimension.INDICATOR, breakdowns::measure),
					flow.hasCells() ? codes.of(SeriesDimension.BREAKDOWN, (code) -> code) : anyOf(flow)))
			.withPlaces(codes.of(SeriesDimension.REF_AREA, (code) -> code))
			.with("unit", codes.of(SeriesDimension.UNIT_MEASURE, (code) -> code))
			.with("frequency", isOfAnyPeriod ? null : frequencies);
		return new SeriesSelection(
				observations.with("status", flow.onePerPeriod()
						? statuses(codes.of(SeriesDimension.PLAN, oneOf(PLANS, Function.identity()))) : statuses),
				codes.of(SeriesDimension.COMPARISON, Compared::ofCode),
				codes.of(SeriesDimension.SOURCE, (code) -> code), frequencies,
				(accumulations != null) ? accumulations : flow.accumulations());
	}

	/** The breakdowns that its data can have; null for all. */
	private static @Nullable List<String> anyOf(Flow flow) {
		return flow.hasCells() ? null : List.of(MeasurePart.WHOLE);
	}

	private static @Nullable List<FigureStatus> statuses(@Nullable List<String> plans) {
		return (plans == null) ? null
				: Arrays.stream(FigureStatus.values()).filter((status) -> plans.contains(status.plan())).toList();
	}

	/**
	 * The codes of a key.
	 *
	 * @param flow the dataflow
	 * @param parts the codes of each of its dimensions
	 */
	private record Codes(Flow flow, String[] parts) {

		<T> @Nullable List<T> of(SeriesDimension dimension, Function<String, T> reader) {
			var position = this.flow.dimensions().indexOf(dimension);
			return (position < 0) ? null : codes(this.parts[position], dimension, reader);
		}

	}

	private static <T> @Nullable List<T> codes(String part, SeriesDimension dimension, Function<String, T> reader) {
		if (part.isEmpty()) {
			return null;
		}
		return Arrays.stream(part.split("\\+", -1)).distinct().map((code) -> {
			try {
				if (code.isEmpty()) {
					throw new RejectedValueException("A code is missing before or after a \"+\".");
				}
				return reader.apply(code);
			}
			catch (RejectedValueException ex) {
				throw new InvalidParametersException(ex.toError(dimension.name(), code));
			}
		}).toList();
	}

	/** Reads the code of one of some values. */
	private static <T> Function<String, T> oneOf(List<T> values, Function<T, String> code) {
		return (asked) -> values.stream()
			.filter((value) -> code.apply(value).equals(asked))
			.findFirst()
			.orElseThrow(() -> new RejectedValueException(values.stream().map(code).toList()));
	}

	/** Returns the same key with any code of a dimension. */
	static String without(String key, Flow flow, SeriesDimension dimension) {
		if (key.equals(ALL)) {
			return ALL;
		}
		var parts = key.split("\\.", -1);
		parts[flow.dimensions().indexOf(dimension)] = "";
		return String.join(".", parts);
	}

}
