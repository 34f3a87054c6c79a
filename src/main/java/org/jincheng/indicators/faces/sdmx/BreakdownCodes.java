package org.jincheng.indicators.faces.sdmx;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.request.KnownValues;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators of a revision are to programs: measures, and the parts of these.
 *
 * @param parts which part of which measure each indicator is, by its code
 * @param indicators the codes of indicators, by that of the measure and that of the part
 * @param decimals how many decimals figures usually have, by the code of the indicator
 * @param currencies the codes of the units of money
 */
record BreakdownCodes(Map<String, MeasurePart> parts, SortedMap<String, SortedMap<String, String>> indicators,
		Map<String, Integer> decimals, Set<String> currencies) {

	/** The codes that SDMX has for categories that any dimension can have. */
	private static final Map<String, String> RESERVED = Map.of("other", "_O", "unallocated", "_U");

	/** Between a dimension and a category, which no code has. */
	private static final String OF_DIMENSION = "@";

	static BreakdownCodes of(Map<String, Cell> cells, Map<String, Integer> decimals, Set<String> currencies) {
		var codes = codes(cells.values().stream().map(Cell::where).filter(Objects::nonNull).toList());
		var parts = cells.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (cell) -> part(cell.getKey(), cell.getValue(), codes)));
		var indicators = new TreeMap<String, SortedMap<String, String>>();
		parts.forEach((indicator, part) -> indicators.computeIfAbsent(part.measure(), (measure) -> new TreeMap<>())
			.put(part.code(), indicator));
		return new BreakdownCodes(parts, indicators, decimals, currencies);
	}

	/**
	 * Returns how many decimals figures of an indicator usually have in a unit: amounts
	 * of money, which are printed in millions, have none.
	 */
	@Nullable Integer decimals(String indicator, String unit) {
		return this.currencies.contains(unit) ? Integer.valueOf(0) : this.decimals.get(indicator);
	}

	private static MeasurePart part(String indicator, Cell cell, Function<Where, String> codes) {
		return (cell.of() != null && cell.where() != null) ? new MeasurePart(cell.of(), codes.apply(cell.where()))
				: new MeasurePart(indicator, MeasurePart.WHOLE);
	}

	/**
	 * The code of each of some parts: its categories, in the order of their dimensions. A
	 * category whose code is one of another dimension, too, or may be, has its own
	 * dimension before it.
	 */
	static Function<Where, String> codes(Collection<Where> parts) {
		var dimensions = parts.stream()
			.flatMap((where) -> where.categories().entrySet().stream())
			.distinct()
			.collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
		return (where) -> where.categories().entrySet().stream().map((part) -> {
			var code = RESERVED.getOrDefault(part.getValue(), part.getValue());
			var isUnique = code.equals(part.getValue()) && dimensions.getOrDefault(code, 1L) == 1;
			return isUnique ? code : part.getKey() + OF_DIMENSION + code;
		}).collect(Collectors.joining(MeasurePart.BETWEEN));
	}

	/** Which part of which measure an indicator is. */
	MeasurePart of(String indicator) {
		return Objects.requireNonNull(this.parts.get(indicator), indicator);
	}

	/**
	 * Reads the code of a measure, but not whether there is one.
	 * @throws RejectedValueException if it is that of a part
	 */
	String measure(String code) {
		var part = this.parts.get(code);
		if (part != null && !part.code().equals(MeasurePart.WHOLE)) {
			throw new RejectedValueException(
					"Is INDICATOR \"%s\" with BREAKDOWN \"%s\".".formatted(part.measure(), part.code()));
		}
		return code;
	}

	/**
	 * The codes of the indicators that are some parts of some measures; null if all are
	 * meant.
	 * @param measures the codes of the measures; null for all
	 * @param codes the codes of the parts; null for all
	 * @throws InvalidParametersException if there is no such measure or part
	 */
	@Nullable List<String> select(@Nullable List<String> measures, @Nullable List<String> codes) {
		if (measures == null && codes == null) {
			return null;
		}
		if (measures != null) {
			KnownValues.check(SeriesDimension.INDICATOR.name(), measures, this.indicators.keySet());
		}
		if (codes != null) {
			var parts = this.parts.values().stream().map(MeasurePart::code);
			KnownValues.check(SeriesDimension.BREAKDOWN.name(), codes,
					Stream.concat(Stream.of(MeasurePart.WHOLE), parts).collect(Collectors.toCollection(TreeSet::new)));
		}
		return ((measures != null) ? measures : this.indicators.keySet()).stream()
			.map((measure) -> Objects.requireNonNull(this.indicators.get(measure)))
			.flatMap((ofMeasure) -> (codes != null) ? codes.stream().map(ofMeasure::get).filter(Objects::nonNull)
					: ofMeasure.values().stream())
			.toList();
	}

	/**
	 * A part of a measure, or the whole.
	 *
	 * @param measure the code of the measure
	 * @param code the code of the part, which is the same for all measures
	 */
	record MeasurePart(String measure, String code) {

		/** The code of the whole, as SDMX has it. */
		static final String WHOLE = "_T";

		/** The separator of codes of categories, which no code has. */
		private static final String BETWEEN = "_";

	}

}
