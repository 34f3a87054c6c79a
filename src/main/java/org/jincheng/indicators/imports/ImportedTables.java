package org.jincheng.indicators.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.observation.FigureStaging;
import org.jincheng.indicators.observation.StagedFigures.Outcome;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.revision.RevisionDraft;
import org.jincheng.indicators.tables.RowReader;
import org.jincheng.indicators.tables.TableArchive;
import org.jincheng.indicators.tables.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Receives tables of the catalogue and of figures. They are stored until all of them have
 * come, and then read in an order in which each finds what it refers to.
 */
final class ImportedArchive implements ReceivedFile {

	private static final String OBSERVATIONS = "observations";

	private static final List<String> TABLES = List.of("topics", "units", "sources", "statements", "places", "parks",
			"indicators", "investments", "trade-metrics", "environment-metrics", "initiatives", OBSERVATIONS);

	private final ImportRun run;

	private final ResourceTables resources;

	private final FigureStaging staging;

	private final ImportProperties properties;

	private @Nullable TableArchive archive;

	private Outcome outcome = new Outcome(0, 0, 0);

	ImportedArchive(ImportRun run, ResourceTables resources, FigureStaging staging, ImportProperties properties) {
		this.run = run;
		this.resources = resources;
		this.staging = staging;
		this.properties = properties;
	}

	@Override
	public void receive(InputStream body) throws IOException {
		this.archive = TableArchive.receive(body, TABLES,
				(table) -> table.equals(OBSERVATIONS) ? this.properties.longest() : this.properties.longestTable());
	}

	@Override
	public Outcome put(RevisionDraft draft) {
		var received = Objects.requireNonNull(this.archive, "received");
		for (var table : TABLES) {
			if (received.has(table)) {
				this.run.faults().in(table);
				if (!put(table, received, draft)) {
					break;
				}
			}
		}
		return this.outcome;
	}

	/** Writes the rows of a table, and tells whether others can be written after them. */
	private boolean put(String name, TableArchive received, RevisionDraft draft) {
		if (name.equals(OBSERVATIONS)) {
			putFigures(received, draft);
			return !this.run.faults().isFull();
		}
		var table = this.resources.table(name, this.run.language(), this.run.faults(), draft);
		read(name, received, table);
		table.finish();
		count(table.outcome());
		return table.goesOn();
	}

	private void putFigures(TableArchive received, RevisionDraft draft) {
		try (var figures = this.staging.open(this.run.id(), this.run.faults())) {
			read(OBSERVATIONS, received, figures);
			if (this.run.faults().isFull()) {
				return;
			}
			figures.finish();
			var outcome = figures.match();
			if (this.run.faults().isEmpty()) {
				figures.record(outcome, draft);
			}
			count(outcome);
		}
	}

	private void count(Outcome more) {
		this.outcome = new Outcome(this.outcome.recorded() + more.recorded(),
				this.outcome.corrected() + more.corrected(), this.outcome.unchanged() + more.unchanged());
	}

	@Override
	public String inWords() {
		return "tables of %d rows".formatted(this.run.rows().get());
	}

	private void read(String name, TableArchive received, RowReader rows) {
		try {
			received.read(name, this.run.counting(rows));
		}
		catch (UnreadableFileException ex) {
			this.run.faults().add(ex.line(), ParameterError.of("", null, String.valueOf(ex.getMessage())));
		}
	}

	@Override
	public void close() {
		if (this.archive != null) {
			this.archive.close();
		}
	}

}
