package org.jincheng.indicators.reading.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.times.ResolvedDate;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Tenses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines which period each figure of a text is about: the one that its own sentence
 * says, else the one that its paragraph began with, else that of the section or of the
 * document, else that of publication.
 */
final class Timeline {

	/** What the sentences after it in its paragraph are about, too. */
	private static final Set<Sort> CARRIED = EnumSet.of(Sort.SPAN, Sort.MONTH, Sort.QUARTER, Sort.SAME_MONTH,
			Sort.SAME_DAY, Sort.SAME_YEAR, Sort.SAME, Sort.CENSUS);

	private static final Set<Sort> OF_CALENDAR = EnumSet.of(Sort.SPAN, Sort.END, Sort.DAY, Sort.MONTH, Sort.QUARTER,
			Sort.SAME_MONTH, Sort.CENSUS);

	/** What a Chinese clause tells that holds at any time. */
	private static final WordList TIMELESS = WordList.of("timeless");

	/** What a sentence begins with that tells of parts. */
	private static final WordList PART = WordList.of("part-of-before");

	/** How far from a figure or a date the words of its clause are. */
	private static final int NEAR = 80;

	private final CalendarReader calendar;

	private final Language language;

	/** What the document is about, or the section of it; null where neither says it. */
	private @Nullable Span frame;

	private final @Nullable Span document;

	/** The time of the calendar that was spoken of last. */
	private @Nullable Span said;

	/** What the paragraph is about. */
	private @Nullable Span carried;

	/**
	 * The day that the paragraph started with, for what is counted on a day: 截至2022年末.
	 */
	private @Nullable Span day;

	/** The paragraph that was read last. */
	private int paragraph;

	/** The period of the first figure of the sentence before that is no former value. */
	private @Nullable Dated before;

	/** That of its first former value. */
	private @Nullable Dated former;

	private final List<Span> spoken = new ArrayList<>();

	/** Starts a text. */
	Timeline(DocumentContext in) {
		this.calendar = new CalendarReader(in.published());
		this.language = in.language();
		this.document = in.period();
		startSection(this.document);
	}

	/**
	 * The periods of a sentence.
	 *
	 * @param figures those of its quantities, in their order
	 * @param mentions the mentions whose days are known, in order
	 */
	record Periodised(List<Dated> figures, List<ResolvedDate> mentions) {

	}

	/**
	 * Tells the periods of a sentence.
	 * @param found the sentence
	 * @param mentions what dates something in it
	 * @param statuses whether each of its numerals is a plan
	 */
	Periodised read(FoundInSentence found, List<PeriodMention> mentions, List<FigureStatus> statuses) {
		if (found.sentence().paragraph() != this.paragraph) {
			this.paragraph = found.sentence().paragraph();
			this.day = null;
			startParagraph();
		}
		var told = statuses.stream().noneMatch(FigureStatus::isPlan) && Tenses.isPast(found.text());
		var dates = mean(found.text(), told ? mentions.stream().map(this::asPast).toList() : mentions);
		var periods = new SentencePeriods(found, dates, this.calendar);
		var dated = new ArrayList<Dated>();
		for (var quantity : found.quantities()) {
			var distance = quantity.figure() ? periods.distance(quantity) : null;
			var last = quantity.figureBefore();
			var span = (distance != null && last != null) ? dated.get(last.at()).span() : null;
			dated.add((distance != null && span != null) ? Dated.stated(Comparisons.base(distance, span), Dated.OF_BASE)
					: quantity.figure() ? date(periods, quantity, statuses.get(quantity.at()))
							: this.calendar.publication("none"));
		}
		dates.forEach((each) -> carry(periods, each));
		this.before = first(dated, false);
		this.former = first(dated, true);
		return new Periodised(dated, dates.stream().filter(ResolvedDate::isExact).toList());
	}

	/** The first period that a sentence states, of former values or of others. */
	private static @Nullable Dated first(List<Dated> dated, boolean isFormer) {
		return dated.stream()
			.filter((it) -> it.stated() && it.rule().equals(Dated.FORMER) == isFormer)
			.findFirst()
			.orElse(null);
	}

	/** Whether what is carried over ends after publication. */
	boolean isAhead() {
		return this.carried != null && !this.calendar.isPast(this.carried);
	}

	/** Those mentions that are over at publication, and date what came to pass. */
	List<PeriodMention> over(String text, List<PeriodMention> mentions) {
		var publication = publication();
		return mean(text, mentions).stream()
			.filter((it) -> it.isExact() && it.isOf(Part.PERIOD) && it.sort() != Sort.BEGIN && publication != null
					&& it.span().last().isBefore(publication.first()))
			.map(ResolvedDate::mention)
			.toList();
	}

	/** The days of publication, as far as they are known. */
	@Nullable Span publication() {
		return this.calendar.published();
	}

	/**
	 * "Loans stood at 5 yuan by the end of September" is of the last September there was.
	 */
	private PeriodMention asPast(PeriodMention mention) {
		if (mention.part() != Part.DUE || mention.has("year") || mention.has("back")) {
			return mention;
		}
		var due = this.calendar.read(mention, null, List.of());
		return (due != null && !this.calendar.isPast(due)) ? mention.yearBefore() : mention;
	}

	private List<ResolvedDate> mean(String text, List<PeriodMention> mentions) {
		var dates = new ArrayList<ResolvedDate>();
		var before = new ArrayList<>(this.spoken);
		var said = this.said;
		for (var mention : mentions) {
			var span = this.calendar.read(mention, said, before);
			if (span == null) {
				if (CalendarReader.isRelative(mention)
						&& (mention.part() == Part.PERIOD || mention.part() == Part.DUE)) {
					dates.add(new ResolvedDate(mention, this.calendar.days(), false));
				}
				continue;
			}
			var each = new ResolvedDate(mention, span, true);
			dates.add(each);
			if (each.isOf(Part.PERIOD) && CARRIED.contains(each.sort()) && !mention.isOfEarlier() || each.isOfDays()) {
				before.add(span);
			}
			if (each.isOf(Part.PERIOD, Part.DUE) && OF_CALENDAR.contains(each.sort())
					&& !SentencePeriods.isOfValueAfter(text, each)) {
				said = span;
			}
		}
		return dates;
	}

	private Dated date(SentencePeriods periods, Quantity figure, FigureStatus status) {
		var planned = status.isPlan();
		var own = periods.find(figure, planned);
		if (own != null) {
			return (own.span() == null && this.former != null && this.former.span() != null && isPart(periods.text()))
					? Dated.stated(this.former.span(), Dated.CARRIED) : own;
		}
		var day = this.day;
		if (day != null && !planned && (!figure.change() || periods.isOfStock(figure))) {
			return (day.isYearEnd() && periods.isFlow(figure)) ? Dated.ofYear(day) : Dated.stated(day, Dated.CARRIED);
		}
		return carriedOrPublication(periods, figure, status);
	}

	private Dated carriedOrPublication(SentencePeriods periods, Quantity figure, FigureStatus status) {
		if (this.before != null && this.before.span() != null && isPart(periods.text())) {
			return Dated.stated(this.before.span(), Dated.CARRIED);
		}
		var span = this.carried;
		if (isTimeless(periods.text(), figure, status.isPlan())) {
			return this.calendar.publication("period-of-lasting");
		}
		if (span == null || isUnlike(span, status)) {
			return this.calendar.publication(Dated.OF_PUBLICATION);
		}
		if (span.isYearEnd() && (periods.isFlow(figure) || figure.change() && !periods.isOfStock(figure))) {
			return Dated.ofYear(span);
		}
		return periods.ofReached(figure, span, span.equals(this.frame) ? Dated.OF_FRAME : Dated.CARRIED);
	}

	/**
	 * Whether a plan cannot be of a time that is over, or an outcome of one to come; 预计
	 * speaks of both.
	 */
	private boolean isUnlike(Span span, FigureStatus status) {
		var publication = publication();
		var isOpen = this.language == Language.ZH && status == FigureStatus.FORECAST;
		return publication != null && !isOpen && (status.isPlan() ? span.last().isBefore(publication.last())
				: span.first().isAfter(publication.last()));
	}

	/** Whether a clause tells what is, at any time. */
	private boolean isTimeless(String text, Quantity figure, boolean planned) {
		var clause = Clauses.before(text, figure.start(), NEAR);
		return (this.language == Language.ZH) ? TIMELESS.areIn(clause)
				: Tenses.isPresent(text) && !planned && !figure.change();
	}

	/** Whether a sentence goes on with parts of what the one before told of: 其中. */
	static boolean isPart(String text) {
		return PART.startAt(text, 0);
	}

	/**
	 * Takes the period that a heading names for that of its section, of a plan of several
	 * years the last; a plan without one is of the year of publication, and a review of
	 * the year before. Nothing is compared there: 十四五时期和2025年工作回顾.
	 */
	void readHeading(String text, List<PeriodMention> mentions, boolean isPlan, boolean isReview) {
		var publication = publication();
		var back = isPlan ? 0 : 1;
		var usual = (this.document == null && publication != null && (isPlan || isReview))
				? Span.year(publication.last().getYear() - back) : this.document;
		startSection(mean(text, mentions).stream()
			.filter((it) -> it.isExact() && it.isOf(Part.PERIOD, Part.BASE)
					&& (it.sort() == Sort.SPAN || isPlan && it.sort() == Sort.PLAN))
			.findFirst()
			.map((it) -> (it.sort() == Sort.PLAN) ? Span.year(it.span().last().getYear()) : it.span())
			.orElse(usual));
	}

	private void startSection(@Nullable Span period) {
		this.frame = period;
		this.paragraph = 0;
		startParagraph();
	}

	/** What the paragraph before overrode does not carry on. */
	private void startParagraph() {
		if (this.frame != null) {
			this.carried = this.frame;
			this.said = this.frame;
			this.spoken.add(this.frame);
		}
	}

	/** Carries over what is spoken of. */
	private void carry(SentencePeriods periods, ResolvedDate date) {
		if (date.mention().isOfEarlier() || periods.isOfValueBefore(date)) {
			return;
		}
		var first = periods.isFirst(date);
		var isSaid = first || !periods.figures().isEmpty();
		if (!date.isExact()) {
			if (CARRIED.contains(date.sort()) && isSaid) {
				forget();
			}
			return;
		}
		if (!periods.figures().isEmpty()) {
			carryDay(date, first);
		}
		if (date.isOfDays()) {
			this.spoken.add(date.span());
		}
		if (date.isOf(Part.PERIOD) && !periods.isBracketed(date)) {
			carryPeriod(date, first, isSaid);
		}
	}

	/** Carries over a day on which a sentence with figures counts. */
	private void carryDay(ResolvedDate date, boolean first) {
		var isOver = first && this.calendar.isPast(date.span());
		if (date.isOf(Part.PERIOD, Part.DUE)) {
			this.day = (isOver && date.isOn()) ? date.span() : null;
		}
	}

	private void carryPeriod(ResolvedDate date, boolean first, boolean isSaid) {
		var sort = date.sort();
		var isCarried = CARRIED.contains(sort) || this.language == Language.ZH && first && date.span().isOverYear()
				&& this.calendar.isPast(date.span());
		if (isCarried && (isSaid || this.carried == null)) {
			if (first || !isWithin(date.span(), this.carried)) {
				this.carried = date.span();
			}
			this.spoken.add(date.span());
		}
		if (OF_CALENDAR.contains(sort) && isSaid) {
			this.said = date.span();
		}
	}

	/** What is spoken of is another time than before, and it is not known which. */
	private void forget() {
		this.carried = null;
		this.day = null;
		this.said = null;
		this.spoken.clear();
	}

	/** "In November alone" leaves the eleven months what is spoken of. */
	private static boolean isWithin(Span span, @Nullable Span carried) {
		return carried != null && !span.equals(carried) && !span.first().isBefore(carried.first())
				&& !span.last().isAfter(carried.last());
	}

}
