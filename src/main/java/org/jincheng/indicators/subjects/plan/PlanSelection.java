package org.jincheng.indicators.subjects.plan;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which plans are asked for; an absent parameter does not narrow them.
 *
 * @param place the codes of places. Repeat the parameter or separate codes with commas
 * @param within codes of places. Returns only what is at places that lie in them at any
 * depth. Repeat the parameter or separate codes with commas
 * @param type kinds of plans: {@code initiative}, {@code park}, {@code investment},
 * {@code target} or {@code forecast}. Repeat the parameter or separate values with commas
 * @param topic the code of a topic. Parks have none
 * @param status how far it has come, such as {@code under-way}, or what became of a
 * target or forecast, such as {@code met}. Repeat the parameter or separate values with
 * commas
 * @param overdue {@code true} for what should be done by now and is not, {@code false}
 * for the rest
 */
public record PlanSelection(@Parameter(example = "[\"140500\"]") @Nullable List<String> place,
		@Nullable List<String> within, @Nullable List<PlanType> type,
		@Parameter(example = "transport") @Nullable String topic, @Nullable List<String> status,
		@Nullable Boolean overdue) {

	/** Selects initiatives, parks and investments at a place. */
	public static PlanSelection undertakings(String place) {
		return new PlanSelection(List.of(place), null, List.of(PlanType.INITIATIVE, PlanType.PARK, PlanType.INVESTMENT),
				null, null, null);
	}

	boolean selects(PlanResource plan) {
		return (this.type == null || this.type.contains(plan.type()))
				&& (this.topic == null || this.topic.equals(plan.topic()))
				&& (this.status == null || this.status.contains(plan.status()))
				&& (this.overdue == null || this.overdue == plan.overdue());
	}

	/** Whether one of these types is asked for. */
	boolean isOf(PlanType... types) {
		return this.type == null || this.type.stream().anyMatch(List.of(types)::contains);
	}

}
