package org.jincheng.indicators.observation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.representation.ColumnType;
import org.jincheng.indicators.revision.ChangeAction;
import org.jincheng.indicators.revision.RevisionDraft;
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
 * The figures of a file, brought to the database before any of them is recorded: in a
 * table of their own, a part at a time, so that a file that comes slowly holds nothing
 * up. What becomes of them is then settled for all at once.
 */
public final class StagedFigures implements RowReader, AutoCloseable {

	/** The columns that a file can have, which are those of the export. */
	public static final Map<String, ColumnType> COLUMNS = Observation.TABLE.columnTypes();

	/** How many characters are brought at a time. */
	private static final int PART = 1 << 18;

	/** How many rows are fetched at a time to be checked again. */
	private static final int ROWS_AT_ONCE = 1000;

	private static final String SAME_FIGURE = """
			o.indicator_code = s.indicator_code and o.place_code = s.place_code and o.unit_code = s.unit_code
			  and o.period_start = s.period_start and o.period_end = s.period_end and o.source_id = s.source_id""";

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

	StagedFigures(JdbcTemplate database, JdbcClient jdbc, RevisionWriter revisions, RowFaults faults, String table,
			long newestRevision) {
		this.database = database;
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.faults = faults;
		this.table = table;
		this.checkedAgainst = newestRevision;
		this.referenceData = ReferenceData.load(jdbc);
		this.database.execute("""
				create unlogged table %s (
				  line bigint not null, given_id uuid, key_id uuid not null, indicator_code text collate "C" not null,
				  place_code text collate "C" not null, unit_code text collate "C" not null, period_start date not null,
				  period_end date not null, period_basis text not null, value numeric not null, relation text not null,
				  printed text not null, joint boolean, source_id text collate "C" not null,
				  paragraph integer not null, sentence integer not null, known_at timestamptz)
				with (autovacuum_enabled = false)""".formatted(table));
	}

	@Override
	public boolean header(List<String> columns) {
		var header = TableHeader.of(columns, COLUMNS.keySet(), FigureRows.NEEDED, this.faults);
		this.rows = new FigureRows(this.referenceData, columns);
		return header != null;
	}

	@Override
	public boolean row(long line, String[] cells) {
		var references = new References();
		var row = Objects.requireNonNull(this.rows, "the header").read(cells, references);
		if (row == null) {
			refuse(line, references);
			return !this.faults.isFull();
		}
		append(line, row);
		this.staged++;
		if (this.part.length() >= PART) {
			bring();
		}
		return true;
	}

	private void refuse(long line, References references) {
		references.errors()
			.forEach((error) -> this.faults.add(line, new ParameterError(FigureRows.column(error.parameter()),
					error.rejected(), error.message(), error.allowed())));
	}

	private void append(long line, FigureRows.Row row) {
		var said = row.said();
		this.part.append(line).append('\t');
		orNull(row.id());
		this.part.append(said.key().id())
			.append('\t')
			.append(said.indicator())
			.append('\t')
			.append(said.place())
			.append('\t')
			.append(said.unit())
			.append('\t')
			.append(said.period().start())
			.append('\t')
			.append(said.period().end())
			.append('\t')
			.append(said.period().basis().code())
			.append('\t')
			.append(said.value().toPlainString())
			.append('\t')
			.append(said.relation().code())
			.append('\t')
			.append(said.printed().replace("\\", "\\\\"))
			.append('\t');
		orNull(said.joint());
		this.part.append(said.source().id())
			.append('\t')
			.append(said.source().paragraph())
			.append('\t')
			.append(said.source().sentence())
			.append('\t')
			.append((row.knownAt() != null) ? row.knownAt().toString() : "\\N")
			.append('\n');
	}

	private void orNull(@Nullable Object value) {
		this.part.append((value != null) ? value.toString() : "\\N").append('\t');
	}

	/**
	 * Brings what was read to the database, in the current transaction if there is one.
	 */
	private void bring() {
		var bytes = this.part.toString().getBytes(StandardCharsets.UTF_8);
		this.part.setLength(0);
		this.database.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy " + this.table + " from stdin", new ByteArrayInputStream(bytes));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Ends the rows, and notes the figures that are there twice. */
	public void finish() {
		bring();
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
				this.faults.add(row.getLong(1),
						ParameterError.of("indicator", row.getString(2),
								"The same figure as in line %d: indicator, place, unit, period and source are the same."
									.formatted(row.getLong(3))));
			});
	}

	/** How many rows can be recorded. */
	public long staged() {
		return this.staged;
	}

	/**
	 * Settles in the current transaction what would become of each row, and notes those
	 * that do not go with what is recorded, or with reference data that was changed since
	 * they were read.
	 */
	public Outcome match() {
		this.jdbc.sql("set local work_mem = '64MB'").update();
		if (this.revisions.changedSince(this.checkedAgainst, ObservationCuration.COLLECTION)) {
			checkAgain();
		}
		this.jdbc
			.sql("""
					create temporary table figure_match on commit drop as
					select distinct on (s.line) s.line, o.id, o.joint, o.superseded_at is null as stands,
					  coalesce(o.superseded_at, o.recorded_at) as changed_at,
					  (s.period_basis, s.value, s.relation, s.printed, coalesce(s.joint, o.joint), s.paragraph, s.sentence)
					    <> (o.period_basis, o.value, o.relation, o.printed, o.joint, o.paragraph, o.sentence) as differs
					from %s s join %s o on %s
					order by s.line, stands desc, o.recorded_at desc"""
				.formatted(this.table, ObservationStatements.VERSIONS, SAME_FIGURE))
			.update();
		this.jdbc.sql("analyze figure_match").update();
		this.jdbc.sql("""
				select s.line, s.given_id, coalesce(m.id, s.key_id)
				from %s s left join figure_match m on m.line = s.line
				where s.given_id <> coalesce(m.id, s.key_id)
				order by s.line limit %d""".formatted(this.table, RowFaults.MOST)).query((row) -> {
			this.faults.add(row.getLong(1), ParameterError.of("id", row.getString(2),
					"Not the id of this figure, which is %s: with another indicator, place, unit, period or source it is another figure. Leave the id empty to record it."
						.formatted(row.getString(3))));
		});
		this.jdbc.sql("""
				select s.line, s.known_at, m.changed_at, m.stands
				from %s s join figure_match m on m.line = s.line
				where m.changed_at > s.known_at and (m.differs or not m.stands)
				order by s.line limit %d""".formatted(this.table, RowFaults.MOST)).query((row) -> {
			this.faults.add(row.getLong(1),
					ParameterError.of("recorded_at", moment(row.getObject(2, OffsetDateTime.class)),
							"Somebody %s it at %s, after this was exported: export it anew.".formatted(
									row.getBoolean(4) ? "corrected" : "withdrew",
									moment(row.getObject(3, OffsetDateTime.class)))));
		});
		return this.jdbc.sql("""
				select :rows - count(*) filter (where stands), count(*) filter (where stands and differs)
				from figure_match""")
			.param("rows", this.staged)
			.query((row, number) -> new Outcome(row.getLong(1), row.getLong(2),
					this.staged - row.getLong(1) - row.getLong(2)))
			.single();
	}

	/**
	 * Checks the rows against the reference data as it is in the current transaction.
	 * What they only tell beside the figure was right when they were read.
	 */
	private void checkAgain() {
		var rules = new FigureRules(ReferenceData.load(this.jdbc));
		try (var rows = this.jdbc.sql("select * from " + this.table + " order by line")
			.withFetchSize(ROWS_AT_ONCE)
			.query((row, number) -> {
				var references = new References();
				rules.check(said(row), references);
				refuse(row.getLong("line"), references);
				return references.errors().isEmpty();
			})
			.stream()) {
			rows.takeWhile((isRight) -> isRight || !this.faults.isFull()).forEach((isRight) -> {
			});
		}
	}

	private static ObservationRequest said(ResultSet row) throws SQLException {
		var period = new ObservationRequest.PeriodRequest(row.getObject("period_start", LocalDate.class),
				row.getObject("period_end", LocalDate.class),
				Term.find(PeriodBasis.values(), row.getString("period_basis")).orElseThrow());
		return new ObservationRequest(row.getString("indicator_code"), row.getString("place_code"), period,
				row.getBigDecimal("value"), row.getString("unit_code"),
				Term.find(Relation.values(), row.getString("relation")).orElseThrow(), row.getString("printed"),
				row.getObject("joint", Boolean.class), new ObservationRequest.SourceRequest(row.getString("source_id"),
						row.getInt("paragraph"), row.getInt("sentence")));
	}

	private static String moment(OffsetDateTime moment) {
		return moment.toInstant().toString();
	}

	/**
	 * Records, in the transaction in which they were matched, all figures that differ.
	 */
	public void record(Outcome outcome, RevisionDraft draft) {
		this.jdbc
			.sql("""
					update observation o set superseded_at = :at
					from figure_match m join %s s on s.line = m.line
					where m.stands and m.differs and o.id = m.id and o.place_code = s.place_code and o.superseded_at is null"""
				.formatted(this.table))
			.param("at", at(draft.recordedAt()))
			.update();
		this.jdbc
			.sql("""
					insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis,
					  value, relation, printed, joint, source_id, paragraph, sentence, recorded_at)
					select coalesce(m.id, s.key_id), s.indicator_code, s.place_code, s.unit_code, s.period_start, s.period_end,
					  s.period_basis, s.value, s.relation, s.printed, coalesce(s.joint, m.joint, p.kind = 'group'), s.source_id,
					  s.paragraph, s.sentence, :at
					from %s s join place p on p.code = s.place_code left join figure_match m on m.line = s.line
					where m.line is null or m.differs or not m.stands"""
				.formatted(this.table))
			.param("at", at(draft.recordedAt()))
			.update();
		draft.touched(ChangeAction.CREATE, ObservationCuration.COLLECTION, outcome.recorded());
		draft.touched(ChangeAction.UPDATE, ObservationCuration.COLLECTION, outcome.corrected());
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/** Forgets what was brought. */
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
