package org.jincheng.indicators.observation;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** Where the period of a figure comes from. */
public enum PeriodBasis implements Term {

	STATED("stated", "Stated by the source", "来源陈述"),

	PUBLICATION("publication", "The day of publication, where the source states no period", "发布日期（来源未说明时期）");

	@EnumeratedValue
	private final String code;

	private final Text text;

	PeriodBasis(String code, String en, String zh) {
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
