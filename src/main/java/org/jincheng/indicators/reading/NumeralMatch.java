package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.Reading.ReadNumeral;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a text stands to a recorded one.
 *
 * @param likeness how
 * @param differs the parts that the text says otherwise
 * @param unsaid the parts that it does not say
 * @param fits whether the number fits, or the period, the place and the comparison do
 * @param isNear whether the number does
 */
record NumeralMatch(Likeness likeness, Set<FigurePart> differs, Set<FigurePart> unsaid, boolean fits, boolean isNear) {

	private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

	private static final Set<FigurePart> CONTEXT = EnumSet.of(FigurePart.PERIOD, FigurePart.PLACE,
			FigurePart.COMPARISON);

	private static final Set<Relation> OTHER_THAN_EQUAL = EnumSet.of(Relation.GREATER, Relation.LESS, Relation.NEARLY);

	/** Compares a figure of a text with a recorded one. */
	static NumeralMatch of(ReadNumeral numeral, Around around, Observation recorded, boolean isOfOtherWhole,
			UnitScales units) {
		var parts = new Parts(EnumSet.noneOf(FigurePart.class), EnumSet.noneOf(FigurePart.class));
		parts.period(numeral, recorded);
		parts.place(around, recorded);
		parts.comparison(numeral.comparison(), recorded.comparison());
		var isPlan = around.wished() || numeral.status() != null && numeral.status().isPlan();
		parts.add(FigurePart.STATUS, isPlan != recorded.status().isPlan());
		parts.joint(numeral, around, recorded);
		parts.whole(numeral, recorded, isOfOtherWhole);
		var fits = parts.differs.stream().noneMatch(CONTEXT::contains);
		var raw = claim(numeral);
		var claims = claims(numeral, raw, recorded, units);
		var isNear = raw.isSameNumber(Claim.of(recorded)) || claims != null && claims.areNear();
		if (claims == null) {
			parts.differs.add(FigurePart.UNIT);
		}
		else {
			parts.number(claims, raw.isSameNumber(Claim.of(recorded)));
		}
		var likeness = (claims != null && parts.differs.isEmpty()) ? claims.likeness() : Likeness.DIFFERENT;
		return new NumeralMatch(likeness, parts.differs, parts.unsaid, fits || isNear, isNear);
	}

	/** What the number of a figure says. */
	static Claim claim(ReadNumeral numeral) {
		return Claim.of(Objects.requireNonNull(numeral.value()), numeral.upper(),
				Objects.requireNonNullElse(numeral.relation(), Relation.EQUAL), numeral.printed());
	}

	/** Both numbers in one unit; null where there is none. */
	private static @Nullable Claims claims(ReadNumeral numeral, Claim said, Observation recorded, UnitScales units) {
		var stated = Claim.of(recorded);
		var unit = numeral.unit();
		if (unit == null || "count".equals(unit) && numeral.counted() == null) {
			return new Claims(said, stated);
		}
		if (numeral.comparison() != null && recorded.comparison() != null
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

		boolean areNear() {
			return this.said.asValue().meets(this.recorded.asValue());
		}

		Likeness likeness() {
			if (this.said.isSameNumber(this.recorded) && this.said.relation() == this.recorded.relation()) {
				return Likeness.SAME;
			}
			if (!this.said.holds(this.recorded)) {
				return Likeness.OPEN;
			}
			var isValue = this.said.relation() == Relation.EQUAL || this.said.relation() == Relation.APPROXIMATE;
			return (isValue && this.recorded.relation() == Relation.EQUAL) ? Likeness.ROUNDED : Likeness.IMPLIED;
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
	private record Parts(Set<FigurePart> differs, Set<FigurePart> unsaid) {

		void add(FigurePart part, boolean isOther) {
			if (isOther) {
				this.differs.add(part);
			}
		}

		void number(Claims claims, boolean isPrintedAlike) {
			if (claims.isOfOtherRelation()) {
				this.differs.add(FigurePart.RELATION);
			}
			else if (!claims.said().meets(claims.recorded())) {
				this.differs.add(isPrintedAlike && !claims.said().isSameNumber(claims.recorded()) ? FigurePart.UNIT
						: FigurePart.VALUE);
			}
		}

		/** A day that stands for a period may lie in the one that is said. */
		void period(ReadNumeral numeral, Observation recorded) {
			var said = numeral.period();
			var period = recorded.period();
			if (said == null || said.basis() != PeriodBasis.STATED) {
				this.unsaid.add(FigurePart.PERIOD);
				return;
			}
			var isDay = period.start().equals(period.end());
			add(FigurePart.PERIOD, isDay ? period.end().isBefore(said.start()) || period.end().isAfter(said.end())
					: !period.start().equals(said.start()) || !period.end().equals(said.end()));
		}

		void place(Around around, Observation recorded) {
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

		void comparison(@Nullable Comparison said, @Nullable Comparison recorded) {
			if (said == null || recorded == null) {
				add(FigurePart.COMPARISON, said != recorded);
				return;
			}
			var base = said.basePeriod();
			var isOfOtherBase = base != null && !base.equals(recorded.basePeriod());
			var isOfOtherPlace = !Objects.equals(said.place(), recorded.place())
					&& (said.place() != null || base != null);
			var isAmongOthers = said.among() != null
					&& (recorded.among() == null || !Objects.equals(said.among().place(), recorded.among().place()));
			add(FigurePart.COMPARISON, !RecordedFigures.kind(said).equals(RecordedFigures.kind(recorded))
					|| isOfOtherBase || isOfOtherPlace || isAmongOthers);
			if (base == null && said.place() == null && said.among() == null) {
				this.unsaid.add(FigurePart.COMPARISON);
			}
		}

		void joint(ReadNumeral numeral, Around around, Observation recorded) {
			if (recorded.joint() && !numeral.joint()) {
				(around.each() ? this.differs : this.unsaid).add(FigurePart.JOINT);
			}
		}

		void whole(ReadNumeral numeral, Observation recorded, boolean isOfOther) {
			add(FigurePart.SHARE_OF, isOfOther);
			if (recorded.shareOf() != null && numeral.shareOf() == null && recorded.unit().equals("percent")) {
				this.unsaid.add(FigurePart.SHARE_OF);
			}
		}

	}

}
