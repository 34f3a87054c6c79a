package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** Where the period of a figure comes from. */
public enum PeriodBasis implements NamedTerm {

	STATED("stated", "Stated by the source", "原文所述"),

	/** The date of publication, where the source states no period. */
	PUBLICATION("publication", "Date of publication", "以发布日期代之");

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
