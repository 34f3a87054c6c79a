package org.jincheng.indicators.catalogue.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what the figures of statements are printed as.
 *
 * @param jdbc reads the database
 */
record PrintedFigures(JdbcClient jdbc) {

	/** Of how many figures of a statement, which may be a table of thousands. */
	private static final int MAX = 20;

	/**
	 * As a range, in order, a statement is found by the index. With equal signs and a
	 * limit the planner may read the whole table, where it expects many figures of each.
	 */
	private static final String SQL = """
			select source_id, paragraph, sentence, array(
			  select printed
			  from (
			    select *
			    from observation
			    where (source_id, paragraph, sentence) >= (statement.source_id, statement.paragraph, statement.sentence)
			      and (source_id, paragraph, sentence) <= (statement.source_id, statement.paragraph, statement.sentence)
			      and superseded_at is null and missing is null
			    order by source_id, paragraph, sentence
			    limit :most
			  ) figure
			  order by recorded_at, indicator_code, period_start, unit_code, place_code, id
			)
			from statement
			where (source_id, paragraph, sentence) in (:statements)""";

	/**
	 * Returns what the figures of each statement are printed as, each text once, those
	 * that were recorded first before others.
	 */
	Map<Locator, List<String>> of(Collection<Locator> statements) {
		if (statements.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(SQL)
			.param("most", MAX)
			.param("statements", statements.stream().map(PrintedFigures::key).toList())
			.query((row, number) -> Map.entry(new Locator(row.getString(1), row.getInt(2), row.getInt(3)),
					Stream.of((String[]) row.getArray(4).getArray()).distinct().toList()))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Object[] key(Locator statement) {
		return new Object[] { statement.source(), statement.paragraph(), statement.sentence() };
	}

}
