package org.jincheng.indicators.subjects.park;

import java.util.Collection;
import java.util.List;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Parks extends Repository<Park, String>, Entities<Park> {

	/** Returns the investments that cover parks, and whether each covers others. */
	@NativeQuery("""
			select covers.park_id as park, covers.investment_code as investment,
			  exists (select 1 from investment_park other
			    where other.investment_code = covers.investment_code and other.park_id <> covers.park_id) as joint
			from investment_park covers
			join indicator on indicator.code = covers.investment_code and indicator.withdrawn_at is null
			where covers.park_id in (:parks)
			order by covers.park_id, covers.investment_code""")
	List<Coverage> coverage(Collection<String> parks);

	/**
	 * An investment that covers a park.
	 *
	 * @param park the id of the park
	 * @param investment the id of the investment
	 * @param joint whether it covers other parks too
	 */
	record Coverage(String park, String investment, boolean joint) {
	}

}
