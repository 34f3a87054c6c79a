package org.jincheng.indicators.reading.attribution;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Changes;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.times.ResolvedDate;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.Tenses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines which of the periods that a sentence says its figures are about.
 *
 * @param text the sentence
 * @param mentions what dates something in it
 * @param figures its figures
 * @param language its language
 * @param calendar the calendar of the day of publication
 */
public record SentencePeriods(String text, List<ResolvedDate> mentions, List<Quantity> figures, Language language,
		CalendarReader calendar) {

	/** Words for what is counted over a time (flow) or on a day (stock). */
	private static final Lexicon<String> AMOUNTS = Lexicon.of("amounts.tsv", (row) -> row.get(1));

	/** Words with which a rate is of each year. */
	private static final WordList AVERAGES = WordList.of("average");

	/** Words before a value that was reached at the end of a time. */
	private static final WordList REACHED = WordList.of("reached-level");

	/** Words for the sum of a time. */
	public static final WordList SUMS = WordList.of("sum");

	/** Words of a Chinese clause that say no more than that something changed. */
	private static final WordList CHANGES = WordList.of("change-clause");

	/** Before a value that another one is compared with or comes from. */
	private static final WordList COMING_FROM = WordList.of("coming-from");

	/** Before a value of another time that one is compared with. */
	private static final WordList COMPARED = WordList.of("before-compared-value");

	/** What begins a clause of its own in English. */
	private static final WordList CLAUSES = WordList.of("clause-of-sentence");

	private static final WordList NEXT_CLAUSE = WordList.of("next-clause");

	private static final int YEAR = 12;

	private static final int QUARTER = 3;

	/** "Up 5 percent", "an increase of 5 percent". */
	private static final int FEW = 4;

	private static final WordList FORMER = WordList.of("former");

	private static final WordList FORMER_EN = WordList.of("former-en");

	/** Words before a date that starts a sentence are no longer than this. */
	private static final int FIRST = 12;

	/** How far after a figure its date may be, in the same clause. */
	private static final int NEAR = 80;

	SentencePeriods(FoundInSentence found, List<ResolvedDate> mentions, CalendarReader calendar) {
		this(found.text(), mentions, found.figures(), found.language(), calendar);
	}

	/** Returns the period that a sentence says a figure is about; null without one. */
	@Nullable Dated find(Quantity figure, boolean planned) {
		var previous = figure.previous();
		if (isChinese() && previous != null && figure.isOfProportion() && previous.isOfProportion()
				&& figure.start() - previous.end() <= 1) {
			return find(previous, planned);
		}
		var base = ofBase(figure);
		if (base != null) {
			return Dated.stated(base.span(), Dated.OF_BASE);
		}
		var after = after(figure);
		var isFormer = isFormer(figure);
		if (after != null) {
			return stated(figure, after,
					(isFormer && this.calendar.isPast(after.span())) ? Dated.FORMER : "period-after");
		}
		if (isFormer) {
			return former();
		}
		var before = before(figure);
		if (before != null) {
			var isOfYear = before.isYearEnd()
					&& (before.mention().has("plan")
							|| hasFigure(before.end(), figure.start()) && this.calendar.isPast(before.span()))
					&& isFlow(figure);
			return isOfYear ? Dated.ofYear(before.span())
					: stated(figure, before, isOfValueAfter(before) ? Dated.FORMER : "period-before");
		}
		var later = isChinese() ? null : later(figure, planned);
		return (later != null) ? stated(figure, later, "period-later") : null;
	}

	/**
	 * Whether a figure, with no date right before it, is one that another comes from:
	 * "rose from 5 to 6 in 2019", "6, up from 5", 由5增至6. It is of a time before that of
	 * the other, which is not the one that the sentence says.
	 */
	private boolean isFormer(Quantity figure) {
		var start = Clauses.start(this.text, figure.start());
		if (isChinese()) {
			return figure.start() > 0 && FORMER.hasSign(this.text.charAt(figure.start() - 1))
					&& Changes.any(this.text, figure.end(), Clauses.end(this.text, figure.end()), this.language);
		}
		var words = this.text.substring(start, figure.start()).strip();
		return !figure.change() && FORMER_EN.end(" " + words)
				&& Changes.any(this.text, start, figure.start(), this.language);
	}

	private boolean isChinese() {
		return this.language == Language.ZH;
	}

	private Dated stated(Quantity figure, ResolvedDate date, String rule) {
		if (!date.isExact()) {
			return this.calendar.publication(Dated.UNTOLD);
		}
		if (figure.change() && date.startOfStretch(this.text) != null
				&& !AVERAGES.areIn(Clauses.around(this.text, figure))) {
			return Dated.stated(Span.year(date.span().last().getYear()), rule);
		}
		return (date.sort() == Sort.NOW) ? this.calendar.publication("period-now")
				: ofReached(figure, oneOf(figure, date), rule);
	}

	/** "5, 6 and 7 percent in the first, second and third quarters, respectively". */
	private Span oneOf(Quantity figure, ResolvedDate date) {
		var span = date.span();
		if (!date.mention().has("list") || !Respective.isRespective(this.text)) {
			return span;
		}
		var many = span.months() / QUARTER;
		var after = this.figures.stream().filter((it) -> it.start() >= date.end()).toList();
		var each = after.contains(figure) ? after : this.figures;
		if (many == 0 || each.size() % many != 0) {
			return span;
		}
		var first = span.first().plusMonths(QUARTER * (each.indexOf(figure) % many));
		return Span.months(first.getYear(), first.getMonthValue(), first.getYear(), first.getMonthValue() + 2);
	}

	/** What was reached in several years is of the last one: 五年来，收入由5元增加到6元. */
	Dated ofReached(Quantity figure, Span span, String rule) {
		var isReached = span.months() > YEAR && !figure.change() && !SUMS.areIn(Clauses.upTo(this.text, figure.start()))
				&& (figure.rules().contains("level")
						|| REACHED.end(this.text.substring(0, figure.numeral().start()).strip()));
		return Dated.stated(isReached ? Span.year(span.last().getYear()) : span, rule);
	}

	/**
	 * The base that a value is of: "than in the 2010 census (11.77 percent)",
	 * 比2010年的11.77%提高.
	 */
	private @Nullable ResolvedDate ofBase(Quantity figure) {
		if (figure.isMultiple()) {
			return null;
		}
		for (var date : this.mentions) {
			if (date.isOf(Part.BASE) && date.end() <= figure.start() && figure.start() - date.end() <= FIRST
					&& !hasFigure(date.end(), figure.start())) {
				var between = this.text.substring(date.end(), figure.start()).strip();
				if (between.endsWith("(") || between.endsWith("的")) {
					return date;
				}
			}
		}
		return null;
	}

	/**
	 * A date right after it in its clause, or in brackets; in "1.4, 30.9 and 67.7 percent
	 * in 2005" after the last one.
	 */
	private @Nullable ResolvedDate after(Quantity one) {
		var figure = one.isOfList() ? Respective.listed(one, Respective::isListed).getLast() : one;
		var date = firstAfter(figure);
		// "5,300 (+0.2%) in 2017"
		var aside = this.text.startsWith(" (", figure.end()) ? this.text.indexOf(") ", figure.end()) : -1;
		if (date == null) {
			return null;
		}
		var end = (aside < date.start()) ? Math.max(figure.end(), aside + 1) : figure.end();
		end += this.text.startsWith(")", end) ? 1 : 0;
		if (date.start() - end > NEAR || hasFigure(end, date.start())) {
			return null;
		}
		var between = this.text.substring(end, date.start());
		if (isBracketed(date) && Clauses.separators(between, "(") <= 0) {
			return date;
		}
		var isInClause = !isChinese() && Clauses.separators(between, "") == 0 && !NEXT_CLAUSE.areIn(between);
		return isInClause ? date : null;
	}

	/**
	 * Words in English after a value that another is compared with, which say how long
	 * before that it is: "compared with 5 percent a year earlier".
	 */
	@Nullable Match<String> distance(Quantity figure) {
		var words = " " + Clauses.upTo(this.text, figure.start()).strip();
		if (isChinese() || figure.change() || !(COMPARED.end(words) || FORMER_EN.end(words))) {
			return null;
		}
		return Comparisons.times(this.text, this.language)
			.stream()
			.filter((it) -> it.start() == figure.end() + 1)
			.findFirst()
			.orElse(null);
	}

	private @Nullable ResolvedDate firstAfter(Quantity figure) {
		return this.mentions.stream()
			.filter((it) -> it.start() >= figure.end() && it.isOf(Part.PERIOD, Part.DUE))
			.findFirst()
			.orElse(null);
	}

	/**
	 * "From 2015 to 2019, it rose from 5 to 6": 5 is of 2015; and so is another after
	 * 由2015年的3增至4. Of which period others are is open.
	 */
	private Dated former() {
		for (var date : this.mentions) {
			var start = isOfValueAfter(date) ? date.span() : date.startOfStretch(this.text);
			if (start != null && date.isExact()) {
				return Dated.stated(start, Dated.FORMER);
			}
		}
		return new Dated(null, false, Dated.UNTOLD);
	}

	/**
	 * The nearest date before it that reaches as far, and is not that of a former value.
	 */
	private @Nullable ResolvedDate before(Quantity figure) {
		for (var date : this.mentions.reversed()) {
			if (date.end() <= figure.start() && date.isOf(Part.PERIOD, Part.DUE) && !isOfFormer(date, figure)) {
				if (isChinese() ? !endsBefore(date, figure) : !isClosed(date, figure.start())) {
					return date;
				}
				if (!isChinese()) {
					return null;
				}
			}
		}
		return null;
	}

	/** "From 5 in 2015 to 6", 由2015年的5增至6. */
	private boolean isOfFormer(ResolvedDate date, Quantity figure) {
		return isOfValueAfter(date) && hasFigure(date.end(), figure.start()) || before(date).anyMatch(this::isFormer);
	}

	/** The figures that a date stands right after, in their clause. */
	private Stream<Quantity> before(ResolvedDate date) {
		return this.figures.stream()
			.filter((it) -> it.end() <= date.start() && date.start() - it.end() <= FIRST
					&& Clauses.areJoined(this.text, it.end(), date.start()));
	}

	/**
	 * The end of a year is that of stocks, not of the growth of something else:
	 * 年末失业率5.5%，居民消费价格上涨2%.
	 */
	private boolean endsBefore(ResolvedDate date, Quantity figure) {
		if (date.sort() != Sort.END || !figure.change()) {
			return false;
		}
		var from = Math.max(date.end(), Clauses.start(this.text, figure.start()));
		return !Clauses.areJoined(this.text, date.end(), figure.start()) && !hasBaseDay(from)
				&& hasSubject(this.text.substring(from, figure.start()));
	}

	/** Whether a Chinese clause says more than that something changed. */
	static boolean hasSubject(String clause) {
		var subject = clause.replace("，", "");
		for (var word : CHANGES) {
			subject = subject.replace(word, "");
		}
		return subject.strip().length() > 1;
	}

	/**
	 * Whether a clause of its own in the present follows: "…, and 110 villages have been
	 * set up"; or one of an outcome, after what is still to come.
	 */
	private boolean isClosed(ResolvedDate date, int to) {
		var between = this.text.substring(date.end(), to);
		var start = CLAUSES.stream().mapToInt(between::lastIndexOf).max().orElse(-1);
		if (start < 0) {
			return false;
		}
		var clause = this.text.substring(date.end() + start, Math.min(this.text.length(), to + NEAR));
		return Tenses.isPresent(clause) || !this.calendar.isPast(date.span()) && Tenses.isPast(clause);
	}

	/** A date after it in the sentence, not of another clause's figure. */
	private @Nullable ResolvedDate later(Quantity figure, boolean planned) {
		var date = firstAfter(figure);
		if (date == null) {
			return null;
		}
		var start = date.start();
		var between = this.text.substring(figure.end(), start);
		var isIndependent = !isOfSentence(date) && CLAUSES.areIn(between);
		var clause = Math.max(figure.end(), Clauses.start(this.text, start));
		var isAside = Clauses.separators(between, "") > 0 && !hasFigure(clause, start)
				&& Clauses.words(this.text.substring(clause, start)).size() > 2;
		var isOfCompared = hasFigure(figure.end(), start) && COMPARED.areIn(between);
		var isAhead = date.sort() == Sort.NEXT || date.isOf(Part.DUE) && !this.calendar.isPast(date.span());
		return (isIndependent || isBracketed(date) && hasFigure(figure.end(), start) || isAside || isOfCompared
				|| isAhead && !planned) ? null : date;
	}

	/**
	 * Whether a date is a clause of its own at the end of a sentence: "…, by the end of
	 * June".
	 */
	private boolean isOfSentence(ResolvedDate date) {
		var start = Clauses.start(this.text, date.start());
		return start > 0 && Clauses.words(this.text.substring(start, date.start())).size() <= 1
				&& this.text.substring(date.end()).strip().length() <= 1;
	}

	/**
	 * Whether the words around a figure say that it is one of a length of time, or the
	 * change of one.
	 */
	boolean isFlow(Quantity figure) {
		var level = levelOf(figure);
		return isOfSort("flow", figure) || level != null && isOfSort("flow", level);
	}

	/** What a change without a subject of its own is a change of. */
	private @Nullable Quantity levelOf(Quantity figure) {
		var between = this.text.substring(figure.from(), figure.start());
		var isBare = isChinese() ? !hasSubject(between) : Clauses.words(between).size() <= FEW;
		return (isBare && figure.change()) ? figure.figureBefore() : null;
	}

	/**
	 * Whether a change is that of something counted on a day: "deposits rose 5 percent".
	 */
	boolean isOfStock(Quantity figure) {
		var level = levelOf(figure);
		return isOfSort("stock", figure) || level != null && !isFlow(level);
	}

	private boolean isOfSort(String sort, Quantity figure) {
		var end = Clauses.end(this.text, figure.end());
		var at = this.figures.indexOf(figure);
		if (at + 1 < this.figures.size()) {
			end = Math.max(figure.end(), Math.min(end, this.figures.get(at + 1).start()));
		}
		var words = AMOUNTS.within(this.text, figure.from(), end);
		return !words.isEmpty() && words.getLast().meaning().equals(sort);
	}

	/** 比上年末 compares days. */
	boolean hasBaseDay(int from) {
		return this.mentions.stream()
			.anyMatch((it) -> it.isOf(Part.BASE) && it.start() >= from && (it.sort() == Sort.END
					|| it.sort() == Sort.END_MONTH || it.sort() == Sort.BEGIN || it.mention().has("end")));
	}

	/**
	 * Whether a date is that of a value that another one comes from: "down from 2.5
	 * percent in October", 由10月的2.5%回落.
	 */
	boolean isOfValueBefore(ResolvedDate date) {
		return isOfValueAfter(date)
				|| before(date).anyMatch((it) -> COMPARED.areIn(Clauses.upTo(this.text, it.start())))
				|| before(date).map((it) -> Clauses.words(Clauses.upTo(this.text, it.start())))
					.anyMatch((words) -> words.stream()
						.skip(Math.max(0, words.size() - FEW + 2))
						.anyMatch(COMING_FROM::contains));
	}

	private boolean isOfValueAfter(ResolvedDate date) {
		return isOfValueAfter(this.text, date);
	}

	/** Whether a date is that of a value which another one comes from: 由2015年的5增至6. */
	public static boolean isOfValueAfter(String text, Stretch date) {
		return Clauses.isAfterFrom(text, date.start()) && text.startsWith("的", date.end());
	}

	/** Whether a sentence begins with a date. */
	boolean isFirst(ResolvedDate date) {
		return date.start() <= FIRST && Clauses.separators(this.text.substring(0, date.start()), "，,") == 0;
	}

	boolean isBracketed(ResolvedDate date) {
		for (var i = date.start() - 1; i >= Math.max(0, date.start() - FIRST); i--) {
			var sign = this.text.charAt(i);
			if (sign == '(' || sign == ')' || sign == ',') {
				return sign == '(';
			}
		}
		return false;
	}

	private boolean hasFigure(int from, int to) {
		return this.figures.stream().anyMatch((it) -> it.isIn(from, to));
	}

}
