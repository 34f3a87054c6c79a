package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** The prices that an amount of money is measured at. */
public enum Prices implements NamedTerm {

	/** Those of its own period. */
	CURRENT("current", "current prices", "现价"),

	/** Those of one period for all, so that a change is one of volume. */
	CONSTANT("constant", "constant prices", "可比价");

	@EnumeratedValue
	private final String code;

	private final Text text;

	Prices(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
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
