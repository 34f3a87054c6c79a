package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jspecify.annotations.Nullable;

/** Reads cells that tabulators, commas or semicolons separate. */
final class DelimitedText {

	static final char TAB = '\t';

	/** How many lines tell which separator there is. */
	private static final int LOOKED_AT = 1_000;

	private DelimitedText() {
	}

	/** Reads values that are separated by commas or semicolons, whichever there are. */
	static List<Block> commaSeparated(String text, DocumentLimits limits) {
		try {
			return Grid.blocks(quoted(text, separator(text), limits), limits);
		}
		catch (CsvParseException ex) {
			throw new RefusedException(ProblemType.MALFORMED_BODY,
					"The body is not CSV as defined by RFC 4180. Is a quote missing?");
		}
	}

	/**
	 * Reads cells as they are copied from a sheet. A quote that is not closed is a quote.
	 */
	static List<Block> tabSeparated(String text, DocumentLimits limits) {
		List<List<@Nullable Cell>> rows;
		try {
			rows = quoted(text, TAB, limits);
		}
		catch (CsvParseException ex) {
			rows = text.lines().map((line) -> row(List.of(line.split("\t", -1)), limits)).toList();
		}
		return Grid.blocks(rows, limits);
	}

	private static List<List<@Nullable Cell>> quoted(String text, char separator, DocumentLimits limits) {
		var rows = new ArrayList<List<@Nullable Cell>>();
		var reader = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(false)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text);
		for (CsvRecord record : reader) {
			rows.add(row(record.getFields(), limits));
		}
		return rows;
	}

	private static List<@Nullable Cell> row(List<String> fields, DocumentLimits limits) {
		DocumentLimits.checkColumns(fields.size());
		limits.addCell(1, fields.size());
		return fields.stream().<@Nullable Cell>map(CellContent::cell).toList();
	}

	/** The separator of which most lines have equally many. */
	private static char separator(String text) {
		var commas = even(text, ',');
		var semicolons = even(text, ';');
		return (even(text, TAB) > Math.max(commas, semicolons)) ? TAB : (semicolons > commas) ? ';' : ',';
	}

	private static long even(String text, char separator) {
		Map<Long, Long> lines = text.lines()
			.limit(LOOKED_AT)
			.map((line) -> line.replaceAll("\"[^\"]*\"", ""))
			.map((line) -> line.chars().filter((c) -> c == separator).count())
			.filter((count) -> count > 0)
			.collect(Collectors.groupingBy((count) -> count, Collectors.counting()));
		return lines.values().stream().mapToLong(Long::longValue).max().orElse(0);
	}

}
