package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** CSV is as its metadata of CSV on the Web says, by the rules of that. */
@ServiceTests
class CsvwTests {

	/** The variables of RFC 6570, of which those with a low line before them are kept. */
	private static final Pattern VARIABLE = Pattern
		.compile("([A-Za-z0-9]|%[0-9A-F]{2})(\\.?([A-Za-z0-9_]|%[0-9A-F]{2}))*");

	private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"(.+)\"");

	@Autowired
	private Api api;

	static Stream<String> tables() {
		return Stream
			.of(List.of("investments", "parks", "trade-metrics", "environment-metrics", "initiatives", "indicators",
					"breaks", "sources", "publishers", "places", "topics", "units", "dimensions", "categories",
					"changes"),
					List.of("sources/chinadaily-2019-09-02/statements", "observations", "observations?origin=all",
							"observations?fields=value,unit,joint&topic=trade", "observations?format=csv&shape=wide",
							"observations?shape=wide&format=csv&lang=zh&origin=all"))
			.flatMap(List::stream);
	}

	@ParameterizedTest
	@MethodSource("tables")
	void eachCellIsOfTheTypeOfItsColumn(String table) throws IOException {
		var csv = this.api.get(csv(table));
		var metadata = this.api.get(link(csv));
		assertThat(metadata.header("Content-Type")).isEqualTo("application/csvm+json");
		var description = metadata.body();
		assertThat(description.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/csvw");
		assertThat(description.get("url").asString()).isEqualTo(csv(table));
		var columns = description.at("/tableSchema/columns").valueStream().toList();
		var records = CSVFormat.RFC4180.parse(new StringReader(csv.text())).getRecords();
		var header = records.get(description.at("/dialect/skipRows").asInt());
		assertThat(header.toList()).isEqualTo(columns.stream().map((column) -> text(column, "titles")).toList());
		assertThat(columns.stream().map((column) -> text(column, "name"))).doesNotHaveDuplicates()
			.allMatch(VARIABLE.asMatchPredicate());
		assertThat(columns).allSatisfy((column) -> assertThat(text(column, "dc:description")).isNotBlank());
		for (var row : records.subList((int) header.getRecordNumber(), records.size())) {
			for (int i = 0; i < columns.size(); i++) {
				assertIsOf(columns.get(i).get("datatype"), row.get(i));
			}
		}
		var key = description.at("/tableSchema/primaryKey").valueStream().map(JsonNode::asString).toList();
		assertThat(records.stream().map((row) -> key(row, key, header)))
			.satisfies((keys) -> assertThat(key.isEmpty() ? List.of() : keys).doesNotHaveDuplicates());
	}

	private static List<String> key(CSVRecord row, List<String> key, CSVRecord header) {
		return key.stream().map((column) -> row.get(header.toList().indexOf(column))).toList();
	}

	private static void assertIsOf(JsonNode datatype, String cell) {
		if (cell.isEmpty()) {
			return;
		}
		var base = datatype.isString() ? datatype.asString() : text(datatype, "base");
		switch (base) {
			case "string" -> assertThat(cell).doesNotContain("\u0000");
			case "decimal" -> assertThat(cell).matches("-?[0-9]+(\\.[0-9]+)?");
			case "integer" -> assertThat(cell).matches("-?[0-9]+");
			case "boolean" -> assertThat(text(datatype, "format").split("\\|")).hasSize(2).contains(cell);
			case "date" -> assertThatNoException().isThrownBy(() -> LocalDate.parse(cell));
			case "dateTime" -> assertThatNoException().isThrownBy(() -> OffsetDateTime.parse(cell));
			default -> throw new AssertionError(base);
		}
	}

	@Test
	void placesAreTextsAndValuesHaveUnits() {
		var description = this.api.get(Api.BASE + "/investments?format=csvw").body();
		assertThat(column(description, "amount_cny").get("schema:unitText").asString()).isEqualTo("CNY");
		assertThat(column(description, "joint").get("datatype"))
			.isEqualTo(Api.parse("{\"base\": \"boolean\", \"format\": \"TRUE|FALSE\"}"));
		var observations = this.api.get(Api.BASE + "/observations?format=csvw").body();
		assertThat(column(observations, "place").get("datatype").asString()).isEqualTo("string");
		assertThat(column(observations, "value").get("datatype").asString()).isEqualTo("decimal");
		assertThat(observations.at("/tableSchema/primaryKey")).isEqualTo(Api.parse("[\"id\"]"));
		assertThat(observations.at("/dc:license/@id").asString()).contains("creativecommons");
		assertThat(this.api.get(observations.at("/dc:source/@id").asString()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fields=value,id", "fields=value" })
	void keyIsToldWhereItsColumnsAre(String fields) {
		var schema = this.api.get(Api.BASE + "/observations?format=csvw&" + fields).body().get("tableSchema");
		assertThat(schema.has("primaryKey")).isEqualTo(fields.contains("id"));
	}

	@Test
	void addressOfADescriptionDoesNotEndTheLink() {
		var request = new MockHttpServletRequest("GET", "/api/v1/parks");
		request.setQueryString("q=a>b&format=csv");
		var revision = new DatasetRevision(1, Instant.EPOCH, "somebody", RevisionAction.CREATE, "Something.");
		assertThat(new ResponseContext(request, Language.EN, revision).inFormat("csvw"))
			.isEqualTo("/api/v1/parks?q=a%3Eb&format=csvw");
	}

	@Test
	void onlyCsvIsDescribed() {
		assertThat(this.api.get(Api.BASE + "/parks").header("Link")).isEmpty();
		assertThat(this.api.get(Api.BASE + "/parks", "Accept", "text/csv").header("Link"))
			.contains("</api/v1/parks?format=csvw>; rel=\"describedby\"");
	}

	private static JsonNode column(JsonNode description, String name) {
		return description.at("/tableSchema/columns")
			.valueStream()
			.filter((column) -> text(column, "name").equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static String csv(String table) {
		var address = Api.BASE + "/" + table;
		return address.contains("format=") ? address : address + (table.contains("?") ? "&" : "?") + "format=csv";
	}

	private static String link(Api.Answer csv) {
		var link = LINK.matcher(csv.header("Link"));
		assertThat(link.find()).as(csv.header("Link")).isTrue();
		assertThat(link.group(2)).startsWith("application/csvm+json");
		return URI.create(link.group(1)).toString();
	}

	private static String text(JsonNode node, String field) {
		return node.get(field).asString();
	}

}
