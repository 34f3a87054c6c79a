package org.jincheng.indicators.figures.recording;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.rows.ObservationColumn;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are copied to a table of the database, which is the fastest way in. */
final class CopiedRows {

	/** The columns of figures, with which a table begins that they are read from. */
	static final String COLUMNS = ObservationColumn.sql("", ObservationColumn.ALL);

	/** How many characters are copied at a time. */
	private static final int PART = 1 << 18;

	private final JdbcTemplate database;

	private final String copy;

	private final StringWriter part = new StringWriter();

	/** Tells what is empty from what is not there. */
	private final CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(this.part);

	/**
	 * Begins to copy rows.
	 * @param columns the columns of the table beside those of figures, in order
	 */
	CopiedRows(JdbcTemplate database, String table, String columns) {
		this.database = database;
		this.copy = "copy %s (%s, %s) from stdin (format csv)".formatted(table, COLUMNS, columns);
	}

	/**
	 * Adds a row.
	 * @param figure the figure
	 * @param keyed the figure with what makes its key
	 * @param cells the cells of the other columns
	 */
	void add(StatedFigure figure, StatedFigure keyed, @Nullable Object... cells) {
		this.csv.writeRecord(
				Stream
					.concat(ObservationColumn.ALL.stream()
						.map((column) -> column.text((column == ObservationColumn.COMPARED) ? keyed : figure)),
							Arrays.stream(cells).map((cell) -> Objects.toString(cell, null)))
					.toArray(String[]::new));
		if (this.part.getBuffer().length() >= PART) {
			send();
		}
	}

	/** Sends what was added, in the current transaction if there is one. */
	void send() {
		this.database.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				this.csv.flush();
				var rows = new StringReader(this.part.toString());
				this.part.getBuffer().setLength(0);
				return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(this.copy, rows);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
