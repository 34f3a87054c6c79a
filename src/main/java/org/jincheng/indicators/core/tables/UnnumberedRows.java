package org.jincheng.indicators.core.tables;

import java.util.Arrays;
import java.util.List;

/**
 * Passes over a first column without a name: the numbers of the rows, which pandas and R
 * write there unless they are told not to.
 */
public final class UnnumberedRows implements RowReader {

	private final RowReader rows;

	private int from;

	/**
	 * Reads rows for another reader.
	 * @param rows takes them without their numbers
	 */
	public UnnumberedRows(RowReader rows) {
		this.rows = rows;
	}

	@Override
	public boolean header(List<String> columns) {
		this.from = (columns.size() > 1 && columns.getFirst().isEmpty()) ? 1 : 0;
		return this.rows.header(columns.subList(this.from, columns.size()));
	}

	@Override
	public boolean row(long line, String[] cells) {
		var from = Math.min(this.from, cells.length);
		return this.rows.row(line, (from > 0) ? Arrays.copyOfRange(cells, from, cells.length) : cells);
	}

}
