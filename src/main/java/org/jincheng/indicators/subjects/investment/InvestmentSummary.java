package org.jincheng.indicators.subjects.investment;

import java.util.List;

import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.figures.observation.Observation;

/**
 * Totals of investments by group. An amount that covers several parks counts once.
 *
 * @param groupBy the attribute by which investments are grouped
 * @param currency the currency of the totals
 * @param groups the groups that contain investments. Each status and each place has
 * groups of its own
 */
record InvestmentSummary(Grouping groupBy, Currency currency, List<InvestmentGroup> groups) {

	/**
	 * A group of investments and its total.
	 *
	 * @param key the code of the sector, kind or status
	 * @param name the name of the sector, kind or status
	 * @param status the progress of these investments
	 * @param statusName the name of the status
	 * @param place the place of the amounts
	 * @param total the sum of the newest amounts of these investments
	 * @param investments the ids of these investments
	 */
	record InvestmentGroup(String key, String name, InvestmentStatus status, String statusName, PlaceName place,
			Observation total, List<String> investments) {
	}

}
