package org.jincheng.indicators.observation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.representation.ColumnType;
import org.jincheng.indicators.representation.MomentText;
import org.jincheng.indicators.revision.ChangeAction;
import org.jincheng.indicators.revision.RevisionDraft;
import org.jincheng.indicators.revision.RevisionWriter;
import org.jincheng.indicators.tables.RowChanges;
import org.jincheng.indicators.tables.RowFaults;
import org.jincheng.indicators.tables.RowOutcome;
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

	private static final String SAME_FIGURE = """
			o.indicator_code = s.indicator_code and o.place_code = s.place_code and o.unit_code = s.unit_code
			  and o.period_start = s.period_start and o.period_end = s.period_end and o.source_id = s.source_id
			  and o.status = s.status and o.compared = s.compared and o.occurrence = s.occurrence""";

	/**
	 * What is said of a figure beside its key. Where a file has no such column, it stays
	 * as it is.
	 */
	private static final List<String> BESIDE_KEY = List.of("period_basis", "value", "upper", "counted", "relation",
			"printed", "note_en", "note_zh", "joint", "paragraph", "sentence");

	/**
	 * Whether a figure as it was printed became a number in the hands of a program: the
	 * same one, without its thousands separators, brackets of a fall, and zeros at its
	 * ends. To be told where the figure as printed is.
	 */
	private static final String SAME_PRINTED = """
			case when s.printed ~ '^-?(0|[1-9][0-9]{0,29})(\\.0|\\.[0-9]{0,29}[1-9])?$|^-?[0-9]{1,30}\\.[0-9]{2}%$'
			    and ?.printed ~ '^(-?[0-9]{1,30}|-?[0-9]{1,3}(,[0-9]{3}){1,9})(\\.[0-9]{1,30})?%?$|^\\([0-9,]{1,30}(\\.[0-9]{1,30})?\\)$'
			    and (right(s.printed, 1) = '%') = (right(?.printed, 1) = '%')
			  then translate(s.printed, '%', '')::numeric = translate(?.printed, '(),%', '-')::numeric else false end""";

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
		var references = new References();
		var row = Objects.requireNonNull(this.rows, "the header").read(cells, references);
		if (row == null) {
			refuse(line, references);
			return !this.faults.isFull();
		}
		append(line, row);
		this.staged++;
		if (this.part.length() >= PART) {
			copy();
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
				this.faults.add(row.getLong("line"), ParameterError.of("indicator", row.getString("indicator_code"),
						"The same figure as in line %d: indicator, place, unit, period, comparison, status, source and occurrence are the same."
							.formatted(row.getLong("first"))));
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
					  coalesce(o.superseded_at, o.recorded_at) as changed_at, o.counted, o.printed, o.note_en, o.note_zh,
					  o.superseded_at is null or not exists (
					    select from observation later where later.id = o.id and later.recorded_at > o.recorded_at) as is_last,
					  (%s) is distinct from (%s) as differs
					from %s s join %s o on %s
					order by s.line, stands desc, is_last desc, o.recorded_at desc"""
				.formatted(BESIDE_KEY.stream().map((column) -> said(column, "o")).collect(Collectors.joining(", ")),
						BESIDE_KEY.stream().map((column) -> "o." + column).collect(Collectors.joining(", ")),
						this.table, ObservationStatements.VERSIONS, SAME_FIGURE))
			.update();
		this.jdbc.sql("analyze figure_match").update();
		this.jdbc.sql("""
				select s.line, s.given_id, coalesce(m.id, s.key_id) as id
				from %s s left join figure_match m on m.line = s.line and m.is_last
				where s.given_id <> coalesce(m.id, s.key_id)
				order by s.line limit %d""".formatted(this.table, RowFaults.MOST)).query((row) -> {
			this.faults.add(row.getLong("line"), ParameterError.of("id", row.getString("given_id"),
					"Not the id of this figure, which is %s: with another indicator, place, unit, period, comparison, status, source or occurrence it is another figure. Leave the id empty to record it."
						.formatted(row.getString("id"))));
		});
		this.jdbc.sql("""
				select s.line, s.known_at, m.changed_at, m.stands
				from %s s join figure_match m on m.line = s.line
				where m.changed_at > s.known_at and (m.differs or not m.stands)
				order by s.line limit %d""".formatted(this.table, RowFaults.MOST)).query((row) -> {
			this.faults.add(row.getLong("line"),
					ParameterError.of("recorded_at", moment(row.getObject("known_at", OffsetDateTime.class)),
							"Somebody %s it at %s, after this was exported: export it anew.".formatted(
									row.getBoolean("stands") ? "corrected" : "withdrew",
									moment(row.getObject("changed_at", OffsetDateTime.class)))));
		});
		return this.jdbc.sql("""
				select :rows - count(*) filter (where stands) as recorded,
				  count(*) filter (where stands and differs) as corrected,
				  count(*) filter (where stands and not differs) as unchanged
				from figure_match""").param("rows", this.staged).query(Outcome.class).single();
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
				refuse(row.getLong("line"), references);
				return references.errors().isEmpty();
			})
			.stream()) {
			rows.takeWhile((isRight) -> isRight || !this.faults.isFull()).forEach((isRight) -> {
			});
		}
	}

	/** What a row says of a column, or else what is said of the figure before. */
	private String said(String column, String before) {
		if (column.equals("printed")) {
			var stands = before.equals("m") ? "m.stands and " : "";
			return "case when %s(%s) then %s.printed else s.printed end".formatted(stands,
					SAME_PRINTED.replace("?.", before + "."), before);
		}
		var isSaid = switch (column) {
			case "joint" -> false;
			case "counted", "note_en", "note_zh" -> this.rows == null || this.rows.has(column);
			default -> true;
		};
		return isSaid ? "s." + column : "coalesce(s.%1$s, %2$s.%1$s)".formatted(column, before);
	}

	/**
	 * Tells what becomes of each row that was matched, in the same transaction: those
	 * that change something before those that do not.
	 */
	public void tell(RowChanges changes) {
		var columns = BESIDE_KEY.stream()
			.map((column) -> "('%1$s', cast(%2$s as text), cast(s.%1$s as text), (%3$s) is distinct from %2$s)"
				.formatted(column, "o." + column, said(column, "o")))
			.collect(Collectors.joining(", "));
		this.jdbc
			.sql("""
					select s.line, case when m.line is null then s.key_id when m.is_last then m.id end as id,
					  coalesce(m.stands, false) as stands, coalesce(m.differs, false) as differs, c.name, c.before, c.after, c.differs as corrected
					from %s s
					left join figure_match m on m.line = s.line
					left join lateral (
					  select c.* from observation o
					  cross join lateral (values %s) c (name, before, after, differs)
					  where o.id = m.id and o.place_code = s.place_code and o.superseded_at is null and m.stands
					    and (c.differs or (c.name = 'printed' and c.before <> c.after))) c on true
					order by coalesce(m.stands and not m.differs and c.name is null, false), s.line limit %d"""
				.formatted(this.table, columns, RowChanges.MOST))
			.query((row) -> {
				var id = row.getString("id");
				var outcome = !row.getBoolean("stands") ? RowOutcome.RECORDED
						: row.getString("name") == null ? RowOutcome.UNCHANGED
								: row.getBoolean("corrected") ? RowOutcome.CORRECTED : RowOutcome.FORMATTING;
				changes.add(row.getLong("line"), outcome,
						(id != null) ? ObservationCuration.path(UUID.fromString(id)) : null, row.getString("name"),
						row.getString("before"), row.getString("after"));
			});
	}

	private static String moment(OffsetDateTime moment) {
		return MomentText.of(moment.toInstant());
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
			.sql(("insert into observation (id, recorded_at, " + ObservationVersions.SAID
					+ """
							)
							select case when m.is_last then m.id when m.line is null then s.key_id else gen_random_uuid() end, :at,
							  s.indicator_code, s.place_code, s.unit_code, s.period_start, s.period_end, s.period_basis, s.value, s.upper,
							  %s, s.relation, s.status, s.comparison_kind, s.base_start, s.base_end, s.compared, %s, %s, %s, s.occurrence,
							  coalesce(s.joint, m.joint, p.kind = 'group'), s.source_id, s.paragraph, s.sentence
							from %s s join place p on p.code = s.place_code left join figure_match m on m.line = s.line
							where m.line is null or m.differs or not m.stands""")
				.formatted(said("counted", "m"), said("printed", "m"), said("note_en", "m"), said("note_zh", "m"),
						this.table))
			.param("at", at(draft.recordedAt()))
			.update();
		draft.touched(ChangeAction.CREATE, ObservationCuration.COLLECTION, outcome.recorded());
		draft.touched(ChangeAction.UPDATE, ObservationCuration.COLLECTION, outcome.corrected());
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
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
