package org.jincheng.indicators.reading.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;

/**
 * Prints documents, a line a paragraph or row. Of a cell it has the indentation in angle
 * brackets, a star for a head, the mark after a circumflex, and the spans in braces.
 */
public final class PrintedDocument {

	private PrintedDocument() {
	}

	/** Returns a document of lines with tabs between their cells. */
	public static Document ofTabs(String text) {
		return Documents.read(text.getBytes(StandardCharsets.UTF_8), DocumentFormat.TSV, StandardCharsets.UTF_8);
	}

	static List<String> lines(Document document) {
		return document.blocks().stream().flatMap((block) -> switch (block) {
			case Paragraph paragraph -> Stream.of((paragraph.isUnsure() ? "? " : "") + paragraph.text());
			case Table table -> table.rows().stream().map(PrintedDocument::row);
		}).toList();
	}

	private static String row(List<Cell> cells) {
		return cells.stream().map(PrintedDocument::cell).collect(Collectors.joining("|", "|", "|"));
	}

	private static String cell(Cell cell) {
		var indent = (cell.indent() > 0) ? "<" + cell.indent() + ">" : "";
		var mark = cell.mark().isEmpty() ? "" : "^" + cell.mark();
		var spans = (cell.rows() * cell.columns() > 1) ? "{" + cell.rows() + "x" + cell.columns() + "}" : "";
		return indent + (cell.isHead() ? "*" : "") + cell.text() + mark + spans;
	}

}
