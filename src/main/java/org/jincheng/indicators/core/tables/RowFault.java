package org.jincheng.indicators.core.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * An error in a cell of a file.
 *
 * @param line the line of the file in which the row starts, from 1
 * @param column the name of the column
 * @param value the content of the cell, shortened if it is long; null if the cell is
 * empty
 * @param reason an explanation of the error
 */
// Reports that are stored can name a table.
@JsonIgnoreProperties("table")
public record RowFault(long line, String column, @Nullable String value, String reason) {

	/** How they look as rows. */
	public static final Table<RowFault> TABLE = new Table<>("import-errors", "The errors of a file.", RowFault.class)
		.columns("line", "column", "value", "reason");

}
