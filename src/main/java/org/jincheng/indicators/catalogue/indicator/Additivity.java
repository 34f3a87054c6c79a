package org.jincheng.indicators.catalogue.indicator;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells which figures add up. What nobody says adds up does not, nor does what is in a
 * unit that cannot, or compared with another.
 *
 * @param indicators the indicators of the figures, by code
 * @param dimensions what units measure, by code; those that are rates have none
 */
public record Additivity(Map<String, Indicator> indicators, Map<String, Dimension> dimensions) {

	private static final Set<Dimension> NEVER = Set.of(Dimension.RATIO, Dimension.TEMPERATURE);

	/** Whether a figure of an indicator can be added to others. */
	public boolean adds(String code, String unit, @Nullable Comparison comparison, Over over) {
		var indicator = this.indicators.get(code);
		var dimension = this.dimensions.get(unit);
		return comparison == null && dimension != null && !NEVER.contains(dimension) && indicator != null
				&& indicator.defaults().addsUp(over);
	}

}
