package org.jincheng.indicators.reading.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.core.tables.OfficeArchive;
import org.jincheng.indicators.core.tables.OfficePart;
import org.jincheng.indicators.core.tables.Workbook;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a document of Word as it is printed: nothing that is hidden or was
 * deleted, no heads and feet of pages.
 */
final class WordDocument {

	/** In characters. */
	private static final long MAX_LENGTH = 64 << 20;

	/** A blank is some five points wide, of which each has twenty parts. */
	private static final int WIDTH_OF_BLANK = 105;

	private final OfficePart part;

	private final DocumentLimits limits;

	private List<Block> blocks = new ArrayList<>();

	private CellContent content = new CellContent(false, true);

	private boolean isInCell;

	private WordDocument(OfficePart part, DocumentLimits limits) {
		this.part = part;
		this.limits = limits;
	}

	/** Reads a document. */
	static Document of(byte[] bytes, DocumentLimits limits) throws IOException {
		try (var archive = OfficeArchive.open(new ByteArrayInputStream(bytes))) {
			var path = OfficeArchive.first(archive.references(""), "officeDocument").orElse("word/document.xml");
			try (var part = archive.part(path, MAX_LENGTH)) {
				var document = new WordDocument(part, limits);
				if (!part.element().equals("document")) {
					throw part.unreadable("is no document of Word");
				}
				document.readBlocks(1);
				return new Document(null, document.blocks);
			}
		}
	}

	/** Reads the paragraphs and tables in the element that just began. */
	private void readBlocks(int inside) {
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "p" -> readParagraph();
				case "tbl" -> readTable();
				case "del", "moveFrom", "Fallback", "sectPr", "tcPr" -> this.part.skip();
				default -> {
				}
			}
		}
	}

	private void readParagraph() {
		var inside = this.part.depth();
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "pPr" -> readIndentation();
				case "r" -> readRun();
				case "del", "moveFrom", "Fallback" -> this.part.skip();
				default -> {
				}
			}
		}
		end();
	}

	/** Ends a paragraph, or a line in a cell. */
	private void end() {
		if (this.isInCell) {
			this.content.breakLine();
			return;
		}
		var text = this.content.text();
		if (!text.isEmpty()) {
			this.limits.addCharacters(text.length());
			this.blocks.add(new Paragraph(text));
		}
		this.content = new CellContent(false, true);
	}

	private void readIndentation() {
		var inside = this.part.depth();
		while (this.part.nextIn(inside)) {
			if (this.part.element().equals("ind")) {
				var start = wide("left") + wide("start") + wide("firstLine") - wide("hanging");
				this.content.indent(start / WIDTH_OF_BLANK);
			}
			else {
				this.part.skip();
			}
		}
	}

	private int wide(String attribute) {
		var value = value(attribute);
		return (value != null && value.matches("-?\\d{1,5}")) ? Integer.parseInt(value) : 0;
	}

	private @Nullable String value(String attribute) {
		return this.part.attribute(attribute);
	}

	private void readRun() {
		var inside = this.part.depth();
		var isRaised = false;
		var isHidden = false;
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "vertAlign" -> isRaised = "superscript".equals(value("val"));
				case "vanish" -> isHidden = value("val") == null || Workbook.isTrue(value("val"));
				case "t" -> readText(isRaised, isHidden);
				case "tab" -> this.content.add("\t");
				case "noBreakHyphen" -> this.content.add("-");
				case "br", "cr" -> end();
				case "txbxContent" -> readBox();
				case "delText", "instrText", "Fallback", "rPrChange", "rt" -> this.part.skip();
				default -> {
				}
			}
		}
	}

	private void readText(boolean isRaised, boolean isHidden) {
		var text = new StringBuilder();
		this.part.text(text);
		if (isHidden) {
			return;
		}
		if (isRaised) {
			this.content.addRaised(text.toString());
		}
		else {
			this.content.add(text.toString());
		}
	}

	/** Reads a box of text, which stands before the paragraph that it is tied to. */
	private void readBox() {
		var around = this.content;
		this.content = new CellContent(this.isInCell, true);
		readBlocks(this.part.depth());
		this.content = around;
	}

	private void readTable() {
		var around = this.blocks;
		var outer = this.content;
		var wasInCell = this.isInCell;
		var table = new WordTable(this.limits);
		var inside = this.part.depth();
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "tr" -> readRow(table);
				case "del", "tblPr", "tblGrid" -> this.part.skip();
				default -> {
				}
			}
		}
		this.blocks = around;
		this.content = outer;
		this.isInCell = wasInCell;
		this.blocks.addAll(table.blocks());
	}

	private void readRow(WordTable table) {
		var inside = this.part.depth();
		table.startRow();
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "tc" -> readCell(table);
				case "gridBefore" -> table.leave(Math.max(1, wide("val")));
				case "tblHeader" -> table.head();
				case "del", "hidden" -> table.hideRow();
				case "tblPrEx" -> this.part.skip();
				default -> {
				}
			}
		}
	}

	private void readCell(WordTable table) {
		var inside = this.part.depth();
		var columns = 1;
		var goesOn = false;
		this.content = new CellContent(true, true);
		this.blocks = new ArrayList<>();
		this.isInCell = true;
		while (this.part.nextIn(inside)) {
			switch (this.part.element()) {
				case "gridSpan" -> columns = Math.max(1, wide("val"));
				case "vMerge" -> goesOn = !"restart".equals(value("val"));
				case "p" -> readParagraph();
				case "tbl" -> readTable();
				case "del", "moveFrom", "Fallback" -> this.part.skip();
				default -> {
				}
			}
		}
		this.isInCell = false;
		this.limits.addCharacters(this.content.text().length());
		table.add(this.content.cell(1, columns, false), goesOn, this.blocks);
	}

}
