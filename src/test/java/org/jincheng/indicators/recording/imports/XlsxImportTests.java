package org.jincheng.indicators.recording.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.UnreadableFileException;
import org.jincheng.indicators.core.tables.XlsxRows;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Workbooks of figures: read as the CSV of the same figures, or refused. */
@CurationTests
class XlsxImportTests {

	private static final String IMPORTS = Api.BASE + "/imports";

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	private static final String HEADER = row(1, texts("indicator", "place", "period_start", "period_end",
			"period_basis", "value", "unit", "relation", "printed", "source", "paragraph", "sentence"));

	private static final List<Hostile> HOSTILE = List
		.of(new Hostile("nothing", new byte[0], "Not a workbook"),
				new Hostile("CSV", "indicator,place".getBytes(StandardCharsets.UTF_8), "Not a workbook"),
				new Hostile("an archive of another kind", zip(Map.of("a.txt", "a")), "no part \\\"_rels/.rels\\\""),
				new Hostile("Excel before 2007", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "before 2007"),
				new Hostile("a part of a file", half(workbook(sheet(HEADER))), "cut off"),
				new Hostile("no sheet", zip(with("xl/workbook.xml", "<workbook/>")), "no sheet"),
				new Hostile("an empty sheet", workbook(sheet("")), "The sheet is empty"),
				new Hostile("no sheet where it should be", zip(with("xl/_rels/workbook.xml.rels", "<Relationships/>")),
						"The workbook lacks the sheet"),
				new Hostile("no header in the first row", workbook(sheet("<row r='2'><c><v>1</v></c></row>")),
						"The first row is empty"),
				new Hostile("figures on several sheets", zip(with("xl/workbook.xml", """
						<workbook><sheets><sheet name='observations' id='s1'/><sheet name='observations 2' \
						id='s2'/></sheets></workbook>""")), "on several sheets"),
				new Hostile("a path that leads up", zip(with("xl/../../etc/passwd", "x")), "leads out of the archive"),
				new Hostile("a path from the root", zip(with("/etc/passwd", "x")), "leads out of the archive"),
				new Hostile("a path of Windows", zip(with("xl\\a", "x")), "leads out of the archive"),
				new Hostile("many entries",
						zip(IntStream.range(0, 5000)
							.mapToObj(String::valueOf)
							.collect(Collectors.toMap((name) -> name, (name) -> ""))),
						"more than 4096 entries"),
				new Hostile("a bomb", workbook(sheet("<x></x>".repeat(4_000_000))), "compressed more than 200 times"),
				new Hostile("a long comment", workbook(sheet("<!--" + "<".repeat(1_000_000) + "-->")), "not plain"),
				new Hostile("a long tag", workbook(sheet("<x a='" + "a".repeat(1_000_000) + "'/>")), "not plain"),
				new Hostile("deep elements", workbook(sheet("<x>".repeat(100) + "</x>".repeat(100))), "64 deep"),
				new Hostile("many names", workbook(
						sheet(IntStream.range(0, 2000).mapToObj((i) -> "<x" + i + "/>").collect(Collectors.joining()))),
						"1000 different names"),
				new Hostile(
						"entities", workbook("""
								<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
								<worksheet><sheetData><row r="1"><c><v>&b;</v></c></row></sheetData></worksheet>"""),
						"not plain"),
				new Hostile("an entity of nobody", workbook(sheet(row(1, "<c><v>&a;</v></c>"))), "not XML"),
				new Hostile("a file of the machine",
						zip(with("xl/sharedStrings.xml",
								"<!DOCTYPE s SYSTEM 'file:///etc/passwd'><sst><si><t>a</t></si></sst>")),
						"not plain"),
				new Hostile("a long cell", workbook(sheet(row(1, texts("a".repeat(32_768))))), "32767 characters"),
				new Hostile("a row too far down", workbook(sheet("<row r='1048577'/>")), "a row 1048577"),
				new Hostile("a row that is no number", workbook(sheet("<row r='x'/>")), "a row x"),
				new Hostile("rows in another order", workbook(sheet("<row r='2'/><row r='2'/>")),
						"a row 2 after row 2"),
				new Hostile("a column too far right", workbook(sheet(row(1, "<c r='XFE1'><v>1</v></c>"))),
						"\\\"XFE1\\\""),
				new Hostile("a cell of another row", workbook(sheet(row(1, "<c r='A2'><v>1</v></c>"))), "\\\"A2\\\""),
				new Hostile("cells in another order",
						workbook(sheet(row(1, "<c r='B1'><v>1</v></c><c r='A1'><v>1</v></c>"))), "another order"),
				new Hostile("a text that is missing", workbook(sheet(row(1, "<c t='s'><v>7</v></c>"))),
						"a text that is missing"),
				new Hostile("no XML", workbook("<worksheet><sheetData><row"), "not XML"),
				new Hostile("another encoding", zip(with(SHEET, sheet(HEADER).getBytes(StandardCharsets.UTF_16))),
						"not XML in UTF-8"));

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@AfterEach
	void forgetIt() throws IOException {
		this.jdbc.sql("""
				delete from observation
				where recorded_at > (select max(recorded_at) from revision where action = 'seed')
				""").update();
		this.jdbc.sql("update observation set superseded_at = null").update();
		this.jdbc.sql("delete from import").update();
		this.jdbc.sql("delete from change").update();
		this.cache.clear();
		// The tests of another process have such files for a moment.
		await("no file is left").atMost(30, TimeUnit.SECONDS).until(XlsxImportTests::isNoFileLeft);
	}

	private static boolean isNoFileLeft() throws IOException {
		try (var left = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "office-*.zip")) {
			return !left.iterator().hasNext();
		}
	}

	@ParameterizedTest
	@CsvSource({ "45.800000000000004, 45.8", "4.58E1, 45.8", "45.79999999999999716, 45.79999999999999716",
			"45.80, 45.8", "7.0628E8, 706280000", "1.5E-3, 0.0015", "-4.5, -4.5", "0, 0" })
	void createTakesNumbersAsExcelShowsThem(String raw, String value) {
		assertThat(counts(send(workbook(sheet(HEADER + figure(2, number(raw))))))).containsExactly(1, 0, 0);
		assertThat(values()).containsExactly(value, "42");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E999", "1E99999999999", "1.2.3", "NaN", "4x" })
	void createWhenANumberIsNoneRefusesIt(String raw) {
		assertThat(faults(send(workbook(sheet(HEADER + figure(2, number(raw)))))).getFirst())
			.startsWith("line 2, value: ");
	}

	@Test
	void createTakesDaysAsNumbersAndAsText() {
		assertThat(counts(send(workbook(sheet(HEADER + figure(2, number("42736"), number("43100"), number("40"))
				+ figure(3, number("43101.0"), texts("2018-12-31"), number("41")))))))
			.containsExactly(2, 0, 0);
		assertThat(this.jdbc.sql("""
				select period_start || ' ' || period_end from observation where period_start >= \
				'2017-01-01' and period_start <= '2018-01-01' and indicator_code = 'tree-coverage-rate' \
				order by 1""").query(String.class).list()).containsExactly("2017-01-01 2017-12-31",
				"2018-01-01 2018-12-31");
		assertThat(faults(send(workbook(sheet(HEADER + figure(2, number("60"), number("43100.5"), number("40")))))))
			.containsExactly("line 2, period_start: 60", "line 2, period_end: 43100.5");
	}

	@Test
	void createWhenDaysAreCountedFrom1904TakesThemSo() {
		var parts = with("xl/workbook.xml",
				"<workbook><workbookPr date1904='1'/><sheets><sheet name='a' id='s1'/></sheets></workbook>");
		parts.put(SHEET, sheet(HEADER + figure(2, number("41274"), number("41638"), number("40"))));
		assertThat(counts(send(zip(parts)))).containsExactly(1, 0, 0);
		assertThat(values()).containsExactly("40", "42");
	}

	@Test
	void createWhenACellIsAFormulaRefusesItsRow() {
		var answer = send(workbook(
				sheet(HEADER + figure(2, "<c><f>40+0.5</f><v>40.5</v></c>") + figure(4, "<c t='e'><v>#N/A</v></c>"))));
		assertThat(faults(answer)).containsExactly("line 2, value: =40+0.5", "line 4, value: =#N/A");
		assertThat(answer.text()).contains("Is a formula; write the value.");
	}

	@Test
	void createTakesATextThatOnlyLooksLikeAFormula() {
		var row = figure(2, number("40.5")).replace("40.5 percent", "=1+1");
		assertThat(counts(send(workbook(sheet(HEADER + row))))).containsExactly(1, 0, 0);
		assertThat(this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate")
			.body()
			.at("/items/0/printed")
			.asString()).isEqualTo("=1+1");
	}

	@Test
	void createReadsTheSheetThatIsNamedLikeTheExport() {
		var parts = with("xl/workbook.xml", """
				<workbook><sheets><sheet name='notes' id='s2'/><sheet name='observations' \
				id='s1'/></sheets></workbook>""");
		parts.put(SHEET, sheet(HEADER + figure(2, number("40.5"))));
		assertThat(counts(send(zip(parts)))).containsExactly(1, 0, 0);
	}

	@Test
	void createTakesAnyNumberOfReferencesToCharacters() {
		var others = "<x>&amp;&#x41; and more</x>".repeat(200_000);
		assertThat(counts(send(workbook(sheet(HEADER + others + figure(2, number("40.5"))))))).containsExactly(1, 0, 0);
	}

	@Test
	void createReadsSharedTexts() {
		var parts = with("xl/sharedStrings.xml", """
				<sst><si><t>unused</t></si>
				<si><r><t>40.5 </t></r><r><rPr><b/></rPr><t>percent</t></r><rPh><t>nothing</t></rPh></si></sst>""");
		parts.put(SHEET,
				sheet(HEADER + figure(2, number("40.5")).replace(texts("40.5 percent"), "<c t='s'><v>1</v></c>")));
		assertThat(counts(send(zip(parts)))).containsExactly(1, 0, 0);
		assertThat(this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate")
			.body()
			.at("/items/0/printed")
			.asString()).isEqualTo("40.5 percent");
	}

	@Test
	void createPassesOverEmptyRowsAndCells() {
		var answer = send(workbook(sheet(HEADER + "<row r='2'><c r='A2'/><c r='B2' t='s'/></row>"
				+ figure(5, number("40.5")) + "<row r='900'><c r='XFD900' s='1'/></row>")));
		assertThat(counts(answer)).containsExactly(1, 0, 0);
		assertThat(answer.body().get("rows").asInt()).isEqualTo(1);
		assertThat(faults(send(workbook(sheet(HEADER + row(7, texts("tree-coverage-rate", "140500")))))))
			.contains("line 7, period_start: null", "line 7, sentence: null");
		assertThat(faults(send(workbook(sheet(HEADER + row(8, "<c r='M8'><v>1</v></c>"))))))
			.containsExactly("line 8: null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "40.5_x0000_", "40.5_x0009_", "40.5_xD800_" })
	void createWhenATextHasCharactersOfNoTextRefusesIt(String printed) {
		assertThat(faults(send(workbook(sheet(HEADER + figure(2, number("40.5")).replace("40.5 percent", printed))))))
			.hasSize(1)
			.allMatch((fault) -> fault.startsWith("line 2, printed: 40.5"));
	}

	@ParameterizedTest
	@FieldSource("HOSTILE")
	void createWhenAFileIsHostileOrBrokenRefusesIt(Hostile hostile) {
		var answer = send(hostile.file());
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.text()).contains(hostile.reason())
			.doesNotContain("Exception", "Message:", "Input length", "END header");
	}

	@Test
	void readWhenTheSheetIsTooLongRefusesIt() {
		var workbook = workbook(sheet(HEADER));
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> XlsxRows
			.read(new ByteArrayInputStream(workbook), "observations", DataSize.ofBytes(100), Map.of(), new RowReader() {

				@Override
				public boolean header(List<String> columns) {
					return true;
				}

				@Override
				public boolean row(long line, String[] cells) {
					return true;
				}

			})).withMessageContaining("longer than the limit of 100 characters");
	}

	private static String figure(int row, String value) {
		return figure(row, texts("2017-01-01"), texts("2017-12-31"), value);
	}

	private static String figure(int row, String start, String end, String value) {
		return row(row, texts("tree-coverage-rate") + number("140500") + start + end + texts("stated") + value
				+ texts("percent", "eq", "40.5 percent", "chinadaily-2019-09-02") + number("11") + number("2.0"));
	}

	private static String row(int row, String cells) {
		return "<row r='" + row + "'>" + cells + "</row>";
	}

	private static String texts(String... texts) {
		return Arrays.stream(texts)
			.map((text) -> "<c t='inlineStr'><is><t>" + text + "</t></is></c>")
			.collect(Collectors.joining());
	}

	private static String number(String raw) {
		return "<c><v>" + raw + "</v></c>";
	}

	private static String sheet(String rows) {
		return "<?xml version='1.0'?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
	}

	private static byte[] workbook(String sheet) {
		return zip(with(SHEET, sheet));
	}

	/** The parts of a workbook, one of them another. */
	private static Map<String, Object> with(String part, Object content) {
		var parts = new LinkedHashMap<String, Object>();
		var type = "<Relationship Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		parts.put("_rels/.rels",
				"<Relationships>" + type + "officeDocument' Id='r' Target='xl/workbook.xml'/></Relationships>");
		parts.put("xl/workbook.xml", "<workbook><sheets><sheet name='Sheet1' id='s1'/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels",
				"<Relationships>" + type + "worksheet' Id='s1' Target='worksheets/sheet1.xml'/>" + type
						+ "worksheet' Id='s2' Target='/xl/worksheets/sheet2.xml'/>" + type
						+ "sharedStrings' Id='t' Target='sharedStrings.xml'/></Relationships>");
		parts.put(SHEET, sheet(HEADER));
		parts.put("xl/worksheets/sheet2.xml", sheet(""));
		parts.put(part, content);
		return parts;
	}

	private static byte[] zip(Map<String, ?> parts) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write((part.getValue() instanceof byte[] content) ? content
						: part.getValue().toString().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] half(byte[] file) {
		return Arrays.copyOf(file, file.length / 2);
	}

	private static byte[] bytes(int... values) {
		var bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	private static List<Integer> counts(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return Stream.of("recorded", "corrected", "unchanged")
			.map((field) -> answer.body().get(field).asInt())
			.toList();
	}

	private Answer send(byte[] workbook) {
		return this.api.post(IMPORTS, workbook, XLSX, "Authorization", this.keys.curator());
	}

	private static List<String> faults(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isIn(400, 422);
		return answer.rejections();
	}

	private List<String> values() {
		return this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate")
			.body()
			.get("items")
			.valueStream()
			.map((each) -> each.get("value").asString())
			.toList();
	}

	private int figures() {
		return this.jdbc.sql("select count(*) from observation where superseded_at is null")
			.query(Integer.class)
			.single();
	}

	/**
	 * A file that is refused.
	 *
	 * @param name what it has
	 * @param reason what is said of it
	 */
	private record Hostile(String name, byte[] file, String reason) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
