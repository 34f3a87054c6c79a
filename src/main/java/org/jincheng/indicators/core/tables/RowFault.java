package org.jincheng.indicators.core.tables;

import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * An error in a cell of a file.
 *
 * @param table the table of the cell; null if the file has only one table
 * @param line the line of the file in which the row starts, from 1
 * @param column the name of the column
 * @param value the content of the cell, shortened if it is long; null if the cell is
 * empty
 * @param reason an explanation of the error
 */
public record RowFault(@Nullable String table, long line, String column, @Nullable String value, String reason) {

	/** How they look as rows. */
	public static final Table<RowFault> TABLE = new Table<>("import-errors", "The errors of a file.", RowFault.class)
		.columns("table", "line", "column", "value", "reason");

}
