package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.CsvRows;
import org.jincheng.indicators.core.tables.UnreadableFileException;
import org.jincheng.indicators.figures.recording.StagedObservations;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jincheng.indicators.figures.recording.Staging;
import org.jspecify.annotations.Nullable;

/**
 * A file of figures that is imported. It is received to the disk, and then read.
 */
final class ImportedFile implements AutoCloseable {

	private final ImportRun run;

	private final Staging staging;

	private final Path file;

	private @Nullable StagedObservations figures;

	ImportedFile(ImportRun run, Staging staging) throws IOException {
		this.run = run;
		this.staging = staging;
		this.file = Files.createTempFile("import-", ".csv");
	}

	/**
	 * Receives it.
	 * @throws IOException if it does not come to its end
	 */
	void receive(InputStream body) throws IOException {
		Files.copy(body, this.file, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Stages the figures in the current transaction, before other changes are locked out.
	 */
	StagedObservations stage() {
		var staged = this.staging.open(this.run.faults());
		this.figures = staged;
		try (var in = Files.newInputStream(this.file)) {
			CsvRows.read(in, this.run.counting(staged));
		}
		catch (UnreadableFileException ex) {
			this.run.faults().row(ex.line()).unreadable("", null, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!this.run.faults().isFull()) {
			staged.finish();
		}
		return staged;
	}

	/**
	 * Decides in the current transaction what becomes of the figures, and writes them in
	 * a draft if there is one, unless something is wrong with them, which is noted.
	 */
	Outcome take(@Nullable RevisionDraft draft) {
		var staged = (this.figures != null) ? this.figures : stage();
		return this.run.faults().isFull() ? Outcome.NOTHING : staged.take(draft, this.run.changes());
	}

	/** Deletes what was received. */
	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
