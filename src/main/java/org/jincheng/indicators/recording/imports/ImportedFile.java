package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.ReceivedTable;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.UnreadableFileException;
import org.jincheng.indicators.figures.recording.StagedObservations;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jincheng.indicators.figures.recording.Staging;
import org.jspecify.annotations.Nullable;

/**
 * A file that is imported. It is received to the disk, and then read.
 */
final class ImportedFile implements AutoCloseable {

	private final ImportRun run;

	private final ResourceTables resources;

	private final Staging staging;

	private final ImportProperties properties;

	private @Nullable ReceivedTable received;

	private @Nullable StagedObservations figures;

	ImportedFile(ImportRun run, ResourceTables resources, Staging staging, ImportProperties properties) {
		this.run = run;
		this.resources = resources;
		this.staging = staging;
		this.properties = properties;
	}

	/** Returns whether its rows are figures. */
	boolean isOfFigures() {
		return this.run.asked().table() == ImportTable.OBSERVATIONS;
	}

	/**
	 * Receives it.
	 * @throws IOException if it does not come to its end
	 */
	void receive(InputStream body) throws IOException {
		this.received = ReceivedTable.receive(body,
				isOfFigures() ? this.properties.maxFileSize() : this.properties.maxTableSize());
	}

	/**
	 * Stages the figures in the current transaction, before other changes are locked out.
	 */
	void stage() {
		if (isOfFigures()) {
			stageFigures();
		}
	}

	private StagedObservations stageFigures() {
		var staged = this.staging.open(this.run.faults());
		this.figures = staged;
		read(staged);
		if (!this.run.faults().isFull()) {
			staged.finish();
		}
		return staged;
	}

	/** Returns what would become of figures that are staged. */
	Outcome compare() {
		return (this.figures != null && !this.run.faults().isFull()) ? this.figures.take(null, this.run.changes())
				: Outcome.NOTHING;
	}

	/**
	 * Writes all rows in the current transaction, unless something is wrong with them,
	 * which is noted.
	 * @return what becomes of the rows
	 */
	Outcome put(RevisionDraft draft) {
		if (isOfFigures()) {
			var staged = (this.figures != null) ? this.figures : stageFigures();
			return this.run.faults().isFull() ? Outcome.NOTHING : staged.take(draft, this.run.changes());
		}
		var table = this.resources.table(this.run.asked().table().code(), this.run, draft);
		read(table);
		table.finish();
		return table.outcome();
	}

	private void read(RowReader rows) {
		try {
			received().read(this.run.counting(rows));
		}
		catch (UnreadableFileException ex) {
			this.run.faults().row(ex.line()).unreadable("", null, String.valueOf(ex.getMessage()));
		}
	}

	private ReceivedTable received() {
		return Objects.requireNonNull(this.received, "received");
	}

	/** What was received, with the number of its rows. */
	String inWords() {
		return (isOfFigures() && this.figures != null) ? "%d figures".formatted(this.figures.staged())
				: "tables of %d rows".formatted(this.run.rows().get());
	}

	/** Deletes what was received. */
	@Override
	public void close() {
		if (this.received != null) {
			this.received.close();
		}
	}

}
