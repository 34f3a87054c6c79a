package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.io.InputStream;

import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;

/** Receives a file that is imported. */
sealed interface ReceivedFile extends AutoCloseable permits ImportedFile, ImportedTables {

	void receive(InputStream body) throws IOException;

	/**
	 * Writes all rows in the current transaction, unless something is wrong with them,
	 * which is noted. The rows of an archive are only then checked, since a row may refer
	 * to another.
	 * @return what becomes of the rows
	 */
	Outcome put(RevisionDraft draft);

	/** What was received, with the number of its rows. */
	String inWords();

	/** Deletes what was received. */
	@Override
	void close();

}
