package org.jincheng.indicators.observation;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** Which figures are asked for. */
enum OriginFilter implements Term {

	STATED("stated", "Stated by a source", "来源陈述"),

	DERIVED("derived", "Derived from stated figures", "由陈述数据推算"),

	ALL("all", "Both", "全部");

	private final String code;

	private final Text text;

	OriginFilter(String code, String en, String zh) {
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
