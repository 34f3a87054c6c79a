package org.jincheng.indicators.core.tables;

import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * A fault in a cell of a file.
 *
 * @param table the table that it is in; null where the file has only one
 * @param line the line of the file that its row starts in, from 1; in a workbook the row
 * @param column the column
 * @param value what the cell says, cut off where it is long; null where it says nothing
 * @param reason what is wrong with it
 */
public record RowFault(@Nullable String table, long line, String column, @Nullable String value, String reason) {

	/** How they look as rows. */
	public static final Table<RowFault> TABLE = Table.of("import-errors", "What is wrong with a file.", RowFault.class)
		.columns("table", "line", "column", "value", "reason");

}
