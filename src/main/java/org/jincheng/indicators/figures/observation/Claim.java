package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;

import org.apache.commons.lang3.ObjectUtils;
import org.jspecify.annotations.Nullable;

/**
 * The range that a figure leaves for the true value: a value with its last digit, a
 * bound, or a range.
 *
 * @param value the value
 * @param upper the upper end of what is between two values; null otherwise
 * @param relation how the value relates to the truth
 * @param half half a unit of the last digit printed
 */
public record Claim(BigDecimal value, @Nullable BigDecimal upper, Relation relation, BigDecimal half) {

	/** How far "about" and "nearly" a number may be from it at most, as a part of it. */
	private static final BigDecimal NEAR = new BigDecimal("0.05");

	public static Claim of(Observation figure) {
		return new Claim(figure.value(), figure.quantity().upper(), figure.relation(),
				PrintedDigits.halfOfLast(figure));
	}

	/** The claim of a number as it is printed. */
	public static Claim of(BigDecimal value, @Nullable BigDecimal upper, Relation relation, String printed) {
		return new Claim(value, upper, relation, PrintedDigits.halfOfLast(printed, value));
	}

	/** The same in another unit. */
	public Claim times(BigDecimal factor) {
		return new Claim(this.value.multiply(factor), (this.upper != null) ? this.upper.multiply(factor) : null,
				this.relation, this.half.multiply(factor));
	}

	/** The same with as many more. */
	public Claim plus(BigDecimal more) {
		return new Claim(this.value.add(more), (this.upper != null) ? this.upper.add(more) : null, this.relation,
				this.half);
	}

	/** The same, as if the number were the truth. */
	public Claim asValue() {
		return (this.relation == Relation.BETWEEN) ? this : new Claim(this.value, null, Relation.EQUAL, this.half);
	}

	/** The same, or more where it is a value. */
	public Claim orMore() {
		return (this.relation == Relation.EQUAL) ? new Claim(this.value, null, Relation.GREATER_OR_EQUAL, this.half)
				: this;
	}

	/** Whether both have the same number, whatever its relation to the truth. */
	public boolean isSameNumber(Claim other) {
		return this.value.compareTo(other.value) == 0 && ObjectUtils.compare(this.upper, other.upper) == 0;
	}

	/** Whether the ranges of both overlap, so that both can be true. */
	public boolean overlaps(Claim other) {
		return !isAllBelow(other) && !other.isAllBelow(this);
	}

	private boolean isAllBelow(Claim other) {
		var most = most();
		var least = other.least();
		if (most == null || least == null) {
			return false;
		}
		var order = most.compareTo(least);
		// The ranges of neighbours, such as third and fourth, only touch.
		return order < 0 || order == 0 && (this.relation.isValue() && other.relation.isValue()
				|| this.relation.excludesValue() || other.relation.excludesValue());
	}

	/**
	 * Whether the range of another one, or its value where it is one value, lies within
	 * this range.
	 */
	public boolean contains(Claim other) {
		var isOne = other.relation == Relation.EQUAL;
		var low = least();
		var high = most();
		var otherLow = isOne ? other.value : other.least();
		var otherHigh = isOne ? other.value : other.most();
		return (low == null || otherLow != null && isInOrder(low, otherLow, other))
				&& (high == null || otherHigh != null && isInOrder(otherHigh, high, other));
	}

	private boolean isInOrder(BigDecimal lower, BigDecimal higher, Claim other) {
		var order = lower.compareTo(higher);
		return order < 0 || order == 0 && (!this.relation.excludesValue() || other.relation.excludesValue());
	}

	/** The least that it may be by its digits; null where there is none. */
	public @Nullable BigDecimal least() {
		return this.relation.isValue() ? this.value.subtract(reach()) : low();
	}

	/** The most that it may be by its digits; null where there is none. */
	public @Nullable BigDecimal most() {
		return this.relation.isValue() ? this.value.add(reach()) : high();
	}

	/** How far the truth may be from a value; about one, a last digit more. */
	private BigDecimal reach() {
		if (this.relation != Relation.APPROXIMATE) {
			return this.half;
		}
		return this.half.add(PrintedDigits.halfOfLast("", this.value).min(this.value.abs().multiply(NEAR)));
	}

	/** Whether both have the same number and the same relation to the truth. */
	public boolean isSameAs(Claim other) {
		return isSameNumber(other)
				&& (this.relation == other.relation || this.relation.isValue() && other.relation.isValue());
	}

	/** Whether it is the number of another one with fewer digits, rounded or cut off. */
	public boolean rounds(Claim other) {
		return this.relation.isValue() && other.relation.isValue() && this.half.compareTo(other.half) > 0
				&& (isNear(other.value) || isCutOff(other.value));
	}

	/**
	 * Whether it is a number without the digits after its last one; a stated nil never
	 * is.
	 */
	private boolean isCutOff(BigDecimal number) {
		var cut = number.abs().subtract(this.value.abs());
		return this.value.signum() * number.signum() > 0 && cut.signum() > 0
				&& cut.compareTo(this.half.add(this.half)) < 0;
	}

	private boolean isNear(BigDecimal number) {
		return this.value.subtract(number).abs().compareTo(this.half) <= 0;
	}

	/**
	 * Whether it is a bound, a range or about a value that follows from another, narrower
	 * claim.
	 */
	public boolean isBroaderThan(Claim other) {
		if (this.relation == Relation.EQUAL || isSameAs(other) && this.relation != Relation.APPROXIMATE) {
			return false;
		}
		if (this.relation == Relation.APPROXIMATE) {
			return other.relation == Relation.EQUAL && isNear(other.value);
		}
		return isAtLeast(other) && isAtMost(other);
	}

	/** Whether the range of the other one is above the lower end of this. */
	private boolean isAtLeast(Claim other) {
		var low = low();
		if (low == null) {
			return true;
		}
		var order = (other.low() != null) ? low.compareTo(other.low()) : 1;
		return order < 0 || order == 0 && (!excludesLow() || other.excludesLow());
	}

	/** Whether the range of the other one is below the upper end of this. */
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
	public boolean excludes(Claim other) {
		return (isBelow(other) || other.isBelow(this)) && !rounds(other) && !other.rounds(this);
	}

	private boolean isBelow(Claim other) {
		if (this.relation.isUnboundedAbove(this.value) || other.relation.isUnboundedBelow(other.value)) {
			return false;
		}
		var highest = (this.upper != null) ? this.upper : this.value;
		if (this.relation.isValue() && other.relation.isValue()) {
			return highest.add(this.half).compareTo(other.value.subtract(other.half)) <= 0;
		}
		var order = highest.compareTo(other.value);
		return order < 0 || order == 0 && (this.relation.excludesValue() || other.relation.excludesValue());
	}

	/**
	 * The lower end; null where there is none.
	 */
	private @Nullable BigDecimal low() {
		if (this.relation == Relation.NEARLY && this.value.signum() > 0) {
			return this.value.subtract(this.value.abs().multiply(NEAR));
		}
		return this.relation.isUnboundedBelow(this.value) ? null : this.value;
	}

	private @Nullable BigDecimal high() {
		if (this.relation == Relation.NEARLY && this.value.signum() < 0) {
			return this.value.add(this.value.abs().multiply(NEAR));
		}
		return this.relation.isUnboundedAbove(this.value) ? null : (this.upper != null) ? this.upper : this.value;
	}

	private boolean excludesLow() {
		return this.relation == Relation.GREATER || this.relation == Relation.NEARLY && this.value.signum() < 0;
	}

	private boolean excludesHigh() {
		return this.relation == Relation.LESS || this.relation == Relation.NEARLY && this.value.signum() >= 0;
	}

}
