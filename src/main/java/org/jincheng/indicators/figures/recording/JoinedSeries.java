package org.jincheng.indicators.figures.recording;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.jincheng.indicators.catalogue.indicator.Comparison;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps figures whose prices nobody says in the series of those whose prices are said.
 * That holds where the indicator has no prices itself, and all its levels, or all its
 * changes, that have prices have the same. It leaves a figure alone whose source states
 * the same key at these prices, too: a source that distinguishes them means it.
 */
@Component
final class JoinedSeries {

	/**
	 * From the figures that say prices, of which there are fewer, to those of the same
	 * series that say none; and those that were joined and are not any longer.
	 */
	private static final String JOIN = """
			with said as (
			  select o.*, %1$s as is_change, regexp_replace(o.compared, ';prices=[^;]*', '') as unsaid
			  from observation o join indicator i on i.code = o.indicator_code
			  where o.indicator_code = any(:indicators) and o.prices is not null and o.superseded_at is null
			    and coalesce(case when %1$s then i.change_prices end, i.prices) is null),
			single as (
			  select indicator_code, is_change from said group by 1, 2 having count(distinct (prices, price_year)) = 1),
			series as (
			  select distinct indicator_code, place_code, unit_code, compared as priced, unsaid
			  from said join single using (indicator_code, is_change)),
			joining as (
			  select o.id, o.place_code, s.priced from series s
			  join observation o on o.indicator_code = s.indicator_code and o.place_code = s.place_code
			    and o.unit_code = s.unit_code and o.compared = s.unsaid and o.superseded_at is null
			  where not exists (
			    select from said p where p.indicator_code = o.indicator_code and p.place_code = o.place_code
			      and p.unit_code = o.unit_code and p.compared = s.priced and p.period_start = o.period_start
			      and p.period_end = o.period_end and p.source_id = o.source_id and p.status = o.status)
			  union all
			  select id, place_code, null from observation
			  where indicator_code = any(:indicators) and joined is not null and superseded_at is null)
			update observation o set joined = j.priced
			from (select id, place_code, max(priced) as priced from joining group by id, place_code) j
			where o.id = j.id and o.place_code = j.place_code and o.superseded_at is null
			  and o.joined is distinct from j.priced""".formatted(Comparison.isOfChangesSql("o"));

	private final JdbcClient jdbc;

	JoinedSeries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Joins the figures of indicators before the transaction ends that changes them. */
	void follow(Collection<String> indicators) {
		TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Joining.class::isInstance)
			.map(Joining.class::cast)
			.findFirst()
			.orElseGet(() -> {
				var joining = new Joining(this.jdbc, new TreeSet<>());
				TransactionSynchronizationManager.registerSynchronization(joining);
				return joining;
			}).indicators.addAll(indicators);
	}

	/** The indicators whose figures a transaction changes. */
	private record Joining(JdbcClient jdbc, Set<String> indicators) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			this.jdbc.sql(JOIN).param("indicators", this.indicators.toArray(String[]::new)).update();
		}

	}

}
