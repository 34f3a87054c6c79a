package org.jincheng.indicators.core.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * The effect of one row of a file. A row that corrects several columns has several of
 * these.
 *
 * @param line the line of the file in which the row starts, from 1
 * @param outcome the effect of the row
 * @param href the path of the resource that the row describes; null if it has no id yet
 * @param column the column that is corrected or formatted differently; null if the entry
 * is about the whole row
 * @param before the recorded value of that column; null if there is none
 * @param after the value of that column in the file; null if the cell is empty
 */
@Schema(name = "ImportChange")
// Reports that are stored can name a table.
@JsonIgnoreProperties("table")
public record RowChange(long line, RowOutcome outcome, @Nullable String href, @Nullable String column,
		@Nullable String before, @Nullable String after) {

	/** How they look as rows. */
	public static final Table<RowChange> TABLE = new Table<>("import-changes",
			"The changes that the rows of a file make.", RowChange.class)
		.columns("line", "outcome", "href", "column", "before", "after");

}
