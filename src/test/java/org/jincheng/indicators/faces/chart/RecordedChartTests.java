package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Charts of what curators record: which figures they have, and which are together. */
@CurationTests
class RecordedChartTests {

	private static final String SOURCE = "chart-yearbook-2020";

	private static final String GROUP = "group-140300-140500";

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
		var figures = new ArrayList<String>();
		for (var place : List.of("140000", "140500", "140581", GROUP)) {
			figures.add(figure(place, "2018", "CNY", 1000, ""));
			figures.add(figure(place, "2019", "CNY", 1100, ""));
		}
		figures.add(figure("140500", "2020", "CNY", 1300, "\"status\": \"target\","));
		figures.add(figure("140500", "2019", "percent", 12, """
				"comparison": {"kind": "change", "basePeriod": {"start": "2018-01-01", "end": "2018-12-31"}},"""));
		figures.add(figure("140500", "2019", "percent", 40, ""));
		var answer = this.curator.send("POST", "publications", """
				{"source": {"id": "%s", "publisher": "Bureau", "title": "Yearbook", "url": null, "published": "2020",
				  "language": "en"},
				 "places": [{"code": "%s", "kind": "group", "name": {"en": "Two cities"}, "parent": null,
				  "members": ["140300", "140500"]}],
				 "indicators": [{"type": "indicator", "code": "charted-trade", "name": {"en": "Trade", "zh": "贸易"},
				  "definition": {"en": "Trade."}, "topic": "trade", "units": ["CNY", "percent"], "decimals": 0,
				  "shareOf": {"en": "All trade"}, "prices": "current", "changes": {"prices": "current"}}],
				 "statements": [{"paragraph": 1, "sentence": 1, "gist": null, "figures": [%s]}]}""".formatted(SOURCE,
				GROUP, String.join(",", figures)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private static String figure(String place, String year, String unit, int value, String more) {
		return """
				{"indicator": "charted-trade", "place": "%s", "value": %d, "unit": "%s", %s "relation": "eq",
				 "period": {"start": "%5$s-01-01", "end": "%5$s-12-31", "basis": "stated"}, "printed": "%2$d"}"""
			.formatted(place, value, unit, more, year);
	}

	@AfterEach
	void forget() {
		for (var sql : List.of("delete from observation where indicator_code = 'charted-trade'",
				"delete from indicator_unit where indicator_code = 'charted-trade'",
				"delete from indicator where code = 'charted-trade'",
				"delete from statement where source_id = '" + SOURCE + "'",
				"delete from source where id = '" + SOURCE + "'")) {
			this.jdbc.sql(sql).update();
		}
		this.curator.remove("places/" + GROUP);
		this.cache.clear();
	}

	@Test
	void placesComeBeforeWhatTheyLieInAndGroupsComeLast() {
		assertThat(chart("").styled("text", "plot-title")).extracting(Element::getTextContent)
			.containsExactly("Gaoping", "Jincheng", "Shanxi", "Two cities");
	}

	@Test
	void eachUnitAndComparisonHasAPanel() {
		assertThat(chart("").styled("text", "head")).extracting(Element::getTextContent)
			.containsExactly("Chinese yuan (¥) · at current prices",
					"percent (%) · share of: All trade · at current prices",
					"percent (%) · change on the year before · at current prices");
	}

	@Test
	void computedChangeIsNotDrawnWhereASourceStatesOne() {
		var chart = chart("?comparison=change");
		assertThat(chart.marks()).hasSize(1);
		assertThat(chart.mark("+12%").getTextContent()).contains("sources disagree").doesNotContain("≠");
		assertThat(chart("?comparison=change&origin=derived").mark("about +10%")).isNotNull();
	}

	@Test
	void panelOfOnePlaceNamesItAmongOthers() {
		assertThat(chart("?unit=percent,CNY").marks())
			.extracting((mark) -> mark.getElementsByTagName("title").item(0).getTextContent())
			.filteredOn((words) -> words.contains("%"))
			.isNotEmpty()
			.allMatch((words) -> words.contains("Jincheng"));
	}

	@Test
	void transformIsDrawnAsWhatIsDerived() {
		var chart = chart("?place=140500&groups=false&transform=percent-change");
		assertThat(chart.texts()).contains("Trade: Percent change on the period before", "≈ +10.0%");
		assertThat(chart.marks()).hasSize(1);
		var index = chart("?place=140500&groups=false&transform=index&base=2018");
		assertThat(index.marks()).hasSize(2);
		assertThat(index.texts()).contains("index (base period = 100) · compared with 2018 · at current prices", "100");
		assertThat(index.lines()).hasSize(1);
		assertThat(this.api.get("/charts/charted-trade.svg?transform=index").status()).isEqualTo(400);
		assertThat(this.api.get("/charts/charted-trade.svg?transform=change&origin=all").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "place=140500, 7", "place=140500&groups=false, 5", "'place=140500,140581&groups=false', 7",
			"place=140581, 2", "within=140000, 9", "status=target, 1", "unit=percent, 2", "comparison=none, 10",
			"from=2019&unit=CNY, 5", "to=2018, 4", "asOf=2020-01-01, 0", "source=chart-yearbook-2020&to=2018, 4",
			"source=chinadaily-2019-09-02, 0" })
	void figuresAreThoseAskedFor(String query, int marks) {
		var chart = chart("?origin=stated&" + query);
		assertThat(chart.marks()).hasSize(marks);
		var found = this.api.allPages(Api.BASE + "/observations?indicator=charted-trade&" + query);
		assertThat(chart.marks()).extracting((mark) -> mark.getAttribute("data-figure"))
			.containsExactlyInAnyOrderElementsOf(found.stream().map((figure) -> figure.get("id").asString()).toList());
	}

	@Test
	void chartOfOnePlaceNamesIt() {
		assertThat(chart("?place=140581").texts()).contains("Gaoping").doesNotContain("Jincheng");
	}

	private ParsedSvg chart(String query) {
		var answer = this.api.get("/charts/charted-trade.svg" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return ParsedSvg.of(answer.text());
	}

}
