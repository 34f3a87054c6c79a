package org.jincheng.indicators.core.tables;

import java.util.List;

/** Receives the rows of a table. */
public interface RowReader {

	/**
	 * Receives the names of the columns.
	 * @return whether rows can be read under them
	 */
	boolean header(List<String> columns);

	/**
	 * Receives a row.
	 * @param line the line that it starts in, from 1
	 * @param cells its cells, as CSV has them
	 * @return whether more rows can be read
	 */
	boolean row(long line, String[] cells);

}
