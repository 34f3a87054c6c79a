package org.jincheng.indicators.reading.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of how workbooks become documents. */
class WorkbookDocumentTests {

	@Test
	void sheetIsItsTitlesTablesAndNotesWithMergedCells() {
		assertThat(read((workbook) -> {
			var sheet = workbook.createSheet("Sheet1");
			put(sheet, 0, "Table 1");
			put(sheet, 1, null, null, "Unit: tons");
			put(sheet, 2, "Item", "Output");
			put(sheet, 3, null, "2022", "2023");
			put(sheet, 4, "Coal", 1.5, 2.5);
			put(sheet, 5, "Note.");
			put(sheet, 9, "Another", "2023");
			put(sheet, 10, "Gas", 3);
			sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
			sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
		})).containsExactly("Table 1", "Unit: tons", "|Item{2x1}|Output{1x2}|", "|2022|2023|", "|Coal|1.5|2.5|",
				"Note.", "|Another|2023|", "|Gas|3|");
	}

	@Test
	void whatIsHiddenIsLeftOut() {
		assertThat(read((workbook) -> {
			var sheet = workbook.createSheet("Output");
			put(sheet, 0, "Item", "9", "2023");
			put(sheet, 1, "9", "9", "9");
			put(sheet, 2, "Coal", 9, 2.5);
			sheet.getRow(1).setZeroHeight(true);
			sheet.setColumnHidden(1, true);
			put(workbook.createSheet("Hidden"), 0, "9", 9);
			workbook.setSheetHidden(1, true);
			put(workbook.createSheet("Prices"), 0, "a", 1);
		})).containsExactly("Output", "|Item|2023|", "|Coal|2.5|", "Prices", "|a|1|");
	}

	@Test
	void numbersAreShownAndFormulasHaveTheirStoredValue() {
		assertThat(read((workbook) -> {
			var row = put(workbook.createSheet(), 0, "a", 47.1, 0.044, 45292, true);
			format(row, 1, "0.00");
			format(row, 2, "0.0%");
			format(row, 3, "yyyy\"年\"m\"月\"");
			var formula = workbook.getSheetAt(0).getRow(0).createCell(5);
			formula.setCellFormula("1+1");
			formula.setCellValue(7);
		})).containsExactly("|a|47.10|4.4%|2024年1月|TRUE|7|");
	}

	@Test
	void formulaWithoutAStoredValueIsShownItself() {
		assertThat(read((workbook) -> {
			put(workbook.createSheet(), 0, "a", 47.1);
			workbook.getSheetAt(0).getRow(0).createCell(2).setCellFormula("B1*2");
		})).containsExactly("|a|47.1|=B1*2|");
	}

	@Test
	void cellsHaveIndentationAndMarks() {
		assertThat(read((workbook) -> {
			var sheet = workbook.createSheet();
			var row = put(sheet, 0, "a", 1);
			var style = workbook.createCellStyle();
			style.setIndention((short) 2);
			row.getFirst().setCellStyle(style);
			var raised = new XSSFFont();
			raised.setTypeOffset(XSSFFont.SS_SUPER);
			var text = new XSSFRichTextString("GDP");
			text.append("1)", raised);
			put(sheet, 1, "\u3000b", 2);
			sheet.getRow(1).createCell(2).setCellValue(text);
		})).containsExactly("|<4>a|1||", "|<2>b|2|GDP^1)|");
	}

	private static void format(List<XSSFCell> row, int column, String format) {
		var workbook = row.getFirst().getSheet().getWorkbook();
		var style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		row.get(column).setCellStyle(style);
	}

	private static List<XSSFCell> put(XSSFSheet sheet, int index, @org.jspecify.annotations.Nullable Object... values) {
		var row = sheet.createRow(index);
		return java.util.stream.IntStream.range(0, values.length).mapToObj((column) -> {
			var cell = row.createCell(column);
			switch (values[column]) {
				case Number number -> cell.setCellValue(number.doubleValue());
				case Boolean flag -> cell.setCellValue(flag);
				case String text -> cell.setCellValue(text);
				case null, default -> cell.setBlank();
			}
			return cell;
		}).toList();
	}

	private static List<String> read(Consumer<XSSFWorkbook> fill) {
		try (var workbook = new XSSFWorkbook()) {
			fill.accept(workbook);
			var bytes = new ByteArrayOutputStream();
			workbook.write(bytes);
			return PrintedDocument.lines(Documents.read(bytes.toByteArray(), DocumentFormat.XLSX, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
