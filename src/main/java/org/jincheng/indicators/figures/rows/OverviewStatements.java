package org.jincheng.indicators.figures.rows;

import java.util.Collection;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.Additivity;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.Sql;

/**
 * Writes the statements that read what an overview of a place has. What is compared of
 * its figures is all in the index of series, so that only those that are shown are read.
 */
public final class OverviewStatements {

	/**
	 * Each of the places as {@code w} with each indicator that it has figures of as
	 * {@code i}, from one to the next in an index.
	 */
	private static final String INDICATORS = """
			from unnest(:places) w (place_code)
			cross join lateral (
			  with recursive walk (code) as (
			    (select indicator_code from observation where place_code = w.place_code order by indicator_code limit 1)
			    union all
			    select n.indicator_code from walk cross join lateral (
			      select indicator_code from observation
			      where place_code = w.place_code and indicator_code > walk.code order by indicator_code limit 1) n)
			  select code from walk) k
			join indicator i on i.code = k.code
			""";

	private static final Sql IS_PLAN = Sql.of("o.status in ('forecast', 'target')");

	/** Days and years come first, and then longer periods. */
	private static final Sql SPANS = Sql.of("""
			case when o.period_end - o.period_start between 1 and 360 then 2
			  when o.period_end - o.period_start > 366 then 1 else 0 end""");

	private static final Sql PLAN = Sql.of(FigureStatus.planSql("o"));

	private OverviewStatements() {
	}

	/** Selects what is stated, what publishers have changed last. */
	private static Sql select(String rest, String indicator, String place, Editions editions) {
		var current = Sql.of("from observation o where o.indicator_code = " + indicator + " and o.place_code = " + place
				+ " and o.superseded_at is null and o.missing is null");
		return Sql.of(ObservationRow.SELECT + rest, Map.of("current", current, "isPlan", IS_PLAN, "plan", PLAN, "spans",
				SPANS, "isCorrected", SelectedRows.isIn(editions.corrected(), "corrected")));
	}

	/**
	 * Reads for each of the places and each of its indicators what there is of it, and
	 * all that is stated of one period, for each whole that it is a share of: of outcomes
	 * before plans, levels before what is compared, prices that are known before others,
	 * whole years before sums of several years and these before parts of a year, and of
	 * these the newest and then the longest period. What was replaced or retracted comes
	 * last.
	 */
	public static Sql newest(Collection<String> places, Editions editions) {
		return select(", c.figures, c.first, c.last, c.sources, i.rank, " + Additivity.sql(Over.PLACES)
				+ " as adds_up\n" + INDICATORS + """
						cross join lateral (
						  select count(*) as figures, min(array[o.period_start, o.period_end]) as first,
						    max(array[o.period_end, o.period_start]) as last,
						      array_agg(distinct o.source_id) as sources
						  {current}) c
						cross join lateral (
						  select o.unit_code, {plan} as plan, o.compared, o.joint, o.period_start, o.period_end
						  {current}
						  order by {isCorrected}, {isPlan}, o.comparison_kind is not null,
						    coalesce(o.prices, case when o.comparison_kind is null then i.prices
						      else i.change_prices end) is null, o.compared <> '',
						    {spans}, o.period_end desc, o.period_start,
						    o.compared, o.unit_code, o.joint limit 1) b
						cross join lateral (
						  select * {current} and o.unit_code = b.unit_code and o.joint = b.joint
						    and o.period_start = b.period_start and o.period_end = b.period_end
						      and {plan} = b.plan
						    and split_part(o.compared, ';share-of', 1) = split_part(b.compared, ';share-of',
						      1) offset 0) o
						order by w.place_code, i.code, o.compared""", "i.code", "w.place_code", editions)
			.bind("places", places.toArray(String[]::new));
	}

	/** Reads the plans of a place, those for the latest periods first. */
	public static Sql plans(String place, int limit) {
		return select("""

				from (
				  select o.*, i.rank\s""" + INDICATORS + """
				  cross join lateral (select * {current} and {isPlan}) o
				  order by o.period_end desc, o.period_start, i.rank, o.indicator_code, o.id limit :limit) o
				order by o.period_end desc, o.period_start, o.rank, o.indicator_code, o.id""", "i.code", "w.place_code",
				Editions.NONE)
			.bind("places", new String[] { place })
			.bind("limit", limit);
	}

	/**
	 * Reads the change beside each of some levels that its source states of the same
	 * period: relative rather than absolute, on the year before rather than on another
	 * period.
	 */
	public static Sql changes(Collection<Observation> levels) {
		return select("""
				, l.id as beside
				from (select * from observation where id = any(cast(:ids as uuid[])) offset 0) l
				cross join lateral (
				  select * {current} and o.comparison_kind = 'change' and o.base_place is null
				    and o.period_start = l.period_start
				    and o.period_end = l.period_end and o.source_id = l.source_id and o.status = l.status
				  order by o.unit_code <> 'percent', o.compared <> 'change year', o.compared, o.unit_code,
				    o.occurrence
				  limit 1) o
				where l.superseded_at is null""", "l.indicator_code", "l.place_code", Editions.NONE).bind("ids",
				Sql.texts(levels, Observation::id));
	}

}
