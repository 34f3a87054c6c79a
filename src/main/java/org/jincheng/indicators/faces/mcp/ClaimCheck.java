package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jspecify.annotations.Nullable;

/**
 * Holds claims against the figures that sources state; what is derived from them proves
 * nothing of what they say.
 * <p>
 * A claim agrees if a figure of the same place, period, unit, status and comparison
 * implies it; where another one excludes it, only if one states just that. It contradicts
 * if there are such figures and all of them exclude it, or one has its number with
 * another qualifier. It also contradicts if there are none, and a figure that differs in
 * one of these alone has its number: whoever says that number has it from there. Zero is
 * said of too much for that, and a period that overlaps with another is no other one.
 * What a source gives no period for contradicts no claim by its period.
 *
 * @param scales how many of the base unit of its dimension one of each unit is
 * @param dimensions what each unit measures
 */
record ClaimCheck(Map<String, BigDecimal> scales, Map<String, Dimension> dimensions) {

	private static final String COUNT = "count";

	/** The most figures that are shown beside a verdict. */
	private static final int MAX = 3;

	private static final Text AGREES = new Text("The sources state it, or what they state implies it.",
			"来源如此陈述，或由其陈述可得。");

	private static final Text DISAGREE = new Text(
			"The sources disagree: one states or implies it, another one excludes it.", "来源之间不一致：有的如此陈述或由其可得，有的与之不符。");

	private static final Text OPEN = new Text("What the sources state neither implies nor excludes it.",
			"来源的陈述既不能证实也不能否定。");

	/**
	 * What a check found.
	 *
	 * @param verdict the verdict
	 * @param wrong what is wrong with the claim; null where nothing is, or nothing is
	 * known
	 * @param why why
	 * @param figures the figures that decided it, or the nearest ones
	 */
	record Finding(Verdict verdict, @Nullable ClaimPart wrong, Text why, List<Observation> figures) {

		private static Finding unknown(Text why, List<Compared> figures) {
			return new Finding(Verdict.UNKNOWN, null, why, shown(figures));
		}

		private static Finding contradicts(ClaimPart wrong, List<Compared> figures) {
			return new Finding(Verdict.CONTRADICTS, wrong, wrong.why(), shown(figures));
		}

	}

	/** A figure with what else it is of than the claim. */
	private record Compared(Observation figure, Set<ClaimPart> differs, Amount amount, Amount claimed) {

		boolean isOfTheSame() {
			return this.differs.isEmpty();
		}

		/** Whether the number was meant, and one other thing is wrong. */
		boolean hasNumberBut(ClaimPart part) {
			return this.differs.equals(Set.of(part)) && this.claimed.value().signum() != 0
					&& this.amount.isSameNumber(this.claimed) && this.amount.implies(this.claimed);
		}

		boolean states() {
			return this.amount.isSameNumber(this.claimed) && this.amount.relation() == this.claimed.relation();
		}

	}

	/**
	 * Holds a claim against the figures of its indicator.
	 * @param figures those that may be of the same place or period, at least
	 */
	Finding check(ClaimedFigure claim, List<Observation> figures) {
		var compared = figures.stream().map((figure) -> compare(claim, figure)).toList();
		var same = compared.stream().filter(Compared::isOfTheSame).toList();
		if (!same.isEmpty()) {
			return ofTheSame(same);
		}
		for (var part : EnumSet.range(ClaimPart.UNIT, ClaimPart.STATUS)) {
			var elsewhere = compared.stream()
				.filter((it) -> it.hasNumberBut(part)
						&& !(part == ClaimPart.PERIOD && mayBeOfThePeriod(claim, it.figure())))
				.toList();
			if (!elsewhere.isEmpty()) {
				return Finding.contradicts(part, elsewhere);
			}
		}
		return Finding.unknown(OPEN,
				compared.stream().sorted(Comparator.comparingInt((it) -> it.differs().size())).toList());
	}

	private static Finding ofTheSame(List<Compared> stated) {
		var implying = stated.stream().filter((it) -> it.amount().implies(it.claimed())).toList();
		// What says another thing, such as growth at other prices, excludes nothing.
		var said = implying.stream().map((it) -> it.figure().compared()).collect(Collectors.toSet());
		var excluding = stated.stream()
			.filter((it) -> it.amount().excludes(it.claimed())
					&& (said.isEmpty() || said.contains(it.figure().compared())))
			.toList();
		if (!implying.isEmpty() && excluding.isEmpty()) {
			return new Finding(Verdict.AGREES, null, AGREES, shown(implying));
		}
		if (!implying.isEmpty()) {
			// What is stated is so by its source; what is concluded is not.
			var verdict = implying.stream().anyMatch(Compared::states) ? Verdict.AGREES : Verdict.UNKNOWN;
			return new Finding(verdict, null, DISAGREE,
					Stream.of(implying, excluding).flatMap((it) -> shown(it).stream()).toList());
		}
		var otherwise = stated.stream().filter((it) -> it.amount().isSameNumber(it.claimed())).toList();
		if (!otherwise.isEmpty()) {
			return Finding.contradicts(ClaimPart.RELATION, otherwise);
		}
		// What one source leaves open, another need not exclude.
		return (excluding.size() == stated.size()) ? Finding.contradicts(ClaimPart.VALUE, excluding)
				: Finding.unknown(OPEN, stated);
	}

	private static List<Observation> shown(List<Compared> compared) {
		return compared.stream().limit(MAX).map(Compared::figure).toList();
	}

	private Compared compare(ClaimedFigure claim, Observation figure) {
		var differs = EnumSet.noneOf(ClaimPart.class);
		if (!isComparedAlike(claim, figure)) {
			differs.add(ClaimPart.COMPARISON);
		}
		if (!claim.places().isEmpty() && !isOf(claim.places(), figure.place())) {
			differs.add(ClaimPart.PLACE);
		}
		if (!isInPeriod(claim, figure)) {
			differs.add(ClaimPart.PERIOD);
		}
		if (claim.status() != figure.status() && !(isPlan(claim.status()) && isPlan(figure.status()))) {
			differs.add(ClaimPart.STATUS);
		}
		var stated = new Amount(figure.value(), figure.upper(), figure.relation());
		if (claim.unit().equals(figure.unit()) || isCountOf(claim.unit(), figure.unit())) {
			return new Compared(figure, differs, stated, claim.amount());
		}
		var claimedScale = this.scales.get(claim.unit());
		var statedScale = this.scales.get(figure.unit());
		var isConvertible = claimedScale != null && statedScale != null
				&& this.dimensions.get(claim.unit()) == this.dimensions.get(figure.unit());
		if (isConvertible && !claim.amount().isSameNumber(stated)) {
			return new Compared(figure, differs, stated.times(Objects.requireNonNull(statedScale)),
					claim.amount().times(Objects.requireNonNull(claimedScale)));
		}
		differs.add(ClaimPart.UNIT);
		return new Compared(figure, differs, stated, claim.amount());
	}

	/** Words do not tell well what is planned from what is expected. */
	private static boolean isPlan(FigureStatus status) {
		return status == FigureStatus.TARGET || status == FigureStatus.FORECAST;
	}

	/** A number without a unit may be of persons or households. */
	private boolean isCountOf(String unit, String other) {
		return unit.equals(COUNT) && this.dimensions.get(other) == Dimension.COUNT;
	}

	private static boolean isComparedAlike(ClaimedFigure claim, Observation figure) {
		var stated = figure.comparison();
		var claimed = claim.comparison();
		if (stated == null || claimed == null) {
			return stated == null && claimed == null;
		}
		return stated.kind() == claimed.kind() && Objects.equals(claimed.place(), stated.place())
				&& (claimed.basePeriod() == null || claimed.basePeriod().equals(stated.basePeriod()))
				&& (claimed.among() == null
						|| stated.among() != null && Objects.equals(claimed.among().place(), stated.among().place()));
	}

	private static boolean isOf(List<String> places, Observation.PlaceReference place) {
		return places.equals(List.of(place.code()))
				|| place.members() != null && Set.copyOf(place.members()).equals(Set.copyOf(places));
	}

	/** The date that stands in for a period may lie in the one that is claimed. */
	private static boolean isInPeriod(ClaimedFigure claim, Observation figure) {
		var claimed = claim.period();
		if (claimed == null) {
			return true;
		}
		var period = figure.period();
		return hasNoPeriod(figure) ? !period.start().isBefore(claimed.first()) && !period.end().isAfter(claimed.last())
				: period.start().equals(claimed.first()) && period.end().equals(claimed.last());
	}

	private static boolean mayBeOfThePeriod(ClaimedFigure claim, Observation figure) {
		var claimed = Objects.requireNonNull(claim.period());
		return hasNoPeriod(figure)
				|| !figure.period().start().isAfter(claimed.last()) && !figure.period().end().isBefore(claimed.first());
	}

	private static boolean hasNoPeriod(Observation figure) {
		return figure.period().basis() == PeriodBasis.PUBLICATION;
	}

}
