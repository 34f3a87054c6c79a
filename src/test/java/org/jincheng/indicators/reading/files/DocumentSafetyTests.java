package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of files that mean harm: each is refused with what is wrong with it. */
class DocumentSafetyTests {

	private static final String BOMB = " ".repeat((64 << 20) + 1);

	private List<Path> before = List.of();

	@BeforeEach
	void noteFiles() throws IOException {
		this.before = files();
	}

	@AfterEach
	void noFileIsLeft() throws IOException {
		assertThat(files()).containsExactlyElementsOf(this.before);
	}

	@Test
	void entitiesAreNotResolved() {
		var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
		refused(OfficeFiles.word(entity, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"), DocumentFormat.DOCX,
				ProblemType.INVALID_FILE, "document type");
		refused(OfficeFiles.workbook(entity), DocumentFormat.XLSX, ProblemType.INVALID_FILE, "document type");
	}

	@Test
	void archivesThatGrowAreNotReadToTheirEnd() {
		refused(OfficeFiles.word("<w:p>" + BOMB + "</w:p>"), DocumentFormat.DOCX, ProblemType.INVALID_FILE,
				"characters");
		refused(OfficeFiles.workbook("<sheetData>" + "<row/>".repeat(2_000_000)), DocumentFormat.XLSX,
				ProblemType.INVALID_FILE, "compressed more than 200 times");
	}

	@Test
	void elementsAreNotNestedWithoutEnd() {
		refused(OfficeFiles.word("<w:tbl><w:tr><w:tc>".repeat(1_000)), DocumentFormat.DOCX, ProblemType.INVALID_FILE,
				"deep");
		assertThat(PrintedDocument.lines(read("<div><table><tr><td>".repeat(20_000) + "5", DocumentFormat.HTML)))
			.isEqualTo(List.of("5"));
	}

	@Test
	void tablesHaveNoEndOfColumnsRowsOrCells() {
		var cells = IntStream.range(0, 10_000).mapToObj(String::valueOf).toList();
		refused(String.join("\t", cells), DocumentFormat.TSV, "a table of more than 1000 columns");
		refused(String.join(",", cells), DocumentFormat.CSV, "a table of more than 1000 columns");
		refused("<table><tr><td>" + String.join("<td>", cells), DocumentFormat.HTML,
				"a table of more than 1000 columns");
		refused("<table><tr><td>a<td colspan=99999>b", DocumentFormat.HTML, "a table of more than 1000 columns");
		refused("1\t2\n".repeat(50_001), DocumentFormat.TSV, "more than 100000 cells");
		refused("<table>" + "<tr><td>a<td>b".repeat(50_001), DocumentFormat.HTML, "more than 100000 cells");
		refused("1" + "\t1".repeat(999) + "\n1\t2".repeat(100), DocumentFormat.TSV,
				"a table of more than 100000 cells");
		refused(OfficeFiles.workbook("<sheetData><row r='1'><c r='XFD1'><v>5</v></c></row></sheetData>"),
				DocumentFormat.XLSX, ProblemType.TOO_LARGE, "a table of more than 1000 columns");
		refused(OfficeFiles.workbook("<sheetData>" + IntStream.range(1, 100_010)
			.mapToObj((row) -> "<row r='%d'><c r='A%d'><v>%d</v></c></row>".formatted(row, row, row * 7919 % 99_991))
			.collect(Collectors.joining()) + "</sheetData>"), DocumentFormat.XLSX, ProblemType.TOO_LARGE,
				"more than 100000 cells");
		refused(OfficeFiles.word("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>".repeat(10_000) + "</w:tr></w:tbl>"),
				DocumentFormat.DOCX, ProblemType.TOO_LARGE, "a table of more than 1000 columns");
	}

	@Test
	void lastCellOfASheetIsNoReasonToKeepAll() {
		assertThat(PrintedDocument.lines(Documents.read(
				OfficeFiles.workbook("<sheetData><row r='1'><c r='A1'><v>5</v></c></row><row r='1048576'><c "
						+ "r='A1048576'><v>6</v></c></row></sheetData>"
						+ "<mergeCells><mergeCell ref='A1:XFD1048576'/><mergeCell ref='x:y'/></mergeCells>"),
				DocumentFormat.XLSX, null)))
			.contains("5");
	}

	@Test
	void textsHaveNoEndOfCharacters() {
		refused("<p>" + "word ".repeat(200_010), DocumentFormat.HTML, "a text of more than 1000000 characters");
	}

	@Test
	void pdfWithScriptsIsReadAndItsScriptsAreNotRun() {
		var text = "BT /A 12 Tf 50 700 Td (Output 5) Tj ET".getBytes(StandardCharsets.US_ASCII);
		assertThat(PrintedDocument.lines(Documents.read(HostileFiles.pdf("", "", text), DocumentFormat.PDF, null)))
			.containsExactly("Output 5");
	}

	@Test
	void passwordsAndScansAreTold() {
		refused(HostileFiles.encrypted(), DocumentFormat.PDF, ProblemType.INVALID_FILE, "password");
		refused(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }, DocumentFormat.DOCX,
				ProblemType.INVALID_FILE, "password");
		refused(HostileFiles.pdf("", "", new byte[0]), DocumentFormat.PDF, ProblemType.INVALID_FILE, "scan");
	}

	@Test
	void fileIsOfTheTypeThatItSays() {
		refused(OfficeFiles.word(""), DocumentFormat.XLSX, ProblemType.INVALID_FILE, "no workbook");
		refused(OfficeFiles.workbook(""), DocumentFormat.DOCX, ProblemType.INVALID_FILE, "no document of Word");
		refused(HostileFiles.pdf("", "", new byte[0]), DocumentFormat.DOCX, ProblemType.INVALID_FILE, "ZIP archive");
	}

	@ParameterizedTest
	@EnumSource(names = { "PDF", "DOCX", "XLSX" })
	void bytesThatAreNothingAreRefused(DocumentFormat format) {
		for (var bytes : List.of(new byte[0], new byte[1_000], "%PDF-1.4\n[[[[".getBytes(StandardCharsets.US_ASCII),
				("%PDF-1.4\n1 0 obj " + "[".repeat(100_000)).getBytes(StandardCharsets.US_ASCII),
				"PK\3\4 and no more".getBytes(StandardCharsets.US_ASCII))) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Documents.read(bytes, format, null))
				.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.INVALID_FILE));
		}
	}

	private static void refused(String text, DocumentFormat format, String reason) {
		refused(text.getBytes(StandardCharsets.UTF_8), format, ProblemType.TOO_LARGE, reason);
	}

	private static void refused(byte[] bytes, DocumentFormat format, ProblemType type, String reason) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Documents.read(bytes, format, null))
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(type));
	}

	private static Document read(String text, DocumentFormat format) {
		return Documents.read(text.getBytes(StandardCharsets.UTF_8), format, null);
	}

	private static List<Path> files() throws IOException {
		try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("office-")).sorted().toList();
		}
	}

}
