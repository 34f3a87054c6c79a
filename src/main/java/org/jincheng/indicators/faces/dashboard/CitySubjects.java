package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.park.ParkResource;

/**
 * What the page of a place shows of its investments and parks.
 *
 * @param totals the total of each sector
 * @param investments what is known of each investment beside its amounts, by its code
 * @param amounts its amounts, by its code
 * @param parks the parks
 */
record CitySubjects(List<Observation> totals, Map<String, List<String>> investments,
		Map<String, List<Observation>> amounts, List<ParkResource> parks) {
}
