package org.jincheng.indicators.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file on its way into the database. */
sealed interface ReceivedFile extends AutoCloseable permits ImportedFile, ImportedArchive {

	/** Receives it. */
	void receive(InputStream body) throws IOException;

	/** Forgets what was received. */
	@Override
	void close();

}
