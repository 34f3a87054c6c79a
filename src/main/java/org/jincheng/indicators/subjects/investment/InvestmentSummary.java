package org.jincheng.indicators.subjects.investment;

import java.util.List;

import org.jincheng.indicators.figures.observation.Observation;

/**
 * The totals of investments by group, with joint amounts counted once.
 *
 * @param groupBy what they are grouped by
 * @param currency the currency of the totals
 * @param groups the groups that have investments; one for each place, and for each status
 * of figures, where there are several
 */
record InvestmentSummary(Grouping groupBy, Currency currency, List<InvestmentGroup> groups) {

	/**
	 * The investments of a group.
	 *
	 * @param key the code of the sector, kind or status
	 * @param name its name
	 * @param total what they come to
	 * @param investments their ids
	 */
	record InvestmentGroup(String key, String name, Observation total, List<String> investments) {
	}

}
