package org.jincheng.indicators.faces.overview;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a place is ranked among, and what heads its cards. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceRankTests {

	/** Yangquan, of whose figures the service has none of its own. */
	private static final String PLACE = "140300";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		var bulletins = new Bulletins(this.curator, "stood");
		bulletins.publisher("office", "statistics-office");
		bulletins.publisher("yearbooks", "statistics-office");
		for (var name : List.of("gdp", "one", "cut", "half", "grown", "revised")) {
			bulletins.indicator(name, "CNY percent", "\"rank\": 1");
		}
		bulletins.publish("first office 2024-03-01", "gdp 140300 2019 9 CNY", "gdp 140300 2021 10 CNY",
				"gdp 140300 2022 12 CNY", "gdp 140300 2023 14 CNY", "gdp 140600 2023 20 CNY", "gdp 140700 2023 14 CNY",
				"gdp 140800 2022 99 CNY", "gdp 140900 2023 gt 50 CNY", "gdp 141000 2023 70 CNY status=target",
				"gdp 140000 2023 900 CNY", "cut 140300 2023 5 CNY", "cut 140600 2023 6 CNY", "grown 140300 2023 5 CNY",
				"half 140300 2023 5 CNY", "half 140300 2021~2023 15 CNY",
				"half 140300 2024-01~2024-06 4 CNY status=provisional", "half 140600 2024-01~2024-06 3 CNY",
				"half 140600 2023 6 CNY");
		bulletins.publish("own office 2024-03-02", "one 140300 2023 5 CNY");
		bulletins.publish("yearbook yearbooks 2024-01-01", "one 140300 2023 5.5 CNY", "one 140600 2023 7 CNY");
		bulletins.publish("other office 2024-04-01", "one 140600 2023 4 CNY", "cut 140700 2023 7 CNY",
				"grown 140700 2023 7 CNY");
		bulletins.indicator("stock", "persons", "\"rank\": 1, \"timing\": \"end-of-period\"");
		bulletins.publisher("press", "press");
		bulletins.publish("counted office 2024-05-01", "stock 140300 2023-12-31 2193 persons",
				"stock 140600 2023-12-31 2250 persons", "stock 140300 2023 2200 persons status=target");
		bulletins.publish("told press 2024-05-02", "stock 140300 2023 2300 persons");
		var bulletin = List.of("revised 140300 2023 5 CNY", "revised 140600 2023 6 CNY", "revised 140700 2023 7 CNY");
		bulletins.publish("bulletin office 2024-04-01", bulletin.toArray(String[]::new));
		bulletins.publish("revision office 2024-11-01", "revised 140300 2023 9 CNY", "revised 140600 2023 6 CNY",
				"revised 140700 2023 7 CNY");
		for (var reason : List.of("method", "territory")) {
			this.curator.add("breaks", """
					{"id": "stood-%1$s", "indicator": "stood-%2$s", "place": "140700", "day": "2023-01-01",
					 "reason": "%1$s", "note": null,
					 "statement": {"source": "stood-first", "paragraph": 1, "sentence": 1}}""".formatted(reason,
					reason.equals("method") ? "cut" : "grown"));
		}
	}

	/** Other periods, bounds, plans and other kinds of places are never ranked. */
	@ParameterizedTest
	@CsvSource({ "gdp, 2, true, 3, first, 20 14", "one, 2, false, 2, yearbook, 7", "cut, 2, false, 2, first, 6",
			"half, 2, false, 2, first, 6", "grown, 2, false, 2, , 7", "revised, 1, false, 3, revision, 7 6" })
	void placeIsRankedAmongItsKind(String name, int rank, boolean tied, int ranked, @Nullable String source,
			String others) {
		var peers = peers(name);
		var standing = peers.get("standing");
		assertThat(standing.get("rank").asInt()).isEqualTo(rank);
		assertThat(standing.get("tied").asBoolean()).isEqualTo(tied);
		assertThat(standing.get("ranked").asInt()).isEqualTo(ranked);
		assertThat(standing.get("places").asInt()).isEqualTo(11);
		assertThat(standing.get("source").asString(null)).isEqualTo((source != null) ? "stood-" + source : null);
		assertThat(peers.get("others").valueStream().map((figure) -> figure.get("value").asString()))
			.containsExactly(others.split(" "));
	}

	@Test
	void cardShowsTheWholeYearFirstAndThePartYearNextToIt() {
		var key = key("half");
		assertThat(key.at("/figure/period/label").asString()).isEqualTo("2023");
		assertThat(key.at("/partOfYear/period/label").asString()).isEqualTo("2024-01/2024-06");
		assertThat(key.at("/partOfYear/status").asString()).isEqualTo("provisional");
		assertThat(key.get("course").toString()).isEqualTo("[[{\"period\":\"2023\",\"value\":5}]]");
	}

	@Test
	void courseHasAGapWhereAYearIsMissing() {
		assertThat(key("gdp").get("course").toString()).isEqualTo("[[{\"period\":\"2019\",\"value\":9}],"
				+ "[{\"period\":\"2021\",\"value\":10},{\"period\":\"2022\",\"value\":12},"
				+ "{\"period\":\"2023\",\"value\":14}]]");
	}

	@Test
	void rankIsThatOfTheChart() {
		var chart = this.api.get("/charts/stood-gdp.svg?beside=140300&plot=bars&lang=en").text();
		assertThat(chart)
			.contains(">2 Yangquan<", ">2 Jinzhong<", ">1 Shuozhou<",
					"2023 · 4 of 11 cities have it · not ranked for a bound or a range: 1")
			.doesNotContain("Xinzhou", "Yuncheng", "Linfen");
	}

	/** A year and its last day are one point of a stock. */
	@Test
	void stockOfAYearIsThatOfItsLastDay() {
		assertThat(key("stock").at("/figure/value").asInt()).isEqualTo(2193);
		var standing = peers("stock").get("standing");
		assertThat(standing.get("rank").asInt()).isEqualTo(2);
		assertThat(standing.get("ranked").asInt()).isEqualTo(2);
		assertThat(overview().get("plans")
			.valueStream()
			.filter((one) -> one.at("/plan/indicator").asString().equals("stood-stock"))
			.map((one) -> one.at("/outcome/value").asInt())).containsExactly(2193);
	}

	private JsonNode key(String name) {
		return of(name, overview().get("keyFigures"));
	}

	private JsonNode peers(String name) {
		return of(name, overview().get("peers"));
	}

	private JsonNode overview() {
		return this.curator.get("places/" + PLACE + "/overview").body();
	}

	private static JsonNode of(String name, JsonNode all) {
		return all.valueStream()
			.filter((one) -> one.at("/figure/indicator").asString().equals("stood-" + name))
			.findFirst()
			.orElseThrow();
	}

}
