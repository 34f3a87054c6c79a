package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** Whether figures are stated by sources or computed from stated ones. */
public enum Origin implements NamedTerm {

	STATED("stated", "Stated by a source", "来源陈述"),

	DERIVED("derived", "Derived from stated figures", "由陈述数据推算");

	@EnumeratedValue
	private final String code;

	private final Text text;

	Origin(String code, String en, String zh) {
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
