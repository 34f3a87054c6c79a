package org.jincheng.indicators.reading.times;

import org.jspecify.annotations.Nullable;

/**
 * The period of a figure.
 *
 * @param span its days; null where neither the text nor its publication has a date
 * @param stated whether the text says so
 * @param rule the name of the rule that decided
 */
public record Dated(@Nullable Span span, boolean stated, String rule) {

	/** The rule of a value that another one is compared with. */
	public static final String OF_BASE = "period-of-base";

	/** The rule where the text says when, and it is not known which time that is. */
	public static final String UNTOLD = "period-untold";

	public static Dated stated(Span span, String rule) {
		return new Dated(span, true, rule);
	}

	/**
	 * A figure that is dated to the last day of a year is of the whole year, unless it is
	 * a stock.
	 */
	public static Dated ofYear(Span day) {
		return stated(Span.year(day.last().getYear()), "period-of-year");
	}

}
