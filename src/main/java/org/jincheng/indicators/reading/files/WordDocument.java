package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Element;

/**
 * Writes the body of a document of Word as HTML, as it is printed: nothing that is hidden
 * or was deleted, no heads and feet of pages.
 */
final class WordDocument {

	/** In characters. */
	private static final long MAX_LENGTH = 64 << 20;

	/** A blank is some five points wide, of which each has twenty parts. */
	private static final int WIDTH_OF_BLANK = 105;

	private final OfficePart part;

	/** What is written counts once more where it is read. */
	private final DocumentLimits limits = new DocumentLimits();

	/** The words since the last element. */
	private final StringBuilder words = new StringBuilder();

	private WordDocument(OfficePart part) {
		this.part = part;
	}

	/** Reads a document. */
	static Document of(byte[] bytes, DocumentLimits limits) throws IOException {
		try (var archive = OfficeArchive.open(bytes)) {
			var path = OfficeArchive.first(archive.references(""), "officeDocument").orElse("word/document.xml");
			try (var part = archive.part(path, MAX_LENGTH)) {
				if (!part.element().equals("document")) {
					throw part.unreadable("is no document of Word");
				}
				var body = new Element("body");
				new WordDocument(part).writeBlocks(1, body);
				return new Document(null, HtmlDocument.blocks(body, true, limits));
			}
		}
	}

	/** Writes the paragraphs and tables in the element that just began. */
	private void writeBlocks(int inside, Element to) {
		while (this.part.nextIn(inside)) {
			writeBlock(to);
		}
	}

	private void writeBlock(Element to) {
		switch (this.part.element()) {
			case "p" -> writeParagraph(to);
			case "tbl" -> writeTable(to.appendElement("table").appendElement("tbody"));
			case "del", "moveFrom", "Fallback", "sectPr" -> this.part.skip();
			default -> {
			}
		}
	}

	private void writeParagraph(Element to) {
		var inside = this.part.depth();
		var paragraph = new Element("p");
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "ind" -> indent(paragraph);
				case "r" -> writeRun(paragraph, to);
				case "rPr", "del", "moveFrom", "Fallback" -> this.part.skip();
				default -> {
				}
			}
		}
		endWords(paragraph);
		to.appendChild(paragraph);
	}

	private void indent(Element paragraph) {
		var start = wide("left") + wide("start") + wide("firstLine") - wide("hanging");
		paragraph.attr("style", "margin-left:" + start / WIDTH_OF_BLANK + "ch");
	}

	private int wide(String attribute) {
		var value = this.part.attribute(attribute);
		return (value != null && value.matches("-?\\d{1,5}")) ? Integer.parseInt(value) : 0;
	}

	/** Writes a run; a box of text in it stands before its paragraph. */
	private void writeRun(Element paragraph, Element to) {
		var inside = this.part.depth();
		var isRaised = false;
		var isHidden = false;
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "vertAlign" -> isRaised = "superscript".equals(this.part.attribute("val"));
				case "vanish" ->
					isHidden = this.part.attribute("val") == null || Workbook.isTrue(this.part.attribute("val"));
				case "t" -> writeText(paragraph, isRaised, isHidden);
				case "tab" -> this.words.append('\t');
				case "noBreakHyphen" -> this.words.append('-');
				case "br", "cr" -> appendTo(paragraph, "br");
				case "txbxContent" -> {
					endWords(paragraph);
					writeBlocks(this.part.depth(), to);
				}
				case "delText", "instrText", "Fallback", "rPrChange", "rt" -> this.part.skip();
				default -> {
				}
			}
		}
	}

	private void writeText(Element paragraph, boolean isRaised, boolean isHidden) {
		var text = new StringBuilder();
		this.part.text(text);
		if (isHidden) {
			return;
		}
		this.limits.addCharacters(text.length());
		if (isRaised) {
			appendTo(paragraph, "sup").appendText(text.toString());
		}
		else {
			this.words.append(text);
		}
	}

	private Element appendTo(Element paragraph, String name) {
		endWords(paragraph);
		return paragraph.appendElement(name);
	}

	private void endWords(Element paragraph) {
		if (!this.words.isEmpty()) {
			paragraph.appendText(this.words.toString());
			this.words.setLength(0);
		}
	}

	private void writeTable(Element table) {
		var inside = this.part.depth();
		var above = new HashMap<Integer, Element>();
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "tr" -> writeRow(table, above);
				case "del", "tblPr", "tblGrid" -> this.part.skip();
				default -> {
				}
			}
		}
	}

	/**
	 * Writes a row.
	 * @param above the last cell that began at each column
	 */
	private void writeRow(Element table, Map<Integer, Element> above) {
		var inside = this.part.depth();
		var row = new Element("tr");
		var name = "td";
		var isHidden = false;
		var column = 0;
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "tc" -> column += writeCell(row, new Element(name), above, column);
				case "gridBefore" -> column += place(row.appendElement(name), Math.max(1, wide("val")));
				case "tblHeader" -> name = "th";
				case "del", "hidden" -> isHidden = true;
				case "tblPrEx" -> this.part.skip();
				default -> {
				}
			}
		}
		if (!isHidden) {
			table.appendChild(row);
		}
	}

	/** Writes a cell; one that goes on with that above makes that one longer. */
	private int writeCell(Element row, Element cell, Map<Integer, Element> above, int column) {
		var inside = this.part.depth();
		var columns = 1;
		var goesOn = false;
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "gridSpan" -> columns = Math.max(1, wide("val"));
				case "vMerge" -> goesOn = !"restart".equals(this.part.attribute("val"));
				default -> writeBlock(cell);
			}
		}
		var first = goesOn ? above.get(column) : null;
		if (first != null) {
			var rows = first.hasAttr("rowspan") ? Integer.parseInt(first.attr("rowspan")) : 1;
			first.attr("rowspan", String.valueOf(rows + 1));
		}
		else {
			row.appendChild(cell);
			above.put(column, cell);
		}
		return place(cell, columns);
	}

	private int place(Element cell, int columns) {
		this.limits.addCell(1, columns);
		cell.attr("colspan", String.valueOf(columns));
		return columns;
	}

}
