package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;

/**
 * Finds the tables in pasted text: lines with tabulators. Other lines are paragraphs,
 * which are unsure where numbers in them may be in columns.
 */
final class AlignedText {

	/** Blanks between columns. */
	private static final Pattern GAP = Pattern.compile("\\h{2,}");

	private static final Pattern NUMBER = Pattern.compile("[-+−–(]?\\d(?:[\\d.,]*\\d)?\\)?%?");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

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
	 * Whether a number is in a column, or a line and one beside it end in numbers but a
	 * date.
	 */
	private boolean isUnsure(int line) {
		return GAP.splitAsStream(this.lines.get(line).strip()).skip(1).anyMatch(Grid::isNumber)
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
