package org.jincheng.indicators.recording.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.tables.RowChange;
import org.jincheng.indicators.core.tables.RowFault;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports that there were. */
@Repository
class Imports {

	private static final String SELECT = """
			select id, actor, media_type, dry_run, state, started_at, ended_at, bytes, rows, recorded, corrected,
			  unchanged, faults, revision_number, detail, warnings
			from import\s""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Imports(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Notes, in the current transaction if there is one, that an import was recorded. */
	void done(ImportRun run, Outcome outcome, @Nullable Long revision, List<Warning> warnings) {
		insert(run, ImportState.DONE, outcome).param("revision", revision)
			.param("detail", null)
			.param("changes", json(run.changes().inOrder()))
			.param("warnings", json(warnings))
			.update();
	}

	/**
	 * Notes that nothing comes of an import.
	 * @param state refused or failed
	 * @param detail why
	 */
	void ended(ImportRun run, ImportState state, String detail) {
		insert(run, state, Outcome.NOTHING).param("revision", null)
			.param("detail", detail)
			.param("changes", null)
			.param("warnings", null)
			.update();
	}

	/** The clock of the database may be behind that of this instance. */
	private JdbcClient.StatementSpec insert(ImportRun run, ImportState state, Outcome outcome) {
		return this.jdbc.sql("""
				insert into import (id, actor, media_type, dry_run, state, started_at, ended_at, bytes, rows, recorded,
				  corrected, unchanged, faults, errors, revision_number, detail, changes, warnings)
				values (:id, :actor, :mediaType, :dryRun, :state, :startedAt, greatest(:startedAt, clock_timestamp()),
				  :bytes, :rows, :recorded, :corrected, :unchanged, :faults, cast(:errors as jsonb), :revision,
				  :detail, cast(:changes as jsonb), cast(:warnings as jsonb))""")
			.param("id", run.id())
			.param("actor", run.asked().actor())
			.param("mediaType", ImportController.CSV)
			.param("dryRun", run.asked().isDryRun())
			.param("state", state.code())
			.param("startedAt", run.startedAt().atOffset(ZoneOffset.UTC))
			.param("bytes", run.bytes().get())
			.param("rows", run.rows().get())
			.param("recorded", outcome.recorded())
			.param("corrected", outcome.corrected())
			.param("unchanged", outcome.unchanged())
			.param("faults", run.faults().count())
			.param("errors", json(run.faults().inOrder()));
	}

	private @Nullable String json(List<?> list) {
		return list.isEmpty() ? null : this.json.writeValueAsString(list);
	}

	Optional<ImportReport> find(UUID id) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::report).optional();
	}

	List<RowFault> faults(UUID id) {
		return list("errors", id, RowFault[].class);
	}

	List<RowChange> changes(UUID id) {
		return list("changes", id, RowChange[].class);
	}

	private <T> List<T> list(String column, UUID id, Class<T[]> type) {
		return this.jdbc.sql("select %1$s from import where id = :id and %1$s is not null".formatted(column))
			.param("id", id)
			.query(String.class)
			.optional()
			.map((stored) -> List.of(this.json.readValue(stored, type)))
			.orElse(List.of());
	}

	/**
	 * Imports in the order of their start, from one on.
	 * @param keys the start and the id of the one before; null for the first
	 */
	List<ImportReport> page(boolean newestFirst, @Nullable List<String> keys, int limit) {
		var after = (keys != null) ? "where (started_at, id) %s (cast(:startedAt as timestamptz), cast(:id as uuid)) "
			.formatted(newestFirst ? "<" : ">") : "";
		var direction = newestFirst ? "desc" : "asc";
		return this.jdbc.sql(SELECT + after + "order by started_at %1$s, id %1$s limit :limit".formatted(direction))
			.param("startedAt", (keys != null) ? keys.getFirst() : null)
			.param("id", (keys != null) ? keys.getLast() : null)
			.param("limit", limit)
			.query(this::report)
			.list();
	}

	long count() {
		return this.jdbc.sql("select count(*) from import").query(Long.class).single();
	}

	private ImportReport report(ResultSet row, int number) throws SQLException {
		var warnings = row.getString(16);
		return new ImportReport(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4),
				Term.find(ImportState.values(), row.getString(5)).orElseThrow(),
				row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7, OffsetDateTime.class).toInstant(),
				row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13),
				row.getObject(14, Long.class), row.getString(15),
				(warnings != null) ? List.of(this.json.readValue(warnings, Warning[].class)) : List.of());
	}

}
