package org.jincheng.indicators.catalogue.source;

import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.representation.CellText;

/**
 * The table cell that contains a figure, counted after merged cells are resolved. CSV and
 * XLSX write it as {@code 1.2.3}: table, row and column.
 *
 * @param table the number of the table in the source, from 1
 * @param row the number of the row, from 1, counting header rows
 * @param column the number of the column, from 1, counting header columns
 */
public record CellLocator(
		@Schema(example = "1") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer table,
		@Schema(example = "2") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer row,
		@Schema(example = "3") @Min(value = 1, message = Locator.COUNTED) @Max(value = Locator.MAX,
				message = Locator.COUNTED) Integer column)
		implements
			CellText {

	private static final Pattern NUMBERS = Pattern.compile("([1-9][0-9]{0,5})\\.([1-9][0-9]{0,5})\\.([1-9][0-9]{0,5})");

	/**
	 * Reads what {@link #toString()} writes.
	 * @throws RejectedValueException if it is no cell
	 */
	public static CellLocator parse(String text) {
		var numbers = NUMBERS.matcher(text);
		if (!numbers.matches()) {
			throw new RejectedValueException("Not the table, row and column of a cell, such as 1.2.3.");
		}
		return new CellLocator(Integer.valueOf(numbers.group(1)), Integer.valueOf(numbers.group(2)),
				Integer.valueOf(numbers.group(3)));
	}

	/** Writes it as {@code 1.2.3}. */
	@Override
	public String toString() {
		return "%d.%d.%d".formatted(this.table, this.row, this.column);
	}

}
