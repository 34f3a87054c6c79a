package org.jincheng.indicators.imports;

import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.tables.RowFault;

/** How faults look as rows. */
final class RowFaultTable {

	static final Table<RowFault> TABLE = Table.of("import-errors", "What is wrong with a file.", RowFault.class)
		.columns("table", "line", "column", "value", "reason");

	private RowFaultTable() {
	}

}
