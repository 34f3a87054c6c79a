package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible sheets of a workbook of Excel as they are shown: values with their
 * format, formulas with the value that is stored, nothing hidden.
 */
final class WorkbookDocument {

	/** In characters. */
	private static final long MAX_PART_LENGTH = 64 << 20;

	/** In characters, as in Excel. */
	private static final int MAX_FORMAT_LENGTH = 255;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[Ee][+-]?\\d{1,3})?");

	/** A sheet that nobody named. */
	private static final Pattern UNNAMED = Pattern.compile("\\p{L}+ ?\\d+");

	private final Workbook workbook;

	private final DocumentLimits limits;

	private final List<Cell> texts = new ArrayList<>();

	private final Map<String, String> formats = formats();

	private final List<Style> styles = new ArrayList<>();

	private final Map<String, NumberFormatCode> codes = new HashMap<>();

	private WorkbookDocument(Workbook workbook, DocumentLimits limits) {
		this.workbook = workbook;
		this.limits = limits;
	}

	/** How cells are shown. */
	private record Style(String format, int indent) {

	}

	/** Reads a workbook. */
	static Document of(byte[] bytes, DocumentLimits limits) throws IOException {
		try (var archive = OfficeArchive.open(bytes)) {
			return new Document(null, new WorkbookDocument(Workbook.of(archive), limits).blocks());
		}
	}

	private List<Block> blocks() throws IOException {
		readTexts();
		readStyles();
		var sheets = this.workbook.sheets().stream().filter((sheet) -> !sheet.isHidden()).toList();
		var blocks = new ArrayList<Block>();
		for (var sheet : sheets) {
			var reference = this.workbook.references().get(sheet.id());
			if (reference == null || !reference.type().endsWith("/worksheet")) {
				continue;
			}
			if (sheets.size() > 1 && !UNNAMED.matcher(sheet.name()).matches()) {
				blocks.add(new Paragraph(sheet.name()));
			}
			blocks.addAll(Grid.blocks(readSheet(reference.path()).rows(this.limits), this.limits));
		}
		return blocks;
	}

	private void readTexts() throws IOException {
		try (var part = this.workbook.shared("sharedStrings", MAX_PART_LENGTH)) {
			while (part != null && part.nextIn(1, "si")) {
				var text = text(part);
				this.limits.addCharacters(text.text().length());
				this.texts.add(text);
			}
		}
	}

	/** The text of the element that just began, with its marks. */
	private static Cell text(OfficePart part) {
		var inside = part.depth();
		var content = new CellContent(true, true);
		var isRaised = false;
		while (part.nextIn(inside)) {
			switch (part.element()) {
				case "r" -> isRaised = false;
				case "vertAlign" -> isRaised = "superscript".equals(part.attribute("val"));
				case "rPh" -> part.skip();
				case "t" -> {
					var words = new StringBuilder();
					part.text(words);
					if (isRaised) {
						content.addRaised(OfficePart.unescaped(words));
					}
					else {
						content.add(OfficePart.unescaped(words));
					}
				}
				default -> {
				}
			}
		}
		return content.cell(1, 1, false);
	}

	private static Map<String, String> formats() {
		var formats = new HashMap<String, String>();
		TextFile.rows("reading/number-formats.tsv")
			.forEach((format) -> formats.put(format.getFirst(), format.getLast()));
		return formats;
	}

	private void readStyles() throws IOException {
		try (var part = this.workbook.shared("styles", MAX_PART_LENGTH)) {
			while (part != null && part.nextIn(1)) {
				switch (part.element()) {
					case "numFmt" -> readFormat(part);
					case "cellXfs" -> readCellStyles(part);
					case "numFmts" -> {
					}
					default -> part.skip();
				}
			}
		}
	}

	private void readFormat(OfficePart part) {
		var code = part.needed("formatCode");
		if (code.length() <= MAX_FORMAT_LENGTH) {
			this.formats.put(part.needed("numFmtId"), code);
		}
	}

	private void readCellStyles(OfficePart part) {
		var inside = part.depth();
		while (part.nextIn(inside, "xf")) {
			var code = this.formats.getOrDefault(String.valueOf(part.attribute("numFmtId")), "");
			var indent = 0;
			var alignment = part.depth();
			while (part.nextIn(alignment, "alignment")) {
				// A step of Excel is as wide as two blanks and a half.
				indent = 2 * whole(part.attribute("indent"));
			}
			this.styles.add(new Style(code, indent));
		}
	}

	private static int whole(@Nullable String digits) {
		return (digits != null && digits.matches("\\d{1,9}")) ? Integer.parseInt(digits) : 0;
	}

	private SheetCells readSheet(String path) throws IOException {
		var cells = new SheetCells();
		try (var part = this.workbook.archive().part(path, MAX_PART_LENGTH)) {
			while (part.nextIn(1)) {
				switch (part.element()) {
					case "sheetData" -> readRows(part, cells);
					case "cols", "mergeCells" -> {
					}
					case "col" -> {
						if (Workbook.isTrue(part.attribute("hidden"))) {
							cells.hideColumns(whole(part.attribute("min")), whole(part.attribute("max")));
						}
					}
					case "mergeCell" -> cells.merge(part.needed("ref"));
					default -> part.skip();
				}
			}
		}
		return cells;
	}

	private void readRows(OfficePart part, SheetCells cells) {
		var inside = part.depth();
		var row = 0;
		while (part.nextIn(inside, "row")) {
			row = (part.attribute("r") != null) ? whole(part.attribute("r")) : row + 1;
			if (Workbook.isTrue(part.attribute("hidden"))) {
				cells.hideRow(row);
				part.skip();
				continue;
			}
			var inRow = part.depth();
			var column = 0;
			while (part.nextIn(inRow, "c")) {
				var reference = part.attribute("r");
				column = (reference == null) ? column + 1 : Workbook.Position.of(reference).column();
				var cell = cell(part);
				if (!cell.isEmpty()) {
					cells.put(row, column, cell);
				}
			}
		}
	}

	/** What is shown in the cell that just began: of a formula without a value itself. */
	private Cell cell(OfficePart part) {
		var type = String.valueOf(part.attribute("t"));
		var style = whole(part.attribute("s"));
		var value = new StringBuilder();
		var formula = new StringBuilder("=");
		var inside = part.depth();
		Cell inline = null;
		while (part.nextIn(inside)) {
			switch (part.element()) {
				case "v" -> part.text(value);
				case "f" -> part.text(formula);
				case "is" -> inline = text(part);
				default -> part.skip();
			}
		}
		var cell = (inline != null) ? inline : (value.isEmpty() && formula.length() > 1)
				? CellContent.cell(formula.toString()) : cell(type, value.toString().strip(), style);
		var indent = (style < this.styles.size()) ? this.styles.get(style).indent() : 0;
		return new Cell(cell.text(), cell.mark(), 1, 1, cell.indent() + indent, false);
	}

	private Cell cell(String type, String value, int style) {
		return switch (type) {
			case "s" -> (whole(value) < this.texts.size()) ? this.texts.get(whole(value)) : Cell.EMPTY;
			case "b" -> CellContent.cell(value.equals("1") ? "TRUE" : "FALSE");
			case "e", "str", "d" -> CellContent.cell(OfficePart.unescaped(value));
			default -> NUMBER.matcher(value).matches() ? number(new BigDecimal(value), style) : CellContent.cell(value);
		};
	}

	private Cell number(BigDecimal number, int style) {
		var code = (style < this.styles.size()) ? this.styles.get(style).format() : "";
		var format = this.codes.computeIfAbsent(code, (_) -> new NumberFormatCode(code, this.workbook.from1904()));
		return CellContent.cell(format.show(number));
	}

}
