package org.jincheng.indicators.observation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.source.Editions;
import org.jincheng.indicators.source.Passage;

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

	/** From what was counted to what is planned. */
	private static final Sql BY_STATUS = Sql
		.of("array_position(array['actual', 'provisional', 'estimate', 'forecast', 'target'], o.status)");

	/** Whether its publisher has replaced or retracted it. */
	private static final String IS_CORRECTED = """
			exists (
			  select from unnest(:corrected, cast(:paragraphs as int[]), cast(:sentences as int[])) c (source_id, paragraph, sentence)
			  where c.source_id = o.source_id and coalesce(c.paragraph, o.paragraph) = o.paragraph
			    and coalesce(c.sentence, o.sentence) = o.sentence)""";

	/**
	 * What tells apart what several sources state alike: originals first, and of these
	 * the last publication.
	 */
	private static final String BY_SOURCE = """
			{isCorrected}, o.source_id = any(:copies),
			(select e.published_last from edition e where e.source_id = o.source_id) desc, o.source_id, o.occurrence""";

	private OverviewStatements() {
	}

	private static Sql select(Language language, String rest, String indicator, String place,
			Collection<Observation> beside) {
		return select(language, rest, indicator, place, beside, Map.of());
	}

	/** Selects what is preferred by what sources are to each other. */
	private static Sql select(Language language, String rest, String indicator, String place,
			Collection<Observation> beside, Editions editions) {
		var corrected = editions.corrected();
		var isCorrected = Sql.of(IS_CORRECTED)
			.bind("corrected", corrected.stream().map(Passage::source).toArray(String[]::new))
			.bind("paragraphs", corrected.stream().map(Passage::paragraph).toArray(Integer[]::new))
			.bind("sentences", corrected.stream().map(Passage::sentence).toArray(Integer[]::new));
		var bySource = Sql.of(BY_SOURCE, Map.of("isCorrected", isCorrected))
			.bind("copies", editions.copies().toArray(String[]::new));
		return select(language, rest, indicator, place, beside,
				Map.of("isCorrected", isCorrected, "bySource", bySource));
	}

	private static Sql select(Language language, String rest, String indicator, String place,
			Collection<Observation> beside, Map<String, Sql> more) {
		var parts = new HashMap<>(more);
		parts.put("standing", Sql.of("from observation o where o.indicator_code = " + indicator + " and o.place_code = "
				+ place + " and o.superseded_at is null"));
		parts.put("isPlan", IS_PLAN);
		parts.put("byStatus", BY_STATUS);
		parts.put("figures", ObservationKeys.of(beside));
		return Sql.of(ObservationRow.select(language) + rest, parts);
	}

	/**
	 * Reads for each of the places and each of its indicators what there is of it, and
	 * one figure, or one for each whole that it is a share of: an outcome before a plan,
	 * a level before what is compared, and of these the one of the newest and then the
	 * longest period. What was replaced or retracted comes last.
	 */
	static Sql newest(Collection<String> places, Editions editions, Language language) {
		return select(language,
				", c.figures, c.first, c.last, c.sources, i.rank\n" + INDICATORS
						+ """
								cross join lateral (
								  select count(*) as figures, min(array[o.period_start, o.period_end]) as first,
								    max(array[o.period_end, o.period_start]) as last, array_agg(distinct o.source_id) as sources
								  {standing}) c
								cross join lateral (
								  select o.unit_code, o.status, o.compared, o.period_start, o.period_end
								  {standing}
								  order by {isCorrected}, {isPlan}, o.comparison_kind is not null, o.compared <> '', o.period_end desc, o.period_start, {byStatus}, o.compared, o.unit_code limit 1) b
								cross join lateral (
								  select distinct on (o.compared) * {standing} and o.unit_code = b.unit_code
								    and o.period_start = b.period_start and o.period_end = b.period_end and o.status = b.status
								    and split_part(o.compared, ';share-of', 1) = split_part(b.compared, ';share-of', 1)
								  order by o.compared, {bySource}) o
								join place p on p.code = o.place_code
								order by w.place_code, i.code, o.compared""",
				"i.code", "w.place_code", List.of(), editions)
			.bind("places", places.toArray(String[]::new));
	}

	/** Reads the plans of a place, those for the latest periods first. */
	public static Sql plans(String place, int limit, Language language) {
		return select(language, """

				from (
				  select o.*, i.rank\s""" + INDICATORS + """
				  cross join lateral (select * {standing} and {isPlan}) o
				  order by o.period_end desc, o.period_start, i.rank, o.indicator_code, o.id limit :limit) o
				""" + SelectedRows.NAMES + "order by o.period_end desc, o.period_start, o.rank, o.indicator_code, o.id",
				"i.code", "w.place_code", List.of())
			.bind("places", new String[] { place })
			.bind("limit", limit);
	}

	/**
	 * Reads for each of some plans the outcome of the same indicator, unit, period and
	 * comparison, where there is one.
	 */
	public static Sql outcomes(Collection<Observation> plans, Editions editions, Language language) {
		return select(language, """
				, k.id as beside
				from {figures}
				cross join lateral (
				  select * {standing} and o.unit_code = k.unit_code and o.period_start = k.period_start
				    and o.period_end = k.period_end and o.compared = k.compared and not {isPlan}
				  order by {byStatus}, {bySource} limit 1) o
				""" + SelectedRows.NAMES, "k.indicator_code", "k.place_code", plans, editions);
	}

	/**
	 * Reads the change beside each of some levels that its source states of the same
	 * period: relative rather than absolute, on the year before rather than on another
	 * period.
	 */
	public static Sql changes(Collection<Observation> levels, Language language) {
		return select(language,
				"""
						, k.id as beside
						from {figures}
						cross join lateral (
						  select * {standing} and o.comparison_kind = 'change' and o.base_place is null and o.period_start = k.period_start
						    and o.period_end = k.period_end and o.source_id = k.source_id and o.status = k.status
						  order by o.unit_code <> 'percent', o.compared <> 'change year', o.compared, o.unit_code, o.occurrence
						  limit 1) o
						"""
						+ SelectedRows.NAMES,
				"k.indicator_code", "k.place_code", levels);
	}

	/**
	 * Reads what is comparable with each of some figures at other places, in the order of
	 * these: in the same unit, of the same period or else the newest, and no plan.
	 * @param limit at how many places at most
	 */
	public static Sql peers(Collection<Observation> figures, Collection<String> places, int limit, Editions editions,
			Language language) {
		return select(language,
				"""
						, o.beside
						from (
						  select o.*, k.id as beside, row_number() over (partition by k.id order by w.position) as number
						  from {figures}
						  cross join unnest(:around) with ordinality w (place_code, position)
						  cross join lateral (
						    select o.status, o.period_start, o.period_end
						    {standing} and o.unit_code = k.unit_code and o.compared = k.compared and not {isPlan}
						    order by {isCorrected}, o.period_start <> k.period_start or o.period_end <> k.period_end, o.period_end desc,
						      o.period_start, {byStatus} limit 1) b
						  cross join lateral (
						    select * {standing} and o.unit_code = k.unit_code and o.period_start = b.period_start
						      and o.period_end = b.period_end and o.status = b.status and o.compared = k.compared
						    order by {bySource} limit 1) o) o
						"""
						+ SelectedRows.NAMES + "where o.number <= :limit order by o.beside, o.number",
				"k.indicator_code", "w.place_code", figures, editions)
			.bind("around", places.toArray(String[]::new))
			.bind("limit", limit);
	}

}
