package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the two columns of a page one after the other, as its white strip parts them. */
final class PrintedColumns {

	/** A column has at least as many lines, most of which are as many letters long. */
	private static final int MIN_LINES = 4;

	private static final int MIN_LETTERS = 10;

	private PrintedColumns() {
	}

	/** Returns lines in the order in which they are read, parted where columns begin. */
	static List<List<PrintedLine>> of(List<PrintedLine> lines) {
		var left = lines.stream().mapToInt(PrintedLine::left).min().orElse(0);
		var right = lines.stream().mapToInt(PrintedLine::right).max().orElse(0);
		var step = lines.stream().mapToInt(PrintedLine::size).min().orElse(1);
		// In the middle third, where the fewest lines are.
		var strip = IntStream.iterate((2 * left + right) / 3, (at) -> at < (left + 2 * right) / 3, (at) -> at + step)
			.boxed()
			.min(Comparator.comparingLong((at) -> lines.stream().filter((line) -> line.isAt(at)).count()))
			.orElse(left);
		var parts = new ArrayList<List<PrintedLine>>();
		var isParted = false;
		for (int start = 0; start < lines.size();) {
			var end = start;
			while (end < lines.size() && lines.get(end).isAt(strip) == lines.get(start).isAt(strip)) {
				end++;
			}
			var columns = columns(lines.subList(start, end), strip);
			isParted |= columns.size() > 1;
			parts.addAll(columns);
			start = end;
		}
		return isParted ? parts : List.of(lines);
	}

	private static List<List<PrintedLine>> columns(List<PrintedLine> lines, int strip) {
		var letters = lines.stream().flatMap((line) -> line.letters().stream()).toList();
		var left = PrintedLine.of(letters.stream().filter((letter) -> letter.left() < strip).toList());
		var right = PrintedLine.of(letters.stream().filter((letter) -> letter.left() >= strip).toList());
		return (isProse(left) && isProse(right)) ? List.of(left, right) : List.of(lines);
	}

	private static boolean isProse(List<PrintedLine> lines) {
		var words = lines.stream()
			.filter((line) -> line.letters().size() >= MIN_LETTERS && line.fields().stream().noneMatch(Grid::isNumber));
		return lines.size() >= MIN_LINES && 2 * words.count() > lines.size();
	}

}
