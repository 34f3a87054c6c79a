package org.jincheng.indicators.core.representation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * How figures span a cube.
 *
 * @param <T> what the figures are
 * @param title what they are
 * @param dimensions the dimensions of the figures
 * @param optional further dimensions, each used only if the figures have several of its
 * categories
 * @param isDense whether several of the optional dimensions become one, of the
 * combinations that occur, so that fewer cells are empty
 * @param provenance where figures come from; it becomes the last dimension where there is
 * more than one
 * @param value the value; null where there is none
 * @param status a code that qualifies the value
 * @param details what a cube has no place for
 * @param cited what a figure is cited by
 * @param citations how all that figures are cited by is cited, in order
 */
public record Cube<T>(Text title, List<Dimension<T>> dimensions, List<Dimension<T>> optional, boolean isDense,
		Dimension<T> provenance, Function<T, @Nullable BigDecimal> value, Function<T, String> status,
		Function<T, Map<String, @Nullable Object>> details, Function<T, Stream<?>> cited,
		Function<Set<Object>, Stream<String>> citations) {

	/** What a dimension is, as JSON-stat has it. */
	public enum Role {

		METRIC, GEO, TIME, CLASSIFICATION

	}

	/**
	 * A dimension of figures.
	 *
	 * @param <T> what the figures are
	 * @param name its name
	 * @param label what it is called
	 * @param role what it is
	 * @param code the code of a figure's category; categories are in the order of codes
	 * @param category what a figure's category is called
	 * @param unit the unit of a category, by its code; null where it has none
	 */
	public record Dimension<T>(String name, Text label, Role role, Function<T, String> code,
			Function<T, String> category, Function<String, @Nullable UnitOfMeasure> unit) {

		/** Several dimensions as one, with a category for each combination. */
		static <T> Dimension<T> together(List<Dimension<T>> several) {
			Function<Function<Dimension<T>, String>, String> joined = (
					part) -> several.stream().map(part).collect(Collectors.joining("/"));
			return new Dimension<>(joined.apply(Dimension::name).replace('/', '-'),
					new Text(joined.apply((one) -> one.label().en()),
							joined.apply((one) -> one.label().in(Language.ZH))),
					Role.CLASSIFICATION, (figure) -> joined.apply((one) -> one.code().apply(figure)),
					(figure) -> joined.apply((one) -> one.category().apply(figure)), (code) -> null);
		}

	}

	/**
	 * The unit of a category.
	 *
	 * @param label its name; null where it differs from figure to figure
	 * @param symbol what is written beside a value; null where it differs
	 * @param decimals how many decimals values usually have; null where it differs
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder(alphabetic = true)
	public record UnitOfMeasure(@Nullable String label, @Nullable String symbol, @Nullable Integer decimals) {
	}

}
