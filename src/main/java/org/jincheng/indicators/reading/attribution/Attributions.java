package org.jincheng.indicators.reading.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.matching.Shares;
import org.jincheng.indicators.reading.matching.Valuations;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.places.Joints;
import org.jincheng.indicators.reading.places.PlacesOfFigures;
import org.jincheng.indicators.reading.result.Frame;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Setting;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of its figures besides their values. Sentences are read in their
 * order, since the time, the place and plans of one hold for the next.
 */
public final class Attributions {

	/** No prose has longer sentences; what has is a table, or meant to take long. */
	private static final int MAX_LENGTH = 3000;

	/** No prose has more numerals in a sentence. */
	private static final int MAX = 120;

	/** What heads of plans end with: 2026年工作安排. */
	private static final Pattern PLAN = WordList.form("plan-heading");

	/** Words of heads of what came to pass. */
	private static final WordList REVIEW = WordList.of("review");

	/** Words of the title of a report on what was done, and is to be. */
	public static final WordList REPORTS = WordList.of("report-on-work");

	private final DocumentContext in;

	private final Timeline timeline;

	private final PlacesOfFigures places;

	/** Whether the sentence before spoke of plans. */
	private boolean planned;

	/** Whether a sentence was read. */
	private boolean begun;

	/** The sentence before. */
	private String before = "";

	/** What the section that is read is a plan of; null for outcomes. */
	private @Nullable FigureStatus section;

	/** What its notes say of all figures; null where they say nothing. */
	private final @Nullable FigureStatus status;

	private final @Nullable Span period;

	/** The base of several years that was said last; null where none was. */
	private @Nullable BasePeriod base;

	/** With what the changes of the section are compared. */
	private @Nullable Match<String> cueOfSection;

	/** With what the changes of the sentence before are compared. */
	private @Nullable Match<String> cueBefore;

	/** Whether the sentence before has provisional figures. */
	private boolean provisional;

	/** Starts a text. */
	public Attributions(DocumentContext in) {
		this.in = in;
		this.period = in.period();
		this.status = Frame.value(in.frame().status());
		this.timeline = new Timeline(in);
		this.places = new PlacesOfFigures(in.gazetteer(), in.language(), in.about());
	}

	/** Reads a heading: its section may be of a time of its own, or of plans. */
	public void readHeading(FoundInSentence heading) {
		var text = heading.text();
		var status = PLAN.matcher(text).find() ? FigureStatus.TARGET : Statuses.last(text, this.in.language());
		var plan = (status != null && status.isPlan()) ? status : null;
		var isReport = REPORTS.areIn(text);
		var isReview = isReport || REVIEW.areIn(text);
		// What lines before the prose say of the time is in the frame.
		if ((this.period == null || this.begun || plan != null || isReview) && !heading.isDate()) {
			this.timeline.readHeading(text, isReport ? List.of() : heading.periods(), plan != null, isReview);
		}
		this.section = plan;
		this.cueOfSection = Comparisons.carried(text, this.in.language());
		this.before = text;
	}

	/**
	 * Reads what the next sentence says of its figures.
	 * @return that of each numeral, in their order
	 */
	public List<Attribution> read(FoundInSentence sentence) {
		var text = sentence.text();
		var quantities = sentence.quantities();
		this.begun = true;
		if (text.length() > MAX_LENGTH || quantities.size() > MAX) {
			return Collections.nCopies(quantities.size(), Attribution.NONE);
		}
		var unplanned = Stretch.blank(text, quantities.stream().map(Plans::words).filter(Objects::nonNull).toList());
		var mentions = Valuations.withoutYearsOfPrices(text, sentence.periods(), this.in.language())
			.stream()
			.filter((it) -> unplanned.equals(text) || !Plans.isNamedBy(sentence, it))
			.map((it) -> it.asBaseOfStocks(sentence.periods()))
			.toList();
		var statuses = statuses(sentence, unplanned, mentions);
		var times = this.timeline.read(sentence, mentions, statuses);
		var named = this.places.named(text);
		var places = this.places.read(sentence);
		var isPart = Timeline.isPart(text);
		this.cueBefore = (isPart && this.cueBefore != null) ? this.cueBefore : this.cueOfSection;
		var compared = withBases(
				new OtherComparisons(sentence, Comparisons.of(sentence, times, this.cueBefore), times.figures(), named)
					.read(places),
				times.figures());
		this.cueBefore = isPart ? this.cueBefore : Comparisons.carried(text, this.in.language());
		var undated = Valuations.without(Stretch.blank(text, mentions), this.in.language());
		var wholes = quantities.stream().<Stretch
			.@Nullable Words>map((it) -> isContribution(compared.get(it.at())) ? Operations.whole(it) : null)
			.toList();
		var unwhole = Stretch.blank(undated, wholes.stream().filter(Objects::nonNull).toList());
		var shares = Shares.all(sentence, compared);
		var ranked = this.in.candidates()
			.rank(sentence.with(unwhole), named, compared, shares, this.before, this.in.title());
		this.before = undated;
		var findings = new Findings(statuses, times.figures(), named, places, compared, Valuations.of(sentence), ranked,
				shares, wholes);
		return quantities.stream().map((quantity) -> attribution(findings, quantity)).toList();
	}

	/** What the steps found of the figures of a sentence. */
	private record Findings(List<FigureStatus> statuses, List<Dated> dated, List<Gazetteer.Named> named,
			List<List<String>> places, List<@Nullable Comparison> compared, List<Valuation> valuations,
			List<List<Reading.Candidate>> ranked, List<@Nullable String> shares, List<Stretch.@Nullable Words> wholes) {

	}

	private Attribution attribution(Findings findings, Quantity figure) {
		if (!figure.figure()) {
			return Attribution.NONE;
		}
		var i = figure.at();
		var dated = findings.dated().get(i);
		var places = findings.places().get(i);
		var comparison = findings.compared().get(i);
		var isOfPlan = comparison != null && comparison.kind() == ComparisonKind.OF_PLAN;
		var isToCome = findings.statuses().get(i) == FigureStatus.ACTUAL && !isOfPlan
				&& !dated.rule().equals("period-later") && dated.isAfter(this.timeline.publication());
		var contributesTo = findings.wholes().get(i);
		var share = (contributesTo != null) ? contributesTo.printed(figure.text()) : findings.shares().get(i);
		var whole = Whole.isOf(Objects.toString(figure.unit()), comparison) ? whole(share, places) : null;
		var isOnOtherBase = comparison == null && Operations.isOnOtherBase(figure);
		var setting = new Setting(isToCome ? FigureStatus.TARGET : status(findings.statuses().get(i), dated),
				dated.period(), places, places.size() > 1 || Joints.isJoint(figure), comparison,
				findings.valuations().get(i), share, whole);
		return new Attribution(setting, isOnOtherBase ? List.of() : findings.ranked().get(i),
				Stream
					.of(dated.rule(), isOnOtherBase ? Attribution.OTHER_BASE : "", isToCome ? Attribution.TO_COME : "")
					.filter((rule) -> !rule.isEmpty())
					.toList());
	}

	/**
	 * What a note says of all figures holds for those of the period of the document, and
	 * what a plan starts from came to pass. What is expected of a time that is over when
	 * it is published is an estimate.
	 */
	private FigureStatus status(FigureStatus own, Dated dated) {
		if (own.isPlan() && dated.rule().equals(Dated.FORMER)) {
			return FigureStatus.ACTUAL;
		}
		if (own == FigureStatus.FORECAST && dated.isBefore(this.timeline.publication())) {
			return FigureStatus.ESTIMATE;
		}
		var isOfFrame = this.status != null && this.period != null && dated.span() != null
				&& !dated.span().last().isBefore(this.period.first());
		return (own == FigureStatus.ACTUAL && isOfFrame && this.status != null) ? this.status : own;
	}

	private static boolean isContribution(@Nullable Comparison comparison) {
		return comparison != null && comparison.kind().isOfContributions();
	}

	/**
	 * What a figure is a share of: a measure, another place's, or what words say; null
	 * where they say nothing.
	 */
	private @Nullable Whole whole(@Nullable String printed, List<String> own) {
		if (printed == null) {
			return null;
		}
		var named = this.places.named(printed);
		var place = named.stream()
			.map(Gazetteer.Named::code)
			.filter((it) -> !own.contains(it))
			.findFirst()
			.orElse(null);
		var words = Stretch.blank(printed, named);
		var measure = this.in.candidates().measure(words);
		if (place == null && measure == null && this.in.candidates().says(words)) {
			return new Whole(null, null, printed, (this.in.language() == Language.ZH) ? printed : null);
		}
		return (place != null || measure != null) ? new Whole(measure, place, null, null) : null;
	}

	/**
	 * A mean change without a base is from that of several years that was said last:
	 * 是2000年的2.4倍，…年均增长35.6%. That of a plan is from the time that it is made at.
	 */
	private List<@Nullable Comparison> withBases(List<@Nullable Comparison> compared, List<Dated> dated) {
		var all = new ArrayList<@Nullable Comparison>();
		var now = this.timeline.publication();
		for (var comparison : compared) {
			var own = dated.get(all.size());
			var span = own.span();
			if (own.rule().equals(Dated.FORMER) && span != null) {
				this.base = new BasePeriod(span.first(), span.last());
			}
			var base = (comparison != null && comparison.basePeriod() != null) ? comparison.basePeriod() : this.base;
			var from = own.isAfter(now) && now != null ? now.first().minusYears(2) : LocalDate.MIN;
			var isFar = base != null && span != null && base.end().isAfter(from)
					&& base.end().plusYears(1).isBefore(span.last());
			this.base = isFar ? base : this.base;
			all.add((isFar && comparison != null && comparison.kind() == ComparisonKind.AVERAGE_CHANGE)
					? new Comparison(comparison.kind(), base) : comparison);
		}
		return all;
	}

	/**
	 * Determines which figures are outcomes and which are plans; in Chinese a plan holds
	 * for the next sentence, too.
	 */
	private List<FigureStatus> statuses(FoundInSentence sentence, String text, List<PeriodMention> mentions) {
		var over = this.timeline.over(text, mentions);
		var statuses = new ArrayList<>(Statuses.of(sentence, text, over));
		if (this.planned && mentions.isEmpty() && this.timeline.isAhead() && this.in.language() == Language.ZH
				&& Statuses.reachesOn(text, Language.ZH)) {
			// 到2025年，…达到100亿元。…达到50%。
			statuses.replaceAll((status) -> (status == FigureStatus.ACTUAL) ? FigureStatus.TARGET : status);
		}
		if (this.section != null && over.isEmpty()) {
			Collections.replaceAll(statuses, FigureStatus.ACTUAL, this.section);
		}
		if (this.provisional && Timeline.isPart(text)) {
			Collections.replaceAll(statuses, FigureStatus.ACTUAL, FigureStatus.PROVISIONAL);
		}
		if (!sentence.figures().isEmpty()) {
			this.provisional = statuses.contains(FigureStatus.PROVISIONAL);
			this.planned = statuses.stream().anyMatch(FigureStatus::isPlan);
		}
		return statuses;
	}

}
