package org.jincheng.indicators.figures.recording;

import org.jincheng.indicators.catalogue.indicator.IndicatorCells;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.tables.RowFaults;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Opens the tables that the figures of files are staged in.
 *
 * @param cells adds the cells that figures name
 * @param figures knows what figures are checked against
 * @param database the database
 * @param versions has the figures that are recorded
 * @param newest knows the newest revision
 * @param revisions knows what changed since
 */
@Component
public record Staging(IndicatorCells cells, SourceObservations figures, JdbcTemplate database,
		ObservationVersions versions, RevisionService newest, RevisionWriter revisions) {

	/**
	 * Begins to take the figures of a file in the current transaction.
	 * @param faults takes what is wrong with them
	 */
	public StagedObservations open(RowFaults faults) {
		return new StagedObservations(this, faults);
	}

}
