package org.jincheng.indicators.core.tables;

/** Tables that were received, of which all can be read. */
public sealed interface ReceivedTables extends AutoCloseable permits TableArchive, TableFile {

	/** Returns whether a table is among them. */
	boolean has(String table);

	/**
	 * Reads all rows of a table that is among them, or as many as are taken.
	 * @throws UnreadableFileException if the table is not what it should be
	 */
	void read(String table, RowReader rows);

	/** Deletes them. */
	@Override
	void close();

}
