package org.jincheng.indicators.figures.recording;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody said of an indicator becomes known, and its figures follow. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownDefaultsTests {

	private static final String PREFERRED = "&sources=preferred";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void publish() {
		this.bulletins = new Bulletins(this.curator, "known");
		this.bulletins.publisher("city", "statistics-office");
		this.bulletins.publisher("press", "press");
	}

	@Test
	void pricesBecomeKnown() {
		this.bulletins.indicator("output", "CNY percent", "");
		this.bulletins.publish("output-1 city 2021-03", "output 140500 2020 100 CNY", "output 140500 2019 90 CNY",
				"output 140500 2020 5 percent on=2019");
		this.bulletins.publish("output-2 press 2021-04", "output 140500 2020 101 CNY prices=current",
				"output 140500 2018 80 CNY prices=constant");
		var before = this.bulletins.publish("output-3 press 2021-05", "output 140500 2019 91 CNY prices=current",
				"output 140500 2019 92 CNY");
		var as = figures("output", "");
		assertThat(as).containsExactly("2018 80 constant", "2019 90 null", "2019 91 current", "2019 92 null",
				"2020 100 null", "2020 101 current", "2020 5 null");
		assertThat(figures("output", PREFERRED)).hasSize(6);
		var ids = ids("output");

		var changed = change("output", "\"prices\": \"current\", \"changes\": {\"prices\": \"constant\"}");
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(figures("output", "")).containsExactly("2018 80 constant", "2019 90 current", "2019 91 current (2)",
				"2019 92 current", "2020 100 current", "2020 101 current", "2020 5 constant");
		assertThat(figures("output", PREFERRED)).containsExactly("2018 80 constant", "2019 90 current",
				"2020 100 current", "2020 5 constant");
		assertThat(ids("output")).isEqualTo(ids);
		assertThat(figures("output", "&asOf=" + before)).isEqualTo(as);

		var unsaid = this.bulletins.find("output", "&source=known-output-1&from=2019&to=2019").getFirst();
		var versions = this.curator.get("observations/" + unsaid.get("id").asString() + "/history").body();
		assertThat(versions.at("/items").valueStream().map((version) -> version.get("prices").asString("-")))
			.containsExactly("-", "current");
		var numbered = this.bulletins.find("output", "&source=known-output-3")
			.stream()
			.filter((figure) -> figure.has("occurrence"))
			.toList();
		assertThat(numbered).hasSize(1);
		assertThat(numbered.getFirst().get("note").asString()).startsWith("The source states this beside another");
		var changes = this.curator.get("changes?sort=-number&limit=1").body().at("/items/0").toString();
		assertThat(changes).contains("known-output", "\"observations\"", numbered.getFirst().get("id").asString());

		assertThat(change("output", "\"prices\": \"constant\"").status()).isEqualTo(409);
		assertThat(change("output", "").status()).isEqualTo(409);
		// What is said of them again changes nothing.
		this.bulletins.publish("output-4 press 2021-06", "output 140500 2017 70 CNY prices=current");
		assertThat(figures("output", PREFERRED)).contains("2017 70 current");
	}

	/** What a source stated twice keeps its number, and what joins comes after it. */
	@Test
	void laterFigureGetsTheNextOccurrence() {
		this.bulletins.indicator("twice", "CNY", "");
		this.bulletins.publish("twice-1 city 2021-03", "twice 140500 2020 10 CNY",
				"twice 140500 2020 11 CNY occurrence=2", "twice 140500 2020 12 CNY prices=current",
				"twice 140500 2020 13 CNY prices=current occurrence=2");
		var ids = ids("twice");
		assertThat(change("twice", "\"prices\": \"current\"").status()).isEqualTo(200);
		assertThat(figures("twice", "").stream().map((figure) -> figure.replaceFirst("^.*current ?", "")))
			.containsExactlyInAnyOrder("", "(2)", "(3)", "(4)");
		assertThat(ids("twice")).isEqualTo(ids);
	}

	@Test
	void wholeBecomesKnown() {
		this.bulletins.indicator("part", "percent", "");
		var before = this.bulletins.publish("part-1 city 2021-03", "part 140500 2020 40 percent");
		assertThat(change("part", "\"shareOf\": {\"en\": \"Output\", \"zh\": \"产出\"}").status()).isEqualTo(200);
		assertThat(this.bulletins.find("part", "").getFirst().at("/shareOf/name").asString()).isEqualTo("Output");
		assertThat(this.bulletins.find("part", "&asOf=" + before).getFirst().get("shareOf").isNull()).isTrue();
		assertThat(change("part", "\"shareOf\": {\"en\": \"Output\", \"zh\": \"产出\"}, \"shareOfIndicator\": \"gdp\"")
			.status()).isEqualTo(200);
		assertThat(
				change("part", "\"shareOf\": {\"en\": \"Output\", \"zh\": \"产出\"}, \"shareOfIndicator\": \"exports\"")
					.status())
			.isEqualTo(409);
	}

	/** A series apart, also where all others say the same. */
	@Test
	void figuresOfUnknownPricesJoinNoOthers() {
		this.bulletins.indicator("growth", "percent", "");
		this.bulletins.publish("growth-1 city 2020-03", "growth 140500 2019 7 percent on=2018 prices=constant");
		this.bulletins.publish("growth-2 press 2021-03", "growth 140500 2020 5 percent on=2019");
		assertThat(series("growth")).containsExactly("140500 change-P1Y 2020",
				"140500 change-P1Y$prices_constant 2019");
	}

	/** The series of an indicator, each as its place, comparison and years. */
	private List<String> series(String indicator) {
		var answer = this.api.get("/sdmx/rest/data/SERIES/.known-%s......?format=csv".formatted(indicator));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var rows = answer.text().lines().map((row) -> List.of(row.split(",", -1))).toList();
		Function<String, Integer> column = rows.getFirst()::indexOf;
		return rows.stream()
			.skip(1)
			.collect(Collectors.groupingBy(
					(row) -> row.get(column.apply("REF_AREA")) + " " + row.get(column.apply("COMPARISON")),
					TreeMap::new,
					Collectors.mapping((row) -> row.get(column.apply("TIME_PERIOD")), Collectors.joining(" "))))
			.entrySet()
			.stream()
			.map((series) -> series.getKey() + " " + series.getValue())
			.toList();
	}

	/** Figures as their year, value and prices, and their occurrence. */
	private List<String> figures(String indicator, String query) {
		return this.bulletins.find(indicator, query)
			.stream()
			.map((figure) -> figure.at("/period/label").asString() + " " + figure.get("value").asString() + " "
					+ figure.get("prices").asString("null")
					+ (figure.has("occurrence") ? " (" + figure.get("occurrence").asInt() + ")" : ""))
			.sorted()
			.toList();
	}

	private List<String> ids(String indicator) {
		return this.bulletins.find(indicator, "")
			.stream()
			.map((figure) -> figure.get("id").asString())
			.sorted()
			.toList();
	}

	/** Makes an indicator what it is with something else. */
	private Api.Answer change(String indicator, String more) {
		var path = "indicators/known-" + indicator;
		var there = this.curator.get(path);
		var request = """
				{"code": "known-%1$s", "name": {"en": "Measure of %1$s", "zh": "指标"}, "topic": "economy",
				 "definition": {"en": "What is measured."}, "units": %2$s, "decimals": 1%3$s, "statements": []}"""
			.formatted(indicator, there.body().get("units"), more.isEmpty() ? "" : ", " + more);
		return this.curator.send("PUT", path, request, "If-Match", there.header("ETag"));
	}

}
