package org.jincheng.indicators.reading.tables;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.times.Periods;
import org.jincheng.indicators.reading.times.ResolvedDate;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines which period each figure of a table is about: the year that the nearest head
 * has, narrowed to the part of it that others have, else the period of the caption.
 */
final class TableTimes {

	/** What only narrows a period that is known. */
	private static final Set<Sort> NARROWING = EnumSet.of(Sort.SAME_MONTH, Sort.SAME_YEAR, Sort.MONTH, Sort.BEGIN);

	private static final Set<Sort> OF_TIMES = EnumSet
		.complementOf(EnumSet.of(Sort.DATE, Sort.NOW, Sort.PAST, Sort.NEXT, Sort.SINCE));

	private static final String IN = "in ";

	/** A year or a month that is another word too. */
	private static final Pattern ALONE = WordList.form("time-alone");

	private static final int YEAR = 12;

	private final CalendarReader calendar;

	/** The period of the caption; null where it has none. */
	private final @Nullable Span caption;

	/**
	 * Starts a table.
	 * @param outer the calendar of the document
	 * @param document the period that it is about
	 * @param captions its captions, the nearest first, and after them the titles
	 */
	TableTimes(CalendarReader outer, @Nullable Span document, List<Head> captions) {
		this.caption = captions.stream()
			.map((caption) -> caption.periods().stream().filter(TableTimes::isOfCaption).toList())
			.flatMap((mentions) -> Stream.ofNullable(resolve(mentions, outer, null)))
			.findFirst()
			.orElse(document);
		this.calendar = (this.caption != null) ? new CalendarReader(Span.day(this.caption.last())) : outer;
	}

	/**
	 * Finds what dates something in a cell, in which a year or the name of a month can
	 * stand alone.
	 */
	static List<PeriodMention> mentions(String text, Language language) {
		if (language == Language.ZH || !ALONE.matcher(text.strip()).matches()) {
			return Periods.in(text, language);
		}
		return Periods.in(IN + text, language)
			.stream()
			.map((it) -> new PeriodMention(it.start() - IN.length(), it.end() - IN.length(), it.sort(), it.values(),
					it.part()))
			.toList();
	}

	/**
	 * Returns the period of a figure.
	 * @param column the heads over it, from outside to inside
	 * @param row those left of it
	 */
	Dated of(List<Head> column, List<Head> row) {
		var heads = Stream.concat(column.stream(), row.stream()).toList();
		var mentions = heads.stream().flatMap((it) -> it.periods().stream()).filter(TableTimes::isOfFigures).toList();
		var span = resolve(mentions, this.calendar, this.caption);
		if (span == null) {
			return this.calendar.publication(Dated.OF_PUBLICATION);
		}
		var isCumulative = heads.stream().anyMatch((it) -> it.has(HeadWord.CUMULATIVE)) && span.months() > 0
				&& span.months() < YEAR;
		return Dated.stated(isCumulative
				? Span.months(span.last().getYear(), 1, span.last().getYear(), span.last().getMonthValue()) : span,
				mentions.isEmpty() ? "period-of-caption" : "period-of-heads");
	}

	/** Whether the caption, the heads or a title say when. */
	boolean isStated(Dated dated) {
		return dated.stated() && (this.caption != null || !dated.rule().equals("period-of-caption"));
	}

	private static @Nullable Span resolve(List<PeriodMention> mentions, CalendarReader calendar, @Nullable Span outer) {
		var anchor = mentions.stream()
			.filter(TableTimes::isAnchored)
			.reduce((first, last) -> (outer != null) ? last : first)
			.orElse(null);
		var span = (anchor != null) ? anchored(anchor, calendar, outer) : outer;
		for (var mention : mentions) {
			if (!isAnchored(mention)) {
				span = narrowed(mention, calendar, span);
			}
		}
		return span;
	}

	private static @Nullable Span anchored(PeriodMention mention, CalendarReader calendar, @Nullable Span outer) {
		if (mention.sort() == Sort.SAME) {
			var same = (outer != null) ? outer.back(YEAR * mention.values().getOrDefault("back", 1)) : null;
			var month = mention.has("monthly") ? CalendarReader.lastMonth(same) : null;
			return (month != null) ? month : same;
		}
		return calendar.read(mention, outer, (outer != null) ? List.of(outer) : List.of());
	}

	private static @Nullable Span narrowed(PeriodMention mention, CalendarReader calendar, @Nullable Span span) {
		if (span != null && mention.sort() == Sort.END
				&& mention.values().keySet().stream().noneMatch(Set.of("month", "m", "quarter", "to")::contains)) {
			return Span.day(span.last());
		}
		var read = calendar.read(mention, span, (span != null) ? List.of(span) : List.of());
		return (read != null) ? read : span;
	}

	/** A day in a caption is that of publication, unless something is counted on it. */
	private static boolean isOfCaption(PeriodMention mention) {
		return isOfFigures(mention) && (mention.sort() != Sort.DAY || mention.has("end"));
	}

	private static boolean isOfFigures(PeriodMention mention) {
		return (mention.part() == Part.PERIOD || mention.part() == Part.DUE) && OF_TIMES.contains(mention.sort());
	}

	/** Whether it has a year of its own. */
	private static boolean isAnchored(PeriodMention mention) {
		return !NARROWING.contains(mention.sort()) && (mention.has("year") || mention.has("plan")
				|| mention.has("census") || mention.has("back") && !Integer.valueOf(0).equals(mention.value("back")));
	}

	/**
	 * Returns what a change is compared with: what its heads say, else the year before.
	 */
	@Nullable Span base(List<Head> heads, Dated dated) {
		var span = dated.span();
		if (span == null) {
			return null;
		}
		var bases = heads.stream()
			.flatMap((it) -> it.periods().stream())
			.filter((it) -> it.part() == Part.BASE)
			.toList();
		var said = bases.stream().filter((it) -> it.has("year")).findFirst().orElse(null);
		for (var head : heads) {
			if (head.compared() != null && said == null) {
				return Comparisons.base(head.compared(), span);
			}
		}
		var mention = (said != null || bases.isEmpty()) ? said : bases.getFirst();
		var base = (mention != null) ? this.calendar.read(mention, span, List.of(span)) : null;
		if (mention != null && base != null) {
			return Comparisons.ofMention(new ResolvedDate(mention, base, true), Dated.stated(span, dated.rule()));
		}
		return Comparisons.usual(Dated.stated(span, dated.rule()));
	}

}
