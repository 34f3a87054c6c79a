package org.jincheng.indicators.subjects.initiative;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Initiatives, parks and investments of two cities. */
@CurationTests
class TwoCitiesTests {

	@Autowired
	private Curator curator;

	@BeforeEach
	void ofDatong() {
		for (var example : List.of(Example.INITIATIVE, Example.PARK, Example.INVESTMENT)) {
			this.curator.add(example.collection(), example.with("place", "\"140200\""));
		}
	}

	@AfterEach
	void remove() {
		this.curator.remove("investments/new-one", "parks/new-one", "initiatives/new-one", "initiatives/other-one");
	}

	@ParameterizedTest
	@CsvSource({ "initiatives, 51", "parks, 3", "investments, 5" })
	void eachIsListedAtItsPlaceAlone(String collection, int ofCity) {
		assertThat(this.curator.get(collection + "/new-one").body().at("/place/name").asString()).isEqualTo("Datong");
		assertThat(ids(collection + "?place=140200")).containsExactly("new-one");
		assertThat(ids(collection + "?place=140500")).hasSize(ofCity).doesNotContain("new-one");
		assertThat(ids(collection + "?within=140000")).hasSize(ofCity + 1);
		assertThat(this.curator.get(collection + "?place=Datong").body().at("/errors/0/allowed/0").asString())
			.isEqualTo("140200");
	}

	@Test
	void overviewAndPageHaveThoseOfTheirPlace() {
		assertThat(this.curator.get("places/140200/overview").body().at("/initiatives/0/initiatives/0/id").asString())
			.isEqualTo("new-one");
		assertThat(this.curator.get("places/140500/overview").text()).doesNotContain("new-one");
	}

	@Test
	void whatSaysNoPlaceIsOfTheCityAndStaysWhereItIs() {
		var body = Example.INITIATIVE.with("id", "\"other-one\"");
		assertThat(this.curator.add("initiatives", body).body().at("/place/code").asString()).isEqualTo("140500");
		this.curator.change("initiatives/other-one", "\"place\": \"140200\"");
		assertThat(this.curator.replace("initiatives/other-one", body).body().at("/place/code").asString())
			.isEqualTo("140200");
		var answer = this.curator.replace("initiatives/other-one",
				((ObjectNode) Api.parse(body)).put("place", "9").toString());
		Curator.assertError(answer, 422, "/place");
	}

	@Test
	void amountsOfTwoCitiesAreNeverAddedNorFoundByEachOther() {
		this.curator.add("observations", """
				{"indicator": "fine-coal-chemical-transformation", "place": "140200", "relation": "eq", "value": 7,
				 "unit": "CNY", "printed": "7 yuan",
				 "period": {"start": "2018-01-01", "end": "2018-12-31", "basis": "stated"},
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 9, "sentence": 1}}""");
		var summary = "investments/summary?groupBy=sector&status=spent";
		assertThat(values(summary + "&place=140200")).containsExactly("7");
		assertThat(values(summary)).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of("7"), values(summary + "&place=140500").stream()).toList());
		assertThat(ids("investments?maxAmount=10&within=140000")).containsExactly("fine-coal-chemical-transformation");
		assertThat(ids("investments?maxAmount=10&place=140500")).isEmpty();
		var amount = this.curator.get("observations?place=140200").body().at("/items/0/id").asString();
		this.curator.remove("observations/" + amount);
	}

	private List<String> values(String path) {
		return this.curator.get(path)
			.body()
			.get("groups")
			.valueStream()
			.map((group) -> group.at("/total/value").asString())
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "initiatives?source=chinadaily-2019-09-02, 35", "parks?source=chinadaily-2019-09-02&place=140500, 3",
			"investments?source=chinadaily-2019-09-02, 5", "parks?source=xinhua-2022-01-20, 0",
			"investments?to=2018, 0", "investments?from=2019&place=140500, 4",
			"trade-metrics?source=chinadaily-2019-09-02, 2", "trade-metrics?place=140000&from=2021, 6",
			"environment-metrics?within=140000&source=chinadaily-2019-09-02, 2" })
	void subjectsAreFoundByTheirSourcesFiguresAndPeriods(String path, int found) {
		assertThat(ids(path)).hasSize(found);
	}

	@ParameterizedTest
	@CsvSource({ "initiatives", "parks", "investments", "trade-metrics", "environment-metrics" })
	void unknownSourceIsRefused(String collection) {
		assertThat(this.curator.get(collection + "?source=nowhere").body().at("/errors/0/parameter").asString())
			.isEqualTo("source");
	}

	@Test
	void placeThatIsUsedStays() {
		assertThat(this.curator.delete("places/140200").body().get("detail").asString()).contains(
				"initiatives (1: /api/v1/initiatives?place=140200)", "parks (1: /api/v1/parks?place=140200)",
				"investments (1: /api/v1/investments?place=140200)");
	}

	@Test
	void wordOfThePathIsNoIdOfAnInvestment() {
		Curator.assertError(this.curator.send("POST", "investments", Example.INVESTMENT.with("id", "\"summary\"")), 422,
				"/id");
	}

	@ParameterizedTest
	@CsvSource({ "INITIATIVE", "PARK", "INVESTMENT" })
	void whatIsGivenUpSaysSo(Example example) {
		this.curator.change(example.path(), "\"status\": \"suspended\"");
		assertThat(this.curator.get(example.path()).body().get("statusName").asString()).isEqualTo("Suspended");
		this.curator.change(example.path(), "\"status\": \"cancelled\"");
		assertThat(ids(example.collection() + "?status=cancelled")).containsExactly("new-one");
	}

	private List<String> ids(String path) {
		return this.curator.get(path + (path.contains("?") ? "&" : "?") + "limit=1000")
			.body()
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

}
