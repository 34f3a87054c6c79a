package org.jincheng.indicators.faces.chart;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** The colours of a chart. */
enum ChartTheme implements NamedTerm {

	LIGHT("light", "Dark on light", "浅色"), DARK("dark", "Light on dark", "深色"),

	AUTO("auto", "As the reader's system prefers", "跟随系统");

	private final String code;

	private final Text text;

	ChartTheme(String code, String en, String zh) {
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
