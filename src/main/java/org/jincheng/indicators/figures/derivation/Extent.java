package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

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

	static Extent exact(BigDecimal value) {
		var estimate = Estimate.exact(value);
		return new Extent(estimate, estimate, false, false);
	}

	static Extent of(Observation figure) {
		var value = Estimate.of(figure);
		var relation = figure.relation();
		if (figure.quantity().upper() != null) {
			return new Extent(value, value.shifted(figure.quantity().upper().subtract(figure.value())), false, false);
		}
		return new Extent(relation.isUnboundedBelow(figure.value()) ? null : value,
				relation.isUnboundedAbove(figure.value()) ? null : value, relation == Relation.APPROXIMATE,
				relation.excludesValue());
	}

	/** The difference of two numbers; empty if nothing is known of it. */
	Optional<Extent> minus(Extent other) {
		return against(other, Estimate::minus);
	}

	/**
	 * The quotient of a number that is not negative and a positive one, which printed
	 * digits only tell about; empty if nothing is known of it.
	 */
	Optional<Extent> over(Extent base) {
		return against(base, (end, divisor) -> end.notNegative().dividedBy(divisor))
			.map((quotient) -> new Extent(quotient.low, quotient.high, quotient.isOne(), quotient.strict));
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
	Extent map(UnaryOperator<Estimate> increasing) {
		var least = (this.low != null) ? increasing.apply(this.low) : null;
		var most = isOne() ? least : (this.high != null) ? increasing.apply(this.high) : null;
		return new Extent(least, most, this.about, this.strict);
	}

	private boolean isOne() {
		return this.low != null && this.low == this.high;
	}

	/** The number as it can be reported: ends are rounded outwards. */
	Estimate.ReportedValue reported() {
		if (this.low != null && this.high != null) {
			return isOne() ? this.low.about(this.about ? Relation.APPROXIMATE : Relation.EQUAL)
					: new Estimate.ReportedValue(this.low.reported(Relation.GREATER_OR_EQUAL).value(),
							this.high.reported(Relation.LESS_OR_EQUAL).value(), Relation.BETWEEN, null);
		}
		return (this.low != null) ? this.low.reported(this.strict ? Relation.GREATER : Relation.GREATER_OR_EQUAL)
				: Objects.requireNonNull(this.high).reported(this.strict ? Relation.LESS : Relation.LESS_OR_EQUAL);
	}

}
