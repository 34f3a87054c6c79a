package org.jincheng.indicators.core.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.representation.ColumnType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Reads the sheet of a workbook of Excel that is named as the export names it, else the
 * first one, with a header in its first row. It is read here and by no library because
 * those keep as much of a workbook in memory as it asks for, or numbers as binary
 * floating point. To fastexcel-reader 0.20.2, one cell {@code ZZZZZZ1} is a row of 321
 * million cells, and one with the shared text 2,000,000,000 as many texts: files of one
 * kilobyte that take all memory.
 */
public final class XlsxRows {

	/** In characters; all of it is in memory. */
	private static final long MAX_STRINGS_LENGTH = 32 << 20;

	private static final int MAX_ROWS = 1 << 20;

	private static final int MAX_COLUMNS = 1 << 14;

	private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");

	private final OfficePart sheet;

	private final List<String> strings;

	private final boolean from1904;

	private final Map<String, ColumnType> types;

	private @Nullable XlsxColumns columns;

	private XlsxRows(OfficePart sheet, List<String> strings, boolean from1904, Map<String, ColumnType> types) {
		this.sheet = sheet;
		this.strings = strings;
		this.from1904 = from1904;
		this.types = types;
	}

	/**
	 * Reads all rows, or as many as are taken.
	 * @param name the sheet that is read, as the export names it; else the first is
	 * @param maxSheetSize how long the sheet may be when it is not compressed
	 * @param types what the columns hold in the export, by name
	 * @throws UnreadableFileException if the file is not what it should be
	 * @throws IOException if it does not come to its end
	 */
	public static void read(InputStream file, String name, DataSize maxSheetSize, Map<String, ColumnType> types,
			RowReader rows) throws IOException {
		try (var archive = OfficeArchive.open(file)) {
			read(archive, name, maxSheetSize, types, rows);
		}
	}

	private static void read(OfficeArchive archive, String name, DataSize maxSheetSize, Map<String, ColumnType> types,
			RowReader rows) throws IOException {
		var workbook = Workbook.of(archive);
		var reference = workbook.references().get(sheet(name, workbook.sheets()));
		if (reference == null) {
			throw new UnreadableFileException(1, "The workbook lacks the sheet.");
		}
		var strings = strings(workbook);
		try (var sheet = archive.part(reference.path(), maxSheetSize.toBytes())) {
			new XlsxRows(sheet, strings, workbook.from1904(), types).read(rows);
		}
	}

	/** The id of the sheet that is read. */
	private static String sheet(String name, List<Workbook.Sheet> sheets) {
		if (sheets.isEmpty()) {
			throw new UnreadableFileException(1, "The workbook has no sheet.");
		}
		if (sheets.stream().anyMatch((sheet) -> sheet.name().equals(name + " 2"))) {
			throw new UnreadableFileException(1,
					"The rows are on several sheets, but only one is read. Send them as CSV, or in parts.");
		}
		return sheets.stream().filter((sheet) -> sheet.name().equals(name)).findFirst().orElse(sheets.getFirst()).id();
	}

	private static List<String> strings(Workbook workbook) throws IOException {
		var strings = new ArrayList<String>();
		try (var part = workbook.shared("sharedStrings", MAX_STRINGS_LENGTH)) {
			while (part != null && part.nextIn(1, "si")) {
				strings.add(part.richText());
			}
		}
		return strings;
	}

	private void read(RowReader rows) {
		if (this.sheet.nextIn(1, "sheetData")) {
			var row = 0L;
			while (this.sheet.nextIn(2, "row")) {
				row = number(row);
				this.sheet.in(row);
				var cells = cells(row);
				if (!cells.isEmpty() && !isTaken(row, cells, rows)) {
					return;
				}
			}
		}
		if (this.columns == null) {
			throw new UnreadableFileException(1, "The sheet is empty. It needs a header.");
		}
	}

	private boolean isTaken(long row, List<String> cells, RowReader rows) {
		if (this.columns != null) {
			while (cells.size() < this.columns.count()) {
				cells.add("");
			}
			return rows.row(row, cells.toArray(String[]::new));
		}
		if (row != 1) {
			throw new UnreadableFileException(1, "The first row is empty. It must contain the header.");
		}
		this.columns = new XlsxColumns(cells, this.types, this.from1904);
		return rows.header(List.copyOf(cells));
	}

	/** The number of the row that just began. */
	private long number(long before) {
		var written = this.sheet.attribute("r");
		var row = (written != null) ? whole(written) : before + 1;
		if (row <= before || row > MAX_ROWS) {
			throw this.sheet.unreadable("has a row %s after row %d".formatted(written, before));
		}
		return row;
	}

	/** The cells of the row that just began, up to the last that is not empty. */
	private List<String> cells(long row) {
		var cells = new ArrayList<String>();
		var column = -1;
		while (this.sheet.nextIn(3, "c")) {
			var at = column(row, column);
			if (at <= column) {
				throw this.sheet.unreadable("has cells in another order than their columns");
			}
			column = at;
			var cell = cell(column);
			if (!cell.isEmpty()) {
				while (cells.size() < column) {
					cells.add("");
				}
				cells.add(cell);
			}
		}
		return cells;
	}

	/** The position of the cell that just began, from 0. */
	private int column(long row, int before) {
		var reference = this.sheet.attribute("r");
		if (reference == null) {
			return before + 1;
		}
		var position = Workbook.Position.of(reference);
		if (position == null || position.row() != row || position.column() > MAX_COLUMNS) {
			throw this.sheet.unreadable("has a cell \"%.20s\" in row %d".formatted(reference, row));
		}
		return position.column() - 1;
	}

	private static long whole(String digits) {
		return WHOLE.matcher(digits).matches() ? Long.parseLong(digits) : -1;
	}

	/** What the cell that just began says, as CSV has it. */
	private String cell(int column) {
		var type = String.valueOf(this.sheet.attribute("t"));
		var formula = new StringBuilder();
		var text = new StringBuilder();
		while (this.sheet.nextIn(4)) {
			switch (this.sheet.element()) {
				case "f" -> this.sheet.text(formula.append('='));
				case "v" -> this.sheet.text(text);
				case "is" -> text.append(this.sheet.richText());
				default -> this.sheet.skip();
			}
		}
		if (!formula.isEmpty() || text.isEmpty()) {
			return formula.toString();
		}
		var raw = text.toString();
		return switch (type) {
			case "s" -> textOf(column, shared(raw));
			case "b" -> raw.equals("1") ? "true" : raw.equals("0") ? "false" : textOf(column, raw);
			// An error is what a formula comes to.
			case "e" -> "=" + raw;
			case "inlineStr", "str", "d" -> textOf(column, raw);
			default -> (this.columns != null) ? this.columns.number(column, raw) : raw;
		};
	}

	private String textOf(int column, String text) {
		return (this.columns != null) ? this.columns.text(column, text) : text;
	}

	private String shared(String index) {
		var position = whole(index.strip());
		if (position < 0 || position >= this.strings.size()) {
			throw this.sheet.unreadable("has a cell with a text that is missing");
		}
		return this.strings.get((int) position);
	}

}
