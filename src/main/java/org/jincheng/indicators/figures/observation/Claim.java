package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a figure says of the truth: from where to where it is.
 *
 * @param value the value
 * @param upper the upper end of what is between two values; null otherwise
 * @param relation how the value relates to the truth
 * @param half half a unit of the last digit printed
 */
record Claim(BigDecimal value, @Nullable BigDecimal upper, Relation relation, BigDecimal half) {

	static Claim of(Observation figure) {
		return new Claim(figure.value(), figure.upper(), figure.relation(), PrintedDigits.halfOfLast(figure));
	}

	/** Whether it says a value, which may be about that only. */
	private boolean isValue() {
		return this.relation == Relation.EQUAL || this.relation == Relation.APPROXIMATE;
	}

	/** Whether both say the same. */
	boolean isSameAs(Claim other) {
		return this.value.compareTo(other.value) == 0 && isSame(this.upper, other.upper)
				&& (this.relation == other.relation || isValue() && other.isValue());
	}

	private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one != null && other != null) ? one.compareTo(other) == 0 : Objects.equals(one, other);
	}

	/** Whether it says the number of another one with fewer digits. */
	boolean rounds(Claim other) {
		return isValue() && other.isValue() && this.half.compareTo(other.half) > 0 && isNear(other.value);
	}

	private boolean isNear(BigDecimal number) {
		return this.value.subtract(number).abs().compareTo(this.half) <= 0;
	}

	/**
	 * Whether it is a bound, a range or about a value, and follows from what another one
	 * says, which says more.
	 */
	boolean isBroaderThan(Claim other) {
		if (this.relation == Relation.EQUAL || isSameAs(other) && this.relation != Relation.APPROXIMATE) {
			return false;
		}
		if (this.relation == Relation.APPROXIMATE) {
			return other.relation == Relation.EQUAL && isNear(other.value);
		}
		return isAtLeast(other) && isAtMost(other);
	}

	/** Whether all that the other one says is above the lower end of this. */
	private boolean isAtLeast(Claim other) {
		var low = low();
		if (low == null) {
			return true;
		}
		var order = (other.low() != null) ? low.compareTo(other.low()) : 1;
		return order < 0 || order == 0 && (!excludesLow() || other.excludesLow());
	}

	/** Whether all that the other one says is below the upper end of this. */
	private boolean isAtMost(Claim other) {
		var high = high();
		if (high == null) {
			return true;
		}
		var order = (other.high() != null) ? high.compareTo(other.high()) : -1;
		return order > 0 || order == 0 && (!excludesHigh() || other.excludesHigh());
	}

	/**
	 * Whether both cannot be true, by the bounds that they set. Two values are the same
	 * as far as their digits tell; what is printed as about a value counts as that value.
	 */
	boolean excludes(Claim other) {
		return isBelow(other) || other.isBelow(this);
	}

	private boolean isBelow(Claim other) {
		if (this.relation.isUnboundedAbove(this.value) || other.relation.isUnboundedBelow(other.value)) {
			return false;
		}
		var highest = (this.upper != null) ? this.upper : this.value;
		if (isValue() && other.isValue()) {
			return highest.add(this.half).compareTo(other.value.subtract(other.half)) <= 0;
		}
		var order = highest.compareTo(other.value);
		return order < 0 || order == 0 && (this.relation.excludesValue() || other.relation.excludesValue());
	}

	/**
	 * The lower end; null where there is none. Nearly a number is as near as its first
	 * digits.
	 */
	private @Nullable BigDecimal low() {
		if (this.relation == Relation.NEARLY && this.value.signum() > 0) {
			return this.value.subtract(unitOfFirstDigits());
		}
		return this.relation.isUnboundedBelow(this.value) ? null : this.value;
	}

	private @Nullable BigDecimal high() {
		if (this.relation == Relation.NEARLY && this.value.signum() < 0) {
			return this.value.add(unitOfFirstDigits());
		}
		return this.relation.isUnboundedAbove(this.value) ? null : (this.upper != null) ? this.upper : this.value;
	}

	private BigDecimal unitOfFirstDigits() {
		return BigDecimal.ONE.scaleByPowerOfTen(-this.value.stripTrailingZeros().scale());
	}

	private boolean excludesLow() {
		return this.relation == Relation.GREATER || this.relation == Relation.NEARLY && this.value.signum() < 0;
	}

	private boolean excludesHigh() {
		return this.relation == Relation.LESS || this.relation == Relation.NEARLY && this.value.signum() >= 0;
	}

}
