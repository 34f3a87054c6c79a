package org.jincheng.indicators.figures.derivation;

import java.util.List;
import java.util.stream.Collectors;
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
import tools.jackson.databind.node.ObjectNode;

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
		var indicators = Stream.of(indicator("incomes", "CNY-per-person", "\"statistic\": \"mean\""),
				indicator("unemployment", "percent", "\"statistic\": \"rate\""),
				indicator("deposits", "CNY", "\"statistic\": \"stock\""),
				indicator("sales", "CNY\", \"CNY-per-person\", \"percent", "\"statistic\": \"total\""),
				indicator("visits", "persons", "\"statistic\": null"),
				indicator("wages", "CNY-per-person", "\"statistic\": \"mean\""),
				indicator("entries", "persons", "\"statistic\": null"));
		var figures = Stream.of(parts("incomes", "CNY-per-person", "33000", "44011", "21500"),
				parts("unemployment", "percent", "5.2", "5.0", "5.4"), parts("sales", "CNY", "100", "60", "40"),
				parts("visits", "persons", "100", "60", "40"), parts("entries", "persons", "100", "60", "40"),
				parts("wages", "CNY-per-person", "33000", "44011", "21500"),
				Stream.of("deposits", "sales", "visits")
					.flatMap((code) -> Stream.of(figure(code, "", "2022-01-01", "2022-03-31", "400 " + unit(code)),
							figure(code, "", "2022-01-01", "2022-06-30", "430 " + unit(code)))),
				Stream.of(figure("sales", "urban", "2021-01-01", "2021-12-31", "52.5 percent"),
						figure("sales", "urban", "2021-01-01", "2021-12-31", "700 CNY-per-person"),
						figure("sales", "urban", "2020-01-01", "2020-12-31", "9.5 percent").replace("\"eq\"", """
								"eq", "comparison": {"kind": "change", "basePeriod": {"start": "2019-01-01",
								 "end": "2019-12-31"}}""")),
				Stream.of("incomes", "sales", "visits", "unemployment")
					.map((code) -> figure(code, "", "2021-01-01", "2021-12-31", "7 " + unit(code))
						.replace("\"place\": \"140500\"", "\"places\": [\"140500\", \"140400\"]")));
		var recorded = this.curator.send("POST", "publications", """
				{"source": {"id": "trial", "publisher": "Bureau", "title": "Bulletin", "url": null,
				 "published": "2023-01-20", "language": "en", "sha256": null, "excerpt": true},
				 "indicators": [%s], "statements": [{"paragraph": 1, "sentence": 1, "gist": null, "figures": [%s]}]}
				""".formatted(indicators.collect(Collectors.joining(", ")),
				figures.flatMap((some) -> some).collect(Collectors.joining(", "))));
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
	}

	private static String unit(String indicator) {
		return switch (indicator) {
			case "incomes" -> "CNY-per-person";
			case "unemployment" -> "percent";
			case "visits" -> "persons";
			default -> "CNY";
		};
	}

	private static String indicator(String code, String units, String more) {
		return """
				{"type": "indicator", "code": "%s", "name": {"en": "The %s", "zh": "指标"}, "topic": "economy", \
				"decimals": 1,
				 "definition": {"en": "What is measured."}, "units": ["%s"], %s, "statements": []}""".formatted(code,
				code, units, more);
	}

	/** The whole, what is urban and what is rural of a year. */
	private static Stream<String> parts(String code, String unit, String whole, String urban, String rural) {
		return Stream.of(figure(code, "", "2022-01-01", "2022-12-31", whole + " " + unit),
				figure(code, "urban", "2022-01-01", "2022-12-31", urban + " " + unit),
				figure(code, "rural", "2022-01-01", "2022-12-31", rural + " " + unit));
	}

	private static String figure(String code, String residence, String start, String end, String amount) {
		var words = amount.split(" ");
		return """
				{"indicator": "%s", "where": %s, "place": "140500", "period": {"start": "%s", "end": "%s",
				 "basis": "stated"}, "value": %s, "unit": "%s", "relation": "eq", "printed": "%s"}""".formatted(code,
				residence.isEmpty() ? null : "{\"residence\": \"" + residence + "\"}", start, end, words[0], words[1],
				words[0]);
	}

	@ParameterizedTest
	@CsvSource({ "incomes, ''", "unemployment, ''", "visits, ''", "sales, 40 + 60;40 / 100 * 100;60 / 100 * 100" })
	void onlyWhatAddsUpIsSummedAndShared(String measure, String formulas) {
		assertThat(this.api.allPages(OBSERVATIONS + "&of=" + measure + "&origin=derived"))
			.extracting((figure) -> figure.at("/derivation/formula").asString())
			.containsExactlyInAnyOrder(formulas.isEmpty() ? new String[0] : formulas.split(";"));
	}

	@ParameterizedTest
	@CsvSource({ "incomes, 0", "unemployment, 0", "visits, 0", "sales, 2" })
	void onlyWhatAddsUpIsStacked(String measure, int stacked) {
		var chart = this.api.get("/charts/" + measure + ".svg?where=residence:*&from=2022&place=140500").text();
		assertThat(chart).contains("urban areas", "rural areas");
		assertThat(chart.split(PartsTests.STACKED, -1)).hasSize(stacked + 1);
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
		assertThat(told).containsExactlyInAnyOrder("CNY The sales", "percent The sales", "CNY-per-person ",
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
		say("visits", "\"adds\": [\"time\"]");
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
		say("entries", "\"statistic\": \"total\"");
		var cell = this.api.get("/api/v1/indicators/entries-urban").body();
		assertThat(cell.get("statistic").asString()).isEqualTo("total");
		assertThat(cell.get("shareOfIndicator").asString()).isEqualTo("entries");
		onlyWhatAddsUpIsSummedAndShared("entries", "40 + 60;40 / 100 * 100;60 / 100 * 100");
		say("entries", "\"statistic\": \"total\", \"adds\": [\"time\"]");
		onlyWhatAddsUpIsSummedAndShared("entries", "");
		say("wages", "\"adds\": [\"parts\"]");
		onlyWhatAddsUpIsSummedAndShared("wages", "");
	}

	private void say(String indicator, String more) {
		var path = "indicators/" + indicator;
		var read = this.curator.get(path + "?lang=all");
		var body = (ObjectNode) read.body();
		Api.parse("{" + more + "}").propertyStream().forEach((field) -> body.set(field.getKey(), field.getValue()));
		var answer = this.curator.send("PUT", path, body.toString(), "If-Match", this.curator.get(path).header("ETag"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
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
