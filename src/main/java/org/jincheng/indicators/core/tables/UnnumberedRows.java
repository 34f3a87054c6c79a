package org.jincheng.indicators.core.tables;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes over a first column without a name: the numbers of the rows, which pandas and R
 * write there unless they are told not to. Counts the rows.
 */
public final class UnnumberedRows implements RowReader {

	private final RowReader rows;

	private final AtomicLong read;

	private int from;

	/**
	 * Reads rows for another reader.
	 * @param rows takes them without their numbers
	 * @param read counts them
	 */
	public UnnumberedRows(RowReader rows, AtomicLong read) {
		this.rows = rows;
		this.read = read;
	}

	@Override
	public boolean header(List<String> columns) {
		this.from = (columns.size() > 1 && columns.getFirst().isEmpty()) ? 1 : 0;
		return this.rows.header(columns.subList(this.from, columns.size()));
	}

	@Override
	public boolean row(long line, String[] cells) {
		this.read.incrementAndGet();
		var from = Math.min(this.from, cells.length);
		return this.rows.row(line, (from > 0) ? Arrays.copyOfRange(cells, from, cells.length) : cells);
	}

}
