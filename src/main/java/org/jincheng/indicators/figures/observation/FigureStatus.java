package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

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

	/** The plan of what was counted, measured or calculated. */
	public static final String OUTCOME = "outcome";

	private final String code;

	private final Text text;

	FigureStatus(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	/** Whether it is planned or expected. */
	public boolean isPlan() {
		return this == FORECAST || this == TARGET;
	}

	/** What all outcomes have in common, and else the status itself. */
	public String plan() {
		return isPlan() ? this.code : OUTCOME;
	}

	/** Returns the same in SQL, as the index of series has it. */
	static String planSql(String row) {
		return "(case when %1$s.status in ('forecast', 'target') then %1$s.status else '%2$s' end)".formatted(row,
				OUTCOME);
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
