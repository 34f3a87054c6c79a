package org.jincheng.indicators.figures.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jincheng.indicators.figures.observation.ObservationColumn;
import org.jincheng.indicators.figures.observation.ObservationRequest;
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

	private final StringBuilder part = new StringBuilder(1 << 12);

	/**
	 * Begins to copy rows.
	 * @param columns the columns of the table beside those of figures, in order
	 */
	CopiedRows(JdbcTemplate database, String table, String columns) {
		this.database = database;
		this.copy = "copy %s (%s, %s) from stdin".formatted(table, COLUMNS, columns);
	}

	/** Adds a row: the columns of a figure, and then the other cells. */
	void add(ObservationRequest request, @Nullable Object... cells) {
		for (var column : ObservationColumn.ALL) {
			add(column.text(request));
		}
		for (var cell : cells) {
			add((cell != null) ? cell.toString() : null);
		}
		this.part.setCharAt(this.part.length() - 1, '\n');
		if (this.part.length() >= PART) {
			send();
		}
	}

	private void add(@Nullable String cell) {
		if (cell == null) {
			this.part.append("\\N");
		}
		else {
			for (var character : cell.toCharArray()) {
				switch (character) {
					case '\\' -> this.part.append("\\\\");
					case '\t' -> this.part.append("\\t");
					case '\n' -> this.part.append("\\n");
					case '\r' -> this.part.append("\\r");
					default -> this.part.append(character);
				}
			}
		}
		this.part.append('\t');
	}

	/** Sends what was added, in the current transaction if there is one. */
	void send() {
		var rows = this.part.toString().getBytes(StandardCharsets.UTF_8);
		this.part.setLength(0);
		this.database.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn(this.copy, new ByteArrayInputStream(rows));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
