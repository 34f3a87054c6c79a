package org.jincheng.indicators.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.indicator.Compared;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.observation.FigureStatus;
import org.jincheng.indicators.observation.Frequency;
import org.jincheng.indicators.observation.ObservationSelection;
import org.jincheng.indicators.observation.SeriesSelection;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.RejectedValueException;
import org.jincheng.indicators.problem.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of series: {@code all}, or the codes of each dimension between dots,
 * several separated by {@code +}, none where it may have any.
 */
final class Keys {

	static final String ALL = "all";

	private static final String FORM = Arrays.stream(SeriesDimension.values())
		.map(SeriesDimension::name)
		.collect(Collectors.joining("."));

	private Keys() {
	}

	/**
	 * Reads a key, but not whether there are its codes of the catalogue.
	 * @throws InvalidParametersException if it has too many or too few dots, an empty
	 * code, or an unknown one
	 */
	static SeriesSelection parse(String key) {
		if (key.equals(ALL)) {
			return new SeriesSelection(ObservationSelection.ALL, null, null, null);
		}
		var parts = key.split("\\.", -1);
		if (parts.length != SeriesDimension.values().length) {
			throw new InvalidParametersException(RequestError.of("key", key,
					"Not as %s, with %d dots.".formatted(FORM, SeriesDimension.values().length - 1)));
		}
		var frequencies = codes(parts, SeriesDimension.FREQ, term(Frequency.values()));
		var observations = ObservationSelection.ALL
			.withIndicators(codes(parts, SeriesDimension.INDICATOR, (code) -> code))
			.withPlaces(codes(parts, SeriesDimension.REF_AREA, (code) -> code))
			.withUnits(codes(parts, SeriesDimension.UNIT_MEASURE, (code) -> code));
		var compared = codes(parts, SeriesDimension.COMPARISON, Compared::ofCode);
		var statuses = codes(parts, SeriesDimension.STATUS, term(FigureStatus.values()));
		return new SeriesSelection(observations.withStatuses(statuses), frequencies, compared,
				codes(parts, SeriesDimension.SOURCE, (code) -> code));
	}

	private static <T> @Nullable List<T> codes(String[] parts, SeriesDimension dimension, Function<String, T> reader) {
		var part = parts[dimension.ordinal()];
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

	private static <T extends Term> Function<String, T> term(T[] terms) {
		return (code) -> Term.find(terms, code)
			.orElseThrow(() -> new RejectedValueException(Arrays.stream(terms).map(Term::code).toList()));
	}

	/** Returns the same key with any code of a dimension. */
	static String without(String key, SeriesDimension dimension) {
		if (key.equals(ALL)) {
			return ALL;
		}
		var parts = key.split("\\.", -1);
		parts[dimension.ordinal()] = "";
		return String.join(".", parts);
	}

}
