package org.jincheng.indicators.reading.times;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A date of a text, and the days that it resolves to.
 *
 * @param mention the mention
 * @param span the days
 * @param isExact whether it is all of those days, and not only some of them
 */
public record ResolvedDate(PeriodMention mention, Span span, boolean isExact) implements Stretch {

	private static final int YEAR = 12;

	private static final WordList FROM = WordList.of("from-year");

	private static final int MAX_FROM = 8;

	/**
	 * The year that a stretch of years starts from, where a change in it is that from its
	 * first year to its last: "from 2015 to 2019", "in the two decades to 2019".
	 */
	public @Nullable Span startOfStretch(String text) {
		var start = start();
		if (sort() != Sort.SPAN || this.span.months() <= YEAR || this.span.months() % YEAR != 0) {
			return null;
		}
		var fromTo = FROM.startAt(Clauses.after(text, start, MAX_FROM).toLowerCase(Locale.ROOT), 0)
				|| Clauses.isAfterFrom(text, start);
		return fromTo ? Span.year(this.span.first().getYear()) : null;
	}

	@Override
	public int start() {
		return this.mention.start();
	}

	@Override
	public int end() {
		return this.mention.end();
	}

	public Sort sort() {
		return this.mention.sort();
	}

	public boolean isYearEnd() {
		return this.span.isYearEnd() && isOn();
	}

	/**
	 * Whether it is a day on which something is counted: 截至2022年末, "as of June 30".
	 */
	public boolean isOn() {
		return sort() == Sort.END || sort() == Sort.DAY && (this.mention.has("end") || this.span.isYearEnd());
	}

	/** Whether it is several days, as those of a holiday. */
	public boolean isOfDays() {
		return this.isExact && isOf(Part.PERIOD) && sort() == Sort.DAY && !this.span.isDay();
	}

	public boolean isOf(Part... parts) {
		return List.of(parts).contains(this.mention.part());
	}

}
