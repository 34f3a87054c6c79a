package org.jincheng.indicators.figures.observation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten years of sums to date of one city, with the year and the growth of each, and two
 * years of another city, the last of which is not over.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccumulationTests {

	private static final int FIRST = 2015;

	private static final int LAST = 2024;

	/**
	 * The months to whose ends the sums of a year run, each with its part of the year.
	 */
	private static final int[][] SUMS = { { 3, 20 }, { 6, 45 }, { 9, 70 }, { 12, 100 } };

	private Bulletins bulletins;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "run");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.indicator("gdp", "CNY percent rank", "\"statistic\": \"total\", \"rank\": 1");
		this.bulletins.indicator("wage", "CNY", "\"statistic\": \"mean\"");
		this.bulletins.publish("yearbook office 2025-10-01",
				IntStream.rangeClosed(FIRST, LAST)
					.boxed()
					.flatMap((year) -> figures("140300", year))
					.toArray(String[]::new));
		this.bulletins.publish("other office 2024-11-01",
				Stream
					.of(figures("140600", 2023).toList(), figures("140600", 2024).limit(3).toList(),
							List.of("wage 140600 2024-01~2024-06 7 CNY"))
					.flatMap(List::stream)
					.toArray(String[]::new));
		this.bulletins.publish("months office 2024-12-01", "gdp 140700 2024-01 1 CNY",
				"gdp 140700 2024-01~2024-02 2 CNY", "gdp 140700 2024-04~2024-06 9 CNY",
				"gdp 140700 2024-07~2024-12 9 CNY", "gdp 140700 2023-01~2024-06 9 CNY");
	}

	/** The sums of a year, each followed by its growth on the year before. */
	private static Stream<String> figures(String place, int year) {
		return Arrays.stream(SUMS).flatMap((sum) -> {
			var period = "%d-01~%d-%02d".formatted(year, year, sum[0]);
			return Stream
				.of("gdp %s %s %d CNY".formatted(place, period, sum[1] * (year - 2000)),
						"gdp %s %s %d percent on=%d".formatted(place, period, sum[1] / 10, year - 1))
				.filter((figure) -> !figure.contains(" on=") || sum[0] == 12);
		});
	}

	private List<String> told(String query) {
		return this.bulletins.find("gdp", query)
			.stream()
			.map((figure) -> figure.at("/period/label").asString() + " " + figure.get("value").asString() + " "
					+ figure.get("accumulation").asString("-"))
			.toList();
	}

	@Test
	void sumsFromJanuaryOnThatAreShorterThanTheYearSaySo() {
		assertThat(told("&place=140300&unit=CNY&from=2024")).containsExactly("2024-01/2024-03 480 -",
				"2024-01/2024-06 1080 year-to-date", "2024-01/2024-09 1680 year-to-date", "2024 2400 -");
		assertThat(told("&place=140700")).containsExactlyInAnyOrder("2024-01 1 -", "2024-01/2024-02 2 year-to-date",
				"2024-04/2024-06 9 -", "2024-07/2024-12 9 -", "2023-01/2024-06 9 -");
		assertThat(this.bulletins.find("wage", "")).singleElement()
			.satisfies((figure) -> assertThat(figure.get("accumulation").isNull()).isTrue());
	}

	@ParameterizedTest
	@CsvSource({ "year-to-date, 30", "none, 20", "'year-to-date,none', 40" })
	void figuresAreSelectedByTheirAccumulation(String accumulation, int count) {
		var query = "&place=140300&unit=CNY&count=true&accumulation=" + accumulation;
		assertThat(told(query)).hasSize(count);
		assertThat(this.curator.get("observations?indicator=run-gdp" + query).body().get("total").asInt())
			.isEqualTo(count);
	}

	@Test
	void latestGoesBySeries() {
		var query = "&place=140300&unit=CNY&latest=1";
		assertThat(told(query)).containsExactlyInAnyOrder("2024 2400 -", "2024-01/2024-09 1680 year-to-date");
		assertThat(told(query + "&sources=each")).hasSize(2);
		assertThat(told(query + "&accumulation=year-to-date")).containsExactly("2024-01/2024-09 1680 year-to-date");
		assertThat(told(query + "&to=2024-03")).containsExactlyInAnyOrder("2024-01/2024-03 480 -",
				"2023-01/2023-09 1610 year-to-date");
		assertThat(told(query + "&to=2024-03&accumulation=year-to-date")).containsExactly("2024-01/2024-03 480 -");
		assertThat(told(query + "&transform=change-on-year")).containsExactlyInAnyOrder("2024 100 -",
				"2024-01/2024-09 70 year-to-date");
	}

	@Test
	void singlePeriodsAreMadeOfSumsAndTheirYears() {
		var query = "&place=140300&transform=cumulative-to-single";
		assertThat(told(query)).hasSize(40)
			.containsSequence("2024-01/2024-03 480 -", "2024-04/2024-06 600 -", "2024-07/2024-09 600 -",
					"2024-10/2024-12 720 -");
		assertThat(told(query + "&latest=1")).containsExactly("2024-10/2024-12 720 -");
	}

	@ParameterizedTest
	@CsvSource({ "SERIES/.run-gdp..140300.CNY.none.YTD., 30", "SERIES/.run-gdp..140300.CNY.none._Z., 20",
			"FIGURES/_O.run-gdp..140300.CNY...., 30", "FIGURES/Q.run-gdp..140300.CNY...., 10" })
	void keysOfSdmxSelectSumsToDate(String key, int figures) {
		assertThat(this.api.get("/sdmx/rest/data/" + key + "?format=csv").text().lines()).hasSize(1 + figures);
	}

	@Test
	void overviewsPreferWholeYears() {
		for (var place : List.of("140300", "140600")) {
			var card = this.curator.get("places/" + place + "/overview")
				.body()
				.get("keyFigures")
				.valueStream()
				.filter((key) -> key.at("/figure/indicator").asString().equals("run-gdp"))
				.findFirst()
				.orElseThrow();
			assertThat(card.at("/figure/period/label").asString()).isEqualTo(place.equals("140300") ? "2024" : "2023");
		}
	}

	@Test
	void breakIsBetweenASumAndTheOneBeforeInItsSeries() {
		this.curator.add("breaks", """
				{"id": "run-break", "indicator": "run-gdp", "place": "140300", "day": "2020-01-01", \
				"reason": "method", "note": null,
				 "statement": {"source": "run-other", "paragraph": 1, "sentence": 1}}""");
		this.bulletins.publish("early office 2019-11-01", "gdp 140300 2019-01~2019-06 1 CNY status=forecast",
				"gdp 140300 2019 5 CNY status=forecast");
		this.bulletins.publish("late office 2020-11-01", "gdp 140300 2020-01~2020-03 2 CNY status=forecast",
				"gdp 140300 2020-01~2020-06 3 CNY status=forecast", "gdp 140300 2020 7 CNY status=forecast");
		try {
			assertThat(this.bulletins.find("gdp", "&place=140300&status=forecast")
				.stream()
				.filter((figure) -> !figure.get("break").isNull())
				.map((figure) -> figure.at("/period/label").asString())).containsExactly("2020");
			assertThat(this.api.get("/sdmx/rest/data/SERIES/_O.run-gdp..140300.CNY.none.YTD.forecast?format=csv")
				.text()
				.lines()
				.filter((row) -> row.contains(",B,"))).singleElement().asString().contains("2020-01-01/P3M");
		}
		finally {
			this.curator.remove("breaks/run-break");
			this.bulletins.find("gdp", "&status=forecast")
				.forEach((figure) -> this.curator.remove("observations/" + figure.get("id").asString()));
		}
	}

	@Test
	void rankOfASumIsNone() {
		var body = Api.parse("""
				{"indicator": "run-gdp", "place": "140300", "period": {"start": "2024-01-01", "end": "2024-06-30", \
				"basis": "stated"},
				 "value": 3, "unit": "rank", "relation": "eq", "printed": "third", "comparison": {"kind": "rank"},
				 "source": {"id": "run-yearbook", "paragraph": 1, "sentence": 1}}""");
		var made = this.curator.add("observations", body.toString());
		JsonNode rank = made.body();
		assertThat(rank.get("accumulation").isNull()).isTrue();
		this.curator.remove("observations/" + rank.get("id").asString());
	}

}
