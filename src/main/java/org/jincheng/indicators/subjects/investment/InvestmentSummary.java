package org.jincheng.indicators.subjects.investment;

import java.util.List;

import org.jincheng.indicators.figures.observation.Observation;

/**
 * Totals of investments by group. An amount that covers several parks counts once.
 *
 * @param groupBy the attribute by which investments are grouped
 * @param currency the currency of the totals
 * @param groups the groups that contain investments. If several places, or figures of
 * several statuses, are involved, each has a group of its own
 */
record InvestmentSummary(Grouping groupBy, Currency currency, List<InvestmentGroup> groups) {

	/**
	 * A group of investments and its total.
	 *
	 * @param key the code of the sector, kind or status
	 * @param name the name of the sector, kind or status
	 * @param total the sum of the newest amounts of these investments
	 * @param investments the ids of these investments
	 */
	record InvestmentGroup(String key, String name, Observation total, List<String> investments) {
	}

}
