package org.jincheng.indicators.core.tables;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of a file; of one that corrects several columns, there are
 * several.
 *
 * @param table the table that it is in; null where the file has only one
 * @param line the line of the file that the row starts in, from 1; in a workbook the row
 * @param outcome what becomes of it
 * @param href the path of what it is about; null where that gets its id later
 * @param column the column that is corrected, or written in another form; null where the
 * row is meant
 * @param before what stands of it in that column; null where nothing does
 * @param after what the row says in that column; null where it says nothing
 */
@Schema(name = "ImportChange")
public record RowChange(@Nullable String table, long line, RowOutcome outcome, @Nullable String href,
		@Nullable String column, @Nullable String before, @Nullable String after) {

	/** How they look as rows. */
	public static final Table<RowChange> TABLE = Table
		.of("import-changes", "What becomes of the rows of a file.", RowChange.class)
		.columns("table", "line", "outcome", "href", "column", "before", "after");

}
