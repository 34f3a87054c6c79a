package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.io.InputStream;

import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.CsvRows;
import org.jincheng.indicators.core.tables.UnreadableFileException;
import org.jincheng.indicators.core.tables.XlsxRows;
import org.jincheng.indicators.figures.recording.StagedObservations;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;

import org.springframework.util.unit.DataSize;

/**
 * Receives the figures of a file. Comma-separated values are copied to the database while
 * they come in, a workbook once all of it has come.
 *
 * @param run the import
 * @param maxSheetSize how long the sheet of a workbook can be when it is not compressed
 * @param figures takes the rows
 */
record ImportedFile(ImportRun run, DataSize maxSheetSize, StagedObservations figures) implements ReceivedFile {

	@Override
	public void receive(InputStream body) throws IOException {
		var rows = this.run.counting(this.figures);
		try {
			switch (this.run.asked().format()) {
				case ZIP -> throw new IllegalStateException("Not a file of figures");
				case CSV -> CsvRows.read(body, rows);
				case XLSX -> XlsxRows.read(body, ImportTable.OBSERVATIONS.code(), this.maxSheetSize,
						StagedObservations.COLUMNS, rows);
			}
		}
		catch (UnreadableFileException ex) {
			this.run.faults().row(ex.line()).unreadable("", null, String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public Outcome put(RevisionDraft draft) {
		return this.figures.take(draft, this.run.changes());
	}

	@Override
	public String inWords() {
		return "%d figures".formatted(this.figures.staged());
	}

	@Override
	public void close() {
		this.figures.close();
	}

}
