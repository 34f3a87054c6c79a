package org.jincheng.indicators.observation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.ObservationStatements.Statement;

/**
 * Writes the statements that read what an overview of a place has. What is compared of
 * its figures is all in the index of series, so that only those that are shown are read.
 */
final class OverviewStatements {

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

	/** What stands of an indicator at a place; to be told both. */
	private static final String STANDING = "from observation o where o.indicator_code = %s and o.place_code = %s and o.superseded_at is null";

	private static final String OF_PAIR = STANDING.formatted("i.code", "w.place_code");

	private static final String IS_PLAN = "o.status in ('forecast', 'target')";

	/** From what was counted to what is planned. */
	private static final String BY_STATUS = "array_position(array['actual', 'provisional', 'estimate', 'forecast', 'target'], o.status)";

	/** What tells apart what several sources state alike: the last publication first. */
	private static final String BY_SOURCE = "(select s.published from source s where s.id = o.source_id) desc, o.source_id, o.occurrence";

	private static final String NAMED = """
			join indicator i on i.code = o.indicator_code
			join place p on p.code = o.place_code
			""";

	private static final String NEWEST = """
			cross join lateral (
			  select count(*) as figures, min(array[o.period_start, o.period_end]) as first,
			    max(array[o.period_end, o.period_start]) as last, array_agg(distinct o.source_id) as sources
			  %1$s) c
			cross join lateral (
			  select o.unit_code, o.status, o.compared, o.period_start, o.period_end
			  %1$s
			  order by %2$s, o.compared <> '', o.period_end desc, o.period_start, %3$s, o.compared, o.unit_code limit 1) b
			cross join lateral (
			  select * %1$s and o.unit_code = b.unit_code and o.period_start = b.period_start
			    and o.period_end = b.period_end and o.status = b.status and o.compared = b.compared
			  order by %4$s limit 1) o
			join place p on p.code = o.place_code
			order by w.place_code, i.code"""
		.formatted(OF_PAIR, IS_PLAN, BY_STATUS, BY_SOURCE);

	private static final String PLANS = """
			from (
			  select o.*, i.rank %1$s
			  cross join lateral (select * %2$s and %3$s) o
			  order by o.period_end desc, o.period_start, i.rank, o.indicator_code, o.id limit :most) o
			""".formatted(INDICATORS, OF_PAIR, IS_PLAN);

	/** Figures as {@code k}. */
	private static final String FIGURES = """
			from unnest(cast(:ids as uuid[]), :indicators, :ofPlaces, :units, cast(:starts as date[]), cast(:ends as date[]),
			    :statuses, :compared, :sources)
			  k (id, indicator_code, place_code, unit_code, period_start, period_end, status, compared, source_id)
			""";

	private static final String OUTCOMES = FIGURES + """
			cross join lateral (
			  select * %s and o.unit_code = k.unit_code and o.period_start = k.period_start
			    and o.period_end = k.period_end and o.compared = k.compared and not %s
			  order by %s, %s limit 1) o
			""".formatted(STANDING.formatted("k.indicator_code", "k.place_code"), IS_PLAN, BY_STATUS, BY_SOURCE);

	private static final String CHANGES = FIGURES + """
			cross join lateral (
			  select * %s and o.comparison_kind = 'change' and o.period_start = k.period_start
			    and o.period_end = k.period_end and o.source_id = k.source_id and o.status = k.status
			  order by o.unit_code <> 'percent', o.compared <> 'change year', o.compared, o.unit_code, o.occurrence
			  limit 1) o
			""".formatted(STANDING.formatted("k.indicator_code", "k.place_code"));

	private static final String PEERS = """
			from (
			  select o.*, k.id as beside, row_number() over (partition by k.id order by w.position) as number
			  %1$s
			  cross join unnest(:around) with ordinality w (place_code, position)
			  cross join lateral (
			    select o.status, o.period_start, o.period_end
			    %2$s and o.unit_code = k.unit_code and o.compared = k.compared and not %3$s
			    order by o.period_start <> k.period_start or o.period_end <> k.period_end, o.period_end desc,
			      o.period_start, %4$s limit 1) b
			  cross join lateral (
			    select * %2$s and o.unit_code = k.unit_code and o.period_start = b.period_start
			      and o.period_end = b.period_end and o.status = b.status and o.compared = k.compared
			    order by %5$s limit 1) o) o
			""".formatted(FIGURES, STANDING.formatted("k.indicator_code", "w.place_code"), IS_PLAN, BY_STATUS,
			BY_SOURCE);

	private OverviewStatements() {
	}

	/**
	 * Reads for each of the places and each of its indicators what there is of it, and
	 * one figure: an outcome before a plan, a level before what is compared, and of these
	 * the one of the newest and then the longest period.
	 */
	static Statement newest(Collection<String> places, Language language) {
		return new Statement(ObservationRow.select(language) + ", c.figures, c.first, c.last, c.sources, i.rank\n"
				+ INDICATORS + NEWEST, Map.of("places", texts(places, Function.identity())));
	}

	/** Reads the plans of a place, those for the latest periods first. */
	static Statement plans(String place, int most, Language language) {
		return new Statement(
				ObservationRow.select(language) + "\n" + PLANS + NAMED
						+ "order by o.period_end desc, o.period_start, o.rank, o.indicator_code, o.id",
				Map.of("places", new String[] { place }, "most", most));
	}

	/**
	 * Reads for each of some plans the outcome of the same indicator, unit, period and
	 * comparison, where there is one.
	 */
	static Statement outcomes(Collection<Observation> plans, Language language) {
		return beside(plans, ObservationRow.select(language) + ", k.id as beside\n" + OUTCOMES + NAMED, Map.of());
	}

	/**
	 * Reads the change beside each of some levels that its source states of the same
	 * period: relative rather than absolute, on the year before rather than on another
	 * period.
	 */
	static Statement changes(Collection<Observation> levels, Language language) {
		return beside(levels, ObservationRow.select(language) + ", k.id as beside\n" + CHANGES + NAMED, Map.of());
	}

	/**
	 * Reads what is comparable with each of some figures at other places, in the order of
	 * these: in the same unit, of the same period or else the newest, and no plan.
	 * @param most at how many places at most
	 */
	static Statement peers(Collection<Observation> figures, Collection<String> places, int most, Language language) {
		return beside(figures,
				ObservationRow.select(language) + ", o.beside\n" + PEERS + NAMED
						+ "where o.number <= :most order by o.beside, o.number",
				Map.of("around", texts(places, Function.identity()), "most", most));
	}

	private static Statement beside(Collection<Observation> figures, String sql, Map<String, Object> more) {
		var parameters = new HashMap<>(more);
		parameters.put("ids", texts(figures, Observation::id));
		parameters.put("indicators", texts(figures, Observation::indicator));
		parameters.put("ofPlaces", texts(figures, (figure) -> figure.place().code()));
		parameters.put("units", texts(figures, Observation::unit));
		parameters.put("starts", texts(figures, (figure) -> figure.period().start()));
		parameters.put("ends", texts(figures, (figure) -> figure.period().end()));
		parameters.put("statuses", texts(figures, (figure) -> figure.status().code()));
		parameters.put("compared", texts(figures, Observation::compared));
		parameters.put("sources", texts(figures, (figure) -> (figure.source() != null) ? figure.source().id() : ""));
		return new Statement(sql, parameters);
	}

	private static <T> String[] texts(Collection<T> things, Function<T, ?> part) {
		return things.stream().map((thing) -> String.valueOf(part.apply(thing))).toArray(String[]::new);
	}

}
