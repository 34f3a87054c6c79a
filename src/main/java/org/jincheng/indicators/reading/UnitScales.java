package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Converts units of one dimension. Currencies are none: nobody knows at which rate.
 *
 * @param scales how many of the base unit of its dimension one of each unit is
 * @param dimensions what each unit measures
 */
record UnitScales(Map<String, BigDecimal> scales, Map<String, Dimension> dimensions) {

	private static final Map<String, BigDecimal> RATIOS = Map.of("percent", BigDecimal.TEN, "permille", BigDecimal.ONE);

	/**
	 * Returns how many of another unit one of a unit is; null if they cannot be
	 * converted. A number without a unit may be of persons or households.
	 */
	@Nullable BigDecimal factor(String from, String to) {
		if (from.equals(to) || isCountOf(from, to) || isCountOf(to, from)) {
			return BigDecimal.ONE;
		}
		var one = Rate.of(from);
		var other = Rate.of(to);
		if (one.isPresent() && other.isPresent()) {
			var over = factor(one.get().numerator(), other.get().numerator());
			var under = factor(other.get().denominator(), one.get().denominator());
			return (over != null && under != null) ? over.multiply(under)
				.multiply(other.get().many().count())
				.divide(one.get().many().count(), MathContext.DECIMAL64) : null;
		}
		var scale = scale(from);
		var otherScale = scale(to);
		return (scale != null && otherScale != null && this.dimensions.get(from) == this.dimensions.get(to))
				? scale.divide(otherScale, MathContext.DECIMAL64) : null;
	}

	/** Whether two units are of the same, though they may not be converted. */
	boolean areAlike(@Nullable String one, String other) {
		return one == null || this.dimensions.get(one) == this.dimensions.get(other);
	}

	private @Nullable BigDecimal scale(String unit) {
		return RATIOS.getOrDefault(unit, this.scales.get(unit));
	}

	private boolean isCountOf(String unit, String other) {
		return unit.equals("count") && this.dimensions.get(other) == Dimension.COUNT;
	}

}
