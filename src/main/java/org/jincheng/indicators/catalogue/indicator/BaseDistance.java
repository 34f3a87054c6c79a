package org.jincheng.indicators.catalogue.indicator;

import java.time.LocalDate;
import java.time.Period;

import org.jincheng.indicators.core.language.Text;

/** How far the base period of a comparison is before the period that is compared. */
public enum BaseDistance {

	YEAR("year", Period.ofYears(1), "one year before", "一年前", "年"),

	HALF_YEAR("half-year", Period.ofMonths(6), "half a year before", "半年前", "半年"),

	QUARTER("quarter", Period.ofMonths(3), "one quarter before", "一个季度前", "季"),

	MONTH("month", Period.ofMonths(1), "one month before", "一个月前", "月"),

	DAY("day", Period.ofDays(1), "one day before", "一天前", "日");

	private final String code;

	private final Period length;

	private final Text text;

	private final Text plan;

	BaseDistance(String code, Period length, String en, String zh, String lengthZh) {
		this.code = code;
		this.length = length;
		this.text = new Text(en, zh);
		this.plan = new Text("plan of the " + code, lengthZh + "度计划");
	}

	/** Returns the code of the comparisons of a series in its key. */
	public String code() {
		return this.code;
	}

	/** Returns how far the base is, or for how long a plan is. */
	public Text text(ComparisonKind kind) {
		return (kind == ComparisonKind.OF_PLAN) ? this.plan : this.text;
	}

	/** Returns it as a duration of ISO 8601, such as {@code P1Y}. */
	public String duration() {
		return this.length.toString();
	}

	/** Returns whether a plan is for so long, and for the time that a period is in. */
	boolean isOfPlan(BasePeriod plan, LocalDate start, LocalDate end) {
		return !start.isBefore(plan.start()) && !end.isAfter(plan.end())
				&& plan.start().plus(this.length).equals(plan.end().plusDays(1));
	}

	/**
	 * Returns whether a base is so far before a period. A day at the end of a month is so
	 * many months after one at the end of another, however long these are.
	 */
	boolean isFrom(BasePeriod base, LocalDate start, LocalDate end) {
		var isEnd = end.plusDays(1).minus(this.length).equals(base.end().plusDays(1));
		var areDays = start.equals(end) && base.start().equals(base.end());
		return isEnd && (areDays || start.minus(this.length).equals(base.start()))
				|| areDays && end.minus(this.length).equals(base.end());
	}

}
