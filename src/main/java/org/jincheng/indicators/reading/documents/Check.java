package org.jincheng.indicators.reading.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.attribution.SentencePeriods;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.AnswerLength;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Looks over what was read, and warns of what a curator should look at; nothing is
 * mended.
 */
final class Check {

	/** No prose has more numerals in a sentence. */
	private static final int MAX = 100;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	/** What rounding may add to the sum of shares. */
	private static final BigDecimal ROUNDING = new BigDecimal("0.5");

	/** What stands between the halves of a number that was torn. */
	private static final Pattern TORN = Pattern.compile("[.,，]|\\. ?|[a-zA-Z]\\.?");

	/** So many days before a period ends some offices publish its figures. */
	private static final int ADVANCE = 7;

	private final DocumentContext in;

	private final @Nullable LocalDate published;

	private final List<Checked> all = new ArrayList<>();

	final AnswerLength length = new AnswerLength();

	Check(DocumentContext in) {
		this.in = in;
		this.published = (in.published() != null) ? in.published().last() : null;
	}

	/**
	 * A numeral, and where it stands.
	 *
	 * @param numeral the numeral
	 * @param quantity what it is in its sentence; null in a table
	 */
	private record Checked(ReadNumeral numeral, @Nullable Quantity quantity) {

		private boolean isFigure() {
			return this.numeral.kind() == Kind.FIGURE;
		}

		private boolean isBesides(Checked other) {
			return this.quantity != null && other.quantity != null && this.quantity.in() == other.quantity.in();
		}

	}

	void add(ReadNumeral numeral, @Nullable Quantity quantity) {
		this.all.add(new Checked(numeral, quantity));
		this.length.add(numeral, quantity != null);
	}

	/** Returns all numerals in their order, with what is to be looked at. */
	List<ReadNumeral> numerals() {
		var warned = new ArrayList<ReadNumeral>();
		for (var from = 0; from < this.all.size();) {
			var to = from + 1;
			while (to < this.all.size() && this.all.get(to).isBesides(this.all.get(from))) {
				to++;
			}
			var sentence = this.all.subList(from, to);
			for (var i = 0; i < sentence.size(); i++) {
				Deadline.check();
				var checked = sentence.get(i);
				warned.add((checked.isFigure() && sentence.size() <= MAX)
						? checked.numeral().warned(warnings(sentence, i, from)) : checked.numeral());
			}
			from = to;
		}
		return warned;
	}

	private List<ReadWarning> warnings(List<Checked> sentence, int at, int from) {
		var numeral = sentence.get(at).numeral();
		return Stream
			.of(warn(numeral.measure().value() == null, Warning.NOT_EXACT), unit(numeral), pointsAlone(numeral),
					warn(numeral.rules().contains(Attribution.OTHER_BASE), Warning.OTHER_BASE), percentOfMoney(numeral),
					ofPart(sentence.get(at)), place(numeral), period(numeral),
					warn(isTorn(from + at - 1) || isTorn(from + at), Warning.TORN), notCompared(sentence.get(at)),
					otherTime(sentence.get(at)), shares(numeral, sentence))
			.flatMap(Stream::ofNullable)
			.toList();
	}

	private static @Nullable ReadWarning warn(boolean isToBeLookedAt, Warning warning, Object... values) {
		return isToBeLookedAt ? ReadWarning.of(warning, values) : null;
	}

	private static @Nullable ReadWarning unit(ReadNumeral numeral) {
		var value = numeral.measure().value();
		var unit = numeral.measure().unit();
		return (unit == null) ? warn(numeral.cell() == null && value != null, Warning.NO_UNIT) : warn(
				"count".equals(unit) && value != null && value.stripTrailingZeros().scale() > 0, Warning.DECIMAL_COUNT);
	}

	/**
	 * Points, and a change in a time that is said, are of use with what they are compared
	 * with.
	 */
	private static @Nullable ReadWarning pointsAlone(ReadNumeral numeral) {
		var compared = numeral.setting().comparison();
		var period = numeral.setting().period();
		var isChange = compared != null && (compared.kind() == ComparisonKind.AVERAGE_CHANGE
				|| compared.kind() == ComparisonKind.CHANGE && period != null && period.basis() == PeriodBasis.STATED);
		return warn((isChange || "percentage-point".equals(numeral.measure().unit()))
				&& (compared == null || compared.basePeriod() == null && compared.place() == null)
				&& !numeral.rules().contains(Attribution.OTHER_BASE), Warning.POINTS_ALONE);
	}

	/** A percent of an indicator in money is a growth or a share, or of another one. */
	private @Nullable ReadWarning percentOfMoney(ReadNumeral numeral) {
		return warn(
				"percent".equals(numeral.measure().unit()) && numeral.setting().comparison() == null
						&& numeral.setting().shareOf() == null && numeral.setting().whole() == null
						&& isLikely(numeral, (it) -> this.in.candidates().known().isOfMoney(it.indicator())),
				Warning.PERCENT_OF_MONEY);
	}

	/**
	 * A title that names a part, such as a partner, may speak of that part in all, and so
	 * may the clause before: 普通高中6所，在校生1.35万人.
	 */
	private @Nullable ReadWarning ofPart(Checked checked) {
		var change = checked.quantity();
		var level = (change != null && change.change()) ? change.figureBefore() : change;
		var last = (level != null && Draft.COUNTS.contains(String.valueOf(level.unit()))) ? level.figureBefore() : null;
		var before = (last != null) ? last.text().substring(Clauses.start(last.text(), last.start()), last.start())
				: "";
		return warn(
				isLikely(checked.numeral(),
						(it) -> Stream.of(this.in.title(), before)
							.anyMatch((words) -> this.in.candidates().known().mayBeOfPart(it, words))),
				Warning.PART_OF_TITLE);
	}

	/** Whether the candidate that is proposed is of a kind. */
	private static boolean isLikely(ReadNumeral numeral, Predicate<Candidate> kind) {
		return numeral.candidates().stream().limit(1).filter(ProposedPublication::isLikely).anyMatch(kind);
	}

	/** A figure is elsewhere than its text where it is of a place that nobody knows. */
	private @Nullable ReadWarning place(ReadNumeral numeral) {
		return warn(numeral.cell() == null && this.in.about() != null && numeral.setting().places().isEmpty(),
				Warning.UNKNOWN_PLACE);
	}

	private @Nullable ReadWarning period(ReadNumeral numeral) {
		var period = numeral.setting().period();
		if (period == null || numeral.rules().contains(Dated.UNTOLD)) {
			return warn(numeral.cell() == null || period != null, Warning.NO_PERIOD);
		}
		if (period.basis() == PeriodBasis.PUBLICATION) {
			return warn(numeral.cell() == null && numeral.rules().contains(Dated.OF_PUBLICATION),
					Warning.PERIOD_OF_PUBLICATION);
		}
		var status = numeral.setting().status();
		var isFuture = this.published != null && isAhead(period, this.published)
				&& (status == null || !status.isPlan() || numeral.rules().contains(Attribution.TO_COME));
		return isFuture ? ReadWarning.of(Warning.FUTURE)
				: warn(numeral.rules().contains(Dated.CARRIED), Warning.PERIOD_CARRIED);
	}

	/** Whether a period was not over when its figures were published. */
	static boolean isAhead(Period period, LocalDate published) {
		return period.end().minusDays(ADVANCE).isAfter(published);
	}

	/** A ratio beside words of another time is mostly compared with that. */
	private @Nullable ReadWarning notCompared(Checked checked) {
		var numeral = checked.numeral();
		var quantity = checked.quantity();
		var isRatio = "percent".equals(numeral.measure().unit()) || "permille".equals(numeral.measure().unit());
		return warn(isRatio && quantity != null && numeral.setting().comparison() == null
				&& numeral.setting().shareOf() == null
				&& !Comparisons.phrases(Clauses.around(quantity.text(), quantity), this.in.language()).isEmpty(),
				Warning.NOT_COMPARED);
	}

	/** A sum is of no day, and what is no sum is not of several years. */
	private @Nullable ReadWarning otherTime(Checked checked) {
		var quantity = checked.quantity();
		var period = checked.numeral().setting().period();
		if (quantity == null || period == null || period.basis() != PeriodBasis.STATED) {
			return null;
		}
		var span = new Span(period.start(), period.end());
		return warn(
				span.isDay() ? isLikely(checked.numeral(), (it) -> this.in.candidates().known().isFlow(it))
						: span.isOverYear() && checked.numeral().setting().comparison() == null
								&& !SentencePeriods.SUMS.areIn(Clauses.around(quantity.text(), quantity)),
				Warning.OTHER_TIME);
	}

	/** Whether a figure without a unit and the next one are of one number. */
	private boolean isTorn(int first) {
		if (first < 0 || first + 1 >= this.all.size()) {
			return false;
		}
		var one = this.all.get(first);
		var next = this.all.get(first + 1);
		if (!one.isFigure() || !next.isFigure() || one.quantity() == null || next.quantity() == null
				|| one.quantity().end() > one.quantity().numeral().end()) {
			return false;
		}
		var from = one.quantity().end();
		var to = next.quantity().start();
		var between = one.isBesides(next) ? one.quantity().text().substring(from, Math.max(from, to))
				: one.quantity().text().substring(from) + next.quantity().text().substring(0, to);
		return TORN.matcher(between).matches();
	}

	private static @Nullable ReadWarning shares(ReadNumeral numeral, List<Checked> sentence) {
		var of = numeral.setting().shareOf();
		if (of == null) {
			return null;
		}
		var sum = sentence.stream()
			.map(Checked::numeral)
			.filter((it) -> of.equals(it.setting().shareOf()) && it.setting().comparison() == null
					&& Objects.equals(it.setting().period(), numeral.setting().period()))
			.map((it) -> it.measure().value())
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		// A sentence may divide a whole twice: men and women, and town and country.
		var isDividedAgain = sum.add(ROUNDING).remainder(WHOLE).compareTo(BigDecimal.ONE) <= 0;
		return warn(sum.compareTo(WHOLE.add(ROUNDING)) > 0 && !isDividedAgain, Warning.SHARES, sum.toPlainString());
	}

	/** What is to be looked at of the document as a whole. */
	List<ReadWarning> ofDocument(String text) {
		var any = this.all.stream().anyMatch(Checked::isFigure);
		return Stream
			.of(warn(any && this.in.about() == null, Warning.NO_PLACE),
					warn(any && this.published == null, Warning.NO_PUBLICATION),
					warn(PlainText.isSpaced(text), Warning.SPACED))
			.flatMap(Stream::ofNullable)
			.toList();
	}

}
