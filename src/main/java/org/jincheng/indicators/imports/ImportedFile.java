package org.jincheng.indicators.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jincheng.indicators.observation.FigureStaging;
import org.jincheng.indicators.observation.StagedFigures;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.tables.CsvRows;
import org.jincheng.indicators.tables.RowReader;
import org.jincheng.indicators.tables.UnreadableFileException;
import org.jincheng.indicators.tables.XlsxRows;

import org.springframework.util.unit.DataSize;

/**
 * A file on its way into the database. Comma-separated values are brought there as they
 * come, a workbook once it is there.
 */
final class ImportedFile implements ReceivedFile {

	private final ImportRun run;

	private final DataSize longestSheet;

	private final StagedFigures figures;

	ImportedFile(ImportRun run, FigureStaging staging, DataSize longestSheet) {
		this.run = run;
		this.longestSheet = longestSheet;
		this.figures = staging.open(run.id(), run.faults());
	}

	@Override
	public void receive(InputStream body) throws IOException {
		try {
			switch (this.run.format()) {
				case CSV -> CsvRows.read(body, rows());
				case XLSX -> XlsxRows.read(body, this.longestSheet, rows());
			}
		}
		catch (UnreadableFileException ex) {
			this.run.faults().add(ex.line(), ParameterError.of("", null, String.valueOf(ex.getMessage())));
		}
	}

	/** Its figures, all of them brought. */
	StagedFigures figures() {
		this.figures.finish();
		return this.figures;
	}

	private RowReader rows() {
		return new RowReader() {

			@Override
			public boolean header(List<String> columns) {
				return ImportedFile.this.figures.header(columns);
			}

			@Override
			public boolean row(long line, String[] cells) {
				ImportedFile.this.run.rows().incrementAndGet();
				return ImportedFile.this.figures.add(line, cells);
			}

		};
	}

	@Override
	public void close() {
		this.figures.close();
	}

}
