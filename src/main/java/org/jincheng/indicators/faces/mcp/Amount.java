package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A number with how it relates to the truth, as a source states it or a claim says it.
 *
 * @param value the number
 * @param upper the upper end of what is between two
 * @param relation how it relates to the truth
 */
record Amount(BigDecimal value, @Nullable BigDecimal upper, Relation relation) {

	/** How far the truth of "about" and "nearly" may be, as a part of the number. */
	private static final BigDecimal FAR = new BigDecimal("0.1");

	/** How far "about" may round a number, as a part of it. */
	private static final BigDecimal NEAR = new BigDecimal("0.05");

	/**
	 * Where the truth may lie.
	 *
	 * @param low the lower end; null where there is none
	 * @param high the upper end; null where there is none
	 * @param hasLow whether the lower end is in it
	 * @param hasHigh whether the upper end is in it
	 */
	private record Range(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean hasLow, boolean hasHigh) {

		boolean isWithin(Range other) {
			return isAbove(other) && isBelow(other);
		}

		private boolean isAbove(Range other) {
			if (other.low == null) {
				return true;
			}
			var order = (this.low != null) ? this.low.compareTo(other.low) : -1;
			return order > 0 || order == 0 && (other.hasLow || !this.hasLow);
		}

		private boolean isBelow(Range other) {
			if (other.high == null) {
				return true;
			}
			var order = (this.high != null) ? this.high.compareTo(other.high) : 1;
			return order < 0 || order == 0 && (other.hasHigh || !this.hasHigh);
		}

		boolean isApartFrom(Range other) {
			return endsBefore(other) || other.endsBefore(this);
		}

		private boolean endsBefore(Range other) {
			if (this.high == null || other.low == null) {
				return false;
			}
			var order = this.high.compareTo(other.low);
			return order < 0 || order == 0 && !(this.hasHigh && other.hasLow);
		}

	}

	/** Returns whether a claim is true wherever this is. */
	boolean implies(Amount claimed) {
		if (isSameNumber(claimed) && this.relation == claimed.relation) {
			return true;
		}
		return switch (claimed.relation) {
			case APPROXIMATE -> (this.relation == Relation.EQUAL && claimed.rounds(this.value))
					|| (this.relation == Relation.NEARLY && isSameNumber(claimed));
			case NEARLY -> this.relation == Relation.EQUAL && range().isWithin(claimed.range(NEAR));
			default -> range().isWithin(claimed.range());
		};
	}

	/** Returns whether a claim is false wherever this is true. */
	boolean excludes(Amount claimed) {
		return range().isApartFrom(claimed.range((claimed.relation == Relation.APPROXIMATE) ? NEAR : FAR));
	}

	boolean isSameNumber(Amount other) {
		return this.value.compareTo(other.value) == 0
				&& (this.upper == null || other.upper == null || this.upper.compareTo(other.upper) == 0);
	}

	Amount times(BigDecimal factor) {
		return new Amount(this.value.multiply(factor), (this.upper != null) ? this.upper.multiply(factor) : null,
				this.relation);
	}

	/**
	 * Returns whether "about" this may be said of a number: half of its last digit off.
	 */
	private boolean rounds(BigDecimal number) {
		var digit = this.value.stripTrailingZeros().ulp();
		var half = digit.divide(BigDecimal.TWO, digit.scale() + 1, RoundingMode.UNNECESSARY);
		var most = half.min(this.value.abs().multiply(NEAR));
		return number.subtract(this.value).abs().compareTo(most) <= 0;
	}

	private Range range() {
		return range(FAR);
	}

	private Range range(BigDecimal part) {
		var off = this.value.abs().multiply(part);
		return switch (this.relation) {
			case EQUAL -> new Range(this.value, this.value, true, true);
			case GREATER -> new Range(this.value, null, false, false);
			case GREATER_OR_EQUAL -> new Range(this.value, null, true, false);
			case LESS -> new Range(null, this.value, false, false);
			case LESS_OR_EQUAL -> new Range(null, this.value, false, true);
			case BETWEEN -> new Range(this.value, (this.upper != null) ? this.upper : this.value, true, true);
			case APPROXIMATE -> new Range(this.value.subtract(off), this.value.add(off), true, true);
			case NEARLY -> (this.value.signum() < 0) ? new Range(this.value, this.value.add(off), false, true)
					: new Range(this.value.subtract(off), this.value, true, false);
		};
	}

}
