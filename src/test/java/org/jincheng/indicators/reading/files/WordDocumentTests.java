package org.jincheng.indicators.reading.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of how documents of Word become documents. */
class WordDocumentTests {

	@Test
	void documentThatALibraryWritesIsItsParagraphsAndTables() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("Table 1");
			var table = document.createTable(2, 2);
			table.getRow(0).getCell(0).setText("Item");
			table.getRow(0).getCell(1).setText("2023");
			table.getRow(1).getCell(0).setText("Coal");
			table.getRow(1).getCell(1).setText("2.5");
			document.createParagraph().createRun().setText("Note.");
			document.write(bytes);
		}
		assertThat(read(bytes.toByteArray())).containsExactly("Table 1", "|Item|2023|", "|Coal|2.5|", "Note.");
	}

	@Test
	void cellsSpanRowsAndColumns() {
		assertThat(read(OfficeFiles
			.word("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("<w:vMerge w:val='restart'/>", "a")
					+ cell("<w:gridSpan w:val='2'/>", "b") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "c")
					+ cell("", "d") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("", "1")
					+ cell("", "2") + "</w:tr></w:tbl>")))
			.containsExactly("|*a{2x1}|*b{1x2}|", "|c|d|", "||1|2|");
	}

	@Test
	void whatIsHiddenOrDeletedIsLeftOut() {
		assertThat(read(OfficeFiles.word("""
				<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>
				<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins>
				<w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom><w:r><w:instrText>9</w:instrText></w:r></w:p>
				<w:tbl><w:tr>""" + cell("", "c") + cell("", "1") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
				+ cell("", "9") + cell("", "9") + "</w:tr></w:tbl>")))
			.containsExactly("ab", "|c|1|");
	}

	@Test
	void runsHaveMarksAndParagraphsIndentation() {
		assertThat(read(OfficeFiles.word("<w:tbl><w:tr>" + """
				<w:tc><w:p><w:pPr><w:ind w:left="420"/></w:pPr><w:r><w:t>GDP</w:t></w:r>
				<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p></w:tc>""" + cell("", "1")
				+ "</w:tr><w:tr>" + cell("", "\u3000b") + cell("", "2") + "</w:tr></w:tbl>")))
			.containsExactly("|<4>GDP^2|1|", "|<2>b|2|");
	}

	@Test
	void tablesInTablesAndBoxesAreReadOnce() {
		assertThat(read(OfficeFiles.word("<w:tbl><w:tr>" + cell("", "Menu") + "<w:tc><w:p/><w:tbl><w:tr>"
				+ cell("", "a") + cell("", "1") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl>" + """
						<w:p><w:r><w:t>c</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r>\
						<w:t>box</w:t></w:r>
						</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>9</w:t></mc:Fallback>\
						</mc:AlternateContent></w:r></w:p>""")))
			.containsExactly("Menu", "|a|1|", "box", "c");
	}

	private static String cell(String properties, String text) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
	}

	private static List<String> read(byte[] bytes) {
		return PrintedDocument.lines(Documents.read(bytes, DocumentFormat.DOCX, null));
	}

}
