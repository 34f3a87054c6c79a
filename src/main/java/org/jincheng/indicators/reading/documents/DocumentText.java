package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.files.Documents;

/**
 * The prose of a document, and where its blocks start in it: the paragraphs of a file, a
 * line each, or a text as it was sent.
 *
 * @param prose the prose
 * @param blocks the paragraphs and tables
 * @param starts where each of them starts in the prose
 * @param isFile whether offsets count within the paragraphs of a file
 */
record DocumentText(String prose, List<Block> blocks, List<Integer> starts, boolean isFile) {

	private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

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
		return new DocumentText(prose.toString(), document.blocks(), starts, true);
	}

	static DocumentText ofText(String text) {
		var starts = LINE.matcher(text)
			.results()
			.filter((line) -> !line.group().isBlank())
			.map(MatchResult::start)
			.toList();
		return new DocumentText(text, Documents.ofText(text).blocks(), starts, false);
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
		var found = Collections.binarySearch(this.starts, offset);
		return (found < 0) ? Math.max(0, -found - 2) : found;
	}

	/** What is taken from offsets in the prose, to count within a paragraph of a file. */
	int origin(int block) {
		return (this.isFile && block >= 0) ? this.starts.get(block) : 0;
	}

}
