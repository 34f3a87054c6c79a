package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.ReceivedTables;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.TableArchive;
import org.jincheng.indicators.core.tables.UnreadableFileException;
import org.jincheng.indicators.figures.recording.StagedObservations;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jincheng.indicators.figures.recording.Staging;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * A file that is imported. It is received to the disk, and then read, its tables in an
 * order in which each finds what it refers to.
 */
final class ImportedFile implements AutoCloseable {

	private static final String FIGURES = ImportTable.OBSERVATIONS.code();

	private final ImportRun run;

	private final ResourceTables resources;

	private final Staging staging;

	private final ImportProperties properties;

	private @Nullable ReceivedTables received;

	private @Nullable StagedObservations figures;

	private Outcome outcome = Outcome.NOTHING;

	ImportedFile(ImportRun run, ResourceTables resources, Staging staging, ImportProperties properties) {
		this.run = run;
		this.resources = resources;
		this.staging = staging;
		this.properties = properties;
	}

	private boolean isArchive() {
		return this.run.asked().format() == ImportFormat.ZIP;
	}

	/** Returns whether it has figures, and no other tables. */
	boolean isOfFigures() {
		return !isArchive() && this.run.asked().table() == ImportTable.OBSERVATIONS;
	}

	/**
	 * Receives it.
	 * @throws IOException if it does not come to its end
	 */
	void receive(InputStream body) throws IOException {
		var table = this.run.asked().table().code();
		this.received = isArchive() ? TableArchive.receive(body, ImportTable.codes(), this::longest)
				: ReceivedTables.receive(body, table, longest(table));
	}

	private DataSize longest(String table) {
		return table.equals(FIGURES) ? this.properties.maxFileSize() : this.properties.maxTableSize();
	}

	/**
	 * Stages the figures in the current transaction, before other changes are locked out,
	 * if they refer to no other table of the file.
	 */
	void stage() {
		if (isOfFigures()) {
			stageFigures();
		}
	}

	private StagedObservations stageFigures() {
		var staged = this.staging.open(this.run.faults());
		this.figures = staged;
		read(FIGURES, staged);
		if (!this.run.faults().isFull()) {
			staged.finish();
		}
		return staged;
	}

	/** Returns what would become of figures that are staged. */
	Outcome compare() {
		return (this.figures != null && !this.run.faults().isFull()) ? this.figures.take(null, this.run.changes())
				: this.outcome;
	}

	/**
	 * Writes all rows in the current transaction, unless something is wrong with them,
	 * which is noted. The rows of an archive are only then checked, since a row may refer
	 * to another.
	 * @return what becomes of the rows
	 */
	Outcome put(RevisionDraft draft) {
		for (var table : ImportTable.codes()) {
			if (received().has(table)) {
				if (isArchive()) {
					this.run.faults().in(table);
					this.run.changes().in(table);
				}
				if (!put(table, draft)) {
					break;
				}
			}
		}
		return this.outcome;
	}

	/** Writes the rows of a table, and returns whether those of others can follow. */
	private boolean put(String name, RevisionDraft draft) {
		if (name.equals(FIGURES)) {
			var staged = (this.figures != null) ? this.figures : stageFigures();
			if (!this.run.faults().isFull()) {
				this.outcome = this.outcome.and(staged.take(draft, this.run.changes()));
			}
			return !this.run.faults().isFull();
		}
		var table = this.resources.table(name, this.run, draft);
		read(name, table);
		table.finish();
		this.outcome = this.outcome.and(table.outcome());
		return table.goesOn();
	}

	private void read(String name, RowReader rows) {
		try {
			received().read(name, this.run.counting(rows));
		}
		catch (UnreadableFileException ex) {
			this.run.faults().row(ex.line()).unreadable("", null, String.valueOf(ex.getMessage()));
		}
	}

	private ReceivedTables received() {
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
