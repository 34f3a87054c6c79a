package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.util.Collection;

import org.jincheng.indicators.language.NamedTerm;
import org.jincheng.indicators.language.Text;

/** How a value relates to the truth. */
public enum Relation implements NamedTerm {

	EQUAL("eq", "equal to", "等于"),

	GREATER("gt", "more than", "大于"),

	GREATER_OR_EQUAL("ge", "at least", "不小于"),

	LESS("lt", "less than", "小于"),

	LESS_OR_EQUAL("le", "at most", "不大于"),

	APPROXIMATE("approx", "about", "约");

	private final String code;

	private final Text text;

	Relation(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	/** The relation of a value that was rounded. */
	public Relation rounded() {
		return (this == EQUAL) ? APPROXIMATE : this;
	}

	/**
	 * Whether a value with this relation and another cannot both be true, by the bounds
	 * that they set: one says at most what is less than the other says at least. What is
	 * printed as about a value counts as that value.
	 */
	boolean contradicts(BigDecimal value, Relation other, BigDecimal otherValue) {
		return isBelow(value, other, otherValue) || other.isBelow(otherValue, this, value);
	}

	private boolean isBelow(BigDecimal value, Relation other, BigDecimal otherValue) {
		if (this == GREATER || this == GREATER_OR_EQUAL || other == LESS || other == LESS_OR_EQUAL) {
			return false;
		}
		var order = value.compareTo(otherValue);
		return order < 0 || (order == 0 && (this == LESS || other == GREATER));
	}

	/** The relation of a sum of values with these relations. */
	public static Relation ofSum(Collection<Relation> terms) {
		var inexact = terms.stream().filter((relation) -> relation != EQUAL).distinct().toList();
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

	@Override
	public Text text() {
		return this.text;
	}

}
