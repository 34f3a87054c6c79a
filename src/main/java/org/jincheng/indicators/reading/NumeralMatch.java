package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.FigurePart;
import org.jincheng.indicators.reading.result.Likeness;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a text relates to a recorded one.
 *
 * @param likeness how
 * @param differs the parts that the text says otherwise
 * @param unsaid the parts that it does not say
 * @param isNear whether the number fits
 * @param isAlike whether the units are of the same
 */
record NumeralMatch(Likeness likeness, Set<FigurePart> differs, Set<FigurePart> unsaid, boolean isNear,
		boolean isAlike) {

	private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

	private static final Valuation NOMINAL = new Valuation(Prices.CURRENT, null, null, null);

	/** What a sentence is about. */
	private static final Set<FigurePart> KEY = EnumSet.of(FigurePart.WHERE, FigurePart.PERIOD, FigurePart.PLACE,
			FigurePart.COMPARISON);

	private static final Set<Relation> OTHER_THAN_EQUAL = EnumSet.of(Relation.GREATER, Relation.LESS, Relation.NEARLY);

	/**
	 * Compares a figure of a text with a recorded one.
	 * @param others the parts that are known to differ
	 * @param isAtEnd whether what is recorded of a year may be of its last day
	 */
	static NumeralMatch of(ReadNumeral numeral, FigureContext around, Observation recorded, Set<FigurePart> others,
			boolean isAtEnd, UnitScales units) {
		var parts = new Parts(EnumSet.noneOf(FigurePart.class), EnumSet.noneOf(FigurePart.class), isAtEnd);
		parts.differs.addAll(others);
		parts.period(numeral, recorded);
		parts.place(around, recorded);
		parts.comparison(numeral, recorded);
		var isPlan = around.isOfPlan(numeral.setting().status());
		parts.add(FigurePart.STATUS, isPlan != recorded.status().isPlan() && !around.reached());
		parts.joint(numeral, around, recorded);
		parts.whole(numeral, recorded);
		// What is computed of amounts is nominal.
		var isComputed = recorded.provenance().origin() == Origin.DERIVED
				&& numeral.setting().valuation().prices() != null;
		var isKnown = parts.valuation(numeral.setting().valuation(),
				isComputed ? recorded.terms().valuation().or(NOMINAL) : recorded.terms().valuation());
		var raw = (around.reached() && !recorded.status().isPlan()) ? claim(numeral).orMore() : claim(numeral);
		var isOfTwoReadings = isOfTwoReadings(numeral.setting().comparison(), recorded.comparison());
		var claims = isOfTwoReadings ? new Claims(raw, either(recorded)) : claims(numeral, raw, recorded, units);
		var isNear = raw.isSameNumber(Claim.of(recorded))
				|| claims != null && claims.said().asValue().overlaps(claims.recorded().asValue());
		if (claims == null) {
			parts.differs.add(FigurePart.UNIT);
		}
		else {
			parts.number(claims, raw.isSameNumber(Claim.of(recorded)));
		}
		var likeness = (claims == null || !parts.differs.isEmpty()) ? Likeness.DIFFERENT
				: isKnown && !isOfTwoReadings ? claims.likeness() : Likeness.OPEN;
		return new NumeralMatch(likeness, parts.differs, parts.unsaid, isNear,
				isNear || units.areAlike(numeral.measure().unit(), recorded.unit()));
	}

	/** Whether it is of what the sentence is about, but for a plan and its outcome. */
	boolean isOfKey() {
		return this.isAlike && Collections.disjoint(this.differs, KEY);
	}

	/**
	 * Whether it has the number, and differs in no more than one part of that; in two
	 * where something else was planned than was there before.
	 */
	boolean isElsewhere(boolean isOutcome) {
		var others = this.differs.stream().filter((part) -> !isOutcome || part != FigurePart.STATUS).toList();
		return this.isNear && others.size() == 1 && KEY.contains(others.getFirst());
	}

	/** Whether its number fits, or does so by what is said of it. */
	boolean hasNumber() {
		return this.isNear || !isDifferent();
	}

	/** Whether a part that the text says is not that of the recorded figure. */
	boolean isDifferent() {
		return this.likeness == Likeness.DIFFERENT;
	}

	/**
	 * Whether what is recorded of a period is of one that is said. A day that stands for
	 * a period may lie in that, and the end of a year is the year of what is counted
	 * then.
	 */
	static boolean isSame(LocalDate start, LocalDate end, LocalDate first, LocalDate last, boolean isAtEnd) {
		if (first.equals(last)) {
			return !last.isBefore(start) && !last.isAfter(end);
		}
		var isEndOfYear = isAtEnd && start.equals(end) && first.plusYears(1).minusDays(1).equals(end);
		return end.equals(last) && (isEndOfYear || start.equals(first));
	}

	/** What the number of a figure says. */
	static Claim claim(ReadNumeral numeral) {
		return Claim.of(Objects.requireNonNull(numeral.measure().value()), numeral.measure().upper(),
				Objects.requireNonNullElse(numeral.measure().relation(), Relation.EQUAL), numeral.at().printed());
	}

	/**
	 * Whether a text says a multiple of what was there, and "times more" is recorded,
	 * which may mean as many times as much, or an increase by as many.
	 */
	private static boolean isOfTwoReadings(@Nullable Comparison said, @Nullable Comparison recorded) {
		return said != null && recorded != null && said.kind() == ComparisonKind.MULTIPLE_OF_BASE
				&& recorded.kind() == ComparisonKind.TIMES_MORE;
	}

	/** The multiple that "times more" may mean, by the one reading or the other. */
	private static Claim either(Observation timesMore) {
		return new Claim(timesMore.value(), timesMore.value().add(BigDecimal.ONE), Relation.BETWEEN, BigDecimal.ZERO);
	}

	/** Both numbers in one unit; null where there is none. */
	private static @Nullable Claims claims(ReadNumeral numeral, Claim said, Observation recorded, UnitScales units) {
		var stated = (recorded.provenance().origin() == Origin.DERIVED) ? Claim.of(recorded).asValue()
				: Claim.of(recorded);
		var unit = numeral.measure().unit();
		if (unit == null || "count".equals(unit) && numeral.measure().counted() == null) {
			return new Claims(said, stated);
		}
		if (numeral.setting().comparison() != null && recorded.comparison() != null
				&& isMultiple(unit) != isMultiple(recorded.unit()) && isRelative(unit) && isRelative(recorded.unit())) {
			return new Claims(isMultiple(unit) ? said : multiple(said), isMultiple(unit) ? multiple(stated) : stated);
		}
		var factor = units.factor(unit, recorded.unit());
		return (factor != null) ? new Claims(said.times(factor), stated) : null;
	}

	private static boolean isMultiple(String unit) {
		return unit.equals("multiple");
	}

	private static boolean isRelative(String unit) {
		return isMultiple(unit) || unit.equals("percent");
	}

	/** A change in percent as the multiple that it comes to. */
	private static Claim multiple(Claim change) {
		return change.times(HUNDREDTH).plus(BigDecimal.ONE);
	}

	/** The number that a text says, and the recorded one. */
	private record Claims(Claim said, Claim recorded) {

		Likeness likeness() {
			if (this.said.isSameNumber(this.recorded) && this.said.relation() == this.recorded.relation()) {
				return Likeness.SAME;
			}
			if (!this.said.contains(this.recorded)) {
				return Likeness.OPEN;
			}
			return (this.said.relation().isValue() && this.recorded.relation() == Relation.EQUAL) ? Likeness.ROUNDED
					: Likeness.IMPLIED;
		}

		boolean isOfOtherRelation() {
			return this.said.isSameNumber(this.recorded)
					&& (isOther(this.said, this.recorded) || isOther(this.recorded, this.said));
		}

		private static boolean isOther(Claim one, Claim other) {
			return one.relation() == Relation.EQUAL && OTHER_THAN_EQUAL.contains(other.relation());
		}

	}

	/** The parts that were found to differ, and those that are not said. */
	private record Parts(Set<FigurePart> differs, Set<FigurePart> unsaid, boolean isAtEnd) {

		void add(FigurePart part, boolean isOther) {
			if (isOther) {
				this.differs.add(part);
			}
		}

		void number(Claims claims, boolean isPrintedAlike) {
			if (claims.isOfOtherRelation()) {
				this.differs.add(FigurePart.RELATION);
			}
			else if (!claims.said().overlaps(claims.recorded())) {
				this.differs.add(isPrintedAlike && !claims.said().isSameNumber(claims.recorded()) ? FigurePart.UNIT
						: FigurePart.VALUE);
			}
		}

		/**
		 * Compares what a text says of a part with what is recorded, which may be
		 * unknown.
		 */
		boolean part(FigurePart part, @Nullable Object said, @Nullable Object recorded) {
			if (said == null && recorded != null) {
				this.unsaid.add(part);
			}
			add(part, said != null && recorded != null && !said.equals(recorded));
			return said == null || recorded != null;
		}

		/** Returns whether all is known of it that the text says. */
		boolean valuation(Valuation said, Valuation recorded) {
			var isOfOtherPrices = said.prices() != null && said.prices() != recorded.prices();
			return part(FigurePart.PRICES, said.prices(), recorded.prices())
					& (isOfOtherPrices || part(FigurePart.PRICE_YEAR, said.priceYear(), recorded.priceYear()))
					& part(FigurePart.CURRENCY, said.currency(), recorded.currency())
					& (said.likeForLike() == null && !Boolean.TRUE.equals(recorded.likeForLike())
							|| part(FigurePart.LIKE_FOR_LIKE, said.likeForLike(), recorded.likeForLike()));
		}

		void period(ReadNumeral numeral, Observation recorded) {
			var said = numeral.setting().period();
			var period = recorded.period();
			if (said == null || said.basis() != PeriodBasis.STATED) {
				this.unsaid.add(FigurePart.PERIOD);
				return;
			}
			add(FigurePart.PERIOD, !isSame(said.start(), said.end(), period.start(), period.end(), this.isAtEnd));
		}

		void place(FigureContext around, Observation recorded) {
			var members = recorded.place().members();
			var places = around.places();
			if (around.elsewhere()) {
				this.differs.add(FigurePart.PLACE);
			}
			else if (places.isEmpty()) {
				this.unsaid.add(FigurePart.PLACE);
			}
			else if (members != null && members.containsAll(places)) {
				add(FigurePart.JOINT, members.size() != places.size());
			}
			else {
				add(FigurePart.PLACE, !places.contains(recorded.place().code()) || places.size() > 1);
			}
		}

		void comparison(ReadNumeral numeral, Observation figure) {
			var said = numeral.setting().comparison();
			var recorded = figure.comparison();
			if (said == null || recorded == null) {
				add(FigurePart.COMPARISON, said != recorded);
				return;
			}
			var base = said.basePeriod();
			var other = recorded.basePeriod();
			var period = numeral.setting().period();
			// At another time it is compared with one that is as long before.
			var isAsFar = this.differs.contains(FigurePart.PERIOD) && period != null && base != null && other != null
					&& ChronoUnit.DAYS.between(base.start(), base.end())
							/ 31 == ChronoUnit.DAYS.between(other.start(), other.end()) / 31
					&& base.start().until(period.start()).equals(other.start().until(figure.period().start()));
			var isOfOtherBase = base != null && !isAsFar
					&& (other == null || !isSame(base.start(), base.end(), other.start(), other.end(), this.isAtEnd));
			var isOfOtherPlace = !Objects.equals(said.place(), recorded.place())
					&& (said.place() != null || base != null);
			var isAmongOthers = said.among() != null
					&& (recorded.among() == null || !Objects.equals(said.among().place(), recorded.among().place()));
			var isOfOtherKind = !AskedFigure.kind(said).equals(AskedFigure.kind(recorded))
					&& !isOfTwoReadings(said, recorded);
			add(FigurePart.COMPARISON, isOfOtherKind || isOfOtherBase || isOfOtherPlace || isAmongOthers);
			if (base == null && said.place() == null && said.among() == null) {
				this.unsaid.add(FigurePart.COMPARISON);
			}
		}

		void joint(ReadNumeral numeral, FigureContext around, Observation recorded) {
			if (recorded.provenance().joint() && !numeral.setting().joint()) {
				(around.each() ? this.differs : this.unsaid).add(FigurePart.JOINT);
			}
		}

		void whole(ReadNumeral numeral, Observation recorded) {
			if (recorded.terms().shareOf() != null && numeral.setting().shareOf() == null
					&& recorded.unit().equals("percent")) {
				this.unsaid.add(FigurePart.SHARE_OF);
			}
		}

	}

}
