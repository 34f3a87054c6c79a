package org.jincheng.indicators.representation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jincheng.indicators.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * How figures span a cube.
 *
 * @param <T> what the figures are
 * @param title what they are
 * @param dimensions what tells them apart
 * @param optional what also tells them apart, and becomes a dimension only where the
 * figures have several of its categories
 * @param provenance where figures come from; it becomes the last dimension where there is
 * more than one
 * @param value the value
 * @param status a code that qualifies the value
 * @param details what a cube has no place for
 * @param citation the source that a provenance stands for, as it is cited
 */
public record Cube<T>(Text title, List<Dimension<T>> dimensions, List<Dimension<T>> optional, Dimension<T> provenance,
		Function<T, BigDecimal> value, Function<T, String> status, Function<T, Map<String, @Nullable Object>> details,
		UnaryOperator<String> citation) {

	/** What a dimension is, as JSON-stat has it. */
	public enum Role {

		METRIC, GEO, TIME, CLASSIFICATION

	}

	/**
	 * What tells figures apart.
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
