package org.jincheng.indicators.faces.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The notes of a figure in pages, charts and tools, and the reasons for empty lists: of
 * ten years of bulletins with a plan, a census and incomes that later are only of parts.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureNotesTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Assistant assistant;

	@BeforeAll
	void record() {
		this.assistant = new Assistant(this.api);
		var bulletins = new Bulletins(this.curator, "said");
		bulletins.publisher("office", "statistics-office");
		bulletins.indicator("output", "CNY percent", "");
		bulletins.indicator("dwellers", "persons", "");
		bulletins.indicator("income", "CNY-per-person", "");
		for (var year = 2014; year <= 2023; year++) {
			bulletins.publish("bulletin-%d office %d-03".formatted(year, year + 1),
					"output 140500 %d %d CNY".formatted(year, 200_000_000_000L + year),
					"dwellers 140500 %d %d persons".formatted(year, (year < 2020) ? 2_343_000 : 2_194_000),
					(year < 2020) ? "income 140500 %d 20000 CNY-per-person".formatted(year)
							: "income 140500 %d 33000 CNY-per-person where=residence:urban".formatted(year));
		}
		bulletins.publish("growth office 2024-04", "output 140500 2023 4.4 percent on=2022 prices=constant",
				"income 140581 2023 21000 CNY-per-person");
		bulletins.publish("plan office 2023-01", "output 140500 2023 ge 240000000000 CNY status=target",
				"output 140500 2023 approx 6.5 percent on=2022 prices=constant status=target",
				"output 140500 2030 300000000000 CNY status=target");
		this.curator.add("breaks", """
				{"id": "said-census", "indicator": "said-dwellers", "place": "140500", "day": "2020-11-01",
				 "reason": "census", "note": null,
				 "statement": {"source": "said-bulletin-2020", "paragraph": 1, "sentence": 2}}""");
	}

	@Test
	void eachLineHasStatusComparisonPricesAndBreak() {
		assertThat(lines("{\"indicator\": \"said-output\", \"from\": \"2023\", \"to\": \"2023\"}"))
			.satisfiesExactlyInAnyOrder(
					(line) -> assertThat(line)
						.contains(", Jincheng, 2023: ¥200,000,002,023; actual; printed as “200000002023” ("),
					(line) -> assertThat(line)
						.contains(", 2023: at least ¥240 billion; target; printed as “240000000000” ("),
					(line) -> assertThat(line)
						.contains(", 2023: rose 4.4% on 2022; actual; at constant prices; printed as “4.4” ("),
					(line) -> assertThat(line).contains(
							", 2023: target: a rise of about 6.5% on 2022; at constant prices; printed as “6.5” ("));
		assertThat(lines("{\"indicator\": \"said-dwellers\", \"from\": \"2020\", \"to\": \"2020\"}")).singleElement()
			.asString()
			.contains("2.194 million people; actual; not comparable with before 2020-11-01: census; "
					+ "printed as “2194000” (");
		var figure = this.assistant
			.call("get_figures", "{\"indicator\": \"said-dwellers\", \"from\": \"2020\", \"to\": \"2021\"}")
			.get("figures");
		assertThat(figure.at("/0/break/id").asString()).isEqualTo("said-census");
		assertThat(figure.at("/1").has("break")).isFalse();
		var verified = this.assistant.result("verify_figure", """
				{"claim": "The measure of output of Jincheng grew about 6.5 percent in 2023.", \
				"indicator": "said-output"}""");
		assertThat(verified.at("/content/0/text").asString()).contains("(at constant prices; printed as “6.5”)");
		var acrossBreak = this.assistant.result("verify_figure", """
				{"claim": "The measure of dwellers of Jincheng fell 6.4 percent in 2020.", \
				"indicator": "said-dwellers"}""");
		assertThat(acrossBreak.at("/content/0/text").asString()).doesNotContain("fell 6");
	}

	@Test
	void assistantsAskForTransformsAndFrequencies() {
		var asked = "{\"indicator\": \"said-income\", \"transform\": \"index\", "
				+ "\"base\": \"2015\", \"frequency\": \"year\"}";
		assertThat(lines(asked)).hasSize(7)
			.filteredOn(
					(line) -> line.contains(" compared with 2015; actual; derived: 20000 / 20000 * 100; Computed from"))
			.hasSize(6);
		assertThat(lines("{\"indicator\": \"said-income\", \"frequency\": [\"month\"]}"))
			.contains("Without frequency=month, there are figures from 2014-01-01 to 2023-12-31 (7).");
	}

	@Test
	void emptyListHasAReason() {
		assertNotes("indicator=said-income&from=2020&place=140500",
				"without-indicator: Without indicator=said-income, "
						+ "there are figures from 2020-01-01 to 2030-12-31 (17).",
				"without-place: Without place=140500, there are figures from 2023-01-01 to 2023-12-31 (1).",
				"without-from: Without from=2020, there are figures from 2014-01-01 to 2019-12-31 (6).",
				"parts: Of its parts (parameter \"of\"), "
						+ "there are figures from 2020-01-01 to 2023-12-31 (4): said-income-urban.");
		assertNotes("indicator=said-output&of=said-income",
				"without-indicator: Without indicator=said-output, "
						+ "there are figures from 2014-01-01 to 2023-12-31 (11).",
				"without-of: Without of=said-income, there are figures from 2014-01-01 to 2030-12-31 (14).");
		assertNotes("indicator=said-income&transform=index&base=2010",
				"no-base: There is no figure of the base period 2010. "
						+ "There are figures from 2014-01-01 to 2023-12-31 (7).");
		assertNotes("indicator=said-dwellers&q=nowhere",
				"without-q: Without q=nowhere, there are figures from 2014-01-01 to 2023-12-31 (10).");
		assertNotes("indicator=said-income&from=2020&place=140500&lang=zh&limit=5",
				"without-indicator: 去掉indicator=said-income，则有2020-01-01至2030-12-31的17个数据。",
				"without-place: 去掉place=140500，则有2023-01-01至2023-12-31的1个数据。",
				"without-from: 去掉from=2020，则有2014-01-01至2019-12-31的6个数据。",
				"parts: 其分组（参数 of）有2020-01-01至2023-12-31的4个数据：said-income-urban。");
		assertNotes("place=140502&from=2100&to=2101", "nothing: No recorded figure matches.");
		assertThat(this.api.get(Api.BASE + "/observations?indicator=said-income").body().has("notes")).isFalse();
		assertThat(this.api.get(Api.BASE + "/parks?q=nowhere").body().has("notes")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "format=csv", "format=xlsx", "format=jsonstat", "shape=wide&format=csv", "limit=5&format=csv" })
	void emptyTableHasAReason(String query) {
		var answer = this.api.get(Api.BASE + "/observations?indicator=said-dwellers&q=nowhere&" + query);
		assertThat(answer.header("Jincheng-Notes")).isEqualTo("without-q");
		var link = answer.header("Link");
		assertThat(link).matches("<.*format=json>; rel=\"alternate\"; type=\"application/json\"");
		var list = this.api.get(link.substring(1, link.indexOf('>'))).body();
		assertThat(list.at("/notes/0/code").asString()).isEqualTo("without-q");
		var whole = this.api.get(Api.BASE + "/observations?indicator=said-dwellers&" + query);
		assertThat(whole.header("Jincheng-Notes")).isEmpty();
	}

	private void assertNotes(String query, String... notes) {
		var answer = this.api.get(Api.BASE + "/observations?" + query).body();
		assertThat(answer.get("items")).isEmpty();
		assertThat(answer.get("notes")
			.valueStream()
			.map((note) -> "%s: %s".formatted(note.get("code").asString(), note.get("message").asString())))
			.containsExactlyInAnyOrder(notes);
	}

	/** Places around are told of by what is asked for, and not by all that they have. */
	@Test
	void emptyAnswerOfAToolHasAReason() {
		var asked = "{\"indicator\": \"said-income\", \"place\": \"140502\", \"from\": \"%s\"}";
		assertThat(lines(asked.formatted("2020"))).contains(
				"Without place=140502, there are figures from 2023-01-01 to 2023-12-31 (1).",
				"No figures there, but 1 for Gaoping (140581)");
		assertThat(lines(asked.formatted("2018"))).contains("No figures there, but 2 for Jincheng (140500)",
				"No figures there, but 1 for Gaoping (140581)");
		var transformed = asked.formatted("2018").replace("}", ", \"transform\": \"change\"}");
		assertThat(lines(transformed)).contains("No figures there, but 2 for Jincheng (140500)")
			.noneMatch((line) -> line.contains("Gaoping"));
	}

	@Test
	void outcomesComeFirstOnPagesAndBreaksAreRules() {
		var page = this.api.get("/indicators/said-output?lang=en").text();
		var rows = page.split("<tr");
		var isTarget = Arrays.stream(rows).skip(2).map((row) -> row.contains("target")).toList();
		assertThat(isTarget).as("first of amounts, then of changes")
			.hasSize(14)
			.endsWith(false, true, true, false, true)
			.startsWith(false, false, false, false, false, false, false, false, false, false);
		var broken = this.api.get("/indicators/said-dwellers?lang=en").text().split("<tr");
		assertThat(broken).filteredOn((row) -> row.startsWith(" class=\"broken\""))
			.singleElement()
			.asString()
			.contains("2020", "2.194 million", "not comparable with before 2020-11-01: census");
		assertThat(this.api.get("/indicators/said-dwellers?lang=en&sort=-period").text()).contains("not comparable")
			.doesNotContain("class=\"broken\"");
	}

	@Test
	void partsAreNamedWhereverTheirMeasureIs() {
		var parts = this.api.get(Api.BASE + "/indicators/said-income").body().get("parts");
		assertThat(parts).isEqualTo(Api.parse("""
				[{"code": "said-income-urban", "name": "Measure of income: urban areas", \
				"where": {"residence": "urban"}}]"""));
		assertThat(this.api.get(Api.BASE + "/indicators/said-output").body().get("parts")).isEmpty();
		assertThat(this.api.get("/indicators/said-income?lang=en").text())
			.contains("<a href=\"/indicators/said-income-urban?lang=en\">");
	}

	private List<String> lines(String arguments) {
		return List.of(text(this.assistant.result("get_figures", arguments)).split("\n"));
	}

	private static String text(JsonNode result) {
		return StreamSupport.stream(result.get("content").spliterator(), false)
			.map((part) -> part.get("text").asString())
			.findFirst()
			.orElseThrow();
	}

}
