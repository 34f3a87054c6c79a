package org.jincheng.indicators.figures.recording;

import org.jincheng.indicators.catalogue.indicator.IndicatorCells;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.tables.RowFaults;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens the tables that the figures of files are staged in. */
@Component
public class Staging {

	private final IndicatorCells cells;

	private final SourceObservations figures;

	private final JdbcTemplate database;

	private final ObservationVersions versions;

	private final RevisionService newest;

	private final RevisionWriter revisions;

	Staging(IndicatorCells cells, SourceObservations figures, JdbcTemplate database, ObservationVersions versions,
			RevisionService newest, RevisionWriter revisions) {
		this.cells = cells;
		this.figures = figures;
		this.database = database;
		this.versions = versions;
		this.newest = newest;
		this.revisions = revisions;
	}

	/**
	 * Begins to take the figures of a file in the current transaction.
	 * @param faults takes what is wrong with them
	 */
	public StagedObservations open(RowFaults faults) {
		return new StagedObservations(this.database, this.versions, this.revisions, faults,
				this.newest.inSnapshot().number(), this.cells, this.figures);
	}

}
