package org.jincheng.indicators.reading.files;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page as it is seen: nothing hidden, no script, no address opened. Tables that
 * only lay out a page are paragraphs.
 */
final class HtmlDocument {

	private static final int MAX_DEPTH = 256;

	private final List<Block> blocks = new ArrayList<>();

	private final DocumentLimits limits;

	private final boolean countsBlanks;

	private CellContent content;

	private boolean isInCell;

	private HtmlDocument(DocumentLimits limits, boolean countsBlanks) {
		this.limits = limits;
		this.countsBlanks = countsBlanks;
		this.content = new CellContent(false, countsBlanks);
	}

	/**
	 * Reads a page.
	 * @param charset the charset that its Content-Type tells
	 */
	static Document of(byte[] bytes, @Nullable Charset charset, DocumentLimits limits) {
		var page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(Decoding.html(bytes, charset), "");
		HtmlStyle.applySheets(page);
		return new Document(page.title().isEmpty() ? null : page.title(), blocks(page.body(), false, limits));
	}

	/**
	 * Returns what is seen of a page.
	 * @param countsBlanks whether blanks indent what comes after them
	 */
	static List<Block> blocks(Element body, boolean countsBlanks, DocumentLimits limits) {
		var document = new HtmlDocument(limits, countsBlanks);
		document.walk(body);
		document.flush();
		return document.blocks;
	}

	private void walk(Node node) {
		if (node instanceof TextNode text) {
			this.limits.addCharacters(text.getWholeText().length());
			this.content.add(text.getWholeText());
		}
		else if (node instanceof Element element && !HtmlStyle.isHidden(element)) {
			switch (element.normalName()) {
				case "br" -> flush();
				case "table" -> table(element);
				case "pre" -> preformatted(element);
				default -> flow(element);
			}
		}
	}

	private void flow(Element element) {
		if (HtmlStyle.isRaised(element)) {
			this.content.addRaised(element.text());
			return;
		}
		if (element.isBlock()) {
			flush();
		}
		this.content.indent(HtmlStyle.indent(element));
		element.childNodes().forEach(this::walk);
		if (element.isBlock()) {
			flush();
		}
	}

	/** Ends a paragraph, or a line in a cell. */
	private void flush() {
		if (this.isInCell) {
			this.content.breakLine();
			return;
		}
		if (!this.content.text().isEmpty()) {
			this.blocks.add(new Paragraph(this.content.text()));
		}
		this.content = new CellContent(false, this.countsBlanks);
	}

	private void preformatted(Element element) {
		if (this.isInCell) {
			flow(element);
			return;
		}
		flush();
		this.blocks.addAll(AlignedText.blocks(element.wholeText(), this.limits));
	}

	private void table(Element table) {
		if (this.isInCell) {
			flow(table);
			return;
		}
		flush();
		var isLayout = Set.of("presentation", "none").contains(table.attr("role"))
				|| !table.select("table table, td h1, td h2, td h3, td h4").isEmpty();
		var data = new Table(isLayout ? List.of() : rows(table).stream().map(this::row).toList());
		if (data.isLayout()) {
			flow(table);
			return;
		}
		children(table, "caption").forEach(this::walk);
		this.blocks.add(data);
	}

	/** The visible rows of a table. */
	private static List<Element> rows(Element table) {
		return children(table, "thead", "tbody", "tfoot").stream()
			.flatMap((section) -> children(section, "tr").stream())
			.toList();
	}

	private static List<Element> children(Element of, String... names) {
		return of.children()
			.stream()
			.filter((child) -> List.of(names).contains(child.normalName()) && !HtmlStyle.isHidden(child))
			.toList();
	}

	private List<Cell> row(Element row) {
		var columns = 0;
		var cells = new ArrayList<Cell>();
		for (var element : children(row, "td", "th")) {
			var cell = cell(element);
			columns += cell.columns();
			DocumentLimits.checkColumns(columns);
			this.limits.addCell(cell.rows(), cell.columns());
			cells.add(cell);
		}
		return cells;
	}

	private Cell cell(Element element) {
		this.isInCell = true;
		this.content = new CellContent(true, this.countsBlanks);
		flow(element);
		var isHead = element.normalName().equals("th") || element.closest("thead") != null;
		var cell = this.content.cell(span(element, "rowspan"), span(element, "colspan"), isHead);
		this.isInCell = false;
		this.content = new CellContent(false, this.countsBlanks);
		return cell;
	}

	private static int span(Element cell, String attribute) {
		var written = cell.attr(attribute).strip();
		if (!written.matches("\\d{1,5}") || written.equals("1")) {
			return 1;
		}
		var span = Integer.parseInt(written);
		return attribute.equals("colspan") ? Math.max(1, span)
				: Math.min(remaining(cell), (span > 0) ? span : Integer.MAX_VALUE);
	}

	/** How many rows of its section begin with that of a cell. */
	private static int remaining(Element cell) {
		var row = cell.parent();
		return (row == null || row.parent() == null) ? 1 : row.parent().childrenSize() - row.elementSiblingIndex();
	}

}
