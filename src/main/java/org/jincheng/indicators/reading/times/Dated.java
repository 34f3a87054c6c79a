package org.jincheng.indicators.reading.times;

import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
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

	/** The rule of a value from which another one rises or falls. */
	public static final String FORMER = "period-from";

	/** The rule of what the document or its section is about. */
	public static final String OF_FRAME = "period-of-frame";

	/** The rule of what a sentence before said. */
	public static final String CARRIED = "period-carried";

	/** The rule where the text says no time, and the day of publication stands in. */
	public static final String OF_PUBLICATION = "period-of-publication";

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

	/** Its days, and whether the text says them; null where they are not known. */
	public @Nullable Period period() {
		var basis = this.stated ? PeriodBasis.STATED : PeriodBasis.PUBLICATION;
		return (this.span != null) ? Period.of(this.span.first(), this.span.last(), basis) : null;
	}

	/** Whether it is over before the days of publication. */
	public boolean isBefore(@Nullable Span publication) {
		return this.span != null && publication != null && this.span.last().isBefore(publication.first());
	}

	/** Whether the text says that it begins after the days of publication. */
	public boolean isAfter(@Nullable Span publication) {
		return this.stated && this.span != null && publication != null && this.span.first().isAfter(publication.last());
	}

}
