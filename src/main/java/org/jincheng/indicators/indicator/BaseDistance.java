package org.jincheng.indicators.indicator;

import java.time.Period;

import org.jincheng.indicators.language.Text;

/** How far the base period of a comparison is before the period that is compared. */
public enum BaseDistance {

	YEAR("year", 12, "one year before", "一年前"),

	QUARTER("quarter", 3, "one quarter before", "一个季度前"),

	MONTH("month", 1, "one month before", "一个月前");

	private final String code;

	private final int months;

	private final Text text;

	BaseDistance(String code, int months, String en, String zh) {
		this.code = code;
		this.months = months;
		this.text = new Text(en, zh);
	}

	/** Returns how the comparisons of a series are told from others. */
	String code() {
		return this.code;
	}

	public Text text() {
		return this.text;
	}

	int months() {
		return this.months;
	}

	/** Returns it as a duration of ISO 8601, such as {@code P1Y}. */
	public String duration() {
		return Period.ofMonths(this.months).normalized().toString();
	}

}
