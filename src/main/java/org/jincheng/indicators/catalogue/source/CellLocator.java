package org.jincheng.indicators.catalogue.source;

import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.representation.CellText;

/**
 * The cell of a table that a figure stands in, after merged cells are resolved. In a cell
 * of our own tables it is {@code 1.2.3}.
 *
 * @param table the table of the source, from 1
 * @param row the row of the table, from 1, those of its head included
 * @param column the column of the table, from 1, those of its head included
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
