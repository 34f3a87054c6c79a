package org.jincheng.indicators.observation;

import org.jincheng.indicators.language.NamedTerm;
import org.jincheng.indicators.language.Text;

/** Whether a figure came to pass, and how surely: a plan is not an outcome. */
public enum FigureStatus implements NamedTerm {

	/** It was counted or measured. */
	ACTUAL("actual", "actual", "实际数"),

	/** It was counted or measured, and will be revised. */
	PROVISIONAL("provisional", "provisional", "初步数"),

	/** It was calculated from a part, as from a sample. */
	ESTIMATE("estimate", "estimate", "估计数"),

	/** It is expected. */
	FORECAST("forecast", "forecast", "预计数"),

	/** It is planned or set. */
	TARGET("target", "target", "目标数");

	private final String code;

	private final Text text;

	FigureStatus(String code, String en, String zh) {
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
