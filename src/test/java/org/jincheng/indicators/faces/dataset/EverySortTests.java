package org.jincheng.indicators.faces.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.mcp.Assistant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each format and face says to the letter of figures of every sort: of each
 * relation, status, comparison and missing value, of parts, sums to date and joint
 * places, on both sides of a break, and in sources that copy, replace and retract each
 * other.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverySortTests {

	private static final String INDICATORS = "every-ore,every-facts,every-gdp,every-income,every-income-urban,"
			+ "every-exports,every-exports-asean,every-exports-other,every-exports-other-2,every-exports-other-3,"
			+ "every-exports-private,every-exports-private-asean";

	private static final String FIGURES = Api.BASE + "/observations?missing=true&indicator=" + INDICATORS;

	/** The longest line of JSON, which a figure is not longer than. */
	private static final int LONGEST = 1_800;

	private static final String MEASURES = "every-ore+every-facts+every-gdp+every-income+every-exports";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() throws IOException {
		this.curator.record("every-sort");
	}

	@ParameterizedTest
	@CsvSource({ "figures.json, limit=1000", "preferred.json, limit=1000&sources=preferred&lang=zh",
			"derived.json, limit=1000&origin=derived", "figures.csv, format=csv", "wide.csv, shape=wide&format=csv",
			"wide-zh.csv, shape=wide&format=csv&lang=zh", "wide-each.csv, shape=wide&format=csv&sources=each",
			"years-zh.csv, shape=years&format=csv&lang=zh&unit=t", "cube.json, format=jsonstat" })
	void listIsAsItWas(String file, String query) throws IOException {
		assertGolden(file, this.api.get(FIGURES + "&" + query).text());
	}

	@ParameterizedTest
	@CsvSource({ "figures.xlsx.txt, ''", "wide.xlsx.txt, shape=wide&" })
	void workbookIsAsItWas(String file, String query) throws IOException {
		var path = Api.BASE + "/observations?missing=true&indicator=every-ore&format=xlsx&" + query + "lang=en";
		try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(this.api.bytes(path)))) {
			assertGolden(file,
					StreamSupport.stream(workbook.spliterator(), false)
						.map(EverySortTests::shown)
						.collect(Collectors.joining("\n")));
		}
	}

	/**
	 * The cells of a sheet as a reader sees them, but for other indicators and sources.
	 */
	private static String shown(Sheet sheet) {
		var formatter = new DataFormatter();
		var isOfAll = List.of("indicators", "sources").contains(sheet.getSheetName());
		return StreamSupport.stream(sheet.spliterator(), false)
			.map((Row row) -> IntStream.range(0, row.getLastCellNum())
				.mapToObj((column) -> formatter.formatCellValue(row.getCell(column)))
				.collect(Collectors.joining(" | ")))
			.filter((line) -> !isOfAll || line.startsWith("every-"))
			.collect(Collectors.joining("\n", sheet.getSheetName() + "\n", "\n"));
	}

	@ParameterizedTest
	@CsvSource({ "sdmx-figures.csv, data/FIGURES/.{}.......?format=csv&missing=true",
			"sdmx-series.csv, data/SERIES/.{}......?format=csv&missing=true",
			"sdmx-figures.xml, data/FIGURES/.{}.......?format=structurespecificdata&missing=true",
			"sdmx-series.xml, data/SERIES/.every-ore......?format=structurespecificdata&missing=true",
			"sdmx-parts.xml, codelist/JINCHENG/CL_BREAKDOWN" })
	void messageOfSdmxIsAsItWas(String file, String path) throws IOException {
		assertGolden(file, this.api.get("/sdmx/rest/" + path.replace("{}", MEASURES)).text());
	}

	@ParameterizedTest
	@CsvSource({ "chart-sums.svg, every-ore.svg?place=140300&unit=t", "chart-terms.svg, every-gdp.svg?lang=zh",
			"chart-parts.svg, 'every-exports.svg?where=partner:*,ownership:none'" })
	void chartIsAsItWas(String file, String path) throws IOException {
		assertGolden(file, this.api.get("/charts/" + path).text());
	}

	@Test
	void assistantIsToldAsItWas() throws IOException {
		var result = new Assistant(this.api).result("get_figures",
				"{\"indicator\": [\"every-ore\", \"every-income\"], \"missing\": true}");
		assertGolden("assistant.json", result.get("structuredContent").toString());
		assertGolden("assistant.txt", result.at("/content/0/text").asString());
	}

	@ParameterizedTest
	@CsvSource({ "publication.json, publications/every-yearbook", "overview.json, places/140300/overview",
			"statements.csv, sources/every-yearbook/statements?format=csv&lang=zh" })
	void resourceIsAsItWas(String file, String path) throws IOException {
		assertGolden(file, this.api.get(Api.BASE + "/" + path).text());
	}

	@Test
	void figureAmongOthersIsAsItWas() throws IOException {
		var id = this.curator.get("observations?source=every-table").body().at("/items/0/id").asString();
		assertGolden("figure.json", this.api.get(Api.BASE + "/observations/" + id).text());
	}

	/** Compares an answer with a file of lines that a person can read. */
	private static void assertGolden(String file, String answer) throws IOException {
		var lines = new ArrayList<String>();
		if (file.endsWith(".json")) {
			write(Api.parse(answer), "", lines);
		}
		else {
			lines.addAll(Arrays.asList(answer.replace("><", ">\n<").split("\r?\n")));
		}
		Golden.assertGolden("every-sort/" + file,
				lines.stream()
					.map(EverySortTests::undated)
					.filter((line) -> !line.startsWith("<message:ID>"))
					.collect(Collectors.joining("\n", "", "\n")));
	}

	/** Without what differs from run to run. */
	private static String undated(String line) {
		return line.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9:.]+Z?", "then")
			.replaceAll("(?i)(revision\"?:? ?|修订版 ?)[0-9]+", "$1N");
	}

	/** Writes a value in a line, or each of those in it where that would be too long. */
	private static void write(JsonNode node, String name, List<String> lines) {
		var line = node.toString();
		if (!node.isContainer() || line.length() < LONGEST) {
			lines.add(name + " " + line);
		}
		else if (node.isArray()) {
			node.forEach((item) -> write(item, name + "/-", lines));
		}
		else {
			node.propertyStream().forEach((field) -> write(field.getValue(), name + "/" + field.getKey(), lines));
		}
	}

}
