package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.language.NamedTerm;
import org.jincheng.indicators.language.Text;

/** How a value relates to the truth. */
public enum Relation implements NamedTerm {

	EQUAL("eq", "equal to", "等于"),

	GREATER("gt", "more than", "大于"),

	GREATER_OR_EQUAL("ge", "at least", "不小于"),

	LESS("lt", "less than", "小于"),

	LESS_OR_EQUAL("le", "at most", "不大于"),

	APPROXIMATE("approx", "about", "约"),

	/** Just short of the value in size: of a negative one, just above it. */
	NEARLY("nearly", "nearly", "接近"),

	/** From the value to the upper bound of the figure, both included. */
	BETWEEN("between", "between", "介于");

	private static final Set<Relation> GREATER_THAN_ITS_VALUE = EnumSet.of(GREATER, GREATER_OR_EQUAL, BETWEEN);

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

	/** Whether this and all that is greater than a value may be the truth. */
	boolean isUnboundedAbove(BigDecimal value) {
		return this == GREATER || this == GREATER_OR_EQUAL || this == NEARLY && value.signum() < 0;
	}

	/** Whether this and all that is less than a value may be the truth. */
	boolean isUnboundedBelow(BigDecimal value) {
		return this == LESS || this == LESS_OR_EQUAL || this == NEARLY && value.signum() >= 0;
	}

	/** Whether the truth is not the value itself. */
	boolean excludesValue() {
		return this == GREATER || this == LESS || this == NEARLY;
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

	@Override
	public Text text() {
		return this.text;
	}

}
