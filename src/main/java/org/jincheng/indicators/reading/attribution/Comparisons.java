package org.jincheng.indicators.reading.attribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.StatedDistance;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.times.ResolvedDate;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** Determines with which period a change or a multiple is compared. */
public final class Comparisons {

	private static final int YEAR = 12;

	/** The years of a plan. */
	private static final int PLAN = 5;

	/** What another clause adds to the distance of words. */
	private static final int FAR = 1000;

	/**
	 * What words before a figure in English are farther: those after the one before
	 * belong to that.
	 */
	private static final int BEFORE = 50;

	/** How many words after a figure "than" may be. */
	private static final int AFTER = 6;

	private static final WordList SET_AGAINST = WordList.of("before-compared-value");

	private static final WordList TIMES_MORE = WordList.of("times-more");

	private static final ByLanguage<Lexicon<String>> PHRASES = Lexicon.ofEach("comparisons");

	private Comparisons() {
	}

	/**
	 * Finds the words that say what a change is compared with, in time, and nothing of a
	 * mean.
	 */
	public static List<Match<String>> phrases(String text, Language language) {
		return times(text, language).stream().filter((it) -> !isOfMean(it)).toList();
	}

	/**
	 * The words of a Chinese sentence or heading that hold for those which go on with it,
	 * as if they stood before these: 从环比看. Null where it has none, or several.
	 */
	static @Nullable Match<String> carried(String text, Language language) {
		var cues = (language == Language.ZH) ? phrases(text, language) : List.<Match<String>>of();
		return (cues.size() != 1) ? null
				: new Match<>(0, 0, cues.getFirst().words(), cues.getFirst().meaning(), cues.getFirst().values());
	}

	/** Whether words speak of a mean, which need not be one of changes: 年均. */
	public static boolean isOfMean(Match<String> cue) {
		return cue.words().contains("均");
	}

	/** The same with those of a mean. */
	public static List<Match<String>> times(String text, Language language) {
		return PHRASES.in(language).find(text).stream().filter(Comparisons::isOfTime).toList();
	}

	/**
	 * Determines what each figure of a sentence is compared with.
	 * @param sentence the sentence
	 * @param times the periods of its numerals
	 * @param carried words of another sentence that hold where this one has none of its
	 * own; null without them
	 * @return what each numeral is compared with; null where it stands for itself
	 */
	static List<@Nullable Comparison> of(FoundInSentence sentence, Timeline.Periodised times,
			@Nullable Match<String> carried) {
		var own = PHRASES.in(sentence.language()).find(sentence.text());
		var cues = (own.isEmpty() && carried != null) ? List.of(carried) : own;
		return sentence.quantities()
			.stream()
			.<@Nullable Comparison>map(
					(it) -> (it.figure() && !Operations.isOnOtherBase(it)) ? read(it, times, cues) : null)
			.toList();
	}

	private static @Nullable Comparison read(Quantity figure, Timeline.Periodised times, List<Match<String>> cues) {
		var dated = times.figures().get(figure.at());
		var mentions = times.mentions();
		var operation = Operations.of(figure);
		var kind = (operation != null) ? operation
				: isPart(figure, mentions) ? ComparisonKind.MULTIPLE_OF_BASE : kind(figure);
		if (kind == null || dated.rule().equals(Dated.OF_BASE)) {
			return isSetAgainstGrowth(figure) ? compared(ComparisonKind.CHANGE, usual(dated)) : null;
		}
		var cue = nearest(figure, cues, (it) -> reaches(figure, it, mentions));
		var meaning = (cue != null && isInClause(figure, cue)) ? cue.meaning() : "";
		if (meaning.equals("none")) {
			// It is compared with another place, not with another time.
			return null;
		}
		if (meaning.equals("open")) {
			return new Comparison(kind, null);
		}
		if (kind == ComparisonKind.AVERAGE_CHANGE) {
			return compared(kind, ofAverage(figure, times, cue));
		}
		var nearest = nearestBase(figure, mentions, cue);
		var former = (cue == null && nearest == null) ? former(figure, times) : null;
		var base = (former != null) ? former.span() : base(figure, dated, mentions, cue, nearest);
		if (kind == ComparisonKind.CHANGE && base != null && nearest != null && nearest.sort() == Sort.BEGIN
				&& dated.span() != null && base.equals(yearStart(dated.span()))) {
			return new Comparison(kind, new BasePeriod(base.first(), base.last()), null, null,
					StatedDistance.YEAR_START);
		}
		if (kind == ComparisonKind.MULTIPLE_OF_BASE && base == null && !figure.change()) {
			return null;
		}
		return compared(kind, base);
	}

	/**
	 * Whether a growth is set against a figure: "rose 6.3 percent in 2018, compared to
	 * 8.1 percent in 2017".
	 */
	private static boolean isSetAgainstGrowth(Quantity figure) {
		var last = figure.figureBefore();
		return last != null && SET_AGAINST.areIn(figure.text().substring(figure.from(), figure.start()))
				&& last.change() && figure.isIn("percent") && last.isIn("percent") && last.measure().value() != null
				&& last.measure().value().signum() > 0;
	}

	/**
	 * The base of a mean change a year: that of words, else what the value before rose
	 * from: "from 5 tons in 2015 to 8 in 2020, an average annual growth of 10 percent".
	 */
	private static @Nullable Span ofAverage(Quantity figure, Timeline.Periodised times, @Nullable Match<String> cue) {
		var dated = times.figures().get(figure.at());
		var isBare = cue == null || isOfMean(cue) && !cue.meaning().equals("average");
		var nearest = nearestBase(figure, times.mentions(), isBare ? null : cue);
		var start = startOfStretch(figure.text(), dated, times.mentions());
		var said = (nearest != null) ? ofMention(nearest, dated) : start;
		if (said != null && isBefore(said, dated)) {
			return said;
		}
		return figure.figuresBefore()
			.limit(2)
			.map((it) -> times.figures().get(it.at()))
			.filter((it) -> it.stated() && it.span() != null && isBefore(it.span(), dated))
			.findFirst()
			.map(Dated::span)
			.or(() -> ofPlan(times).filter((it) -> isBefore(it, dated)))
			.orElseGet(() -> ofMean(cue, dated));
	}

	/**
	 * What a change is from that has no words of its own: 由2020年的10亿元增至2025年的12亿元，增长20%;
	 * null where nothing says it.
	 */
	private static @Nullable Dated former(Quantity figure, Timeline.Periodised times) {
		var levels = figure.figuresBefore().limit(2).toList();
		var words = figure.text().substring(figure.from(), figure.start());
		if (levels.size() < 2 || Clauses.separators(words, "") > 1
				|| figure.language() == Language.ZH && SentencePeriods.hasSubject(words)) {
			return null;
		}
		var former = times.figures().get(levels.getLast().at());
		var span = times.figures().get(figure.at()).span();
		var isOpen = former.span() == null && span != null && span.months() <= YEAR;
		return (former.rule().equals(Dated.FORMER) || isOpen) ? former : null;
	}

	/** The year before a five-year plan that a sentence names. */
	private static Optional<Span> ofPlan(Timeline.Periodised times) {
		return times.mentions()
			.stream()
			.filter((it) -> it.mention().has("plan"))
			.map((it) -> Span.year(it.span().last().getYear() - PLAN))
			.findFirst();
	}

	/** Whether a mean can be one of the years from a base on. */
	private static boolean isBefore(Span base, Dated dated) {
		return dated.span() != null && base.last().plusYears(1).isBefore(dated.span().last());
	}

	/** A comparison with another time; null as its base where that is not known. */
	public static Comparison compared(ComparisonKind kind, @Nullable Span base) {
		return new Comparison(kind, (base != null) ? new BasePeriod(base.first(), base.last()) : null);
	}

	/**
	 * The base of a mean change a year: so many years before as words say, else the year
	 * before several; null where neither tells it.
	 */
	public static @Nullable Span ofMean(@Nullable Match<String> cue, Dated dated) {
		var span = dated.span();
		if (span == null || !dated.stated()) {
			return null;
		}
		if (cue != null && cue.meaning().equals("average")) {
			return span.back(YEAR * cue.values().getOrDefault("n", 1));
		}
		return (span.months() > YEAR) ? usual(dated) : null;
	}

	/** The last day of the year before, from which a change since its start is. */
	private static Span yearStart(Span span) {
		return Span.day(LocalDate.of(span.last().getYear() - 1, 12, 31));
	}

	/**
	 * Whether a share is one of a value of another time: "60 percent of last year's
	 * figure".
	 */
	private static boolean isPart(Quantity figure, List<ResolvedDate> mentions) {
		return figure.isIn("percent") && !figure.change()
				&& mentions.stream().anyMatch((it) -> it.isOf(Part.WHOLE) && isWhole(figure, it));
	}

	private static boolean isWhole(Quantity figure, ResolvedDate date) {
		return (date.start() >= figure.end())
				? figure.text().startsWith(" of ", figure.end()) && date.start() - figure.end() <= BEFORE
						&& Clauses.areJoined(figure.text(), figure.end(), date.start())
				: figure.text().substring(Math.min(date.end(), figure.start()), figure.start()).strip().equals("的");
	}

	/**
	 * Whether it is compared with no time: "higher than expected", "warmer than the
	 * 30-year mean".
	 */
	private static boolean isThanOther(Quantity figure, @Nullable Match<String> cue) {
		if (figure.language() == Language.ZH || cue != null && isInClause(figure, cue)) {
			return false;
		}
		var words = Clauses.words(Clauses.from(figure.text(), figure.end()));
		return figure.change() && words.stream().limit(AFTER).anyMatch("than"::equals);
	}

	/** Whether it is another time that something is compared with. */
	public static boolean isWithTime(Comparison comparison) {
		return comparison.place() == null && comparison.kind() != ComparisonKind.RANK
				&& comparison.kind() != ComparisonKind.OF_PLAN;
	}

	private static boolean isOfTime(Match<String> cue) {
		return !cue.meaning().equals("none") && !cue.meaning().equals("open") && !cue.meaning().equals("average");
	}

	/** Returns how a figure compares; null where it stands for itself. */
	static @Nullable ComparisonKind kind(Quantity figure) {
		if (figure.isMultiple()) {
			if (figure.numeral().form() == Numeral.Form.VERB) {
				return ComparisonKind.MULTIPLE_OF_BASE;
			}
			var clause = Clauses.around(figure.text(), figure).toLowerCase(Locale.ROOT);
			var more = (figure.language() == Language.ZH) ? figure.change() || clause.contains("多")
					: figure.change() || figure.text().substring(figure.end()).toLowerCase(Locale.ROOT).contains("more")
							|| TIMES_MORE.areIn(clause);
			return more ? ComparisonKind.TIMES_MORE : ComparisonKind.MULTIPLE_OF_BASE;
		}
		return figure.change() ? ComparisonKind.CHANGE : null;
	}

	private static @Nullable Span base(Quantity figure, Dated dated, List<ResolvedDate> mentions,
			@Nullable Match<String> cue, @Nullable ResolvedDate nearest) {
		var start = startOfStretch(figure.text(), dated, mentions);
		if (start != null && dated.span() != null && dated.span().months() == YEAR) {
			return start;
		}
		if (nearest != null) {
			return ofMention(nearest, dated);
		}
		var span = dated.span();
		if (span == null || !dated.stated() || isThanOther(figure, cue)) {
			return null;
		}
		if (cue != null && isOfTime(cue) && !isOfMean(cue)) {
			return base(cue, span);
		}
		if (figure.isMultiple() && !figure.change()) {
			return null;
		}
		return usual(dated);
	}

	/** The first year of several, up to whose last one or through which a figure is. */
	private static @Nullable Span startOfStretch(String sentence, Dated dated, List<ResolvedDate> mentions) {
		for (var meant : mentions) {
			var start = meant.startOfStretch(sentence);
			if (start != null && dated.span() != null && meant.mention().part() == Part.PERIOD
					&& (dated.span().equals(meant.span())
							|| dated.span().equals(Span.year(meant.span().last().getYear())))) {
				return start;
			}
		}
		return null;
	}

	/** The words for a base that are nearest to a figure, and nearer than a phrase. */
	private static @Nullable ResolvedDate nearestBase(Quantity figure, List<ResolvedDate> mentions,
			@Nullable Match<String> cue) {
		var isClosed = mentions.reversed()
			.stream()
			.filter((it) -> isBase(it.mention()) && it.end() <= figure.start())
			.findFirst()
			.filter((it) -> isOfFigureBefore(figure, it))
			.isPresent();
		var nearest = nearest(figure, mentions.reversed(), (it) -> isBase(it.mention()) && reaches(figure, it.mention())
				&& !(isClosed && it.end() <= figure.start()));
		return (nearest != null && cue != null && distance(figure, nearest) > distance(figure, cue)) ? null : nearest;
	}

	/** The base that words say, of a period. */
	public static Span base(Match<String> cue, Span span) {
		var isLength = cue.meaning().equals("period");
		var years = cue.meaning().equals("years");
		var months = isLength ? Math.max(span.months(), 1)
				: years ? YEAR * cue.values().getOrDefault("n", 1) : Integer.parseInt(cue.meaning());
		return span.back(months);
	}

	/**
	 * The base of a change that says none: the year before, of several years that before
	 * the first, and of a census the one before.
	 */
	public static @Nullable Span usual(Dated dated) {
		var span = dated.span();
		if (span == null || !dated.stated()) {
			return null;
		}
		if (span.isDay() || span.months() > 0 && span.months() <= YEAR) {
			return Objects.requireNonNullElseGet(CalendarReader.lastCensus(span), () -> span.back(YEAR));
		}
		return (span.months() > 0 && span.months() % YEAR == 0) ? Span.year(span.first().getYear() - 1) : null;
	}

	private static boolean isBase(PeriodMention mention) {
		return mention.part() == Part.BASE || mention.part() == Part.WHOLE || mention.sort() == Sort.SINCE;
	}

	/** What stands nearest to a figure; the first of several. */
	private static <S extends Stretch> @Nullable S nearest(Quantity figure, List<S> all, Predicate<S> reaches) {
		@Nullable S nearest = null;
		var least = Integer.MAX_VALUE;
		for (var each : all) {
			var distance = distance(figure, each);
			if (distance < least && reaches.test(each)) {
				nearest = each;
				least = distance;
			}
		}
		return nearest;
	}

	/** In Chinese they come first, and do not go on in the next period. */
	private static boolean reaches(Quantity figure, Match<String> cue, List<ResolvedDate> mentions) {
		return figure.language() == Language.EN || cue.start() < figure.start()
				&& mentions.stream().noneMatch((it) -> it.isOf(Part.PERIOD) && it.isIn(cue.end(), figure.start()));
	}

	/**
	 * In Chinese a base comes first; in English it follows, or comes first in the
	 * sentence.
	 */
	private static boolean reaches(Quantity figure, PeriodMention mention) {
		if (mention.start() < figure.end()) {
			return true;
		}
		var between = figure.text().substring(figure.end(), mention.start());
		return Clauses.separators(between, "") == 0 || figure.language() == Language.EN && (figure.in()
			.quantities()
			.stream()
			.noneMatch((it) -> it.change() && it.isIn(figure.end(), mention.start()))
				|| Respective.isRespective(between));
	}

	/**
	 * Whether a base right before another figure is of that alone:
	 * 增长3%，比上半年回落1个百分点，其中煤炭增长4%.
	 */
	private static boolean isOfFigureBefore(Quantity figure, ResolvedDate base) {
		if (figure.language() == Language.EN) {
			return false;
		}
		return figure.in()
			.quantities()
			.stream()
			.filter((it) -> it.change() && it.start() >= base.end() && it.end() <= figure.start())
			.findFirst()
			.filter((it) -> !SentencePeriods.hasSubject(figure.text().substring(base.end(), it.start()))
					&& SentencePeriods.hasSubject(figure.text().substring(it.end(), figure.start())))
			.isPresent();
	}

	/** Whether words are in the clause of a figure. */
	private static boolean isInClause(Quantity figure, Stretch words) {
		return distance(figure, words) < FAR;
	}

	/**
	 * How far words are from a figure: those of its own clause are nearer than any other.
	 */
	private static int distance(Quantity figure, Stretch words) {
		var isAfter = words.start() >= figure.end();
		var from = isAfter ? figure.end() : Math.min(words.end(), figure.start());
		var to = isAfter ? words.start() : figure.start();
		return to - from + ((isAfter || figure.language() == Language.ZH) ? 0 : BEFORE)
				+ FAR * Clauses.separators(figure.text().substring(from, to), "");
	}

	/** "Last year" of the first half of a year is the first half of the last. */
	public static Span ofMention(ResolvedDate base, Dated dated) {
		var span = dated.span();
		var mention = base.mention();
		if (span == null || !dated.stated()) {
			return base.span();
		}
		if (mention.sort() == Sort.SAME) {
			var back = mention.value("back");
			var year = mention.value("year");
			return (year != null) ? span.back(YEAR * (span.first().getYear() - year))
					: span.back(YEAR * ((back != null) ? back : 1));
		}
		if (mention.sort() == Sort.MONTH || mention.sort() == Sort.END_MONTH || mention.sort() == Sort.QUARTER) {
			var months = (mention.sort() == Sort.QUARTER) ? 3 : 1;
			return span.back(months * mention.values().getOrDefault("back", 0));
		}
		if (mention.sort() == Sort.SINCE && mention.has("year") && base.span().first().getDayOfYear() == 1) {
			return Span.year(base.span().first().getYear());
		}
		if (mention.sort() == Sort.BEGIN) {
			var year = mention.has("year") ? base.span().first().getYear() : span.last().getYear();
			return Span.day(LocalDate.of(year - 1, 12, 31));
		}
		var isRelative = mention.has("back") || mention.has("before") || mention.sort() == Sort.END;
		if (isRelative && !base.span().last().isBefore(span.first())) {
			// 上年 is the year before that of the figure, not before that of publication.
			return span.back(YEAR);
		}
		if (mention.has("whole")) {
			return base.span();
		}
		var isWholeYear = base.span().months() == YEAR && base.span().first().getMonthValue() == 1;
		var isOtherYear = span.first().getYear() != base.span().first().getYear();
		var isPart = span.months() > 0 && span.months() < YEAR || span.isYearEnd();
		return (isWholeYear && isOtherYear && isPart)
				? span.back(YEAR * (span.first().getYear() - base.span().first().getYear())) : base.span();
	}

}
