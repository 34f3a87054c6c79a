package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import org.jincheng.indicators.figures.derivation.Estimate.ReportedValue;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a number may be, as its qualifier says; each end is as well known
 * as its digits. Both ends are the same where it is one value.
 *
 * @param low its lower end; null where there is none
 * @param high its upper end; null where there is none
 * @param about whether it is about that only
 * @param strict whether it is not its end itself
 */
record Extent(@Nullable Estimate low, @Nullable Estimate high, boolean about, boolean strict) {

	/** One value, as printed digits tell it. */
	static Extent of(Estimate value) {
		return new Extent(value, value, false, false);
	}

	static Extent of(Observation figure) {
		var value = Estimate.of(figure);
		var relation = figure.relation();
		if (figure.quantity().upper() != null) {
			return new Extent(value, value.map(figure.quantity().upper().subtract(figure.value())::add), false, false);
		}
		return new Extent(relation.isUnboundedBelow(figure.value()) ? null : value,
				relation.isUnboundedAbove(figure.value()) ? null : value, relation == Relation.APPROXIMATE,
				relation.excludesValue());
	}

	/**
	 * The quotient of two figures; empty where the lower one has no multiple, or nothing
	 * is known of it.
	 */
	static Optional<Extent> ratio(Observation over, Observation under) {
		return (over.value().signum() >= 0 && under.value().signum() > 0)
				? of(over).against(of(under), (end, divisor) -> end.notNegative().dividedBy(divisor))
				: Optional.empty();
	}

	/** The difference of two numbers; empty if nothing is known of it. */
	Optional<Extent> minus(Extent other) {
		return against(other, Estimate::minus);
	}

	/**
	 * What is greater, the greater this and the less another is. About a number there is
	 * no bound.
	 */
	private Optional<Extent> against(Extent other, BinaryOperator<Estimate> operation) {
		var least = (this.low != null && other.high != null) ? operation.apply(this.low, other.high) : null;
		var most = (isOne() && other.isOne()) ? least
				: (this.high != null && other.low != null) ? operation.apply(this.high, other.low) : null;
		var result = new Extent(least, most, this.about || other.about, this.strict || other.strict);
		return ((least == null && most == null) || result.about && !result.isOne()) ? Optional.empty()
				: Optional.of(result);
	}

	/** Applies an increasing function to both ends. */
	Extent map(UnaryOperator<BigDecimal> increasing) {
		var least = (this.low != null) ? this.low.map(increasing) : null;
		var most = isOne() ? least : (this.high != null) ? this.high.map(increasing) : null;
		return new Extent(least, most, this.about, this.strict);
	}

	/** The same, as what printed digits only tell about, if it is one value. */
	Extent asAbout() {
		return new Extent(this.low, this.high, isOne(), this.strict);
	}

	/** Whether no number is in both; about a number may be any. */
	boolean isDisjointFrom(Extent other) {
		return !this.about && !other.about && (isBelow(other) || other.isBelow(this));
	}

	private boolean isBelow(Extent other) {
		return this.high != null && other.low != null && this.high.high().compareTo(other.low.low()) < 0;
	}

	private boolean isOne() {
		return this.low != null && this.low == this.high;
	}

	/**
	 * The number as it can be reported: ends are rounded outwards.
	 * @param one how one value is reported
	 */
	ReportedValue reported(BiFunction<Estimate, Relation, ReportedValue> one) {
		if (this.low != null && this.high != null) {
			return isOne() ? one.apply(this.low, this.about ? Relation.APPROXIMATE : Relation.EQUAL)
					: new ReportedValue(this.low.least(), this.high.most(), Relation.BETWEEN, null);
		}
		return (this.low != null) ? bound(this.low.least(), this.low, Relation.GREATER, Relation.GREATER_OR_EQUAL)
				: bound(Objects.requireNonNull(this.high).most(), this.high, Relation.LESS, Relation.LESS_OR_EQUAL);
	}

	private ReportedValue bound(BigDecimal rounded, Estimate end, Relation exclusive, Relation inclusive) {
		return new ReportedValue(rounded, null, this.strict ? exclusive : inclusive, end.value());
	}

}
