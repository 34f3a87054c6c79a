package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.files.CellGrid;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.Stretch;

/**
 * The prose of a document, and where its blocks start in it: the paragraphs of a file, a
 * line each, or a text that was pasted, with blanks for the cells in it.
 *
 * @param prose the prose
 * @param blocks the paragraphs and tables
 * @param starts where each of them starts in the prose
 * @param isPasted whether offsets are those of the text as it was sent
 * @param cells where cells start in a text that was pasted, by table, row and column
 */
record DocumentText(String prose, List<Block> blocks, List<Integer> starts, boolean isPasted,
		Map<List<Integer>, Integer> cells) {

	static DocumentText ofFile(Document document) {
		var prose = new StringBuilder();
		var starts = new ArrayList<Integer>();
		for (var block : document.blocks()) {
			starts.add(prose.length());
			if (block instanceof Paragraph paragraph) {
				prose.append(paragraph.text());
			}
			prose.append('\n');
		}
		return new DocumentText(prose.toString(), document.blocks(), starts, false, Map.of());
	}

	static DocumentText ofPasted(String text, Document document) {
		var prose = new StringBuilder(text);
		var starts = new ArrayList<Integer>();
		var cells = new HashMap<List<Integer>, Integer>();
		var at = 0;
		var tables = 0;
		for (var block : document.blocks()) {
			switch (block) {
				case Paragraph paragraph -> {
					var found = find(text, paragraph.text(), at);
					starts.add(found.start());
					at = found.end();
				}
				case Table table -> {
					tables++;
					var first = text.length();
					var grid = CellGrid.of(table);
					for (var row = 0; row < grid.height(); row++) {
						for (var column = 0; column < grid.width(); column++) {
							var placed = grid.at(row, column);
							if (placed.isAt(row, column) && !placed.cell().text().isBlank()) {
								var found = find(text, placed.cell().text(), at);
								cells.put(List.of(tables, row, column), found.start());
								prose.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
								first = Math.min(first, found.start());
								at = found.end();
							}
						}
					}
					starts.add(Math.min(first, at));
				}
			}
		}
		return new DocumentText(prose.toString(), document.blocks(), starts, true, cells);
	}

	/** Finds words from an offset on, whatever blanks are between their signs. */
	private static Stretch.Words find(String text, String words, int from) {
		var sought = words.replaceAll("\\s", "");
		for (var start = from; start < text.length() && !sought.isEmpty(); start++) {
			Deadline.check();
			var end = start;
			var read = 0;
			while (end < text.length() && read < sought.length()
					&& (text.charAt(end) == sought.charAt(read) || read > 0 && isBlank(text.charAt(end)))) {
				read += (text.charAt(end) == sought.charAt(read)) ? 1 : 0;
				end++;
			}
			if (read == sought.length()) {
				return new Stretch.Words(start, end);
			}
		}
		return new Stretch.Words(from, from);
	}

	private static boolean isBlank(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
	}

	/** All words of its paragraphs and cells, by which its language is told. */
	String words() {
		return this.blocks.stream().flatMap((block) -> switch (block) {
			case Paragraph paragraph -> Stream.of(paragraph.text());
			case Table table -> table.rows().stream().flatMap(List::stream).map(Cell::text);
		}).collect(Collectors.joining("\n"));
	}

	/** Which block an offset of the prose is in. */
	int blockAt(int offset) {
		var found = Collections.binarySearch(this.starts, offset + 1);
		var block = (found < 0) ? -found - 2 : found;
		while (block > 0 && this.starts.get(block) > offset) {
			block--;
		}
		return Math.max(0, block);
	}

	/** What is taken from offsets in the prose, to count within a paragraph of a file. */
	int origin(int block) {
		return (this.isPasted || block < 0) ? 0 : this.starts.get(block);
	}

	/** Where a cell starts: in a text that was pasted, or 0. */
	int cellStart(int table, int row, int column) {
		return this.cells.getOrDefault(List.of(table, row, column), 0);
	}

}
