package org.jincheng.indicators.reading.files;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.PrintedLine.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF page by page: its letters and the lines that are drawn on it. Nothing in it
 * is run, and no image or font outside of it is opened.
 */
final class PdfDocument extends PDFTextStripper {

	private static final int MAX_PAGES = 1_000;

	/** How many letters a page may have. */
	private static final int MAX_LETTERS = 100_000;

	/** More lines are a drawing. */
	private static final int MAX_RULINGS = 50_000;

	private static final int TENTHS = 10;

	/** How thick a line may be, and how short, in tenths of a point. */
	private static final int MAX_THICKNESS = 30;

	private static final int MIN_LENGTH = 30;

	private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");

	private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");

	private final DocumentLimits limits;

	private final List<Block> blocks = new ArrayList<>();

	private final List<Letter> letters = new ArrayList<>();

	private final List<Ruling> rulings = new ArrayList<>();

	/** The corners of each part of the path that is drawn, right and down. */
	private final List<List<Point>> path = new ArrayList<>();

	private boolean hasText;

	static {
		FontMappers.set(new PdfFonts());
	}

	private PdfDocument(DocumentLimits limits) {
		this.limits = limits;
	}

	/** Reads a PDF. */
	static Document of(byte[] bytes, DocumentLimits limits) {
		try {
			return read(bytes, limits);
		}
		catch (InvalidPasswordException ex) {
			throw unreadable("The file has a password. Save it without one.");
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// Of a broken file anything may be thrown.
			throw unreadable("The file is not a readable PDF.");
		}
	}

	private static Document read(byte[] bytes, DocumentLimits limits) throws IOException {
		try (var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
			if (pdf.getNumberOfPages() > MAX_PAGES) {
				throw DocumentLimits.tooLarge("more than %d pages", MAX_PAGES);
			}
			var document = new PdfDocument(limits);
			document.writeText(pdf, Writer.nullWriter());
			if (!document.hasText) {
				throw unreadable("The file contains no text. It may be a scan.");
			}
			return new Document(title(pdf), document.blocks);
		}
	}

	private static @Nullable String title(PDDocument pdf) {
		var title = pdf.getDocumentInformation().getTitle();
		return (title == null || title.isBlank()) ? null : title.strip();
	}

	private static RefusedException unreadable(String reason) {
		return new RefusedException(ProblemType.INVALID_FILE, reason);
	}

	@Override
	protected void processTextPosition(TextPosition position) {
		var state = getGraphicsState().getTextState();
		var text = position.getUnicode();
		if (text == null || text.isEmpty() || state.getRenderingMode() == RenderingMode.NEITHER
				|| position.getDir() != 0) {
			return;
		}
		if (this.letters.size() == MAX_LETTERS) {
			throw DocumentLimits.tooLarge("a page of more than %d letters", MAX_LETTERS);
		}
		this.limits.addCharacters(text.length());
		this.letters.add(new Letter(text, tenths(position.getXDirAdj()), tenths(position.getYDirAdj()),
				tenths(position.getWidthDirAdj()), Math.max(1, tenths(position.getFontSizeInPt()))));
	}

	private static int tenths(float points) {
		return Math.round(points * TENTHS);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		var name = operator.getName();
		switch (name) {
			case "m" -> startPath(operands);
			case "l" -> addPoint(operands, 0);
			case "re" -> addRectangle(operands);
			case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> paint(name);
			default -> super.processOperator(operator, operands);
		}
	}

	private void startPath(List<COSBase> operands) {
		if (this.path.size() < MAX_RULINGS) {
			this.path.add(new ArrayList<>());
			addPoint(operands, 0);
		}
	}

	private void addPoint(List<COSBase> operands, int first) {
		if (operands.size() > first + 1 && operands.get(first) instanceof COSNumber x
				&& operands.get(first + 1) instanceof COSNumber y) {
			addPoint(x.floatValue(), y.floatValue());
		}
	}

	private void addPoint(float x, float y) {
		if (!this.path.isEmpty() && this.path.getLast().size() < MAX_RULINGS / 2) {
			var point = transformedPoint(x, y);
			var box = getCurrentPage().getCropBox();
			this.path.getLast()
				.add(new Point(tenths(point.x - box.getLowerLeftX()), tenths(box.getUpperRightY() - point.y)));
		}
	}

	private void addRectangle(List<COSBase> operands) {
		if (operands.size() == 4 && operands.stream().allMatch(COSNumber.class::isInstance)
				&& this.path.size() < MAX_RULINGS) {
			var sides = operands.stream().map(COSNumber.class::cast).toList();
			var x = sides.get(0).floatValue();
			var y = sides.get(1).floatValue();
			var right = x + sides.get(2).floatValue();
			var top = y + sides.get(3).floatValue();
			this.path.add(new ArrayList<>());
			addPoint(x, y);
			addPoint(right, y);
			addPoint(right, top);
			addPoint(x, top);
			addPoint(x, y);
		}
	}

	/** Keeps the straight lines of the path: its strokes, and what is filled and thin. */
	private void paint(String operator) {
		if (getCurrentPage().getRotation() == 0) {
			for (var part : this.path) {
				if (FILLS.contains(operator) && part.size() > 1) {
					addThin(part);
				}
				if (STROKES.contains(operator)) {
					for (int i = 1; i < part.size(); i++) {
						addThin(part.subList(i - 1, i + 1));
					}
				}
			}
		}
		this.path.clear();
	}

	private void addThin(List<Point> points) {
		var area = new Rectangle(points.getFirst());
		points.forEach(area::add);
		if (this.rulings.size() < MAX_RULINGS && Math.max(area.width, area.height) >= MIN_LENGTH) {
			if (area.height <= MAX_THICKNESS) {
				this.rulings.add(new Ruling(true, (int) area.getCenterY(), area.x, area.x + area.width));
			}
			else if (area.width <= MAX_THICKNESS) {
				this.rulings.add(new Ruling(false, (int) area.getCenterX(), area.y, area.y + area.height));
			}
		}
	}

	@Override
	protected void endPage(PDPage page) {
		this.hasText |= this.letters.stream().anyMatch((letter) -> !letter.isBlank());
		this.blocks.addAll(PrintedPage.blocks(this.letters, this.rulings, this.limits));
		this.letters.clear();
		this.rulings.clear();
		this.path.clear();
	}

}
