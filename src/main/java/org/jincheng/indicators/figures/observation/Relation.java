package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How a value relates to the truth: {@code eq}, {@code gt}, {@code ge}, {@code lt},
 * {@code le}, {@code approx}, {@code nearly} (just short of the value) or {@code between}
 * (from {@code value} to {@code upper}). "More than 80" is 80 with {@code gt}.
 */
public enum Relation implements NamedTerm {

	EQUAL("eq"), GREATER("gt"), GREATER_OR_EQUAL("ge"), LESS("lt"), LESS_OR_EQUAL("le"), APPROXIMATE("approx"),

	/** Just short of the value in size: of a negative one, just above it. */
	NEARLY("nearly"),

	/** From the value to the upper bound of the figure, both included. */
	BETWEEN("between");

	private static final Set<Relation> GREATER_THAN_ITS_VALUE = EnumSet.of(GREATER, GREATER_OR_EQUAL, BETWEEN);

	private final String code;

	Relation(String code) {
		this.code = code;
	}

	/**
	 * Whether something follows from the difference of a number with this relation and
	 * one with another, where both are not negative: where one of them is open to one
	 * side, the other must not be to the same, nor about a value only.
	 */
	public boolean isComparableWith(Relation other) {
		var hasLeast = !isUnboundedBelow(BigDecimal.ONE) && !other.isUnboundedAbove(BigDecimal.ONE);
		var hasMost = !isUnboundedAbove(BigDecimal.ONE) && !other.isUnboundedBelow(BigDecimal.ONE);
		var isAbout = this == APPROXIMATE || other == APPROXIMATE;
		return isAbout ? isValue() && other.isValue() : hasLeast || hasMost;
	}

	/** Whether the value stands for the truth, exactly or about: it is no bound. */
	public boolean isValue() {
		return this == EQUAL || this == APPROXIMATE;
	}

	/** The relation of a value that was rounded. */
	public Relation rounded() {
		return (this == EQUAL) ? APPROXIMATE : this;
	}

	/** Whether this and all that is greater than a value may be the truth. */
	public boolean isUnboundedAbove(BigDecimal value) {
		return this == GREATER || this == GREATER_OR_EQUAL || this == NEARLY && value.signum() < 0;
	}

	/** Whether this and all that is less than a value may be the truth. */
	public boolean isUnboundedBelow(BigDecimal value) {
		return this == LESS || this == LESS_OR_EQUAL || this == NEARLY && value.signum() >= 0;
	}

	/** Whether the truth is not the value itself. */
	public boolean excludesValue() {
		return this == GREATER || this == LESS || this == NEARLY;
	}

	/** As a bound of the value with the other sign. */
	public Relation reversed() {
		return switch (this) {
			case GREATER -> LESS;
			case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
			case LESS -> GREATER;
			case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
			case EQUAL, APPROXIMATE, NEARLY, BETWEEN -> this;
		};
	}

	/** The relation of a sum of values with these relations. */
	public static Relation ofSum(Collection<Relation> terms) {
		var inexact = terms.stream().filter((relation) -> relation != EQUAL).distinct().toList();
		if (inexact.size() == 2 && inexact.containsAll(List.of(BETWEEN, APPROXIMATE))) {
			return BETWEEN;
		}
		if (inexact.contains(BETWEEN) && GREATER_THAN_ITS_VALUE.containsAll(inexact)) {
			return GREATER_OR_EQUAL;
		}
		return switch (inexact.size()) {
			case 0 -> EQUAL;
			case 1 -> inexact.getFirst();
			default -> APPROXIMATE;
		};
	}

	@Override
	public String code() {
		return this.code;
	}

}
