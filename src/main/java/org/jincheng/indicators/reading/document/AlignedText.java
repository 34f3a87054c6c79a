package org.jincheng.indicators.reading.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jincheng.indicators.reading.document.Document.Block;
import org.jincheng.indicators.reading.document.Document.Cell;
import org.jincheng.indicators.reading.document.Document.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables in pasted text: lines with tabulators, and lines whose columns of
 * numbers line up, with two blanks or more between them. Where columns seem to be there
 * and cannot be told apart, the lines are paragraphs that are unsure.
 */
final class AlignedText {

	private static final Pattern FIELD = Pattern.compile("\\S+(?:[\\h&&[^\u3000]]\\S+)*");

	/** What ends in numbers that no word separates. */
	private static final Pattern NUMBERS_AT_END = Pattern.compile(
			"(?:.*[^\\d\\s.,].*\\h|\\h*)[-+−–(]?\\d[\\d.,]*\\)?%?(?:\\h+(?:[-+−–(]?\\d[\\d.,]*\\)?%?|…|—|-))*\\h*");

	/** Ideographs are as wide as two letters. */
	private static final int FIRST_WIDE = 0x2e80;

	private static final int MAX_LINE = 2_000;

	private final List<String> lines;

	private final List<List<Field>> fields;

	private AlignedText(List<String> lines) {
		this.lines = lines;
		this.fields = lines.stream().map(AlignedText::fields).toList();
	}

	/** Words between wide gaps, and where they are printed. */
	private record Field(String text, int start, int end) {

		boolean overlaps(Field other) {
			return this.start < other.end && other.start < this.end;
		}

		Field with(Field other) {
			return new Field(this.text, Math.min(this.start, other.start), Math.max(this.end, other.end));
		}

	}

	/** Returns pasted text as paragraphs, one a line, and tables. */
	static List<Block> blocks(String text, DocumentLimits limits) {
		var blocks = new ArrayList<Block>();
		var lines = text.lines().toList();
		for (int start = 0; start < lines.size();) {
			var end = start;
			while (end < lines.size() && !lines.get(end).isBlank()) {
				end++;
			}
			limits.checkTime();
			var block = lines.subList(start, end);
			if (block.stream().anyMatch((line) -> line.strip().indexOf('\t') > 0)) {
				end = endOfCells(lines, end);
				blocks.addAll(DelimitedText.tabSeparated(String.join("\n", lines.subList(start, end)), limits));
			}
			else {
				blocks.addAll(new AlignedText(block).blocks(limits));
			}
			start = end + 1;
		}
		return blocks;
	}

	/** Cells go on after empty lines, of which the rows decide what they part. */
	private static int endOfCells(List<String> lines, int blank) {
		var end = blank;
		for (int next = blank; next < lines.size()
				&& (lines.get(next).isBlank() || lines.get(next).contains("\t")); next++) {
			if (!lines.get(next).isBlank()) {
				end = next + 1;
			}
		}
		return end;
	}

	private List<Block> blocks(DocumentLimits limits) {
		var columns = columns();
		var rows = (columns.size() > 1) ? rows(columns) : null;
		if (rows != null) {
			return Grid.blocks(rows, limits);
		}
		var blocks = new ArrayList<Block>();
		for (int i = 0; i < this.lines.size(); i++) {
			var content = new CellContent(false, true);
			content.add(this.lines.get(i));
			limits.addCharacters(content.text().length());
			blocks.add(new Paragraph(content.text(), isData(i) || isUnsure(i)));
		}
		return blocks;
	}

	private static List<Field> fields(String line) {
		if (line.length() > MAX_LINE) {
			return List.of(new Field(line, 0, line.length()));
		}
		var found = FIELD.matcher(line);
		var fields = new ArrayList<Field>();
		while (found.find()) {
			var start = width(line, found.start());
			fields.add(new Field(line.substring(fields.isEmpty() ? 0 : found.start(), found.end()), start,
					start + width(found.group(), found.group().length())));
		}
		return fields;
	}

	private static int width(String text, int end) {
		return text.substring(0, end).chars().map((c) -> (c < FIRST_WIDE) ? 1 : 2).sum();
	}

	/** Whether a line has several fields, and numbers among those after the first. */
	private boolean isData(int line) {
		return this.fields.get(line).stream().skip(1).anyMatch((field) -> Grid.isNumber(field.text().strip()));
	}

	/** Whether a line and one beside it end in numbers, and no sentence does. */
	private boolean isUnsure(int line) {
		return endsInNumbers(line) && (endsInNumbers(line - 1) || endsInNumbers(line + 1));
	}

	private boolean endsInNumbers(int line) {
		return line >= 0 && line < this.lines.size() && this.lines.get(line).length() <= MAX_LINE
				&& NUMBERS_AT_END.matcher(this.lines.get(line)).matches();
	}

	/** Where the columns of the lines with numbers are; empty where there are too few. */
	private List<Field> columns() {
		var data = IntStream.range(0, this.lines.size()).filter(this::isData).mapToObj(this.fields::get).toList();
		if (data.size() < 2) {
			return List.of();
		}
		var columns = new ArrayList<Field>();
		for (var field : data.stream().flatMap(List::stream).sorted(Comparator.comparingInt(Field::start)).toList()) {
			if (!columns.isEmpty() && columns.getLast().overlaps(field)) {
				columns.set(columns.size() - 1, columns.getLast().with(field));
			}
			else {
				columns.add(field);
			}
		}
		return columns;
	}

	/** Returns the cells of all lines; null where one cannot be told. */
	private @Nullable List<List<@Nullable Cell>> rows(List<Field> columns) {
		var rows = new ArrayList<List<@Nullable Cell>>();
		for (var line : this.fields) {
			var row = row(line, columns);
			if (row == null) {
				return null;
			}
			rows.add(row);
		}
		return rows;
	}

	private static @Nullable List<@Nullable Cell> row(List<Field> line, List<Field> columns) {
		@Nullable Cell[] cells = new Cell[columns.size()];
		Arrays.fill(cells, Cell.EMPTY);
		var free = 0;
		for (var field : line) {
			var first = column(field, columns, true);
			var last = column(field, columns, false);
			if (line.size() == 1 && first == 0) {
				last = first;
			}
			if (first < free || last < first) {
				return null;
			}
			cells[first] = CellContent.cell((first == 0) ? field.text() : field.text().strip())
				.over(1, last - first + 1);
			Arrays.fill(cells, first + 1, last + 1, null);
			free = last + 1;
		}
		return Arrays.asList(cells);
	}

	/** The first or last column that a field stands over; else that nearest to it. */
	private static int column(Field field, List<Field> columns, boolean first) {
		var over = IntStream.range(0, columns.size()).filter((i) -> columns.get(i).overlaps(field));
		var found = first ? over.min() : over.max();
		return found.orElseGet(() -> IntStream.range(0, columns.size())
			.boxed()
			.min(Comparator.comparingInt((i) -> Math.abs(columns.get(i).end() - field.end())))
			.orElse(0));
	}

}
