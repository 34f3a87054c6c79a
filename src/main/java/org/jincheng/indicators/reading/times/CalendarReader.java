package org.jincheng.indicators.reading.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Determines which days words that date something mean, by the day of publication and
 * what was spoken of before.
 *
 * @param published when the text was published; null if that is not known
 */
public record CalendarReader(@Nullable Span published) {

	/**
	 * The days of China's censuses of population, in their order, as the National Bureau
	 * of Statistics names them: all are counted at midnight of the first of July or of
	 * November.
	 */
	private static final List<LocalDate> CENSUSES = List.of(LocalDate.of(1953, 7, 1), LocalDate.of(1964, 7, 1),
			LocalDate.of(1982, 7, 1), LocalDate.of(1990, 7, 1), LocalDate.of(2000, 11, 1), LocalDate.of(2010, 11, 1),
			LocalDate.of(2020, 11, 1), LocalDate.of(2030, 11, 1));

	private static final int FIRST_YEAR_OF_13TH_PLAN = 2016;

	private static final int YEAR = 12;

	/** The days of publication where nothing is known of them. */
	private static final Span ANY = Span.months(1, 1, 9999, 12);

	/**
	 * Determines which days a mention means.
	 * @param mention the words
	 * @param period the period of the text before the mention; null where there was none
	 * @param earlier the spans that the text mentions before, the last one last
	 * @return the days; null where the text does not determine them
	 */
	public @Nullable Span read(PeriodMention mention, @Nullable Span period, List<Span> earlier) {
		var year = (period != null) ? period.last().getYear() : null;
		try {
			return switch (mention.sort()) {
				case SPAN -> span(mention, year);
				case DAY -> day(mention, year, earlier);
				case MONTH -> month(mention, 1);
				case QUARTER -> month(mention, 3);
				case SAME_MONTH -> lastMonth(period);
				case SAME_DAY -> (period != null && period.isDay()) ? period : null;
				case END -> end(mention, year);
				case END_MONTH -> lastDay(month(mention, 1));
				case BEGIN -> Span.day(span(mention, year).first());
				case PAST -> past(mention, earlier);
				case NEXT -> next(mention);
				case SINCE -> since(mention, period);
				case PLAN -> plan(mention);
				// Until April the year that is told of is mostly the one before.
				case SAME_YEAR -> Span.year(yearOf(mention, year, 5, 1));
				case SAME -> same(mention, earlier);
				case CENSUS -> census(mention);
				case NOW -> this.published;
				case DATE -> null;
			};
		}
		catch (DateTimeException | UnresolvedException ex) {
			return null;
		}
	}

	/** The period of a figure of which the text tells no other. */
	public Dated publication(String rule) {
		return new Dated(this.published, false, rule);
	}

	/** Whether a time is over at publication. */
	public boolean isPast(Span span) {
		return this.published == null || !span.last().isAfter(this.published.last());
	}

	/** The days of publication, or any where they are not known. */
	public Span days() {
		return (this.published != null) ? this.published : ANY;
	}

	/**
	 * Whether a mention is counted from the day or month of publication, or is the month
	 * spoken of, so that it may leave open what it means.
	 */
	public static boolean isRelative(PeriodMention mention) {
		return switch (mention.sort()) {
			case MONTH, QUARTER, SAME_MONTH, END_MONTH, PAST, NEXT -> true;
			case DAY -> monthOf(mention) == 0;
			default -> false;
		};
	}

	private LocalDate today() {
		return today(YEAR);
	}

	/**
	 * The last day of publication, where that is known well enough.
	 * @param months the span that all its days must be in: 1 a month, 3 a quarter, 12 a
	 * year; 0 where it must be a day
	 */
	private LocalDate today(int months) {
		var known = this.published;
		if (known == null || !known.isDay() && (months == 0
				|| (known.first().getMonthValue() - 1) / months != (known.last().getMonthValue() - 1) / months)) {
			throw new UnresolvedException();
		}
		return known.last();
	}

	/** The year that is said or meant: without one, that of the latest such time. */
	private int yearOf(PeriodMention mention, @Nullable Integer year, int month, int day) {
		var said = mention.value("year");
		if (said != null) {
			return said;
		}
		var back = mention.value("back");
		if (back != null) {
			return today().getYear() - back;
		}
		var before = mention.value("before");
		if (before != null) {
			return ((year != null) ? year : today().getYear()) - before;
		}
		if (year != null) {
			return year;
		}
		var today = today();
		var future = LocalDate
			.of(today.getYear(), month, Math.min(day, YearMonth.of(today.getYear(), month).lengthOfMonth()))
			.isAfter(today);
		if (mention.part() == PeriodMention.Part.DUE) {
			return today.getYear();
		}
		return future ? today.getYear() - 1 : today.getYear();
	}

	private Span span(PeriodMention mention, @Nullable Integer year) {
		var from = firstMonth(mention);
		var to = lastMonth(mention, from);
		// What is told of is over, at least the most of it.
		var first = yearOf(mention, year, (from + Math.max(from, to)) / 2, 1);
		var last = first;
		if (mention.has("year2")) {
			last = number(mention, "year2");
		}
		else if (mention.has("to_year")) {
			var number = number(mention, "to_year");
			if (number > 0 && number <= Math.min(YEAR, first % 100)) {
				// "2012-07" is a month
				return Span.months(first, number, first, number);
			}
			last = Math.max(first, first - first % 100 + number);
		}
		else if (to < from) {
			// "From December to February"
			last = first + 1;
		}
		return Span.months(first, from, last, to);
	}

	private static int firstMonth(PeriodMention mention) {
		if (mention.has("quarter") || mention.has("quarters")) {
			return Math.max(1, 3 * number(mention, mention.has("quarter") ? "quarter" : "fromq") - 2);
		}
		if (mention.has("last")) {
			return 13 - number(mention, "last");
		}
		return Math.max(1, mention.has("to") ? number(mention, "from") : monthOf(mention));
	}

	private static int lastMonth(PeriodMention mention, int from) {
		if (mention.has("quarter")) {
			return from + 2;
		}
		if (mention.has("quarters")) {
			return 3 * number(mention, "quarters");
		}
		if (mention.has("last") || !mention.has("to") && monthOf(mention) == 0) {
			return YEAR;
		}
		var last = mention.has("to") ? number(mention, "to") : secondMonthOf(mention);
		return (last == 0) ? from : last;
	}

	private static int monthOf(PeriodMention mention) {
		return mention.values().getOrDefault("month", mention.values().getOrDefault("m", 0));
	}

	private static int secondMonthOf(PeriodMention mention) {
		return mention.values().getOrDefault("month2", mention.values().getOrDefault("m2", 0));
	}

	private static int number(PeriodMention mention, String name) {
		return mention.values().getOrDefault(name, 0);
	}

	private Span day(PeriodMention mention, @Nullable Integer year, List<Span> earlier) {
		if (mention.has("days")) {
			return Span.day(today(0).minusDays(number(mention, "days")));
		}
		var month = monthOf(mention);
		if (month == 0) {
			var last = earlier.isEmpty() ? Span.day(today(1)) : earlier.getLast();
			return Span.day(last.first().withDayOfMonth(number(mention, "day")));
		}
		var first = LocalDate.of(yearOf(mention, year, month, number(mention, "day")), month, number(mention, "day"));
		if (!mention.has("day2")) {
			return Span.day(first);
		}
		var secondMonth = secondMonthOf(mention);
		return new Span(first,
				LocalDate.of(first.getYear(), (secondMonth > 0) ? secondMonth : month, number(mention, "day2")));
	}

	private Span month(PeriodMention mention, int length) {
		var today = today(length);
		var month = today.getMonthValue() - (today.getMonthValue() - 1) % length;
		var first = LocalDate.of(today.getYear(), month, 1).minusMonths((long) length * number(mention, "back"));
		var last = first.plusMonths(length - 1);
		return Span.months(first.getYear(), first.getMonthValue(), last.getYear(), last.getMonthValue());
	}

	private Span end(PeriodMention mention, @Nullable Integer year) {
		if (mention.has("plan")) {
			return lastDay(plan(mention));
		}
		var isPart = monthOf(mention) > 0 || mention.has("quarter") || mention.has("to");
		if (!isPart && year == null && !mention.has("year") && !mention.has("back")
				&& mention.part() != PeriodMention.Part.DUE) {
			// The end of a year that is not said is the last one that came.
			var today = today();
			var isOver = today.getMonthValue() == 12 && today.getDayOfMonth() == 31;
			return Span.day(LocalDate.of(isOver ? today.getYear() : today.getYear() - 1, 12, 31));
		}
		return lastDay(span(mention, year));
	}

	private static Span lastDay(Span span) {
		return Span.day(span.last());
	}

	private Span past(PeriodMention mention, List<Span> earlier) {
		var months = number(mention, "n") * number(mention, "unit");
		var year = (months % YEAR == 0) ? yearOf(mention, null, 5, 1) : 0;
		if (year > 0 && isPast(Span.year(year))) {
			return Span.months(year - months / YEAR + 1, 1, year, YEAR);
		}
		if (number(mention, "unit") == 1 || months == YEAR) {
			for (var span : earlier.reversed()) {
				if (span.months() == months) {
					return span;
				}
			}
		}
		var today = today(number(mention, "unit"));
		return new Span(today.minusMonths(months).plusDays(1), today);
	}

	private Span next(PeriodMention mention) {
		var months = number(mention, "n") * number(mention, "unit");
		var today = today(number(mention, "unit"));
		return new Span(today.plusDays(1), today.plusMonths(months));
	}

	/** What began with the year goes on as long as the period that is spoken of. */
	private @Nullable Span since(PeriodMention mention, @Nullable Span period) {
		if (Integer.valueOf(0).equals(mention.value("back")) && period != null && period.first().getDayOfYear() == 1
				&& period.months() > 1 && period.months() <= YEAR) {
			return period;
		}
		var year = (period != null) ? period.last().getYear() : null;
		var start = mention.has("day") ? day(mention, year, List.of()) : span(mention, year);
		return start.first().isAfter(today()) ? null : new Span(start.first(), today());
	}

	private static Span plan(PeriodMention mention) {
		if (mention.has("year")) {
			var first = number(mention, "year");
			var last = mention.has("year2") ? number(mention, "year2")
					: first - first % 100 + number(mention, "to_year");
			return Span.months(first, 1, last, 12);
		}
		var first = FIRST_YEAR_OF_13TH_PLAN + 5 * (number(mention, "plan") - 13);
		return Span.months(first, 1, first + 4, 12);
	}

	private @Nullable Span same(PeriodMention mention, List<Span> earlier) {
		var span = earlier.isEmpty() ? this.published : earlier.getLast();
		if (span == null) {
			return null;
		}
		if (mention.has("year")) {
			return span.back(12 * (span.first().getYear() - number(mention, "year")));
		}
		return span.back(12 * number(mention, "back"));
	}

	/** The month that a time is or ends with; a whole year leaves it open. */
	public static @Nullable Span lastMonth(@Nullable Span period) {
		if (period == null || period.months() >= 12) {
			return null;
		}
		var last = period.last();
		return Span.months(last.getYear(), last.getMonthValue(), last.getYear(), last.getMonthValue());
	}

	/** The day of a census; the year of one that is none of the national ones. */
	private static @Nullable Span census(PeriodMention mention) {
		var number = mention.value("census");
		var year = mention.value("year");
		if (number == null && year != null) {
			return CENSUSES.stream()
				.filter((day) -> day.getYear() == year)
				.findFirst()
				.map(Span::day)
				.orElseGet(() -> Span.year(year));
		}
		return (number != null && number > 0 && number <= CENSUSES.size()) ? Span.day(CENSUSES.get(number - 1)) : null;
	}

	/** The day of the census before the one of a day; null where that is of none. */
	public static @Nullable Span lastCensus(Span day) {
		var at = day.isDay() ? CENSUSES.indexOf(day.first()) : -1;
		return (at > 0) ? Span.day(CENSUSES.get(at - 1)) : null;
	}

	/** The text does not determine the days of a mention. */
	private static final class UnresolvedException extends RuntimeException {

		private UnresolvedException() {
			super(null, null, false, false);
		}

	}

}
