package org.jincheng.indicators.subjects.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves plans.
 *
 * @param plans the plans
 */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Plans", description = "Plans of the city: under way, overdue or done, and the results of targets.")
record PlanController(PlanService plans) {

	@GetMapping
	@Operation(operationId = "listPlans", summary = "List plans", description = """
			Lists initiatives, parks and investments that are not done, or have a day by which they should be. \
			Lists the 1,000 targets and forecasts of the latest periods with their results, too. Default order: \
			the newest reports and publications come first.""")
	ResourceCollection<PlanResource> find(@ParameterObject PlanSelection selection,
			@ParameterObject @SortableBy("day") PageQuery page, Language language) {
		return this.plans.find(selection, page, language);
	}

}
