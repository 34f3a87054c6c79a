package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.park.ParkResource;
import org.jincheng.indicators.subjects.plan.PlanResource;

/**
 * What the page of a place shows of its investments and parks.
 *
 * @param totals the total of each sector
 * @param investments what is known of each investment beside its amounts, by its code
 * @param amounts its amounts, by its code
 * @param parks the parks
 * @param reported what was reported last of initiatives, parks and investments that are
 * not done or have a day by which they should be
 */
record CitySubjects(List<Observation> totals, Map<String, List<String>> investments,
		Map<String, List<Observation>> amounts, List<ParkResource> parks, List<PlanResource> reported) {
}
