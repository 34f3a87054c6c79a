package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Statistical programs read the parts of measures by one dimension. */
@CurationTests
class SdmxBreakdownTests {

	private static final String REST = "/sdmx/rest/";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeEach
	void record() throws IOException {
		RecordedFigures.record(this.curator);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FIGURES | .sdmx-trade...CNY....               | _T=100 asean=30 private=60 private_asean=20
			FIGURES | .sdmx-trade._T......                | _T=100
			FIGURES | .sdmx-trade.private......           | private=60
			FIGURES | .sdmx-trade.private+_T......        | private=60 _T=100
			FIGURES | .sdmx-trade.asean......             | asean=30 asean=30.5
			FIGURES | .sdmx-sales+sdmx-trade.private......| private=60 private=6 private=7
			FIGURES | .sdmx-sales.asean+private......     | private=6 private=7
			FIGURES | A..private_asean.140500.CNY....     | private_asean=20
			SERIES  | .sdmx-trade.private.....            | private=60
			SERIES  | .sdmx-trade+sdmx-sales._T.....      | _T=100 _T=5
			""")
	void keySelectsParts(String flow, String key, String expected) throws IOException {
		assertThat(rows(flow, key).stream().map((row) -> row.get("BREAKDOWN") + "=" + row.get("OBS_VALUE")))
			.containsExactlyInAnyOrder(expected.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "FIGURES, ..private......, sources=each", "SERIES, ..private....., sources=preferred" })
	void wildcardFindsAPartOfEveryMeasure(String flow, String key, String query) throws IOException {
		var ids = this.api.allPages(Api.BASE + "/observations?where=ownership:private,partner:none&" + query)
			.stream()
			.map((figure) -> figure.get("id").asString())
			.toList();
		var rows = rows(flow, key);
		assertThat(rows.stream().map((row) -> row.get("OBS_ID"))).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(rows.stream().map((row) -> row.get("INDICATOR"))).contains("foreign-trade", "sdmx-trade",
				"sdmx-sales");
	}

	@Test
	void listOfIndicatorsHasNoParts() {
		var list = Xml.parse(this.api.get(REST + "codelist/JINCHENG/CL_INDICATOR").text());
		assertThat(Xml.attributes(list, "Code", "id"))
			.containsExactlyInAnyOrderElementsOf(this.api.allPages(Api.BASE + "/indicators?limit=1000&origin=stated")
				.stream()
				.filter((indicator) -> indicator.get("of").isNull())
				.map((indicator) -> indicator.get("code").asString())
				.toList());
	}

	private List<CSVRecord> rows(String flow, String key) throws IOException {
		var answer = this.api.get(REST + "data/" + flow + "/" + key + "?format=csv");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(answer.text()))
			.getRecords();
	}

}
