package org.jincheng.indicators.recording.imports;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowFaults;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.UnnumberedRows;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jspecify.annotations.Nullable;

/** An import that this instance of the service works on. */
final class ImportRun {

	private static final Outcome NOTHING = new Outcome(0, 0, 0);

	private final UUID id = UUID.randomUUID();

	private final ImportFormat format;

	private final ImportTable table;

	private final boolean dryRun;

	private final Language language;

	private final String actor;

	private final AtomicLong bytes = new AtomicLong();

	private final AtomicLong rows = new AtomicLong();

	private final RowFaults faults = new RowFaults();

	private final RowChanges changes = new RowChanges();

	private volatile Progress progress = new Progress(ImportState.RECEIVING, NOTHING, null, null);

	ImportRun(ImportFormat format, ImportTable table, boolean dryRun, Language language, String actor) {
		this.format = format;
		this.table = table;
		this.dryRun = dryRun;
		this.language = language;
		this.actor = actor;
	}

	UUID id() {
		return this.id;
	}

	ImportFormat format() {
		return this.format;
	}

	/** What a file of one table is. */
	ImportTable table() {
		return this.table;
	}

	boolean isDryRun() {
		return this.dryRun;
	}

	Language language() {
		return this.language;
	}

	String actor() {
		return this.actor;
	}

	AtomicLong bytes() {
		return this.bytes;
	}

	AtomicLong rows() {
		return this.rows;
	}

	/** Counts the rows that are read. */
	RowReader counting(RowReader rows) {
		var reader = new UnnumberedRows(rows);
		return new RowReader() {

			@Override
			public boolean header(List<String> columns) {
				return reader.header(columns);
			}

			@Override
			public boolean row(long line, String[] cells) {
				ImportRun.this.rows.incrementAndGet();
				return reader.row(line, cells);
			}

		};
	}

	RowFaults faults() {
		return this.faults;
	}

	RowChanges changes() {
		return this.changes;
	}

	Progress progress() {
		return this.progress;
	}

	void enters(ImportState state) {
		this.progress = new Progress(state, this.progress.outcome(), null, null);
	}

	/** Notes what becomes of the rows. */
	void comesTo(Outcome outcome) {
		this.progress = new Progress(this.progress.state(), outcome, null, null);
	}

	/**
	 * Notes that all is done.
	 * @param revision the number of the revision that it made, if it made one
	 */
	void succeeds(@Nullable Long revision) {
		this.progress = new Progress(ImportState.DONE, this.progress.outcome(), revision, null);
	}

	/**
	 * Notes that nothing comes of it.
	 * @param end refused or failed
	 * @param detail why
	 */
	void ends(ImportState end, String detail) {
		this.progress = new Progress(end, NOTHING, null, detail);
	}

	/** How far it has come, with the words of its {@link ImportReport}. */
	record Progress(ImportState state, Outcome outcome, @Nullable Long revision, @Nullable String detail) {
	}

}
