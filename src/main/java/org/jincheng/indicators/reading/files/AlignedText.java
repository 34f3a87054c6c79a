package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.files.AlignedRows.Field;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;

/**
 * Finds the tables in pasted text: lines with tabulators, and lines whose columns of
 * numbers line up, with two blanks or more between them. Where columns seem to be there
 * and cannot be told apart, the lines are paragraphs that are unsure.
 */
final class AlignedText {

	private static final Pattern FIELD = Pattern.compile("\\S+(?:[\\h&&[^\u3000]]\\S+)*");

	private static final Pattern NUMBER = Pattern.compile("[-+−–(]?\\d(?:[\\d.,]*\\d)?\\)?%?");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	/** Ideographs are as wide as two letters. */
	private static final int FIRST_WIDE = 0x2e80;

	private static final int MAX_LINE = 2_000;

	private final List<String> lines;

	private final List<List<Field>> fields;

	private AlignedText(List<String> lines) {
		this.lines = lines;
		this.fields = lines.stream().map(AlignedText::fields).toList();
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
		var rows = AlignedRows.of(this.fields);
		if (rows != null) {
			return Grid.blocks(rows, limits);
		}
		var blocks = new ArrayList<Block>();
		for (int i = 0; i < this.lines.size(); i++) {
			var content = new CellContent(false, true);
			content.add(this.lines.get(i));
			limits.addCharacters(content.text().length());
			blocks.add(new Paragraph(content.text(), AlignedRows.isData(this.fields.get(i)) || isUnsure(i)));
		}
		return blocks;
	}

	private static List<Field> fields(String line) {
		if (line.length() > MAX_LINE) {
			return List.of(new Field(CellContent.cell(line), 0, line.length()));
		}
		var found = FIELD.matcher(line);
		var fields = new ArrayList<Field>();
		while (found.find()) {
			var start = width(line, found.start());
			var words = line.substring(fields.isEmpty() ? 0 : found.start(), found.end());
			fields.add(new Field(CellContent.cell(words), start, start + width(found.group(), found.group().length())));
		}
		return fields;
	}

	private static int width(String text, int end) {
		return text.substring(0, end).chars().map((c) -> (c < FIRST_WIDE) ? 1 : 2).sum();
	}

	/** Whether a line and one beside it end in numbers but a date. */
	private boolean isUnsure(int line) {
		return endsInNumbers(line) && (endsInNumbers(line - 1) || endsInNumbers(line + 1));
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
