package org.jincheng.indicators.tables;

import java.util.List;

/** What takes the rows of a table. */
public interface RowReader {

	/**
	 * Takes the names of the columns.
	 * @return whether rows can be read under them
	 */
	boolean header(List<String> columns);

	/**
	 * Takes a row.
	 * @param line the line that it starts in, from 1
	 * @param cells its cells, as CSV has them
	 * @return whether more rows can be read
	 */
	boolean row(long line, String[] cells);

}
