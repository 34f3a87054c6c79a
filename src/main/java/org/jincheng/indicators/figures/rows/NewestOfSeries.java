package org.jincheng.indicators.figures.rows;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.rows.SelectedRows.Passed;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL the newest observations of each series: from one pair of indicator and
 * place to the next, at each pair from one series to the next, and of each series the
 * newest, so that about as many rows are read as there are series.
 *
 * @param rows the observations
 * @param latest how many periods of each series
 * @param onePerPeriod whether periods count whoever states them, and not those of each
 * source
 * @param continuity what goes on as one series
 * @param byAccumulation whether sums to date are a series of their own
 * @param columns the columns by which to walk from pair to pair
 * @param descending whether it is backwards
 * @param beginning the condition for the pairs to walk from; none at the beginning
 * @param passed what is passed there
 * @param steps how many pairs it may come to; null for all of them
 */
record NewestOfSeries(SelectedRows rows, int latest, boolean onePerPeriod, Continuity continuity,
		boolean byAccumulation, List<String> columns, boolean descending, List<Sql> beginning, @Nullable Passed passed,
		@Nullable Integer steps) {

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
			  with recursive series (unit_code, plan, compared, joint) as (
			    (select {series} {ofPair} order by {series} limit 1)
			    union all
			    select n.unit_code, n.plan, n.compared, n.joint
			    from series s cross join lateral (
			      select {series} {ofPair} and ({series}) > (s.unit_code, s.plan, s.compared, s.joint)
			      order by {series} limit 1) n (unit_code, plan, compared, joint))
			  select unit_code, plan, compared, joint, is_to_date
			  from series cross join (select false {toDate}) a (is_to_date)) s
			""";

	/** Of what adds up over time, the sums to date. */
	private static final String TO_DATE = """
			union all select true from indicator a where a.code = w.indicator_code and %s"""
		.formatted(Adds.sql("a", Over.TIME));

	private static final String OF_SERIES = """
			o.unit_code = s.unit_code and {plan} = s.plan and o.compared = s.compared and o.joint = \
			s.joint{accumulated}""";

	/** All figures of the newest periods, whoever states them. */
	private static final String OF_PREFERRED = """
			cross join lateral (
			  select distinct o.period_end, {start} as period_start {ofSeries}
			  order by 1 desc, 2 desc limit :latest) n
			cross join lateral (
			  select {columns} {ofSeries} and o.period_end = n.period_end and {start} = n.period_start
			    and {isNewest} offset 0) o
			""";

	/** At whatever code of an area: it has had others. */
	private static final String OF_AREA = """
			(w.place_code <> all(:recoded) or (
			  select count(distinct (o.period_end, {start})) {ofArea}
			    and (o.period_end, {start}) > (n.period_end, n.period_start)) < :latest)""";

	private static final Sql IS_OF_AREA = Sql.of("""
			o.indicator_code = w.indicator_code and o.place_code = any(array(
			  select r.code from unnest(:recoded, :recodedTo) r (place_code, code)
			    where r.place_code = w.place_code))""");

	private static final String OF_EACH = """
			cross join lateral (
			  select * from (
			    select {columns}, dense_rank() over (
			      partition by o.source_id, o.status order by o.period_end desc, {start} desc) as newest
			    {ofSeries}) o
			  where o.newest <= :latest) o
			""";

	/** The walk from pair to pair, before a statement that reads {@link #from}. */
	Sql walk() {
		var column = this.columns.getFirst();
		var next = Sql.of("(" + ObservationOrder.columns("o", this.columns, "") + (this.descending ? ") < (" : ") > (")
				+ ObservationOrder.columns("w", this.columns, "") + ")");
		var passed = Passed.of(column, this.descending, Sql.of("w." + column));
		var order = ObservationOrder.columns("o", this.columns, this.descending ? " desc" : "");
		return Sql.of(WALK,
				Map.of("first", this.rows.from(this.passed, this.beginning), "next",
						this.rows.from(passed, List.of(next)), "order", Sql.of(order), "steps",
						Sql.of((this.steps != null) ? "where w.step < " + this.steps : "")));
	}

	/** The newest at each pair as {@code o}. */
	Sql from() {
		var plan = FigureStatus.planSql("o");
		var isOfPair = Sql.of("o.indicator_code = w.indicator_code and o.place_code = w.place_code");
		var accumulated = this.byAccumulation ? " and " + Accumulation.sql("o") + " = s.is_to_date" : "";
		var isOfSeries = Sql.of(OF_SERIES, Map.of("plan", Sql.of(plan), "accumulated", Sql.of(accumulated)));
		return Sql.of(NEWEST + (this.onePerPeriod ? OF_PREFERRED : OF_EACH),
				Map.of("columns", Sql.of(this.rows.pairing().columns()), "series",
						Sql.of("o.unit_code, " + plan + ", o.compared, o.joint"), "toDate",
						Sql.of(this.byAccumulation ? TO_DATE : ""), "start", this.continuity.start("o"), "ofPair",
						this.rows.from(this.passed, List.of(isOfPair)), "ofSeries",
						this.rows.from(this.passed, List.of(isOfPair, isOfSeries)), "isNewest", isNewest(isOfSeries)))
			.bind("latest", this.latest);
	}

	/** Whether a period is among the newest of a series that goes on at other codes. */
	private Sql isNewest(Sql isOfSeries) {
		return this.continuity.recoded().isEmpty() ? Sql.of("true") : this.continuity.withRecoded(Sql.of(OF_AREA, Map
			.of("start", this.continuity.start("o"), "ofArea", this.rows.from(null, List.of(IS_OF_AREA, isOfSeries)))));
	}

}
