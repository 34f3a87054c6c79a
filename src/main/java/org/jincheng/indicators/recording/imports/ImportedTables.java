package org.jincheng.indicators.recording.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.CsvRows;
import org.jincheng.indicators.core.tables.ReceivedTables;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.TableArchive;
import org.jincheng.indicators.core.tables.TableFile;
import org.jincheng.indicators.core.tables.UnreadableFileException;
import org.jincheng.indicators.core.tables.XlsxRows;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jincheng.indicators.figures.recording.Staging;
import org.jspecify.annotations.Nullable;

/**
 * Receives tables of the catalogue and of figures. They are stored until all of them have
 * come, and then read in an order in which each finds what it refers to.
 */
final class ImportedTables implements ReceivedFile {

	private final ImportRun run;

	private final ResourceTables resources;

	private final Staging staging;

	private final ImportProperties properties;

	private @Nullable ReceivedTables received;

	private Outcome outcome = new Outcome(0, 0, 0);

	ImportedTables(ImportRun run, ResourceTables resources, Staging staging, ImportProperties properties) {
		this.run = run;
		this.resources = resources;
		this.staging = staging;
		this.properties = properties;
	}

	@Override
	public void receive(InputStream body) throws IOException {
		this.received = (this.run.asked().format() == ImportFormat.ZIP)
				? TableArchive.receive(body, ImportTable.codes(),
						(table) -> table.equals(ImportTable.OBSERVATIONS.code()) ? this.properties.maxFileSize()
								: this.properties.maxTableSize())
				: TableFile.receive(body, this.run.asked().table().code(), this.properties.maxTableSize(), this::read);
	}

	/** Reads a file of one table of the catalogue. */
	private void read(InputStream file, RowReader rows) throws IOException {
		if (this.run.asked().format() == ImportFormat.CSV) {
			CsvRows.read(new BufferedInputStream(file), rows);
			return;
		}
		var table = this.run.asked().table().code();
		XlsxRows.read(file, table, this.properties.maxTableSize(), this.resources.columnTypes(table), rows);
	}

	@Override
	public Outcome put(RevisionDraft draft) {
		var received = Objects.requireNonNull(this.received, "received");
		for (var table : ImportTable.codes()) {
			if (received.has(table)) {
				if (this.run.asked().format() == ImportFormat.ZIP) {
					this.run.faults().in(table);
					this.run.changes().in(table);
				}
				if (!put(table, received, draft)) {
					break;
				}
			}
		}
		return this.outcome;
	}

	/** Writes the rows of a table, and returns whether those of others can follow. */
	private boolean put(String name, ReceivedTables received, RevisionDraft draft) {
		if (name.equals(ImportTable.OBSERVATIONS.code())) {
			putFigures(received, draft);
			return !this.run.faults().isFull();
		}
		var table = this.resources.table(name, this.run, draft);
		read(name, received, table);
		table.finish();
		count(table.outcome());
		return table.goesOn();
	}

	private void putFigures(ReceivedTables received, RevisionDraft draft) {
		try (var figures = this.staging.open(this.run.id(), this.run.faults())) {
			read(ImportTable.OBSERVATIONS.code(), received, figures);
			if (this.run.faults().isFull()) {
				return;
			}
			figures.finish();
			count(figures.take(draft, this.run.changes()));
		}
	}

	private void count(Outcome more) {
		this.outcome = this.outcome.and(more);
	}

	@Override
	public String inWords() {
		return "tables of %d rows".formatted(this.run.rows().get());
	}

	private void read(String name, ReceivedTables received, RowReader rows) {
		try {
			received.read(name, this.run.counting(rows));
		}
		catch (UnreadableFileException ex) {
			this.run.faults().row(ex.line()).unreadable("", null, String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public void close() {
		if (this.received != null) {
			this.received.close();
		}
	}

}
