package org.jincheng.indicators.core.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
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

	private static final String JSON_STAT = "application/vnd.json-stat+json";

	@Autowired
	private Api api;

	static Stream<String> collections() {
		return Stream.of("investments", "parks", "trade-metrics", "environment-metrics", "initiatives", "indicators",
				"observations", "observations?origin=all", "observations?q=nothing", "sources",
				"sources/chinadaily-2019-09-02/statements", "places", "topics", "units");
	}

	@Test
	void csvOfObservationsHasEveryFieldOfEach() throws IOException {
		var rows = csv("observations?origin=all");
		var items = this.api.get(Api.BASE + "/observations?origin=all&limit=1000").body().get("items");
		assertThat(rows).hasSize(items.size());
		for (int i = 0; i < rows.size(); i++) {
			var row = rows.get(i);
			var item = items.get(i);
			for (var field : List.of("id", "indicator", "name", "topic", "unit", "relation", "printed", "origin")) {
				assertThat(row.get(field)).isEqualTo(text(item.get(field)));
			}
			assertThat(row.get("joint")).isEqualTo(item.get("joint").booleanValue() ? "TRUE" : "FALSE");
			assertThat(new BigDecimal(row.get("value"))).isEqualByComparingTo(item.get("value").decimalValue());
			assertThat(row.get("value")).doesNotContainIgnoringCase("e");
			assertThat(row.get("place")).isEqualTo(text(item.at("/place/code")));
			assertThat(row.get("place_name")).isEqualTo(text(item.at("/place/name")));
			assertThat(row.get("period_start")).isEqualTo(text(item.at("/period/start")));
			assertThat(row.get("period_end")).isEqualTo(text(item.at("/period/end")));
			assertThat(row.get("period")).isEqualTo(text(item.at("/period/label")));
			assertThat(row.get("period_basis")).isEqualTo(text(item.at("/period/basis")));
			assertThat(row.get("comparison")).isEqualTo(text(item.at("/comparison/kind")));
			assertThat(row.get("base_start")).isEqualTo(text(item.at("/comparison/basePeriod/start")));
			assertThat(row.get("base_end")).isEqualTo(text(item.at("/comparison/basePeriod/end")));
			assertThat(row.get("formula")).isEqualTo(text(item.at("/derivation/formula")));
			assertThat(row.get("inputs")).isEqualTo(
					String.join(" ", item.at("/derivation/inputs").valueStream().map(JsonNode::asString).toList()));
			assertThat(row.get("source")).isEqualTo(text(item.at("/source/id")));
			assertThat(row.get("paragraph")).isEqualTo(text(item.at("/source/paragraph")));
			assertThat(row.get("sentence")).isEqualTo(text(item.at("/source/sentence")));
			assertThat(row.get("recorded_at")).isEqualTo(text(item.get("recordedAt")));
			assertThat(row.get("superseded_at")).isEmpty();
		}
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

	@Test
	void workbookHasNumbersAsNumbersDatesAsDatesAndWhatTheyReferTo() throws IOException {
		try (var workbook = workbook("observations?sort=-value&source=chinadaily-2019-09-02")) {
			var sheet = workbook.getSheetAt(0);
			var header = values(sheet, 0, sheet.getRow(0).getLastCellNum());
			var value = sheet.getRow(1).getCell(header.indexOf("value"));
			assertThat(value.getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(((XSSFCell) value).getRawValue()).isEqualTo("30000000000");
			assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(header.indexOf("period_start")))).isTrue();
			assertThat(sheet.getRow(1).getCell(header.indexOf("joint")).getCellType()).isEqualTo(CellType.BOOLEAN);
			assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
			assertThat(values(workbook.getSheet("indicators"), 0, 3)).containsExactly("code", "name", "definition");
			assertThat(values(workbook.getSheet("sources"), 0, 10)).contains("citation", "licence");
		}
	}

	/** Without it, openpyxl warns. */
	@Test
	void workbookNamesItsDefaultStyle() throws IOException {
		try (var workbook = workbook("topics");
				var styles = workbook.getStylesSource().getPackagePart().getInputStream()) {
			assertThat(new String(styles.readAllBytes(), StandardCharsets.UTF_8))
				.containsOnlyOnce("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
				.containsSubsequence("<cellStyleXfs", "</cellXfs><cellStyles", "</cellStyles><dxfs", "</styleSheet>");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "observations", "observations?origin=all", "observations?topic=trade&lang=zh",
			"observations?q=nothing" })
	void jsonStatGivesEachValueAtItsCoordinates(String collection) {
		var cube = this.api.get(with(collection, "format=jsonstat")).body();
		var items = this.api.get(with(collection, "limit=1000&sources=preferred")).body().get("items");
		assertThat(cube.get("version").asString()).isEqualTo("2.0");
		assertThat(cube.get("class").asString()).isEqualTo("dataset");
		assertThat(cube.at("/role/time/0").asString()).isEqualTo("period");
		assertThat(cube.at("/role/geo/0").asString()).isEqualTo("place");
		assertThat(cube.get("value").size()).isEqualTo(items.size());
		for (var item : items) {
			var coordinates = Map.of("indicator", text(item.get("indicator")), "unit", text(item.get("unit")), "place",
					text(item.at("/place/code")), "period", text(item.at("/period/label")), "status",
					plan(text(item.get("status"))), "joint", text(item.get("joint")), "comparison", comparison(item),
					"accumulation", item.get("accumulation").asString("none"), "source",
					text(item.get("origin")).equals("derived") ? "derived:" + text(item.at("/source/id"))
							: "preferred");
			var cell = cell(cube, coordinates);
			assertThat(cube.get("value").get(cell)).isEqualTo(item.get("value"));
			assertThat(cube.get("status").get(cell)).isEqualTo(item.get("relation"));
			assertThat(cube.at("/extension/details").get(cell).get("printed")).isEqualTo(item.get("printed"));
			assertThat(cube.at("/dimension/indicator/category/label").get(text(item.get("indicator"))))
				.isEqualTo(item.get("name"));
		}
	}

	private static String plan(String status) {
		return Set.of("forecast", "target").contains(status) ? status : "outcome";
	}

	private static String comparison(JsonNode figure) {
		var comparison = figure.get("comparison");
		var whole = figure.get("shareOf");
		var of = whole.hasNonNull("indicator")
				? "$share-of_" + text(whole.get("indicator")) + "@002f" + text(whole.get("place")) : "";
		if (comparison.isNull()) {
			return "none" + of;
		}
		var place = comparison.has("place") ? "$place_" + text(comparison.get("place")) : "";
		// All changes of the seed are on the year before.
		return (text(comparison.get("kind")).equals("change") ? "change-P1Y"
				: text(comparison.get("kind")) + "-" + text(comparison.at("/basePeriod/label"))) + place + of;
	}

	/** Where several dimensions are one, their codes are together. */
	private static String cell(JsonNode cube, Map<String, String> coordinates) {
		var cell = 0;
		for (var dimension : cube.get("id")) {
			var index = cube.get("dimension").get(dimension.asString()).at("/category/index").valueStream().toList();
			var code = Arrays.stream(dimension.asString().split("-"))
				.map(coordinates::get)
				.collect(Collectors.joining("/"));
			cell = cell * index.size() + index.stream().map(FormatTests::text).toList().indexOf(code);
		}
		return String.valueOf(cell);
	}

	@Test
	void jsonStatTellsUnitsAndDecimals() {
		var cube = this.api.get(Api.BASE + "/observations?format=jsonstat&indicator=green-space-share").body();
		assertThat(cube.at("/dimension/unit/category/unit/percent/symbol").asString()).isEqualTo("%");
		assertThat(cube.at("/dimension/indicator/category/unit/green-space-share/decimals").asInt()).isEqualTo(1);
		assertThat(cube.at("/updated")).isEqualTo(this.api.get(Api.BASE).body().at("/revision/recordedAt"));
		assertThat(cube.at("/source").asString()).startsWith("China Daily");
	}

	@ParameterizedTest
	@ValueSource(strings = { "format=csv", "format=xlsx", "format=jsonstat" })
	void decimalsSurvive(String format) throws IOException, InvalidFormatException {
		var path = Api.BASE + "/observations?origin=all&" + format;
		String text;
		if (format.equals("format=xlsx")) {
			var sheets = new StringBuilder();
			try (var zip = OPCPackage.open(new ByteArrayInputStream(this.api.bytes(path)))) {
				for (var part : zip.getPartsByName(Pattern.compile("/xl/worksheets/.*"))) {
					sheets.append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			text = sheets.toString();
		}
		else {
			text = this.api.get(path).text();
		}
		assertThat(text).containsPattern("[,>:]45\\.8[,<]")
			.containsPattern("[,>:]706280000[,<]")

			.doesNotContainPattern("[,>:][0-9.]+E[0-9]");
	}

	@Test
	void csvStartsWithAByteOrderMarkOnlyWhereItIsAskedFor() {
		assertThat(this.api.bytes(Api.BASE + "/topics?format=csv&bom=true")).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(this.api.bytes(Api.BASE + "/topics?format=csv&bom=false")).startsWith('c');
		assertThat(this.api.get(Api.BASE + "/topics?bom=yes").status()).isEqualTo(400);
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

	@Test
	void pagesOfCsvFollowEachOther() throws IOException {
		var rows = new ArrayList<CSVRecord>();
		var path = Api.BASE + "/observations?limit=5&format=csv";
		while (!path.isEmpty()) {
			var page = this.api.get(path);
			rows.addAll(parse(page.text()));
			var link = page.header("Link");
			path = link.contains("next") ? link.replaceAll("<(.*)>.*", "$1") : "";
		}
		assertThat(rows.stream().map((row) -> row.get("id")))
			.containsExactlyElementsOf(csv("observations").stream().map((row) -> row.get("id")).toList());
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
	@CsvSource({ "observations, */*;q=0", "observations, application/json;q=0", "parks, " + JSON_STAT,
			"parks/danhe-river-wetland-park, text/csv", "dataset.zip, text/csv", "topics, application/zip" })
	void acceptThatRulesEverythingOutIsA406(String path, String accept) {
		assertThat(this.api.get(Api.BASE + "/" + path, "Accept", accept).status()).isEqualTo(406);
	}

	@ParameterizedTest
	@CsvSource({ "parks, jsonstat", "investments, jsonstat", "parks/danhe-river-wetland-park, csv",
			"investments/summary, csv", "observations, ods", "dataset.zip, csv" })
	void unsupportedFormatIsA406ThatListsSupportedOnes(String path, String format) {
		var answer = this.api.get(Api.BASE + "/" + path + "?format=" + format);
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.body().get("detail").asString()).containsAnyOf("application/json", "application/zip");
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
		assertThat(description.get("resources")).hasSize(17);
		assertThat(files).hasSize(19);
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

	/** The names and types of the columns of a table, and its keys. */
	private static String outline(JsonNode resource) {
		var schema = resource.get("schema");
		var columns = schema.get("fields")
			.valueStream()
			.map((field) -> "  " + text(field.get("name")) + " " + text(field.get("type")));
		var references = schema.path("foreignKeys")
			.valueStream()
			.map((key) -> "  " + key.get("fields") + " refers to " + text(key.at("/reference/resource")) + " "
					+ key.at("/reference/fields"));
		return Stream.of(Stream.of(text(resource.get("name")) + " " + schema.get("primaryKey")), columns, references)
			.flatMap(Function.identity())
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
