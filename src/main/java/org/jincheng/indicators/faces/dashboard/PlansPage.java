package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jincheng.indicators.subjects.plan.PlanResource;

/**
 * What the page of plans shows.
 *
 * @param revision the revision that it is read at
 * @param form the form that chooses plans
 * @param query what is asked for, to follow another parameter
 * @param groups the plans by how they stand
 */
record PlansPage(DatasetRevision revision, ExploreForm form, String query, List<Group> groups) {

	/** What needs to be looked at comes first. */
	private static final List<String> ORDER = List.of("overdue", "under-way", "planned", "dropped", "done",
			"target-missed", "target-below", "target-open", "target-above", "target-met", "target-unknown",
			"target-due");

	/** Groups plans by how they stand. */
	static List<Group> groups(List<PlanResource> plans, FigureWords words) {
		Map<String, List<PlanResource>> groups = plans.stream().collect(Collectors.groupingBy(PlansPage::group));
		return ORDER.stream()
			.filter(groups::containsKey)
			.map((id) -> new Group(id, words.text("plans.group." + id), groups.getOrDefault(id, List.of())))
			.toList();
	}

	private static String group(PlanResource plan) {
		if (plan.isFigure()) {
			return "target-" + plan.status();
		}
		return plan.overdue() ? "overdue" : switch (plan.status()) {
			case "planned", "site-selection" -> "planned";
			case "suspended", "cancelled" -> "dropped";
			case "done", "completed", "spent" -> "done";
			default -> "under-way";
		};
	}

	/**
	 * Plans that stand alike.
	 *
	 * @param id what links to it name
	 * @param title how they stand
	 * @param plans the plans, what was reported last first
	 */
	record Group(String id, String title, List<PlanResource> plans) {
	}

}
