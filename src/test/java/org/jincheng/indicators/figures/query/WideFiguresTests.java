package org.jincheng.indicators.figures.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of every kind, recorded and read back from the wide table. */
@CurationTests
class WideFiguresTests {

	private static final String INDICATOR = "wide-facts";

	private static final String WIDE = "observations?shape=wide&indicator=" + INDICATOR;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void record() {
		if (this.curator.get("indicators/" + INDICATOR).status() == 200) {
			return;
		}
		post("sources", """
				{"id": "wide-daily", "publisher": "Daily", "title": "Facts", "language": "en", \
				"published": "2021-02-01"}""");
		post("sources/wide-daily/statements", "{\"paragraph\": 1, \"sentence\": 1}");
		post("indicators", """
				{"code": "%s", "name": {"en": "=Facts, \\"so called\\"", "zh": "事实"}, "definition": {"en": "Facts."},
				 "topic": "trade", "units": ["percent", "count"], "decimals": 1, "shareOf": {"en": "All facts"},
				 "statements": []}""".formatted(INDICATOR));
		figure("2018-01-01", "2018-12-31", "\"value\": 46.30, \"relation\": \"eq\"");
		figure("2018-01-01", "2018-06-30", "\"value\": 40, \"relation\": \"gt\"");
		figure("2018-02-01", "2018-02-28", "\"value\": 5, \"upper\": 6.5, \"relation\": \"between\"");
		figure("2019-01-01", "2019-12-31", "\"value\": -7, \"relation\": \"eq\", \"status\": \"target\"");
		figure("2019-01-01", "2019-12-31", "\"value\": 0, \"relation\": \"eq\"");
		figure("2019-01-01", "2019-12-31", "\"value\": 3, \"relation\": \"eq\", \"place\": \"140581\"");
		figure("2019-01-01", "2019-12-31",
				"\"value\": 9, \"relation\": \"eq\", \"unit\": \"count\", \"counted\": \"@parks\"");
		figure("2019-01-01", "2019-12-31", """
				"value": 1, "relation": "eq", "comparison": {"kind": "change", \
				"basePeriod": {"start": "2018-01-01", "end": "2018-12-31"}}""");
	}

	private void figure(String start, String end, String said) {
		var unit = said.contains("\"unit\"") ? "" : "\"unit\": \"percent\", ";
		var place = said.contains("\"place\"") ? "" : "\"place\": \"140500\", ";
		post("observations", """
				{"indicator": "%s", %s %s %s, "period": {"start": "%s", "end": "%s", "basis": "stated"}, \
				"printed": "so much",
				 "source": {"id": "wide-daily", "paragraph": 1, "sentence": 1}}""".formatted(INDICATOR, place, unit,
				said, start, end));
	}

	private void post(String path, String body) {
		var answer = this.curator.send("POST", path, body);
		assertThat(answer.status()).as(answer.text() + "\n" + body).isEqualTo(201);
	}

	@AfterEach
	void forgetWhatIsTooMuch() {
		this.jdbc.sql("delete from observation where compared like 'change 1%' and source_id = 'wide-daily'").update();
		this.cache.clear();
	}

	@Test
	void csvHasEachFigureOnceUnderItsLabels() throws IOException {
		var rows = parse(this.curator.get(WIDE + "&format=csv").text());
		assertThat(rows.stream().map((row) -> row.get(0))).containsExactly("Indicator", "Place", "Unit", "Qualifier",
				"Comparison", "Source", "Status", "period", "2018-01/2018-06", "2018", "2018-02", "2019");
		assertThat(column(rows, 3)).containsExactly("'=Facts, \"so called\"", "Jincheng", "'@parks", "", "",
				"wide-daily", "actual", "wide-facts.140500.count", "", "", "", "9");
		assertThat(column(rows, 4)).containsExactly("'=Facts, \"so called\"", "Jincheng", "percent (%)", "", "",
				"wide-daily", "actual", "wide-facts.140500.percent", "", "46.30", "", "0");
		assertThat(column(rows, 5)).contains("more than", "wide-facts.140500.percent.gt", "40");
		assertThat(column(rows, 6)).contains("from", "wide-facts.140500.percent.from", "5");
		assertThat(column(rows, 7)).contains("to", "wide-facts.140500.percent.to", "6.5");
		assertThat(column(rows, 8)).contains("Change on the base period: one year before",
				"wide-facts.140500.percent.change-P1Y", "1");
		assertThat(column(rows, 9)).contains("target", "wide-facts.140500.percent.target", "-7");
		assertThat(column(rows, 10)).contains("Gaoping", "wide-facts.140581.percent", "3");
		assertThat(rows).allMatch((row) -> row.size() == 11);
	}

	@Test
	void workbookHasTheSameCellsAsCsv() throws IOException {
		var rows = parse(this.curator.get(WIDE + "&format=csv").text());
		try (var workbook = new XSSFWorkbook(
				new ByteArrayInputStream(this.api.bytes(Api.BASE + "/" + WIDE + "&format=xlsx")))) {
			var sheet = workbook.getSheet("observations-wide");
			assertThat(sheet.getLastRowNum()).isEqualTo(rows.size() - 1);
			for (int i = 0; i < rows.size(); i++) {
				for (int column = 3; column < rows.get(i).size(); column++) {
					var said = rows.get(i).get(column);
					var cell = sheet.getRow(i).getCell(column);
					if (said.isEmpty()) {
						assertThat(cell == null || cell.getCellType() == CellType.BLANK).isTrue();
					}
					else if (i < 8) {
						assertThat(cell.getStringCellValue()).isEqualTo(said.replaceFirst("^'", ""));
					}
					else {
						assertThat(new BigDecimal(((XSSFCell) cell).getRawValue())).isEqualByComparingTo(said);
						assertThat(cell.getCellStyle().getDataFormatString())
							.isEqualTo(said.equals("46.30") ? "#,##0.00" : said.equals("6.5") ? "#,##0.0" : "#,##0");
					}
				}
			}
		}
	}

	@Test
	void figuresAreThoseOfTheLongTable() throws IOException {
		var wide = new ArrayList<String>();
		for (var row : parse(this.curator.get(WIDE + "&format=csv&origin=all").text()).stream().skip(8).toList()) {
			row.stream().skip(3).filter((cell) -> !cell.isEmpty()).forEach(wide::add);
		}
		var figures = this.curator.get("observations?origin=all&indicator=" + INDICATOR).body().get("items");
		var expected = figures.valueStream()
			.flatMap((figure) -> IntStream.range(0, figure.get("upper").isNull() ? 1 : 2)
				.mapToObj((end) -> figure.get((end == 0) ? "value" : "upper").decimalValue().toPlainString()))
			.toList();
		assertThat(wide).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void tableThatIsWiderThanASheetIsRefusedBeforeAnythingIsWritten() {
		this.jdbc.sql("""
				insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end,
				  period_basis, value,
				  relation, printed, joint, source_id, paragraph, sentence, recorded_at, status, occurrence,
				    comparison_kind,
				  base_start, base_end, compared)
				select gen_random_uuid(), 'wide-facts', '140500', 'percent', '2018-01-01', '2018-12-31', 'stated',
				  1, 'eq', '1',
				  false, 'wide-daily', 1, 1, '2026-11-24T12:00:00Z', 'actual', 1, 'change', day, day,
				  'change ' || day || '/' || day
				from (select date '1900-01-01' + n as day from generate_series(1, 16384) n) days""").update();
		this.cache.clear();
		var answer = this.curator.get(WIDE + "&format=csv");
		Curator.assertError(answer, 400, "shape");
		assertThat(answer.body().get("detail").asString()).contains("16,384", "indicator", "place", "from");
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("ETag") + answer.header("Content-Disposition")).isEmpty();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(this.curator.get(WIDE + "&format=csv&comparison=none").status()).isEqualTo(200);
	}

	private static List<String> column(List<CSVRecord> rows, int column) {
		return rows.stream().map((row) -> row.get(column)).toList();
	}

	private static List<CSVRecord> parse(String csv) throws IOException {
		return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
	}

}
