package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;

/**
 * Finds the tables in pasted text: lines with tabulators, or with the same number of
 * upright strokes, or a cell each. Other lines are paragraphs, which are unsure where
 * numbers in them may be in columns.
 */
final class AlignedText {

	/** Blanks between columns. */
	private static final Pattern GAP = Pattern.compile("\\h{2,}");

	private static final Pattern NUMBER = Pattern.compile("[-+−–(]?\\d(?:[\\d.,]*\\d)?\\)?%?");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	private static final Pattern STROKE = Pattern.compile("(?:(?<!\\h)\\h++)?+\\|\\h*+");

	private static final Pattern OUTER = Pattern.compile("^\\|\\h*+|(?<!\\h)\\h*+\\|$");

	/** The line under heads between upright strokes. */
	private static final Pattern RULE = Pattern.compile("[\\s|:+]*-[\\s|:+-]*");

	/** What stands where a number is missing. */
	private static final Pattern NOTHING = Pattern.compile("[-–—…/.]{1,3}");

	/** A line that is a cell is no longer. */
	private static final int MAX_CELL = 60;

	private final List<String> lines;

	private AlignedText(List<String> lines) {
		this.lines = lines;
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
			var block = lines.subList(start, end);
			var rows = rows(block);
			if (!rows.isEmpty()) {
				blocks.addAll(DelimitedText.tabSeparated(String.join("\n", rows), limits));
			}
			else if (block.stream().anyMatch((line) -> line.strip().indexOf('\t') > 0)) {
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

	/**
	 * Returns the rows of cells that upright strokes or lines separate; none if no
	 * numbers do.
	 */
	private static List<String> rows(List<String> lines) {
		var struck = lines.stream().map((line) -> OUTER.matcher(line.strip()).replaceAll("")).toList();
		var counts = struck.stream().mapToLong((line) -> line.chars().filter((sign) -> sign == '|').count());
		if (counts.filter((count) -> count > 0).distinct().count() == 1
				&& struck.stream().flatMap(STROKE::splitAsStream).filter(Grid::isNumber).count() > 1) {
			return struck.stream()
				.filter((line) -> !RULE.matcher(line).matches())
				.map((line) -> STROKE.matcher(line).replaceAll("\t"))
				.toList();
		}
		return stacked(lines.stream().map(String::strip).toList());
	}

	/**
	 * Returns the rows of cells that are a line each: labels before as many numbers each.
	 */
	private static List<String> stacked(List<String> lines) {
		var first = (int) lines.stream().takeWhile((line) -> !isValue(line)).count();
		var width = 1 + (int) lines.stream().skip(first).takeWhile(AlignedText::isValue).count();
		var end = first - 1;
		while (first > 0 && end + width <= lines.size() && !isValue(lines.get(end))
				&& lines.subList(end + 1, end + width).stream().allMatch(AlignedText::isValue)) {
			end += width;
		}
		var start = Math.max(0, first - 1 - width);
		if (end < first - 1 + 2 * width || first < width
				|| lines.subList(start, end).stream().anyMatch((line) -> line.length() > MAX_CELL)) {
			return List.of();
		}
		// The corner over the labels may be empty.
		var cells = Stream.concat((first == width) ? Stream.of("") : Stream.empty(), lines.subList(start, end).stream())
			.toList();
		var rows = IntStream.iterate(0, (at) -> at < cells.size(), (at) -> at + width)
			.mapToObj((at) -> String.join("\t", cells.subList(at, at + width)));
		return Stream.of(lines.subList(0, start).stream(), rows, lines.subList(end, lines.size()).stream())
			.flatMap((some) -> some)
			.toList();
	}

	private static boolean isValue(String line) {
		return Grid.isNumber(line) || NOTHING.matcher(line).matches();
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
		var blocks = new ArrayList<Block>();
		for (int i = 0; i < this.lines.size(); i++) {
			var content = new CellContent(false, true);
			content.add(this.lines.get(i));
			limits.addCharacters(content.text().length());
			blocks.add(new Paragraph(content.text(), isUnsure(i)));
		}
		return blocks;
	}

	/**
	 * Whether a number is in a column, or all of a line, or a line and one beside it end
	 * in numbers but a date.
	 */
	private boolean isUnsure(int line) {
		return Grid.isNumber(this.lines.get(line).strip())
				|| GAP.splitAsStream(this.lines.get(line).strip()).skip(1).anyMatch(Grid::isNumber)
				|| endsInNumbers(line) && (endsInNumbers(line - 1) || endsInNumbers(line + 1));
	}

	private boolean endsInNumbers(int line) {
		if (line < 0 || line >= this.lines.size()) {
			return false;
		}
		var words = this.lines.get(line).strip().split(" +");
		var last = words.length - 1;
		return last > 0 && NUMBER.matcher(words[last]).matches()
				&& (!YEAR.matcher(words[last]).matches() || NUMBER.matcher(words[last - 1]).matches());
	}

}
