package org.jincheng.indicators.core.tables;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, and what is wrong with it.
 *
 * @param line its line in the file
 * @param header the header of its table
 * @param cells its cells, in order
 * @param faults takes what is wrong with it
 */
public record TableRow(long line, TableHeader header, String[] cells, CellFaults faults) {

	/** Returns the text in a cell; an empty one if there is no such column. */
	public String cell(String column) {
		var position = this.header.positions().get(column);
		return (position != null) ? this.cells[position] : "";
	}

	/** Returns what a cell says; null if it says nothing, or what is noted as wrong. */
	public <T> @Nullable T read(String column, CellForm<T> form) {
		if (this.faults.isWrong(column)) {
			return null;
		}
		var cell = cell(column);
		try {
			return form.read(cell);
		}
		catch (RejectedValueException ex) {
			unreadable(column, ex.toError(ErrorPlace.ofCell(this.line, column), cell));
			return null;
		}
	}

	/** Notes that what is read from a cell cannot be so. */
	public void unreadable(String column, RequestError error) {
		var cell = cell(column);
		var rejected = (error.rejected() != null || cell.isEmpty()) ? error.rejected() : cell;
		this.faults.unreadable(column, new RequestError(error.at(), rejected, error.message(), error.allowed()));
	}

}
