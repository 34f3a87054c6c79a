package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;

/**
 * Reads pasted text: each line is a paragraph, which is unsure where numbers in it may be
 * in columns.
 *
 * @param lines the lines
 */
record AlignedText(List<String> lines) {

	/** What stands between columns. */
	private static final Pattern GAP = Pattern.compile("\\h{2,}|[\\t|]");

	private static final Pattern NUMBER = Pattern.compile("[-+−–(]?\\d(?:[\\d.,]*\\d)?\\)?%?");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	/** Returns pasted text as paragraphs, one a line. */
	static List<Block> blocks(String text, DocumentLimits limits) {
		var blocks = new ArrayList<Block>();
		var aligned = new AlignedText(text.lines().toList());
		for (int i = 0; i < aligned.lines.size(); i++) {
			if (!aligned.lines.get(i).isBlank()) {
				var content = new CellContent(false, true);
				content.add(aligned.lines.get(i));
				limits.addCharacters(content.text().length());
				blocks.add(new Paragraph(content.text(), aligned.isUnsure(i)));
			}
		}
		return blocks;
	}

	/**
	 * Whether a number is in a column, or all of a line, or a line and one beside it end
	 * in numbers but a date.
	 */
	private boolean isUnsure(int line) {
		return Grid.isNumber(this.lines.get(line).strip())
				|| GAP.splitAsStream(this.lines.get(line).strip()).skip(1).map(String::strip).anyMatch(Grid::isNumber)
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
