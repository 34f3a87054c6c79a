package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.PrintedLine.Letter;

/** Finds the paragraphs and tables of a page by where its letters and lines are. */
final class PrintedPage {

	private static final Pattern PAGE_NUMBER = Pattern.compile("[^\\p{L}\\d]*\\d{1,4}[^\\p{L}\\d]*");

	/** Words of as many characters are prose. */
	private static final int LONG = 10;

	private final List<Block> blocks = new ArrayList<>();

	private final DocumentLimits limits;

	private PrintedPage(DocumentLimits limits) {
		this.limits = limits;
	}

	/** Returns the blocks of a page. */
	static List<Block> blocks(List<Letter> letters, List<Ruling> rulings, DocumentLimits limits) {
		var page = new PrintedPage(limits);
		var rest = new ArrayList<>(letters);
		var tables = RuledTable.of(rulings, letters, limits);
		tables.forEach((table) -> rest.removeIf(table::has));
		var lines = withoutNumber(PrintedLine.of(rest));
		for (var table : tables.stream().sorted(Comparator.comparingInt(RuledTable::top)).toList()) {
			var above = lines.stream().filter((line) -> line.base() < table.top()).toList();
			lines.removeAll(above);
			PrintedColumns.of(above).forEach(page::add);
			page.blocks.add(table.table());
		}
		PrintedColumns.of(lines).forEach(page::add);
		return page.blocks;
	}

	/** The lines of a page without its number, which is at its head or foot. */
	private static List<PrintedLine> withoutNumber(List<PrintedLine> lines) {
		var rest = new ArrayList<>(lines);
		if (!rest.isEmpty() && isNumber(rest.getLast())) {
			rest.removeLast();
		}
		if (!rest.isEmpty() && isNumber(rest.getFirst())) {
			rest.removeFirst();
		}
		return rest;
	}

	private static boolean isNumber(PrintedLine line) {
		return line.fields().size() == 1 && PAGE_NUMBER.matcher(line.fields().getFirst()).matches();
	}

	/**
	 * Adds lines as prose, but those with numbers in columns, or with prose in several,
	 * which are unsure.
	 */
	private void add(List<PrintedLine> lines) {
		var prose = new ArrayList<PrintedLine>();
		for (var line : lines) {
			var fields = line.fields();
			if (fields.stream().skip(1).anyMatch(Grid::isNumber)
					|| fields.size() > 1 && fields.stream().allMatch((field) -> field.length() >= LONG)) {
				addProse(prose);
				prose.clear();
				addParagraph(List.of(line), true);
			}
			else {
				prose.add(line);
			}
		}
		addProse(prose);
	}

	/** Joins lines to paragraphs: one ends where a line does not reach the right. */
	private void addProse(List<PrintedLine> lines) {
		var right = lines.stream().mapToInt(PrintedLine::right).max().orElse(0);
		var left = lines.stream().mapToInt(PrintedLine::left).min().orElse(0);
		for (int start = 0; start < lines.size();) {
			var end = start + 1;
			while (end < lines.size() && goesOn(lines.get(end - 1), lines.get(end), left, right)) {
				end++;
			}
			addParagraph(lines.subList(start, end), false);
			start = end;
		}
	}

	private static boolean goesOn(PrintedLine line, PrintedLine next, int left, int right) {
		var isFull = right - line.right() < 3 * line.size();
		var isIndented = next.left() - left > next.size() * 3 / 2;
		return isFull && !isIndented && Math.abs(line.size() - next.size()) * 10 < line.size()
				&& (next.base() - line.base()) < 2 * line.size();
	}

	private void addParagraph(List<PrintedLine> lines, boolean isUnsure) {
		var content = new CellContent(false, true);
		for (var line : lines) {
			line.addTo(content);
			content.breakLine();
		}
		this.blocks.add(new Paragraph(content.text(), isUnsure));
	}

}
