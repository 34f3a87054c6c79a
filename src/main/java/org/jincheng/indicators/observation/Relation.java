package org.jincheng.indicators.observation;

import java.util.Collection;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** How a value relates to the truth. */
public enum Relation implements Term {

	EQUAL("eq", "equal to", "等于"),

	GREATER("gt", "more than", "大于"),

	GREATER_OR_EQUAL("ge", "at least", "不小于"),

	LESS("lt", "less than", "小于"),

	LESS_OR_EQUAL("le", "at most", "不大于"),

	APPROXIMATE("approx", "about", "约");

	@EnumeratedValue
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
