package org.jincheng.indicators.figures.rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Vintage;

/** Writes the statements that read observations by what is known of them. */
public final class ObservationStatements {

	/** The moment of the newest revision, as a column. */
	static final String NEWEST_REVISION = "(select max(recorded_at) from revision) as newest_revision";

	static final String NEWEST_FIRST = """
			order by o.period_end desc, o.period_start desc, o.indicator_code, o.place_code, o.unit_code, \
			o.source_id""";

	private ObservationStatements() {
	}

	/** Reads rows {@code o}, with the newest revision also where there is none. */
	public static Sql of(Sql rows) {
		return Sql.of(ObservationRow.SELECT + ", " + NEWEST_REVISION + """

				from (values (true)) always
				left join (
				{rows}) o on true
				""", Map.of("rows", rows));
	}

	/**
	 * Reads rows {@code o} of a table.
	 * @param which which rows of the table
	 * @param current the condition for those of a vintage
	 */
	private static Sql found(String which, Sql current, String end) {
		return Sql.of(ObservationRow.SELECT + "\nfrom (select * from observation where " + which
				+ " offset 0) o\nwhere {current}\n" + end, Map.of("current", current));
	}

	/**
	 * Reads the version of a figure that was current at a moment, or else the last one.
	 */
	public static Sql byId(UUID id, Vintage vintage) {
		var current = (vintage.asOf() != null) ? vintage.current("o") : vintage.published("o");
		return found("id = :id", current, "order by o.recorded_at desc limit 1").bind("id", id);
	}

	/** Reads the current figures with some ids. */
	public static Sql byIds(Collection<UUID> ids, Vintage vintage) {
		return found("id = any(cast(:ids as uuid[]))", vintage.current("o"), "").bind("ids",
				Sql.texts(ids, UUID::toString));
	}

	/** Reads a figure by how its id begins. */
	public static Sql byBeginning(UUID id, Vintage vintage) {
		return found("id between :first and :last", vintage.current("o"), "limit 1")
			.bind("first", new UUID(id.getMostSignificantBits(), 0))
			.bind("last", new UUID(id.getMostSignificantBits(), -1));
	}

	/** Reads where figures are stated. */
	public static Sql locators(Collection<UUID> ids, Vintage vintage) {
		return Sql.of("""
				select distinct on (o.id) o.id, o.source_id, o.paragraph, o.sentence
				from (select * from observation where id = any(cast(:ids as uuid[])) offset 0) o
				where {current}
				order by o.id, o.recorded_at desc""", Map.of("current", vintage.current("o")))
			.bind("ids", Sql.texts(ids, UUID::toString));
	}

	/** Reads the figures of a statement: as a range, in order, an index finds it. */
	public static Sql of(Locator statement, int limit) {
		return Sql.of(ObservationRow.SELECT + """

				from (
				  select *
				  from observation
				  where (source_id, paragraph, sentence) >= (:source, :paragraph, :sentence)
				    and (source_id, paragraph, sentence) <= (:source, :paragraph, :sentence)
				    and superseded_at is null and missing is null
				  order by source_id, paragraph, sentence
				  limit :limit
				) o
				order by o.recorded_at, o.indicator_code, o.period_start, o.unit_code, o.place_code, o.id""")
			.bind("source", statement.source())
			.bind("paragraph", statement.paragraph())
			.bind("sentence", statement.sentence())
			.bind("limit", limit);
	}

	/** Reads all versions of a figure that were recorded by a moment. */
	public static Sql versions(UUID id, Vintage vintage) {
		return Sql.of(ObservationRow.SELECT + """
				, recorded.number as recorded_number, recorded.actor as recorded_actor,
				  recorded.action as recorded_action, recorded.reason as recorded_reason, ended.number as ended_number,
				  ended.recorded_at as ended_at, ended.actor as ended_actor, ended.action as ended_action,
				  ended.reason as ended_reason
				from (select * from observation where id = :id offset 0) o
				join revision recorded on recorded.recorded_at = o.recorded_at
				left join revision ended on ended.recorded_at = o.superseded_at and ended.recorded_at <= :asOf
				where o.recorded_at <= :asOf and {published}
				order by o.recorded_at""", Map.of("published", vintage.published("o")))
			.bind("id", id)
			.bind("asOf", (vintage.asOf() != null) ? Vintage.moment(vintage.asOf()) : OffsetDateTime.MAX);
	}

	/**
	 * Reads the versions that begin or end at a moment, and those of some sources that
	 * stand, by series and period.
	 */
	public static Sql touched(Instant at, Collection<String> sources, int limit) {
		return Sql.of(ObservationRow.SELECT + """

				from (
				  select * from observation where recorded_at = :at
				  union all select * from observation where superseded_at = :at
				  union all select * from observation
				  where source_id = any(:sources) and superseded_at is null and recorded_at <> :at
				  limit :limit) o
				order by o.indicator_code, o.place_code, o.unit_code, o.period_start, o.period_end""")
			.bind("at", Vintage.moment(at))
			.bind("sources", sources.toArray(String[]::new))
			.bind("limit", limit);
	}

	/** Reads the newest figures of each indicator. */
	public static Sql newest(Collection<String> indicators, int limit) {
		return Sql.of(ObservationRow.SELECT + """

				from unnest(:indicators) wanted (code)
				cross join lateral (
				  select * from observation
				  where indicator_code = wanted.code and superseded_at is null and missing is null
				  order by period_end desc, period_start desc, place_code, unit_code, source_id
				  limit :limit) o
				order by o.indicator_code, o.period_end desc, o.period_start desc, o.place_code, o.unit_code,
				  o.source_id""").bind("indicators", indicators.toArray(String[]::new)).bind("limit", limit);
	}

	/**
	 * Reads what figures are derived from: the amounts of investments and the comparisons
	 * that leave their reading open, newest first.
	 */
	public static Sql derivable(Vintage vintage) {
		return Sql.of(ObservationRow.SELECT + """

				from indicator i
				cross join lateral (
				  select * from observation o
				    where i.type = 'investment' and o.indicator_code = i.code and {current}
				  union all
				  select * from observation o
				  where i.type <> 'investment' and o.indicator_code = i.code
				    and o.comparison_kind = 'times-more' and {current}) o
				""" + NEWEST_FIRST, Map.of("current", vintage.values("o")));
	}

}
