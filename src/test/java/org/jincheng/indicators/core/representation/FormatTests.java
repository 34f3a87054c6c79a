package org.jincheng.indicators.core.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each format gives the figures that JSON gives, read back by a library that did not
 * write it. What each looks like to the letter is in the documented examples.
 */
@ServiceTests
class FormatTests {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	@Autowired
	private Api api;

	static Stream<String> collections() {
		return Stream.of("investments", "parks", "trade-metrics", "environment-metrics", "initiatives", "indicators",
				"observations", "observations?origin=all", "observations?q=nothing", "sources",
				"sources/chinadaily-2019-09-02/statements", "places", "topics", "units");
	}

	@ParameterizedTest
	@MethodSource("collections")
	void workbookHasTheSameCellsAsCsvWithTheirTypes(String collection) throws IOException {
		var rows = csv(collection);
		try (var workbook = workbook(collection)) {
			var sheet = workbook.getSheetAt(0);
			var header = values(sheet, 0, sheet.getRow(0).getLastCellNum());
			assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			for (int i = 0; i < rows.size(); i++) {
				assertThat(values(sheet, i + 1, header.size())).isEqualTo(rows.get(i).toList());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&shape=wide", "&fields=value" })
	void workbookHasOnlyWhatItsFiguresName(String more) throws IOException {
		try (var workbook = workbook("observations?indicator=green-space-share" + more)) {
			for (var table : List.of("indicators", "sources")) {
				assertThat(workbook.getSheet(table).getLastRowNum()).as(table).isEqualTo(1);
			}
		}
	}

	@Test
	void csvStartsWithAByteOrderMarkOnlyWhereItIsAskedFor() {
		assertThat(this.api.bytes(Api.BASE + "/topics?format=csv")).startsWith('c');
	}

	@Test
	void csvWithoutRowsHasItsHeader() {
		assertThat(this.api.get(Api.BASE + "/topics?format=csv&q=nothing").text())
			.isEqualTo("code,name,name_en,name_zh\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xlsx", "jsonstat" })
	void formatHasAllItemsOrTheRequestedPage(String format) throws IOException {
		assertThat(this.api.get(Api.BASE + "/observations?format=" + format).header("Link")).doesNotContain("next");
		var page = this.api.get(Api.BASE + "/observations?limit=3&format=" + format);
		assertThat(page.header("Link")).endsWith("rel=\"next\"").contains("format=" + format);
		assertThat(csv("observations?limit=3")).hasSize(3);
		assertThat(csv("observations")).hasSameSizeAs(this.api.allPages(Api.BASE + "/observations"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			observations | text/csv                                               | text/csv
			observations | application/json;q=0.5, text/csv                       | text/csv
			observations | text/csv;q=0.5, application/json                       | application/json
			observations | text/*                                                 | text/csv
			observations | */*                                                    | application/json
			observations | text/html, */*;q=0.1                                   | application/json
			observations | */*, application/json;q=0                              | text/csv
			observations | application/vnd.json-stat+json                         | application/vnd.json-stat+json
			observations | application/*;q=0.2, application/vnd.json-stat+json    | application/vnd.json-stat+json
			parks        | application/vnd.json-stat+json, text/csv;q=0.1         | text/csv
			parks/danhe-river-wetland-park | text/csv, application/json;q=0.1     | application/json
			""")
	void acceptIsWeighed(String path, String accept, String mediaType) {
		var answer = this.api.get(Api.BASE + "/" + path, "Accept", accept);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith(mediaType);
		assertThat(answer.header("Vary")).contains("Accept,");
	}

	@ParameterizedTest
	@CsvSource({ "csv, text/csv, jincheng-initiatives-r[0-9]+\\.csv",
			"xlsx, " + XLSX + ", jincheng-initiatives-r[0-9]+\\.xlsx" })
	void fileIsNamedAfterDatasetAndRevision(String format, String mediaType, String name) {
		var answer = this.api.get(Api.BASE + "/initiatives?format=" + format);
		assertThat(answer.header("Content-Type")).startsWith(mediaType);
		assertThat(answer.header("Content-Disposition")).matches("attachment; filename=\"" + name + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "observations", "observations?format=csv", "observations?format=xlsx",
			"observations?format=jsonstat&limit=2", "parks/danhe-river-wetland-park", "dataset.zip", "" })
	void headAnswersLikeGetWithoutABody(String path) {
		var get = this.api.get(Api.BASE + "/" + path.replaceAll("^$", "topics"));
		var head = this.api.send("HEAD", this.api.port(), Api.BASE + "/" + path.replaceAll("^$", "topics"));
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.text()).isEmpty();
		for (var header : List.of("ETag", "Last-Modified", "Content-Type", "Content-Disposition", "Cache-Control",
				"Vary", "Link", "Content-Language")) {
			assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
		}
	}

	@Test
	void archiveHasEveryTableAsItsPackageDescribesIt() throws IOException {
		var files = new HashMap<String, String>();
		var zip = new ZipInputStream(new ByteArrayInputStream(this.api.bytes(Api.BASE + "/dataset.zip")));
		for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
		}
		var description = Api.parse(files.getOrDefault("datapackage.json", ""));
		var revision = this.api.get(Api.BASE).body().get("revision");
		assertThat(description.get("created")).isEqualTo(revision.get("recordedAt"));
		assertThat(description.get("version").asString()).isEqualTo(revision.get("number").asString());
		Golden.assertGolden("datapackage.txt",
				description.get("resources").valueStream().map(FormatTests::outline).collect(Collectors.joining()));
		assertThat(description.at("/licenses/0/name").asString()).isEqualTo("CC-BY-4.0");
		assertThat(files.get("CITATION.txt")).contains("revision " + revision.get("number").asString());
		assertThat(files).hasSize(description.get("resources").size() + 2);
		for (var resource : description.get("resources")) {
			var fields = resource.at("/schema/fields").valueStream().map((field) -> text(field.get("name"))).toList();
			var table = files.getOrDefault(text(resource.get("path")), "");
			assertThat(table).startsWith(String.join(",", fields) + "\r\n");
			for (var row : parse(table)) {
				resource.at("/schema/fields")
					.forEach((field) -> assertIsOfType(row.get(text(field.get("name"))), text(field.get("type"))));
			}
		}
		assertThat(parse(files.getOrDefault("observations.csv", "")))
			.hasSameSizeAs(this.api.allPages(Api.BASE + "/observations"));
		assertThat(files.getOrDefault("statements.csv", "")
			.lines()
			.filter((line) -> line.startsWith("chinadaily-2019-09-02,"))).hasSize(17);
	}

	/** The names and types of the columns of a table, and its key. */
	private static String outline(JsonNode resource) {
		var schema = resource.get("schema");
		var columns = schema.get("fields")
			.valueStream()
			.map((field) -> "  " + text(field.get("name")) + " " + text(field.get("type")));
		return Stream.concat(Stream.of(text(resource.get("name")) + " " + schema.get("primaryKey")), columns)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static void assertIsOfType(String value, String type) {
		if (!value.isEmpty()) {
			assertThat(value).as(type).matches(switch (type) {
				case "number" -> "-?[0-9]+(\\.[0-9]+)?";
				case "integer" -> "[0-9]+";
				case "boolean" -> "TRUE|FALSE";
				case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
				case "datetime" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z";
				default -> "(?s).*";
			});
		}
	}

	private List<CSVRecord> csv(String collection) throws IOException {
		return parse(this.api.get(with(collection, "format=csv")).text());
	}

	private static List<CSVRecord> parse(String csv) throws IOException {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
	}

	private XSSFWorkbook workbook(String collection) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(this.api.bytes(with(collection, "format=xlsx"))));
	}

	private static List<String> values(Sheet sheet, int row, int columns) {
		return IntStream.range(0, columns).mapToObj((column) -> value(sheet.getRow(row).getCell(column))).toList();
	}

	/** A cell as CSV would write it. */
	private static String value(Cell cell) {
		if (cell == null) {
			return "";
		}
		return switch (cell.getCellType()) {
			case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell)
					: new BigDecimal(((XSSFCell) cell).getRawValue()).toPlainString();
			case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
			default -> cell.getStringCellValue();
		};
	}

	private static String date(Cell cell) {
		var moment = cell.getLocalDateTimeCellValue();
		return cell.getCellStyle().getDataFormatString().contains("hh") ? moment + ":00.000000Z"
				: moment.toLocalDate().toString();
	}

	private static String text(JsonNode node) {
		return (node.isNull() || node.isMissingNode()) ? "" : node.asString();
	}

	private static String with(String collection, String query) {
		return Api.BASE + "/" + collection + (collection.contains("?") ? "&" : "?") + query;
	}

}
