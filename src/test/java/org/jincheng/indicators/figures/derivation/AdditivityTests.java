package org.jincheng.indicators.figures.derivation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bulletin with what adds up and what does not: incomes, rates of unemployment,
 * deposits, sales, and what nobody says anything of.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdditivityTests {

	private static final String OBSERVATIONS = "/api/v1/observations?source=trial&limit=1000";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		var bulletins = new Bulletins(this.curator, "");
		bulletins.indicator("incomes", "CNY-per-person", "\"statistic\": \"mean\"");
		bulletins.indicator("unemployment", "percent", "\"statistic\": \"rate\"");
		bulletins.indicator("deposits", "CNY", "\"statistic\": \"stock\"");
		bulletins.indicator("sales", "CNY CNY-per-person percent", "\"statistic\": \"total\"");
		bulletins.indicator("visits", "persons", "");
		bulletins.indicator("wages", "CNY-per-person", "\"statistic\": \"mean\"");
		bulletins.indicator("entries", "persons", "");
		var parts = Stream
			.of("incomes CNY-per-person 33000 44011 21500", "unemployment percent 5.2 5.0 5.4", "sales CNY 100 60 40",
					"visits persons 100 60 40", "entries persons 100 60 40", "wages CNY-per-person 33000 44011 21500")
			.flatMap(AdditivityTests::parts);
		var others = Stream.of("deposits 140500 2022-01~2022-03 400 CNY", "deposits 140500 2022-01~2022-06 430 CNY",
				"sales 140500 2022-01~2022-03 400 CNY", "sales 140500 2022-01~2022-06 430 CNY",
				"visits 140500 2022-01~2022-03 400 persons", "visits 140500 2022-01~2022-06 430 persons",
				"sales 140500 2021 52.5 percent where=residence:urban",
				"sales 140500 2021 700 CNY-per-person where=residence:urban",
				"sales 140500 2020 9.5 percent where=residence:urban on=2019",
				"incomes - 2021 7 CNY-per-person places=140500,140400", "sales - 2021 7 CNY places=140500,140400",
				"visits - 2021 7 persons places=140500,140400", "unemployment - 2021 7 percent places=140500,140400");
		bulletins.publish("trial Bureau 2023-01-20", Stream.concat(parts, others).toArray(String[]::new));
	}

	/** The whole, what is urban and what is rural of a year. */
	private static Stream<String> parts(String measure) {
		var words = measure.split(" ");
		return IntStream.range(2, 5)
			.mapToObj((i) -> "%s 140500 2022 %s %s%s".formatted(words[0], words[i], words[1],
					List.of("", " where=residence:urban", " where=residence:rural").get(i - 2)));
	}

	@ParameterizedTest
	@CsvSource({ "incomes, ''", "unemployment, ''", "visits, ''", "sales, 40 + 60;40 / 100 * 100;60 / 100 * 100" })
	void onlyWhatAddsUpIsSummedAndShared(String measure, String formulas) {
		assertThat(this.api.allPages(OBSERVATIONS + "&of=" + measure + "&origin=derived"))
			.extracting((figure) -> figure.at("/derivation/formula").asString())
			.containsExactlyInAnyOrder(formulas.isEmpty() ? new String[0] : formulas.split(";"));
	}

	@Test
	void onlyWhatAddsUpIsAShareOfItsMeasure() {
		for (var measure : List.of("incomes", "unemployment", "visits")) {
			var cell = this.api.get("/api/v1/indicators/" + measure + "-urban").body();
			assertThat(cell.get("of").asString()).isEqualTo(measure);
			assertThat(cell.get("shareOf").isNull() && cell.get("shareOfIndicator").isNull()).isTrue();
			var query = OBSERVATIONS + "&indicator=" + measure + "-urban," + measure + "-rural";
			assertThat(this.api.allPages(query)).hasSize(2)
				.allSatisfy((figure) -> assertThat(figure.get("shareOf").isNull()).isTrue());
		}
		var told = this.api.allPages(OBSERVATIONS + "&indicator=sales-urban")
			.stream()
			.map((figure) -> figure.get("unit").asString() + " " + figure.at("/comparison/kind").asString("")
					+ figure.at("/shareOf/name").asString(""));
		assertThat(told).containsExactlyInAnyOrder("CNY ", "percent Measure of sales", "CNY-per-person ",
				"percent change");
	}

	@Test
	void onlyWhatAddsUpOverTimeIsTakenOutOfRunningSums() {
		assertThat(this.api.allPages(OBSERVATIONS + "&transform=cumulative-to-single"))
			.extracting(
					(figure) -> figure.get("indicator").asString() + " " + figure.at("/derivation/formula").asString())
			.containsExactlyInAnyOrder("sales 400", "sales 430 - 400", "sales 100 - 430");
		for (var indicator : List.of("deposits", "visits")) {
			var refused = this.api.get(OBSERVATIONS + "&transform=cumulative-to-single&indicator=" + indicator);
			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.body().at("/errors/0/message").asString())
				.startsWith(indicator + ": Is not known to add up over time");
		}
		this.curator.change("indicators/visits", "\"adds\": [\"time\"]");
		assertThat(this.api.allPages(OBSERVATIONS + "&transform=cumulative-to-single&indicator=visits")).hasSize(3);
	}

	@Test
	void onlyWhatAddsUpOverPlacesIsToldAsJoint() {
		for (var member : List.of("140500", "140400")) {
			assertThat(this.api.get("/api/v1/places/" + member + "/overview").body().get("joint"))
				.extracting((figure) -> figure.get("indicator").asString())
				.containsOnlyOnce("sales")
				.doesNotContain("incomes", "unemployment", "visits");
		}
		assertThat(this.api.allPages(OBSERVATIONS + "&indicator=incomes&place=140400")).as("found as before")
			.hasSize(1);
	}

	/** What is unknown can become known, and the cells follow. */
	@Test
	void whatACuratorSaysLaterHoldsForAll() {
		onlyWhatAddsUpIsSummedAndShared("entries", "");
		this.curator.change("indicators/entries", "\"statistic\": \"total\"");
		var cell = this.api.get("/api/v1/indicators/entries-urban").body();
		assertThat(cell.get("statistic").asString()).isEqualTo("total");
		assertThat(cell.get("shareOfIndicator").asString()).isEqualTo("entries");
		onlyWhatAddsUpIsSummedAndShared("entries", "40 + 60;40 / 100 * 100;60 / 100 * 100");
		this.curator.change("indicators/entries", "\"statistic\": \"total\", \"adds\": [\"time\"]");
		onlyWhatAddsUpIsSummedAndShared("entries", "");
		this.curator.change("indicators/wages", "\"adds\": [\"parts\"]");
		onlyWhatAddsUpIsSummedAndShared("wages", "");
	}

	@Test
	void seededCatalogueSaysWhatAddsUp() {
		var stated = this.api.allPages("/api/v1/indicators?origin=stated")
			.stream()
			.filter((indicator) -> !indicator.get("code").asString().matches("(visits|entries|wages).*"))
			.toList();
		assertThat(stated).hasSizeGreaterThan(40)
			.allSatisfy(
					(indicator) -> assertThat(indicator.get("statistic").isNull()).as(indicator.toString()).isFalse());
		assertThat(stated).filteredOn((indicator) -> !indicator.get("adds").isNull())
			.extracting((JsonNode indicator) -> indicator.get("code").asString() + " " + indicator.get("adds").size())
			.containsExactlyInAnyOrder("coal-destinations 0", "ethnic-groups 0");
	}

}
