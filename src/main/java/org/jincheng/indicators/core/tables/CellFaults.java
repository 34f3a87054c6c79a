package org.jincheng.indicators.core.tables;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the cells of a row. */
public final class CellFaults {

	private final RowFaults faults;

	private final long line;

	/** The columns that are wrong. */
	private final List<String> wrong = new ArrayList<>();

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

	/** Notes that what is read from a cell cannot be so. */
	public void unreadable(String column, RequestError fault) {
		this.wrong.add(column);
		this.faults.unreadable(fault.at(at(column)));
	}

	/** Notes that a cell does not go with others, or with the data. */
	public void refuse(String column, @Nullable String cell, String message) {
		refuse(column, RequestError.of(at(column), cell, message));
	}

	/** Notes that what is read from a cell does not go with others, or with the data. */
	public void refuse(String column, RequestError fault) {
		this.wrong.add(column);
		this.faults.refuse(fault.at(at(column)));
	}

	private ErrorPlace at(String column) {
		return ErrorPlace.ofCell(this.line, column.isEmpty() ? null : column);
	}

	/** Whether anything is wrong with the row. */
	public boolean isWrong() {
		return !this.wrong.isEmpty();
	}

	/** Whether a cell is noted as wrong. */
	public boolean isWrong(String column) {
		return this.wrong.contains(column);
	}

}
