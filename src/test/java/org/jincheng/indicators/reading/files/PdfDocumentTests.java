package org.jincheng.indicators.reading.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of how PDF becomes documents. */
class PdfDocumentTests {

	/** Draws on a page. */
	private interface Drawing {

		void on(PDPageContentStream page) throws IOException;

	}

	@Test
	void linesBoundTheCellsOfATable() throws IOException {
		assertThat(read((page) -> {
			write(page, 50, 700, "Table 1");
			for (var y : new int[] { 680, 640, 620 }) {
				line(page, 50, y, 350, y);
			}
			line(page, 150, 660, 350, 660);
			for (var x : new int[] { 50, 150, 350 }) {
				line(page, x, 620, x, 680);
			}
			line(page, 250, 620, 250, 660);
			write(page, 55, 655, "Item");
			write(page, 200, 665, "Output");
			write(page, 160, 645, "2022");
			write(page, 260, 645, "2023");
			write(page, 55, 625, "Coal");
			write(page, 160, 625, "1.5");
			write(page, 260, 625, "2.5");
			write(page, 50, 600, "Note.");
		})).containsExactly("Table 1", "|Item{2x1}|Output{1x2}|", "|2022|2023|", "|Coal|1.5|2.5|", "Note.");
	}

	@Test
	void numbersThatLineUpWithoutLinesAreUnsure() throws IOException {
		assertThat(read((page) -> {
			write(page, 50, 700, "Item");
			write(page, 200, 700, "2022");
			write(page, 300, 700, "2023");
			write(page, 50, 685, "Coal, raw and washed");
			write(page, 200, 685, "1,234.5");
			write(page, 300, 685, "2.5");
			write(page, 62, 670, "Gas");
			write(page, 200, 670, "3.5");
			write(page, 300, 670, "4.5");
		})).containsExactly("Item 2022 2023", "? Coal, raw and washed 1,234.5 2.5", "? Gas 3.5 4.5");
	}

	@Test
	void columnsOfProseAreReadOneAfterTheOther() throws IOException {
		assertThat(read((page) -> {
			write(page, 150, 720, "Statistical bulletin of the city for 2021, in short");
			write(page, 50, 700, "The output of coal in the city rose");
			write(page, 50, 686, "to 2,274.8 million tons in 2021, and");
			write(page, 50, 672, "that of gas fell by 3.5 percent as the");
			write(page, 50, 658, "wells of the county were closed.");
			// Lines of the other column do not stand as high.
			write(page, 310, 694, "Exports grew to 12.5 billion yuan, of");
			write(page, 310, 680, "which those of castings were 1.2 and");
			write(page, 310, 666, "those of phones 8.1 billion yuan, more");
			write(page, 310, 652, "than in any year before.");
		})).containsExactly("Statistical bulletin of the city for 2021, in short", """
				The output of coal in the city rose to 2,274.8 million tons in 2021, and that of gas fell by 3.5 \
				percent as the wells of the county were closed.""", """
				Exports grew to 12.5 billion yuan, of which those of castings were 1.2 and those of phones 8.1 billion \
				yuan, more than in any year before.""");
	}

	@Test
	void proseBesideOtherProseThatIsNoColumnIsUnsure() throws IOException {
		assertThat(read((page) -> {
			write(page, 50, 700, "The output of coal in 2021");
			write(page, 310, 700, "rose to 2,274.8 million tons");
		})).containsExactly("? The output of coal in 2021 rose to 2,274.8 million tons");
	}

	@Test
	void linesOfProseAreJoinedAndPageNumbersLeftOut() throws IOException {
		assertThat(read((page) -> {
			write(page, 50, 700, "The output of coal in the city rose to 2,274.8 million tons in the first");
			write(page, 50, 686, "half of the year, and that of gas fell.");
			write(page, 50, 672, "Prices were stable.");
			write(page, 300, 40, "- 12 -");
		})).containsExactly("""
				The output of coal in the city rose to 2,274.8 million tons in the first half of the year, \
				and that of gas fell.""", "Prices were stable.");
	}

	@Test
	void raisedLettersAreMarksAndUnseenOnesLeftOut() throws IOException {
		assertThat(read((page) -> {
			write(page, 50, 700, "Item");
			write(page, 200, 700, "2023");
			write(page, 50, 685, "Coal");
			write(page, 200, 685, "37.9");
			page.setFont(new PDType1Font(FontName.HELVETICA), 7);
			page.beginText();
			page.newLineAtOffset(221, 690);
			page.showText("1");
			page.endText();
			write(page, 50, 670, "Gas");
			write(page, 200, 670, "4.5");
			page.setRenderingMode(RenderingMode.NEITHER);
			write(page, 50, 655, "Hidden 9");
		})).containsExactly("Item 2023", "? Coal 37.9", "? Gas 4.5");
	}

	private static void write(PDPageContentStream page, int x, int y, String text) throws IOException {
		page.setFont(new PDType1Font(FontName.HELVETICA), 11);
		page.beginText();
		page.newLineAtOffset(x, y);
		page.showText(text);
		page.endText();
	}

	private static void line(PDPageContentStream page, int x, int y, int toX, int toY) throws IOException {
		page.moveTo(x, y);
		page.lineTo(toX, toY);
		page.stroke();
	}

	private static List<String> read(Drawing drawing) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var pdf = new PDDocument()) {
			var page = new PDPage();
			pdf.addPage(page);
			try (var content = new PDPageContentStream(pdf, page)) {
				drawing.on(content);
			}
			pdf.save(bytes);
		}
		return PrintedDocument.lines(Documents.read(bytes.toByteArray(), DocumentFormat.PDF, null));
	}

}
