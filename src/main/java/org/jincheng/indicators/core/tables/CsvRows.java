package org.jincheng.indicators.core.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values of RFC 4180 in UTF-8, with a header. */
public final class CsvRows {

	/** In characters. */
	private static final int MAX_CELL_LENGTH = 1 << 16;

	private static final int MAX_ROW_LENGTH = 1 << 18;

	private static final int BUFFER = 1 << 16;

	private static final String MISSING = "NA";

	private static final int BYTE_ORDER_MARK = '\ufeff';

	private CsvRows() {
	}

	/**
	 * Reads all rows, or as many as are taken.
	 * @throws UnreadableFileException if the file is not what it should be
	 * @throws IOException if it does not come to its end
	 */
	public static void read(InputStream file, RowReader rows) throws IOException {
		var line = 0L;
		try (var csv = reader(text(file))) {
			for (var record : csv) {
				if (line == 0) {
					checkSeparator(record.getFields());
				}
				var goesOn = (line == 0) ? rows.header(record.getFields())
						: rows.row(record.getStartingLineNumber(), record.getFields().toArray(String[]::new));
				if (!goesOn) {
					return;
				}
				line = record.getStartingLineNumber();
			}
		}
		catch (CsvParseException | UncheckedIOException ex) {
			throw failure(ex, line);
		}
		if (line == 0) {
			throw new UnreadableFileException(1, "The file is empty. It needs a header.");
		}
	}

	/** A header of one column has another separator in it, if it has any. */
	private static void checkSeparator(List<String> header) {
		if (header.size() == 1 && header.getFirst().matches("(?s).*[;\t|].*")) {
			throw new UnreadableFileException(1,
					"The columns are not separated by commas. Save the file with commas as separators.");
		}
	}

	private static CsvReader<CsvRecord> reader(Reader text) {
		var cells = CsvRecordHandler.builder()
			.maxFieldSize(MAX_CELL_LENGTH)
			.maxRecordSize(MAX_ROW_LENGTH)
			.fieldModifier(new MissingCells())
			.build();
		return CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(false)
			.allowUnclosedQuote(false)
			.maxBufferSize(MAX_ROW_LENGTH)
			.build(cells, text);
	}

	/** What is not UTF-8 is not taken for something else. */
	private static Reader text(InputStream file) throws IOException {
		var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), BUFFER);
		text.mark(1);
		try {
			if (text.read() != BYTE_ORDER_MARK) {
				text.reset();
			}
		}
		catch (CharacterCodingException ex) {
			throw notUtf8(1);
		}
		return text;
	}

	private static UnreadableFileException notUtf8(long line) {
		return new UnreadableFileException(line, "Not in UTF-8: save the file as CSV in UTF-8.");
	}

	private static RuntimeException failure(RuntimeException failure, long line) throws IOException {
		@Nullable Throwable cause = failure;
		while (cause != null) {
			switch (cause) {
				case CharacterCodingException _ -> {
					return notUtf8(line + 1);
				}
				case IOException broken -> throw broken;
				case RefusedException refused -> throw refused;
				default -> cause = cause.getCause();
			}
		}
		return new UnreadableFileException(line + 1,
				"Not CSV as RFC 4180 has it, or a cell of more than %d characters: is a quote missing? %s"
					.formatted(MAX_CELL_LENGTH, failure.getMessage()));
	}

	/** Empties what R writes where nothing is; a text of the same letters it quotes. */
	private static final class MissingCells implements FieldModifier {

		@Override
		public String modify(long line, int field, boolean quoted, String cell) {
			return (!quoted && cell.equals(MISSING)) ? "" : cell;
		}

	}

}
