package org.jincheng.indicators.imports;

import java.io.IOException;
import java.io.InputStream;

/** Receives a file that is imported. */
sealed interface ReceivedFile extends AutoCloseable permits ImportedFile, ImportedArchive {

	/** Receives all of it. */
	void receive(InputStream body) throws IOException;

	/** Deletes what was received. */
	@Override
	void close();

}
