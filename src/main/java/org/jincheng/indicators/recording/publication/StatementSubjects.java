package org.jincheng.indicators.recording.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jincheng.indicators.catalogue.source.Locator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the statements of a source speak of beside their figures. */
@Repository
class StatementSubjects {

	private final JdbcClient jdbc;

	StatementSubjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what the statements of a source speak of, in reading order. */
	List<Subject> of(String source) {
		return this.jdbc.sql("""
				select 'indicators' as list, indicator_code as id, paragraph, sentence
				from indicator_statement join indicator on code = indicator_code
				where source_id = :source and origin = 'stated' and indicator.withdrawn_at is null
				union all
				select 'parks', park_id, paragraph, sentence
				from park_statement join park on id = park_id
				where source_id = :source and park.withdrawn_at is null
				union all
				select 'initiatives', initiative_id, paragraph, sentence
				from initiative_statement where source_id = :source
				order by paragraph, sentence, id""")
			.param("source", source)
			.query((row, number) -> subject(source, row))
			.list();
	}

	/** Returns of what the statements of a source report the progress. */
	List<Subject> reported(String source) {
		return this.jdbc.sql("""
				select 'initiatives' as list, initiative_id as id, paragraph, sentence
				from initiative_report where source_id = :source
				union all
				select 'parks', park_id, paragraph, sentence
				from park_report join park on id = park_id
				where source_id = :source and park.withdrawn_at is null
				union all
				select 'indicators', investment_code, paragraph, sentence
				from investment_report join indicator on code = investment_code
				where source_id = :source and indicator.withdrawn_at is null
				order by paragraph, sentence, id""")
			.param("source", source)
			.query((row, number) -> subject(source, row))
			.list();
	}

	private static Subject subject(String source, ResultSet row) throws SQLException {
		return new Subject(row.getString("list"), row.getString("id"),
				new Locator(source, row.getInt("paragraph"), row.getInt("sentence")));
	}

	/** Returns all ids that a list of subjects can have. */
	List<String> known(String list) {
		return this.jdbc.sql(switch (list) {
			case "indicators" -> "select code from indicator where origin = 'stated' and withdrawn_at is null";
			case "parks" -> "select id from park where withdrawn_at is null";
			default -> "select id from initiative";
		}).query((row, number) -> row.getString(1)).list();
	}

	/**
	 * What a statement speaks of.
	 *
	 * @param list the list of {@link PublicationDocument.About} that it is in
	 * @param id its id
	 * @param statement the statement
	 */
	record Subject(String list, String id, Locator statement) {
	}

}
