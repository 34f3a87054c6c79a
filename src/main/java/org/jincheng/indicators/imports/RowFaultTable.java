package org.jincheng.indicators.imports;

import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.tables.RowFault;

/** How faults look as rows. */
final class RowFaultTable {

	static final Table<RowFault> TABLE = Table.<RowFault>of("import-errors", "What is wrong with a file.")
		.text("table", "The table that it is in, where the file has several.", RowFault::table)
		.whole("line", "The line that its row starts in, from 1.", RowFault::line)
		.text("column", "The column.", RowFault::column)
		.text("value", "What the cell says.", RowFault::value)
		.text("reason", "What is wrong with it.", RowFault::reason);

	private RowFaultTable() {
	}

}
