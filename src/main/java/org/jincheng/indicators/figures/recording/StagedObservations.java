package org.jincheng.indicators.figures.recording;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowFaults;
import org.jincheng.indicators.core.tables.RowOutcome;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.TableHeader;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stages the figures of a file in a temporary table of the transaction, a part at a time,
 * before any of them is recorded. What becomes of them is decided for some rows at a
 * time.
 */
public final class StagedObservations implements RowReader {

	/** The columns that a file can have, which are those of the export. */
	private static final Set<String> COLUMNS = columns();

	private static final String TABLE = "staged_observation";

	/** How many rows are recorded at a time. */
	private static final int BATCH = 1000;

	private final Staging services;

	private final JdbcClient jdbc;

	private final RowFaults faults;

	/** The revision of the reference data that the rows were checked against. */
	private final long checkedAgainst;

	private final CopiedRows copied;

	private final ReferenceData referenceData;

	private final ObservationRows figures;

	private @Nullable TableHeader header;

	private boolean isAgain;

	StagedObservations(Staging services, RowFaults faults) {
		this.services = services;
		this.jdbc = JdbcClient.create(services.database());
		this.faults = faults;
		this.checkedAgainst = services.newest().inSnapshot().number();
		this.referenceData = services.figures().referenceData();
		this.figures = new ObservationRows(this.referenceData);
		this.copied = new CopiedRows(services.database(), TABLE, "line, told_id, key_id, known_at");
		this.jdbc.sql("""
				create temporary table %s on commit drop as
				select %s, cast(null as bigint) as line, id as told_id, id as key_id, recorded_at as known_at
				from observation with no data""".formatted(TABLE, CopiedRows.COLUMNS)).update();
	}

	private static Set<String> columns() {
		var columns = new LinkedHashSet<>(Observation.TABLE.columnNames());
		columns.add("where");
		return columns;
	}

	@Override
	public boolean header(List<String> columns) {
		this.header = TableHeader.of(columns, COLUMNS, ObservationRows.NEEDED, this.faults);
		return this.header != null;
	}

	@Override
	public boolean row(long line, String[] cells) {
		var row = Objects.requireNonNull(this.header, "the header").row(line, cells, this.faults);
		var figure = (row != null) ? this.figures.read(row) : null;
		if (figure == null) {
			return !this.faults.isFull();
		}
		this.copied.add(figure.request(), figure.keyed(), line, figure.id(), figure.keyed().keyId(), figure.knownAt());
		this.isAgain |= Objects.requireNonNull(figure.request().occurrence()) > 1;
		return true;
	}

	/**
	 * Ends the rows, and notes and drops the figures that are there twice: all of them,
	 * or as many as are looked for.
	 */
	public void finish() {
		this.copied.send();
		this.jdbc.sql("analyze " + TABLE).update();
		this.jdbc.sql("""
				with twins as (
				  select s.line, twice.first from %1$s s
				  join (select key_id, min(line) as first
				    from %1$s group by key_id having count(*) > 1) twice using (key_id)
				  where s.line > twice.first
				  order by s.line limit %2$d)
				delete from %1$s s using twins where s.line = twins.line
				returning s.line, s.indicator_code, twins.first""".formatted(TABLE, RowFaults.MAX)).query((row) -> {
			this.faults.row(row.getLong("line")).refuse("indicator", row.getString("indicator_code"), """
					This repeats the figure of line %d: indicator, place, unit, period, comparison, \
					status, source and occurrence are the same.""".formatted(row.getLong("first")));
		});
		if (this.isAgain) {
			this.jdbc.sql("create index on %s (key_id)".formatted(TABLE)).update();
		}
	}

	/**
	 * Decides in the current transaction whether each staged row is new, a correction or
	 * unchanged, and records it in a draft if there is one. Rows are read in batches; if
	 * reference data was changed since they were staged, each is checked again. Rows that
	 * do not fit what is recorded are faults; as long as there is none, the outcome of
	 * each row is reported.
	 * @param draft the revision in which they are recorded; null for a dry run
	 * @param changes takes the outcome of each row
	 * @return how many rows there were of each outcome
	 */
	public Outcome take(@Nullable RevisionDraft draft, RowChanges changes) {
		var columns = this.header;
		if (columns == null) {
			// There is none that can be read, which is a fault.
			return Outcome.NOTHING;
		}
		if (draft != null && !makeCells(draft)) {
			return Outcome.NOTHING;
		}
		var reference = this.services.figures().referenceData();
		if (draft == null) {
			this.referenceData.made().keySet().forEach((part) -> reference.cell(part.of(), Where.parse(part.where())));
		}
		var rules = new ObservationRules(reference);
		var sources = this.services.versions()
			.withFigures(this.jdbc.sql("select distinct source_id from " + TABLE)
				.query((row, number) -> row.getString(1))
				.list());
		var isToCheck = this.services.revisions().changedSince(this.checkedAgainst, ObservationCuration.COLLECTION);
		var outcome = Outcome.NOTHING;
		try (var rows = this.jdbc.sql("select * from " + TABLE)
			.withFetchSize(BATCH)
			.query((row, number) -> StagedRow.of(row, columns))
			.stream()) {
			for (var batch : (Iterable<List<StagedRow>>) rows.gather(Gatherers.windowFixed(BATCH))::iterator) {
				if (isToCheck) {
					batch.forEach((row) -> rules.check(row.request(), row.references()));
				}
				outcome = outcome.and(take(batch, rules, sources, draft, changes));
				if (this.faults.isFull()) {
					break;
				}
			}
		}
		if (draft != null) {
			draft.touched(ChangeAction.CREATE, ObservationCuration.COLLECTION, outcome.recorded());
			draft.touched(ChangeAction.UPDATE, ObservationCuration.COLLECTION, outcome.corrected());
		}
		return outcome;
	}

	/** Adds the cells that figures name, and returns whether there was no fault. */
	private boolean makeCells(RevisionDraft draft) {
		var references = new References();
		this.referenceData.made().forEach((part, code) -> {
			var where = Where.parse(part.where());
			this.services.cells().make(part.of(), where, references, draft);
			if (!this.services.cells().codeOf(part.of(), where).equals(code)) {
				references.refuse("/where", part.where(), "Was recorded meanwhile. Import the file again.");
			}
		});
		references.errors().forEach((error) -> this.faults.row(1).refuse("where", error.rejected(), error.message()));
		return references.errors().isEmpty();
	}

	private Outcome take(List<StagedRow> batch, ObservationRules rules, Set<String> sources,
			@Nullable RevisionDraft draft, RowChanges changes) {
		var recorder = new ObservationRecorder(this.services.versions(), rules, sources, this::keys);
		batch.forEach(recorder::add);
		recorder.decide();
		for (var row : batch) {
			if (row.isSound()) {
				row.checkSeen();
			}
			ObservationRows.refuse(row.references(), this.faults.row(row.line()));
		}
		if (!this.faults.isEmpty()) {
			return Outcome.NOTHING;
		}
		var became = batch.stream().collect(Collectors.groupingBy((row) -> row.report(changes), Collectors.counting()));
		if (draft != null) {
			recorder.write(draft.recordedAt());
		}
		return new Outcome(became.getOrDefault(RowOutcome.RECORDED, 0L), became.getOrDefault(RowOutcome.CORRECTED, 0L),
				became.getOrDefault(RowOutcome.UNCHANGED, 0L));
	}

	/** Which of some keys the rows have. */
	private Set<UUID> keys(Set<UUID> some) {
		return new HashSet<>(
				this.jdbc.sql("select key_id from %s where key_id = any(cast(:some as uuid[]))".formatted(TABLE))
					.param("some", some.stream().map(UUID::toString).toArray(String[]::new))
					.query(UUID.class)
					.list());
	}

	/**
	 * What becomes of the rows of a file.
	 *
	 * @param recorded how many figures are new
	 * @param corrected how many figures are superseded
	 * @param unchanged how many are recorded already as they are
	 */
	public record Outcome(long recorded, long corrected, long unchanged) {

		/** There is no row. */
		public static final Outcome NOTHING = new Outcome(0, 0, 0);

		/** The outcome of more rows, together with this one. */
		public Outcome and(Outcome more) {
			return new Outcome(this.recorded + more.recorded, this.corrected + more.corrected,
					this.unchanged + more.unchanged);
		}

	}

}
