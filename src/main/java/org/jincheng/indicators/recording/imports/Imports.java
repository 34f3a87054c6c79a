package org.jincheng.indicators.recording.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.tables.RowChange;
import org.jincheng.indicators.core.tables.RowFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The imports that there were, and how far those have come that go on. */
@Repository
class Imports {

	private static final String GOES_ON = "ended_at is null";

	/**
	 * An import that goes on is noted each second; the clock is the database's own. One
	 * whose process is gone has failed, though nobody notes that.
	 */
	private static final String GIVEN_UP = "ended_at is null and updated_at < now() - interval '1 minute'";

	private static final String SELECT = """
			select id, actor, media_type, dry_run, case when %s then 'failed' else state end, started_at, updated_at,
			  case when %1$s then updated_at else ended_at end, bytes, rows, recorded, corrected, unchanged, faults,
			  revision_number, case when %1$s then :givenUp else detail end, warnings
			from import\s""".replace("%s", "%1$s").formatted(GIVEN_UP);

	private static final String DETAIL_OF_GIVEN_UP = "The service was stopped. Nothing was changed.";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Imports(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(ImportRun run) {
		this.jdbc.sql("""
				insert into import (id, actor, media_type, dry_run, state, started_at, updated_at, bytes, rows,
				  recorded,
				  corrected, unchanged, faults)
				values (:id, :actor, :mediaType, :dryRun, :state, clock_timestamp(), clock_timestamp(), 0, 0, 0,
				  0, 0, 0)""")
			.param("id", run.id())
			.param("actor", run.asked().actor())
			.param("mediaType", run.asked().format().mediaType().toString())
			.param("dryRun", run.asked().isDryRun())
			.param("state", run.progress().state().code())
			.update();
	}

	/**
	 * Notes how far an import has come, if it goes on. That and its end may be noted at
	 * the same time: neither is refused because of the other.
	 */
	@Transactional(isolation = Isolation.READ_COMMITTED)
	void progress(ImportRun run) {
		update(run, "updated_at = clock_timestamp()", " and " + GOES_ON);
	}

	/** Notes, in the current transaction if there is one, how an import has ended. */
	@Transactional(isolation = Isolation.READ_COMMITTED)
	void end(ImportRun run) {
		update(run, "updated_at = clock_timestamp(), ended_at = clock_timestamp()", "");
	}

	private void update(ImportRun run, String times, String condition) {
		var progress = run.progress();
		var first = progress.state().isEnd() ? run.faults().inOrder() : List.<RowFault>of();
		var changes = (progress.state() == ImportState.DONE) ? run.changes().inOrder() : List.<RowChange>of();
		var warnings = (progress.state() == ImportState.DONE) ? run.warnings().get() : List.<Warning>of();
		this.jdbc.sql("""
				update import set state = :state, bytes = :bytes, rows = :rows, recorded = :recorded,
				  corrected = :corrected, unchanged = :unchanged, faults = :faults, revision_number = :revision,
				  detail = :detail, errors = cast(:errors as jsonb), changes = cast(:changes as jsonb),
				  warnings = cast(:warnings as jsonb), %s
				where id = :id%s""".formatted(times, condition))
			.param("id", run.id())
			.param("state", progress.state().code())
			.param("bytes", run.bytes().get())
			.param("rows", run.rows().get())
			.param("recorded", progress.outcome().recorded())
			.param("corrected", progress.outcome().corrected())
			.param("unchanged", progress.outcome().unchanged())
			.param("faults", run.faults().count())
			.param("revision", progress.revision())
			.param("detail", progress.detail())
			.param("errors", first.isEmpty() ? null : this.json.writeValueAsString(first))
			.param("changes", changes.isEmpty() ? null : this.json.writeValueAsString(changes))
			.param("warnings", warnings.isEmpty() ? null : this.json.writeValueAsString(warnings))
			.update();
	}

	Optional<ImportReport> find(UUID id) {
		return this.jdbc.sql(SELECT + "where id = :id")
			.param("id", id)
			.param("givenUp", DETAIL_OF_GIVEN_UP)
			.query(this::report)
			.optional();
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
			.param("givenUp", DETAIL_OF_GIVEN_UP)
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
		var state = row.getString(5);
		var warnings = row.getString(17);
		return new ImportReport(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4),
				Term.find(ImportState.values(), state).orElseThrow(),
				row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7, OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null),
				row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13), row.getLong(14),
				row.getObject(15, Long.class), row.getString(16),
				(warnings != null) ? List.of(this.json.readValue(warnings, Warning[].class)) : List.of());
	}

}
