package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Comma-separated values of RFC 4180 in UTF-8, with a header. A text that a spreadsheet
 * would run as a formula has an apostrophe before it; a number never has.
 */
@Component
@Order(2)
public class CsvFormat extends TableFormat {

	private static final int BUFFER = 1 << 16;

	CsvFormat() {
		super("csv", new MediaType("text", "csv"), Tabular.class, Trait.FILE, Trait.FIELDS);
	}

	@Override
	protected MediaType contentType() {
		return new MediaType(mediaType(), Map.of("charset", "UTF-8", "header", "present"));
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) throws IOException {
		write(collection, out);
	}

	/** Writes the rows as they are, under their header. */
	public static <T> void write(Tabular<T> collection, OutputStream out) throws IOException {
		var columns = collection.table().columns();
		var csv = CsvWriter.builder()
			.quoteStrategy(new QuotedTexts())
			.lineDelimiter(LineDelimiter.CRLF)
			.bufferSize(BUFFER)
			.build(out, StandardCharsets.UTF_8);
		collection.table().header().forEach((row) -> csv.writeRecord(row.stream().map(CsvFormat::cell).toList()));
		var cells = new String[columns.size()];
		collection.forEach((row) -> {
			for (int i = 0; i < cells.length; i++) {
				cells[i] = cell(columns.get(i).of(row));
			}
			csv.writeRecord(cells);
		});
		csv.flush();
	}

	private static String cell(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case BigDecimal number -> number.toPlainString();
			case String text -> FormulaText.escaped(text);
			// As base R reads it, too.
			case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
			case Instant moment -> MomentText.of(moment);
			default -> value.toString();
		};
	}

	/** Quotes also what R takes for missing if it is not quoted. */
	private static final class QuotedTexts implements QuoteStrategy {

		@Override
		public boolean quoteValue(int line, int field, String value) {
			return value.equals("NA");
		}

	}

}
