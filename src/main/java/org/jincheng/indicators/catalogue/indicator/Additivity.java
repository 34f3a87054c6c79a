package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Determines which figures add up. What nobody says adds up does not, nor does what is in
 * a unit that cannot, or compared with another.
 *
 * @param indicators the indicators of the figures, by code
 * @param dimensions what units measure, by code; those that are rates have none
 */
public record Additivity(Map<String, Indicator> indicators, Map<String, Dimension> dimensions) {

	private static final List<Dimension> NEVER = List.of(Dimension.RATIO, Dimension.TEMPERATURE);

	/**
	 * Returns the condition that a figure {@code o} of an indicator {@code i} adds up.
	 */
	public static String sql(Over over) {
		var never = NEVER.stream().map((dimension) -> "'" + dimension.code() + "'").collect(Collectors.joining(", "));
		return """
				o.comparison_kind is null and %s
				  and exists (select from unit u where u.code = o.unit_code and u.dimension not in (%s))"""
			.formatted(Adds.sql("i", over), never);
	}

	/** Whether a figure of an indicator can be added to others. */
	public boolean adds(String code, String unit, @Nullable Comparison comparison, Over over) {
		var indicator = this.indicators.get(code);
		var dimension = this.dimensions.get(unit);
		return comparison == null && dimension != null && !NEVER.contains(dimension) && indicator != null
				&& indicator.defaults().addsUp(over);
	}

}
