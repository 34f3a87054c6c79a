package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.PeriodMention.Part;
import org.jincheng.indicators.reading.PeriodMention.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Tells which period each figure of a text is about, sentence after sentence: the one
 * that its own sentence says, else the one spoken of before, else that of publication.
 */
final class Timeline {

	/** The rule of a value that another one is compared with. */
	static final String OF_BASE = "period-of-base";

	/** The rule where the text says when, and it is not known which time that is. */
	static final String UNTOLD = "period-untold";

	/** What is carried over to the sentences after. */
	private static final Set<Sort> CARRIED = EnumSet.of(Sort.SPAN, Sort.MONTH, Sort.QUARTER, Sort.SAME_MONTH,
			Sort.SAME_YEAR, Sort.SAME, Sort.CENSUS);

	/** What is carried over in its paragraph where a sentence starts with it. */
	private static final Set<Sort> CARRIED_IF_FIRST = EnumSet.of(Sort.PAST, Sort.NEXT, Sort.SINCE, Sort.PLAN);

	/** Words for what is counted over a time (flow) or on a day (stock). */
	private static final Lexicon<String> AMOUNTS = Lexicon.of("amounts.tsv", (row) -> row.get(1));

	/** Words with which a rate is of each year. */
	private static final Set<String> AVERAGES = WordLists.of("average");

	private static final int YEAR = 12;

	private static final int QUARTER = 3;

	/** "Up 5 percent", "an increase of 5 percent". */
	private static final int FEW = 4;

	/** Words before a date that starts a sentence are no longer than this. */
	private static final int FIRST = 12;

	/** How far after a figure its date may be, in the same clause. */
	private static final int NEAR = 80;

	/** Words of a Chinese clause that say no more than that something changed. */
	private static final Set<String> CHANGES = WordLists.of("change-clause");

	/** What a Chinese clause tells that holds at any time. */
	private static final Set<String> TIMELESS = WordLists.of("timeless");

	/** Before a value that another one is compared with or comes from. */
	private static final Set<String> COMING_FROM = WordLists.of("coming-from");

	/** What offices do with their figures. */
	private static final Set<String> PUBLISHING = WordLists.of("publishing");

	private final CalendarReader calendar;

	private final Language language;

	/** The time of the calendar that was spoken of last. */
	private @Nullable Span said;

	/** What is carried over. */
	private @Nullable Span carried;

	/**
	 * The day that the paragraph started with, for what is counted on a day: 截至2022年末.
	 */
	private @Nullable Span day;

	/** The last day of the year that is carried over, where only that day was said. */
	private @Nullable Span ended;

	/** What was carried over before the paragraph. */
	private @Nullable Span before;

	/** The paragraph that was read last. */
	private int paragraph;

	private final List<Span> spoken = new ArrayList<>();

	Timeline(@Nullable DateBound published, Language language) {
		this.calendar = new CalendarReader(published);
		this.language = language;
	}

	/**
	 * The period of a figure.
	 *
	 * @param span its days; null where neither the text nor its publication has a date
	 * @param stated whether the text says so
	 * @param rule the name of the rule that decided
	 */
	record Dated(@Nullable Span span, boolean stated, String rule) {

	}

	/**
	 * The periods of a sentence.
	 *
	 * @param figures those of its quantities, in their order
	 * @param mentions the mentions of which the days are told, in order
	 */
	record Periodised(List<Dated> figures, List<Meant> mentions) {

	}

	/**
	 * A mention and the days that it means.
	 *
	 * @param mention the mention
	 * @param span the days
	 * @param told whether it is those, and not only some of them
	 */
	record Meant(PeriodMention mention, Span span, boolean told) {

		/**
		 * The year that a stretch of years starts from, where a change in it is that from
		 * its first year to its last: "from 2015 to 2019", "in the two decades to 2019".
		 */
		@Nullable Span startOfStretch(String text) {
			var start = this.mention.start();
			if (this.mention.sort() != Sort.SPAN || this.span.months() <= YEAR || this.span.months() % YEAR != 0) {
				return null;
			}
			if (this.mention.has("unit")) {
				return Span.year(this.span.first().getYear() - 1);
			}
			var fromTo = text.regionMatches(true, start, "from", 0, 4)
					|| text.regionMatches(true, start, "between", 0, 7)
					|| start > 0 && "从由".indexOf(text.charAt(start - 1)) >= 0;
			return fromTo ? Span.year(this.span.first().getYear()) : null;
		}

		private boolean isYearEnd() {
			return Timeline.isYearEnd(this.span) && isOn();
		}

		/**
		 * Whether it is a day on which something is counted: 截至2022年末, "as of June 30".
		 */
		private boolean isOn() {
			return this.mention.sort() == Sort.END
					|| this.mention.sort() == Sort.DAY && (this.mention.has("end") || Timeline.isYearEnd(this.span));
		}

		private boolean isOf(Part... parts) {
			return List.of(parts).contains(this.mention.part());
		}

	}

	/**
	 * Tells the periods of a sentence.
	 * @param sentence the sentence
	 * @param mentions what dates something in it
	 * @param quantities its numerals
	 * @param planned whether each of them is a plan
	 */
	Periodised read(Sentence sentence, List<PeriodMention> mentions, List<Quantity> quantities, List<Boolean> planned) {
		if (sentence.paragraph() != this.paragraph) {
			this.paragraph = sentence.paragraph();
			this.day = null;
			if (this.before != null) {
				this.carried = this.before;
				this.before = null;
			}
		}
		var told = !planned.contains(true) && Tenses.isPast(sentence.text());
		var meant = mean(told ? mentions.stream().map(this::asPast).toList() : mentions);
		var figures = quantities.stream().filter(Quantity::figure).toList();
		var dated = new ArrayList<Dated>();
		for (var i = 0; i < quantities.size(); i++) {
			var quantity = quantities.get(i);
			dated.add(quantity.figure() ? date(sentence.text(), meant, quantity, figures, planned.get(i))
					: publication("none"));
		}
		carry(sentence.text(), meant, figures);
		return new Periodised(dated, meant.stream().filter(Meant::told).toList());
	}

	/** Whether what is carried over ends after publication. */
	boolean isAhead() {
		return this.carried != null && !isPast(this.carried);
	}

	/** Those mentions that are over at publication, and date what came to pass. */
	List<PeriodMention> over(List<PeriodMention> mentions) {
		var publication = publication();
		return mean(mentions).stream()
			.filter((it) -> it.told() && it.isOf(Part.PERIOD) && it.mention().sort() != Sort.BEGIN
					&& publication != null && it.span().last().isBefore(publication.first()))
			.map(Meant::mention)
			.toList();
	}

	/** The days of publication, as far as they are known. */
	@Nullable Span publication() {
		return this.calendar.publication();
	}

	/**
	 * "Loans stood at 5 yuan by the end of September" is of the last September there was.
	 */
	private PeriodMention asPast(PeriodMention mention) {
		if (mention.part() != Part.DUE || mention.has("year") || mention.has("back")) {
			return mention;
		}
		var due = this.calendar.read(mention, null, List.of());
		return (due != null && !isPast(due)) ? mention.yearBefore() : mention;
	}

	private List<Meant> mean(List<PeriodMention> mentions) {
		var meant = new ArrayList<Meant>();
		var before = new ArrayList<>(this.spoken);
		var said = this.said;
		for (var mention : mentions) {
			var span = this.calendar.read(mention, said, before);
			if (span == null) {
				if (CalendarReader.isRelative(mention)
						&& (mention.part() == Part.PERIOD || mention.part() == Part.DUE)) {
					meant.add(new Meant(mention, this.calendar.days(), false));
				}
			}
			else {
				meant.add(new Meant(mention, span, true));
				if (mention.part() == Part.PERIOD && CARRIED.contains(mention.sort()) && !mention.isOfEarlier()
						|| isOfDays(new Meant(mention, span, true))) {
					before.add(span);
				}
				if (mention.part() == Part.PERIOD && isCalendrical(mention.sort())) {
					said = span;
				}
			}
		}
		return meant;
	}

	/** Whether it is several days, as those of a holiday. */
	private static boolean isOfDays(Meant meant) {
		return meant.told() && meant.isOf(Part.PERIOD) && meant.mention().sort() == Sort.DAY && !meant.span().isDay();
	}

	private static boolean isCalendrical(Sort sort) {
		return sort == Sort.SPAN || sort == Sort.END || sort == Sort.DAY || sort == Sort.MONTH || sort == Sort.QUARTER
				|| sort == Sort.SAME_MONTH || sort == Sort.CENSUS;
	}

	private Dated date(String text, List<Meant> mentions, Quantity figure, List<Quantity> figures, boolean planned) {
		var base = ofBase(text, mentions, figure, figures);
		if (base != null) {
			return new Dated(base.span(), true, OF_BASE);
		}
		var after = after(text, mentions, figure, figures);
		if (after != null) {
			return stated(text, figure, after, figures, "period-after");
		}
		if (FormerValues.is(text, figure, this.language)) {
			return former(text, mentions);
		}
		var before = before(text, mentions, figure, figures);
		if (before != null) {
			var isOfYear = before.isYearEnd() && hasFigure(figures, before.mention().end(), figure.start())
					&& isPast(before.span()) && isFlow(text, figure, figures);
			return isOfYear ? ofYear(before.span()) : stated(text, figure, before, figures, "period-before");
		}
		if (this.language == Language.EN) {
			var later = later(text, mentions, figure, figures, planned);
			if (later != null) {
				return stated(text, figure, later, figures, "period-later");
			}
		}
		var day = this.day;
		if (day != null && !planned
				&& (!figure.change() || hasBaseDay(mentions, 0) || isOfStock(text, figure, figures))) {
			return (isYearEnd(day) && isFlow(text, figure, figures)) ? ofYear(day)
					: new Dated(day, true, "period-carried");
		}
		for (var meant : mentions.reversed()) {
			if (meant.isYearEnd() && meant.isOf(Part.PERIOD) && meant.mention().end() <= figure.start() && !planned
					&& isPast(meant.span())) {
				return ofYear(meant.span());
			}
		}
		return carriedOrPublication(text, figure, figures, planned);
	}

	/**
	 * What is told beside the last day of a year is of the year, where it is no stock.
	 */
	private static Dated ofYear(Span day) {
		return new Dated(Span.year(day.last().getYear()), true, "period-of-year");
	}

	private static boolean isYearEnd(Span span) {
		return span.isDay() && span.last().getMonthValue() == YEAR && span.last().getDayOfMonth() == 31;
	}

	/** Whether the words around a figure say that it is one of a length of time. */
	private boolean isFlow(String text, Quantity figure, List<Quantity> figures) {
		return says("flow", text, figure, figures);
	}

	/**
	 * Whether a change is that of something counted on a day: "deposits rose 5 percent".
	 */
	private boolean isOfStock(String text, Quantity figure, List<Quantity> figures) {
		if (says("stock", text, figure, figures)) {
			return true;
		}
		var at = figures.indexOf(figure);
		if (at <= 0) {
			return false;
		}
		var between = text.substring(Math.min(figures.get(at - 1).end(), figure.start()), figure.start());
		return ((this.language == Language.EN) ? Clauses.words(between).size() <= FEW : !hasSubject(between))
				&& !isFlow(text, figures.get(at - 1), figures);
	}

	private static boolean says(String sort, String text, Quantity figure, List<Quantity> figures) {
		var at = figures.indexOf(figure);
		var start = (at > 0) ? Math.min(figures.get(at - 1).end(), figure.start()) : 0;
		var end = Clauses.end(text, figure.end());
		if (at + 1 < figures.size()) {
			end = Math.max(figure.end(), Math.min(end, figures.get(at + 1).start()));
		}
		var words = AMOUNTS.within(text, start, end);
		return !words.isEmpty() && words.getLast().meaning().equals(sort);
	}

	/** 比上年末 compares days. */
	private static boolean hasBaseDay(List<Meant> mentions, int from) {
		return mentions.stream()
			.anyMatch((it) -> it.isOf(Part.BASE) && it.mention().start() >= from && (it.mention().sort() == Sort.END
					|| it.mention().sort() == Sort.BEGIN || it.mention().has("end")));
	}

	/** "5, 6 and 7 percent in the first, second and third quarters, respectively". */
	private static Span oneOf(String text, Quantity figure, Meant meant, List<Quantity> figures) {
		var span = meant.span();
		if (!meant.mention().has("list") || !Respective.isRespective(text)) {
			return span;
		}
		var many = span.months() / QUARTER;
		var after = figures.stream().filter((it) -> it.start() >= meant.mention().end()).toList();
		var each = after.contains(figure) ? after : figures;
		if (many == 0 || each.size() % many != 0) {
			return span;
		}
		var first = span.first().plusMonths(QUARTER * (each.indexOf(figure) % many));
		return Span.months(first.getYear(), first.getMonthValue(), first.getYear(), first.getMonthValue() + 2);
	}

	private Dated stated(String text, Quantity figure, Meant meant, List<Quantity> figures, String rule) {
		if (!meant.told()) {
			return publication(UNTOLD);
		}
		var clause = text.substring(Clauses.start(text, figure.start()), Clauses.end(text, figure.end()));
		if (meant.startOfStretch(text) != null && AVERAGES.stream().noneMatch(clause::contains)
				&& (figure.change() || text.substring(0, figure.start()).endsWith(" to "))) {
			return new Dated(Span.year(meant.span().last().getYear()), true, rule);
		}
		return (meant.mention().sort() == Sort.NOW) ? publication("period-now")
				: new Dated(oneOf(text, figure, meant, figures), true, rule);
	}

	private Dated publication(String rule) {
		return new Dated(this.calendar.publication(), false, rule);
	}

	/**
	 * The base that a value is of: "than in the 2010 census (11.77 percent)",
	 * 比2010年的11.77%提高.
	 */
	private static @Nullable Meant ofBase(String text, List<Meant> mentions, Quantity figure, List<Quantity> figures) {
		if ("multiple".equals(figure.unit())) {
			return null;
		}
		for (var meant : mentions) {
			var end = meant.mention().end();
			if (meant.isOf(Part.BASE) && end <= figure.start() && figure.start() - end <= FIRST
					&& !hasFigure(figures, end, figure.start())) {
				var between = text.substring(end, figure.start()).strip();
				if (between.endsWith("(") || between.endsWith("（") || between.endsWith("的")) {
					return meant;
				}
			}
		}
		return null;
	}

	/** A date right after it in its clause, or in brackets. */
	private @Nullable Meant after(String text, List<Meant> mentions, Quantity figure, List<Quantity> figures) {
		for (var meant : mentions) {
			var start = meant.mention().start();
			if (start >= figure.end() && meant.isOf(Part.PERIOD, Part.DUE)) {
				if (start - figure.end() > NEAR || hasFigure(figures, figure.end(), start)) {
					return null;
				}
				var between = text.substring(figure.end(), start);
				if (isBracketed(text, start) && Clauses.separators(between, "(（") <= 0) {
					return meant;
				}
				var sameClause = this.language == Language.EN && Clauses.separators(between, "") == 0
						&& !between.contains(" and ") && !between.contains(" but ") && !between.contains(" while ");
				return sameClause ? meant : null;
			}
		}
		return null;
	}

	/**
	 * "From 2015 to 2019, it rose from 5 to 6": 5 is of 2015; of which else is not told.
	 */
	private static Dated former(String text, List<Meant> mentions) {
		for (var meant : mentions) {
			var start = meant.startOfStretch(text);
			if (start != null && meant.told()) {
				return new Dated(start, true, "period-from");
			}
		}
		return new Dated(null, false, UNTOLD);
	}

	/**
	 * The nearest date before it that reaches as far, and is not that of a former value.
	 */
	private @Nullable Meant before(String text, List<Meant> mentions, Quantity figure, List<Quantity> figures) {
		for (var meant : mentions.reversed()) {
			if (meant.mention().end() <= figure.start() && meant.isOf(Part.PERIOD, Part.DUE)
					&& !isOfFormer(text, meant, figure, figures)) {
				if (this.language == Language.ZH) {
					if (!endsBefore(text, meant.mention(), figure, mentions)) {
						return meant;
					}
				}
				else {
					var reaches = !isClosed(text, meant, figure.start());
					return reaches ? meant : null;
				}
			}
		}
		return null;
	}

	/** "From 5 in 2015 to 6", 由2015年的5增至6. */
	private boolean isOfFormer(String text, Meant meant, Quantity figure, List<Quantity> figures) {
		var start = meant.mention().start();
		return isOfValueBefore(text, meant.mention()) && hasFigure(figures, meant.mention().end(), figure.start())
				|| figures.stream()
					.anyMatch((it) -> it.end() <= start && start - it.end() <= FIRST
							&& Clauses.separators(text.substring(it.end(), start), "") == 0
							&& FormerValues.is(text, it, this.language));
	}

	/**
	 * The end of a year is that of stocks, not of the growth of something else:
	 * 年末失业率5.5%，居民消费价格上涨2%.
	 */
	private static boolean endsBefore(String text, PeriodMention mention, Quantity figure, List<Meant> mentions) {
		if (mention.sort() != Sort.END || !figure.change()) {
			return false;
		}
		var from = Math.max(mention.end(), Clauses.start(text, figure.start()));
		if (Clauses.separators(text.substring(mention.end(), figure.start()), "") == 0 || hasBaseDay(mentions, from)) {
			return false;
		}
		return hasSubject(text.substring(from, figure.start()));
	}

	/** Whether a Chinese clause says more than that something changed. */
	private static boolean hasSubject(String clause) {
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
	private boolean isClosed(String text, Meant meant, int to) {
		var from = meant.mention().end();
		var between = text.substring(from, to);
		var start = Math.max(Math.max(between.lastIndexOf(", and "), between.lastIndexOf("; ")),
				Math.max(between.lastIndexOf(", but "), between.lastIndexOf(", while ")));
		if (start < 0) {
			return false;
		}
		var end = Math.min(text.length(), to + NEAR);
		var clause = text.substring(from + start, end);
		return Tenses.isPresent(clause) || !isPast(meant.span()) && Tenses.isPast(clause);
	}

	/** A date after it in the sentence, not of another clause's figure. */
	private @Nullable Meant later(String text, List<Meant> mentions, Quantity figure, List<Quantity> figures,
			boolean planned) {
		for (var meant : mentions) {
			var start = meant.mention().start();
			if (start >= figure.end() && meant.isOf(Part.PERIOD, Part.DUE)) {
				var between = text.substring(figure.end(), start);
				var independent = !isOfSentence(text, meant.mention()) && (between.contains(", and ")
						|| between.contains("; ") || between.contains(", while ") || between.contains(", but "));
				var bracketed = isBracketed(text, start) && hasFigure(figures, figure.end(), start);
				var clause = Math.max(figure.end(), Clauses.start(text, start));
				var aside = Clauses.separators(between, "") > 0 && !hasFigure(figures, clause, start)
						&& Clauses.words(text.substring(clause, start)).size() > 2;
				var ahead = meant.mention().sort() == Sort.NEXT
						|| meant.mention().part() == Part.DUE && !isPast(meant.span());
				return (independent || bracketed || aside || ahead && !planned) ? null : meant;
			}
		}
		return null;
	}

	/**
	 * Whether a date is a clause of its own at the end of a sentence: "…, by the end of
	 * June."
	 */
	private static boolean isOfSentence(String text, PeriodMention mention) {
		var start = Clauses.start(text, mention.start());
		return start > 0 && Clauses.words(text.substring(start, mention.start())).size() <= 1
				&& text.substring(mention.end()).strip().length() <= 1;
	}

	private Dated carriedOrPublication(String text, Quantity figure, List<Quantity> figures, boolean planned) {
		var span = this.carried;
		if (span == null) {
			return publication("period-of-publication");
		}
		var publication = this.calendar.publication();
		if (publication != null
				&& (planned ? !span.last().isAfter(publication.last()) : span.first().isAfter(publication.last()))) {
			return publication("period-of-publication");
		}
		var present = (this.language == Language.EN) ? Tenses.isPresent(text) && !planned && !figure.change()
				: isTimeless(text, figure.start());
		if (present) {
			return publication("period-of-publication");
		}
		var isStock = this.ended != null && span.equals(Span.year(this.ended.last().getYear())) && !figure.change()
				&& !isFlow(text, figure, figures);
		return new Dated(isStock ? this.ended : span, true, "period-carried");
	}

	private static boolean isTimeless(String text, int at) {
		var clause = text.substring(Math.max(0, at - NEAR), at);
		return TIMELESS.stream().anyMatch(clause::contains);
	}

	/** Takes the title for what is spoken of where it names a time by itself. */
	void readTitle(String title) {
		var meant = mean(Periods.in(title, this.language, Deadline.NONE));
		for (var each : meant) {
			if (!each.mention().has("back") && each.mention().sort() == Sort.SPAN) {
				this.carried = each.span();
				this.spoken.add(each.span());
				this.said = each.span();
			}
		}
	}

	private void carry(String text, List<Meant> mentions, List<Quantity> figures) {
		var hasFigures = !figures.isEmpty();
		for (var meant : mentions) {
			var mention = meant.mention();
			if (mention.isOfEarlier() || isOfValueBefore(text, mention, figures)
					|| isOfPublishing(text, mention, figures)) {
				continue;
			}
			var first = isFirst(text, mention);
			var sort = mention.sort();
			if (!meant.told()) {
				if (CARRIED.contains(sort) && (hasFigures || first)) {
					forget();
				}
				continue;
			}
			if (hasFigures && mention.part() != Part.ASIDE && mention.part() != Part.BASE
					&& mention.part() != Part.WHOLE) {
				this.day = (first && meant.isOn() && isPast(meant.span())) ? meant.span() : null;
			}
			var isYear = first && hasFigures && meant.isYearEnd() && meant.isOf(Part.PERIOD, Part.DUE)
					&& isPast(meant.span());
			if (isYear && (this.carried == null || this.carried.last().isBefore(meant.span().last()))) {
				this.carried = Span.year(meant.span().last().getYear());
				this.ended = meant.span();
			}
			if (mention.part() == Part.DUE) {
				var publication = this.calendar.publication();
				if (first && publication != null && meant.span().last().isAfter(publication.last())) {
					this.carried = meant.span();
				}
				continue;
			}
			if (isOfDays(meant)) {
				this.spoken.add(meant.span());
			}
			if (mention.part() != Part.PERIOD || isBracketed(text, mention.start())) {
				continue;
			}
			var monthly = sort == Sort.PAST && Integer.valueOf(1).equals(mention.value("unit"));
			var carries = CARRIED.contains(sort) || monthly || first && CARRIED_IF_FIRST.contains(sort);
			if (carries && (hasFigures || first || this.carried == null)) {
				if (CARRIED_IF_FIRST.contains(sort) && !monthly && this.before == null) {
					this.before = this.carried;
				}
				else if (CARRIED.contains(sort)) {
					this.before = null;
				}
				if (first || !isWithin(meant.span(), this.carried)) {
					this.carried = meant.span();
				}
				this.spoken.add(meant.span());
			}
			if (isCalendrical(sort) && (hasFigures || first)) {
				this.said = meant.span();
			}
		}
	}

	/** What is spoken of is another time than before, and it is not known which. */
	private void forget() {
		this.carried = null;
		this.day = null;
		this.said = null;
		this.spoken.clear();
	}

	/**
	 * Whether a date is that of a value that another one comes from: "down from 2.5
	 * percent in October", 由10月的2.5%回落.
	 */
	private static boolean isOfValueBefore(String text, PeriodMention mention, List<Quantity> figures) {
		if (isOfValueBefore(text, mention)) {
			return true;
		}
		for (var figure : figures.reversed()) {
			if (figure.end() <= mention.start()) {
				if (mention.start() - figure.end() > FIRST) {
					return false;
				}
				var between = text.substring(figure.end(), mention.start());
				var words = Clauses.words(text.substring(Clauses.start(text, figure.start()), figure.start()));
				return Clauses.separators(between, "") == 0
						&& words.stream().skip(Math.max(0, words.size() - FEW + 2)).anyMatch(COMING_FROM::contains);
			}
		}
		return false;
	}

	private static boolean isOfValueBefore(String text, PeriodMention mention) {
		return mention.start() > 0 && "从由".indexOf(text.charAt(mention.start() - 1)) >= 0
				&& text.startsWith("的", mention.end());
	}

	/** Whether it only dates that others published: 截至10月26日，已有25个省份公布数据. */
	private static boolean isOfPublishing(String text, PeriodMention mention, List<Quantity> figures) {
		if (mention.sort() != Sort.DAY) {
			return false;
		}
		var words = text.substring(mention.end(), Math.min(text.length(), mention.end() + NEAR));
		return PUBLISHING.stream().anyMatch((word) -> {
			var at = words.indexOf(word);
			return at >= 0 && figures.stream()
				.filter((it) -> it.start() >= mention.end() && it.end() <= mention.end() + at)
				.count() == 1;
		});
	}

	private boolean isPast(Span span) {
		var publication = this.calendar.publication();
		return publication == null || !span.last().isAfter(publication.last());
	}

	/** "In November alone" leaves the eleven months what is spoken of. */
	private static boolean isWithin(Span span, @Nullable Span carried) {
		return carried != null && !span.equals(carried) && !span.first().isBefore(carried.first())
				&& !span.last().isAfter(carried.last());
	}

	private static boolean isFirst(String text, PeriodMention mention) {
		return mention.start() <= FIRST && Clauses.separators(text.substring(0, mention.start()), "，,") == 0;
	}

	private static boolean isBracketed(String text, int at) {
		for (var i = at - 1; i >= Math.max(0, at - FIRST); i--) {
			var sign = text.charAt(i);
			if (sign == '(' || sign == '（') {
				return true;
			}
			if (sign == ')' || sign == '）' || sign == ',') {
				return false;
			}
		}
		return false;
	}

	private static boolean hasFigure(List<Quantity> figures, int from, int to) {
		return figures.stream().anyMatch((it) -> it.start() >= from && it.end() <= to);
	}

}
