package org.jincheng.indicators.figures.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jincheng.indicators.catalogue.indicator.Aim;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The result of a target or a forecast. A bound says what is better: at least so much, or
 * at most. Of any other the aim of the indicator says it; without one, an outcome is
 * above or below what its print allows, which judges nothing, or within it. An outcome is
 * what its own print allows, too.
 */
public enum PlanResult implements NamedTerm {

	MET, MISSED, ABOVE, BELOW,

	/** What bounds and prints allow is partly so and partly otherwise. */
	OPEN,

	/** Its period has not ended. */
	DUE,

	/** There is no outcome. */
	UNKNOWN;

	/**
	 * Judges a plan on a day.
	 * @param outcome the preferred outcome of the same series and period; null if there
	 * is none
	 * @param aim which figures of the indicator are better; null if nobody says
	 */
	public static PlanResult of(Observation plan, @Nullable Observation outcome, @Nullable Aim aim, LocalDate day) {
		return plan.period().end().isBefore(day) ? of(plan, outcome, aim) : DUE;
	}

	/** Judges a plan by what is known, whenever its period ends. */
	public static PlanResult of(Observation plan, @Nullable Observation outcome, @Nullable Aim aim) {
		if (outcome == null || outcome.missing() != null) {
			return UNKNOWN;
		}
		if (plan.missing() != null || outcome.coherence().contested()) {
			return OPEN;
		}
		var claim = Claim.of(outcome);
		return switch (plan.relation()) {
			case GREATER, GREATER_OR_EQUAL ->
				ofBound(plan, outcome, order(claim.least(), plan, -1), order(claim.most(), plan, 1));
			case LESS, LESS_OR_EQUAL ->
				ofBound(plan, outcome, -order(claim.most(), plan, 1), -order(claim.least(), plan, -1));
			case EQUAL, APPROXIMATE, NEARLY, BETWEEN -> ofValue(Claim.of(plan), claim, aim);
		};
	}

	/** How an end of an outcome is to the value of a plan. */
	private static int order(@Nullable BigDecimal end, Observation plan, int endless) {
		return (end != null) ? end.compareTo(plan.value()) : endless;
	}

	/**
	 * Judges a plan that says from where on it is met. An outcome that is printed as the
	 * bound is counted as it.
	 * @param worst above 0 where the worse end of the outcome is beyond the bound
	 * @param best below 0 where even the better end is not
	 */
	private static PlanResult ofBound(Observation plan, Observation outcome, int worst, int best) {
		var isWithout = plan.relation().excludesValue();
		var isBound = outcome.value().compareTo(plan.value()) == 0
				&& outcome.relation() == (isWithout ? plan.relation() : Relation.EQUAL);
		if (worst > 0 || worst == 0 && !isWithout || isBound) {
			return MET;
		}
		return (best < 0) ? MISSED : OPEN;
	}

	private static PlanResult ofValue(Claim plan, Claim outcome, @Nullable Aim aim) {
		if (plan.contains(outcome)) {
			return MET;
		}
		if (plan.overlaps(outcome)) {
			return OPEN;
		}
		var isAbove = isAbove(plan, outcome);
		if (aim == null) {
			return isAbove ? ABOVE : BELOW;
		}
		return (isAbove == (aim == Aim.MORE)) ? MET : MISSED;
	}

	private static boolean isAbove(Claim plan, Claim outcome) {
		var most = plan.most();
		var least = outcome.least();
		return most != null && least != null && least.compareTo(most) >= 0;
	}

}
