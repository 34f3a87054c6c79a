package org.jincheng.indicators.observation;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.observation.SelectedRows.Passed;
import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL the newest observations of each series: from one pair of indicator and
 * place to the next, at each pair from one series to the next, and of each series the
 * newest, so that about as many rows are read as there are series.
 *
 * @param rows the observations
 * @param latest how many of each series
 * @param columns the columns by which to walk from pair to pair
 * @param descending whether it is backwards
 * @param start the condition for the pairs to walk from; none at the beginning
 * @param passed what is passed there
 * @param steps how many pairs it may come to; null for all of them
 */
record NewestOfSeries(SelectedRows rows, int latest, List<String> columns, boolean descending, List<Sql> start,
		@Nullable Passed passed, @Nullable Integer steps) {

	private static final String WALK = """
			with recursive walk (indicator_code, place_code, step) as (
			  (select o.indicator_code, o.place_code, 1 {first} order by {order} limit 1)
			  union all
			  select n.indicator_code, n.place_code, w.step + 1
			  from walk w cross join lateral (
			    select o.indicator_code, o.place_code {next} order by {order} limit 1) n
			  {steps})
			""";

	private static final String NEWEST = """
			from walk w cross join lateral (
			  with recursive series (unit_code, source_id, status, compared) as (
			    (select o.unit_code, o.source_id, o.status, o.compared {ofPair}
			     order by o.unit_code, o.source_id, o.status, o.compared limit 1)
			    union all
			    select n.unit_code, n.source_id, n.status, n.compared
			    from series s cross join lateral (
			      select o.unit_code, o.source_id, o.status, o.compared {ofPair}
			        and (o.unit_code, o.source_id, o.status, o.compared) > (s.unit_code, s.source_id, s.status, s.compared)
			      order by o.unit_code, o.source_id, o.status, o.compared limit 1) n)
			  select unit_code, source_id, status, compared from series) s
			cross join lateral (
			  select {columns} {ofPair} and o.unit_code = s.unit_code and o.source_id = s.source_id and o.status = s.status
			    and o.compared = s.compared
			  order by o.period_end desc, o.period_start desc limit :latest) o
			""";

	/** The walk from pair to pair, before a statement that reads {@link #from}. */
	Sql walk() {
		var column = this.columns.getFirst();
		var next = Sql.of("(" + ObservationOrder.columns("o", this.columns, "") + (this.descending ? ") < (" : ") > (")
				+ ObservationOrder.columns("w", this.columns, "") + ")");
		var passed = Passed.of(column, this.descending, Sql.of("w." + column));
		var order = ObservationOrder.columns("o", this.columns, this.descending ? " desc" : "");
		return Sql.of(WALK,
				Map.of("first", this.rows.from(this.passed, this.start), "next", this.rows.from(passed, List.of(next)),
						"order", Sql.of(order), "steps",
						Sql.of((this.steps != null) ? "where w.step < " + this.steps : "")));
	}

	/** The newest at each pair as {@code o}. */
	Sql from() {
		var isOfPair = Sql.of("o.indicator_code = w.indicator_code and o.place_code = w.place_code");
		return Sql.of(NEWEST, Map.of("columns", Sql.of(this.rows.pairing().columns()), "ofPair",
				this.rows.from(this.passed, List.of(isOfPair))))
			.bind("latest", this.latest);
	}

}
