package org.jincheng.indicators.observation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.representation.ColumnType;
import org.jincheng.indicators.revision.RevisionWriter;
import org.jincheng.indicators.tables.RowFaults;
import org.jincheng.indicators.tables.RowReader;
import org.jincheng.indicators.tables.TableHeader;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stages the figures of a file in a table of their own, a part at a time, before any of
 * them is recorded, so that a slow upload blocks nobody. What becomes of them is decided
 * for all at once.
 */
public final class StagedFigures implements RowReader, AutoCloseable {

	/** The columns that a file can have, which are those of the export. */
	public static final Map<String, ColumnType> COLUMNS = columns();

	/** How many characters are copied at a time. */
	private static final int PART = 1 << 18;

	/** How many rows are fetched at a time to be checked again. */
	private static final int ROWS_AT_ONCE = 1000;

	private final JdbcTemplate database;

	private final JdbcClient jdbc;

	private final RevisionWriter revisions;

	private final RowFaults faults;

	/** The revision of the reference data that the rows were checked against. */
	private final long checkedAgainst;

	private final String table;

	private final ReferenceData referenceData;

	private final StringBuilder part = new StringBuilder(PART + 4000);

	private @Nullable FigureRows rows;

	private volatile long staged;

	StagedFigures(JdbcTemplate database, RevisionWriter revisions, RowFaults faults, String table,
			long newestRevision) {
		this.database = database;
		this.jdbc = JdbcClient.create(database);
		this.revisions = revisions;
		this.faults = faults;
		this.table = table;
		this.checkedAgainst = newestRevision;
		this.referenceData = new ReferenceData(this.jdbc);
		this.database.execute(
				"""
						create unlogged table %s (
						  line bigint not null, given_id uuid, key_id uuid not null, known_at timestamptz,
						  indicator_code text collate "C" not null, place_code text collate "C" not null, unit_code text collate "C" not null, period_start date not null,
						  period_end date not null, period_basis text not null, value numeric not null, upper numeric, counted text,
						  relation text not null, status text not null, comparison_kind text, base_start date, base_end date, compared text collate "C" not null,
						  printed text not null, note_en text, note_zh text, occurrence integer not null, joint boolean, source_id text collate "C" not null,
						  paragraph integer not null, sentence integer not null)
						with (autovacuum_enabled = false)"""
					.formatted(table));
	}

	private static Map<String, ColumnType> columns() {
		var columns = Observation.TABLE.columnTypes();
		// Its label is a day, month or year where it is one.
		columns.put("period", ColumnType.DATE_BOUND);
		return columns;
	}

	@Override
	public boolean header(List<String> columns) {
		var header = TableHeader.of(columns, COLUMNS.keySet(), FigureRows.NEEDED, this.faults);
		this.rows = new FigureRows(this.referenceData, columns);
		return header != null;
	}

	@Override
	public boolean row(long line, String[] cells) {
		var row = Objects.requireNonNull(this.rows, "the header").read(cells, this.faults.row(line));
		if (row == null) {
			return !this.faults.isFull();
		}
		append(line, row);
		this.staged++;
		if (this.part.length() >= PART) {
			copy();
		}
		return true;
	}

	private void append(long line, FigureRows.Row row) {
		var said = row.said();
		cell(line);
		cell(row.id());
		cell(said.keyId());
		cell(row.knownAt());
		cell(said.indicator());
		cell(said.place());
		cell(said.unit());
		cell(said.period().start());
		cell(said.period().end());
		cell(said.period().basis().code());
		cell(said.value().toPlainString());
		cell((said.upper() != null) ? said.upper().toPlainString() : null);
		text(said.counted());
		cell(said.relation().code());
		cell(Objects.requireNonNull(said.status()).code());
		var comparison = said.comparison();
		cell((comparison != null) ? comparison.kind().code() : null);
		cell((comparison != null) ? comparison.basePeriod().start() : null);
		cell((comparison != null) ? comparison.basePeriod().end() : null);
		cell(said.compared());
		text(said.printed());
		text((said.note() != null) ? said.note().en() : null);
		text((said.note() != null) ? said.note().zh() : null);
		cell(said.occurrence());
		cell(said.joint());
		cell(said.source().id());
		cell(said.source().paragraph());
		cell(said.source().sentence());
		this.part.setCharAt(this.part.length() - 1, '\n');
	}

	private void text(@Nullable String text) {
		cell((text != null) ? text.replace("\\", "\\\\") : null);
	}

	private void cell(@Nullable Object value) {
		this.part.append((value != null) ? value : "\\N").append('\t');
	}

	/**
	 * Copies what was read to the database, in the current transaction if there is one.
	 */
	private void copy() {
		var bytes = this.part.toString().getBytes(StandardCharsets.UTF_8);
		this.part.setLength(0);
		this.database.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy " + this.table + " (line, given_id, key_id, known_at, " + ObservationVersions.SAID
							+ ") from stdin", new ByteArrayInputStream(bytes));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Ends the rows, and notes the figures that are there twice. */
	public void finish() {
		copy();
		this.database.execute("analyze " + this.table);
		this.jdbc
			.sql("""
					select s.line, indicator_code, first
					from %1$s s
					join (select key_id, min(line) as first from %1$s group by key_id having count(*) > 1) twice using (key_id)
					where s.line > first
					order by s.line limit %2$d"""
				.formatted(this.table, RowFaults.MOST))
			.query((row) -> {
				this.faults.row(row.getLong("line"))
					.refuse("indicator", row.getString("indicator_code"),
							"The same figure as in line %d: indicator, place, unit, period, comparison, status, source and occurrence are the same."
								.formatted(row.getLong("first")));
			});
	}

	/** How many rows can be recorded. */
	public long staged() {
		return this.staged;
	}

	/**
	 * Compares the rows in the current transaction with what is recorded, and notes those
	 * that do not go with it, or with reference data that was changed since they were
	 * read.
	 */
	public MatchedFigures match() {
		this.jdbc.sql("set local work_mem = '64MB'").update();
		if (this.revisions.changedSince(this.checkedAgainst, ObservationCuration.COLLECTION)) {
			checkAgain();
		}
		var rows = this.rows;
		return new MatchedFigures(this.jdbc, this.table, this.staged, (column) -> rows == null || rows.has(column),
				this.faults);
	}

	/**
	 * Checks the rows against the reference data as it is in the current transaction.
	 * What they only tell beside the figure was right when they were read.
	 */
	private void checkAgain() {
		var rules = new FigureRules(new ReferenceData(this.jdbc));
		try (var rows = this.jdbc.sql("select * from " + this.table + " order by line")
			.withFetchSize(ROWS_AT_ONCE)
			.query((row, number) -> {
				var references = new References();
				rules.check(ObservationVersions.said(row), references);
				FigureRows.refuse(references, this.faults.row(row.getLong("line")));
				return references.errors().isEmpty();
			})
			.stream()) {
			rows.takeWhile((isRight) -> isRight || !this.faults.isFull()).forEach((isRight) -> {
			});
		}
	}

	/** Drops what was staged. */
	@Override
	public void close() {
		this.database.execute("drop table if exists " + this.table);
	}

	/**
	 * What becomes of the rows of a file.
	 *
	 * @param recorded how many figures are new
	 * @param corrected how many figures are superseded
	 * @param unchanged how many stand already as they are
	 */
	public record Outcome(long recorded, long corrected, long unchanged) {
	}

}
