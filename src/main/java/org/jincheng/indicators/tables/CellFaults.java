package org.jincheng.indicators.tables;

import java.util.Collection;

import org.jincheng.indicators.problem.ErrorPlace;
import org.jincheng.indicators.problem.RequestError;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the cells of a row. */
public final class CellFaults {

	private final RowFaults faults;

	private final long line;

	private boolean isWrong;

	public CellFaults(RowFaults faults, long line) {
		this.faults = faults;
		this.line = line;
	}

	/**
	 * Notes that a cell cannot be read.
	 * @param column its column; empty for the whole row
	 */
	public void unreadable(String column, @Nullable String cell, String message) {
		unreadable(column, RequestError.of(at(column), cell, message));
	}

	/** Notes a cell that has none of the codes that it can have. */
	public void known(String column, String cell, Collection<String> known) {
		if (!known.contains(cell)) {
			unreadable(column, RequestError.unknownValue(at(column), cell, known));
		}
	}

	/** Notes that what is read from a cell cannot be so. */
	public void unreadable(String column, RequestError fault) {
		this.isWrong = true;
		this.faults.unreadable(fault.at(at(column)));
	}

	/** Notes that a cell does not go with others, or with the data. */
	public void refuse(String column, @Nullable String cell, String message) {
		refuse(column, RequestError.of(at(column), cell, message));
	}

	/** Notes that what is read from a cell does not go with others, or with the data. */
	public void refuse(String column, RequestError fault) {
		this.isWrong = true;
		this.faults.refuse(fault.at(at(column)));
	}

	private ErrorPlace at(String column) {
		return ErrorPlace.ofCell(null, this.line, column.isEmpty() ? null : column);
	}

	/** Whether anything is wrong with the row. */
	public boolean isWrong() {
		return this.isWrong;
	}

}
