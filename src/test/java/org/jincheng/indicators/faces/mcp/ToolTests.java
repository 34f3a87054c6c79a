package org.jincheng.indicators.faces.mcp;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.core.problem.BodyFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What each tool answers and refuses. */
@ServiceTests
class ToolTests {

	private static final JsonMapper json = JsonMapper.shared();

	@Autowired
	private Api api;

	@Autowired
	private Map<String, Tool<?>> tools;

	private Assistant assistant;

	@BeforeEach
	void connect() {
		this.assistant = new Assistant(this.api);
	}

	@Test
	void argumentsAreDescribedAsTheyAreRead() {
		var described = this.assistant.send("tools/list", "{}").body().at("/result/tools");
		assertThat(described.size()).isEqualTo(this.tools.size());
		for (var description : described) {
			var tool = Objects.requireNonNull(this.tools.get(description.get("name").asString()));
			var schema = description.get("inputSchema");
			assertThat(schema.get("properties").propertyNames())
				.containsExactlyInAnyOrderElementsOf(BodyFields.names(Tools.arguments(tool)));
			assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
			assertThat(description.at("/annotations/readOnlyHint").asBoolean()).isTrue();
		}
	}

	/** An assistant holds the claims of a text against the dataset one beside another. */
	@Test
	void callsOfOneClientAtOnceAreAllAnswered() {
		try (var calls = Executors.newFixedThreadPool(8)) {
			var answers = IntStream.range(0, 24)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> this.assistant.call("verify_figure", """
						{"claim": "The tree coverage rate of Jincheng is over %d percent."}""".formatted(30 + i)),
						calls))
				.toList();
			assertThat(answers).allSatisfy((answer) -> assertThat(answer.join().get("findings")).hasSize(1));
		}
	}

	@ParameterizedTest
	@CsvSource({ "how many people live in Jincheng, population", "晋城有多少人, population", "GDP of Jincheng, gdp",
			"Jincheng, 140500" })
	void searchFindsWhatIsAskedForFirstAndSourcesLast(String words, String expected) {
		var found = this.assistant.call("search", "{\"words\": \"" + words + "\"}").get("found");
		assertThat(found.at("/0/code").asString()).isEqualTo(expected);
		var kinds = found.valueStream().map((it) -> it.get("kind").asString()).toList();
		assertThat(kinds.lastIndexOf("source") - kinds.indexOf("source"))
			.isEqualTo(kinds.stream().filter("source"::equals).count() - (kinds.contains("source") ? 1 : 0));
		assertThat(kinds.indexOf("source")).isIn(-1,
				kinds.size() - (int) kinds.stream().filter("source"::equals).count());
	}

	/** Assistants often send one code where several can be sent. */
	@Test
	void textIsTakenAsAList() {
		var asList = this.assistant.call("get_figures", "{\"indicator\": [\"foreign-trade\", \"gdp\"]}");
		assertThat(asList.get("figures")).isNotEmpty();
		assertThat(this.assistant.call("get_figures", "{\"indicator\": \"foreign-trade, gdp\"}")).isEqualTo(asList);
	}

	@Test
	void searchThatFindsNothingTellsWhereElseToLook() {
		var found = this.assistant.call("search", "{\"words\": \"volcano\"}");
		assertThat(codes(found)).isEmpty();
		assertThat(found.get("why").asString()).contains("Try other words");
		assertThat(this.assistant.call("search", "{\"words\": \"povety\"}").get("why").asString())
			.contains("Nearest: indicator poverty-rate (Poverty rate)");
	}

	private static List<String> codes(JsonNode found) {
		return found.get("found").valueStream().map((it) -> it.get("code").asString()).toList();
	}

	@Test
	void searchGoesOnUntilAllAreFound() {
		var found = new ArrayList<String>();
		var after = "";
		var total = 0;
		do {
			var page = this.assistant.call("search", "{\"words\": \"jin sha county city\"" + after + "}");
			found.addAll(codes(page));
			total = page.get("total").asInt();
			after = page.has("next") ? ", \"after\": \"" + page.get("next").asString() + "\"" : "";
		}
		while (!after.isEmpty());
		assertThat(found).hasSize(total).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(ints = { 7, 20 })
	void figuresComeInPagesThatMissNone(int limit) {
		var expected = this.api.get(Api.BASE + "/observations?origin=all&sources=preferred&limit=1000")
			.body()
			.get("items");
		var ids = new ArrayList<String>();
		var after = "";
		do {
			var result = this.assistant.result("get_figures",
					"{\"origin\": \"all\", \"limit\": " + limit + after + "}");
			assertThat(result.toString().getBytes(StandardCharsets.UTF_8).length)
				.as("under 10,000 tokens of two and a half bytes")
				.isLessThan(25_000);
			var page = result.get("structuredContent");
			assertThat(result.at("/content/0/text").asString()).as("the whole is sent once")
				.hasSizeLessThan(page.toString().length() / 2);
			for (var figure : page.get("figures")) {
				ids.add(figure.get("id").asString());
				assertThat(figure.get("citations").size()).as(figure.toString()).isPositive();
				for (var citation : figure.get("citations")) {
					assertThat(page.get("sources").has(citation.get("source").asString())).isTrue();
				}
			}
			after = page.has("next") ? ", \"after\": \"" + page.get("next").asString() + "\"" : "";
		}
		while (!after.isEmpty());
		assertThat(ids).containsExactlyElementsOf(expected.valueStream().map((it) -> it.get("id").asString()).toList());
	}

	@Test
	void figureHasAllThatMustBeSaidOfIt() {
		var figure = this.assistant.call("get_figures", """
				{"indicator": ["livelihood-budget-share"]}""").at("/figures/0");
		assertThat(figure.get("relation").asString()).isEqualTo("gt");
		assertThat(figure.get("qualifier").asString()).isEqualTo("more than");
		assertThat(figure.get("printed").asString()).isEqualTo("More than 80 percent");
		assertThat(figure.at("/citations/0/text").asString())
			.isEqualTo("China Daily, 2019-09-02, paragraph 9, sentence 3");
		var derived = this.assistant.call("get_figures", """
				{"indicator": ["foreign-trade-multiple-read-as-increase"], "origin": "derived", "lang": "zh"}""");
		assertThat(derived.at("/figures/0/formula").asString()).isNotBlank();
		assertThat(derived.at("/figures/0/citations/0/text").asString()).endsWith("句");
	}

	@Test
	void statementHasItsGistFiguresAndCitation() {
		var statement = this.assistant.call("get_statement", """
				{"source": "chinadaily-2019-09-02", "paragraph": 9, "sentence": 3}""");
		assertThat(statement.get("gist").asString()).contains("living standards");
		assertThat(statement.at("/figures/0/value").asInt()).isEqualTo(80);
		assertThat(statement.at("/citation/text").asString()).endsWith("paragraph 9, sentence 3");
		assertThat(statement.get("source").asString()).startsWith("China Daily: ");
	}

	@Test
	void plansAreListedWithWhatIsOverdue() {
		var plans = this.assistant.call("get_plans", "{\"place\": [\"140500\"], \"overdue\": true}");
		assertThat(plans.at("/plans/0/id").asString()).isEqualTo("highways-2019");
		assertThat(plans.get("total").asInt()).isOne();
		assertThat(this.assistant.call("get_plans", "{\"type\": \"initiative\", \"after\": 2}")
			.at("/plans/0/type")
			.asString()).isEqualTo("initiative");
	}

	@Test
	void statementsOfASourceAreListedPageByPage() {
		var count = 0;
		JsonNode page = null;
		do {
			page = this.assistant.call("get_statement",
					"{\"source\": \"chinadaily-2019-09-02\", \"after\": " + count + "}");
			count += page.get("statements").size();
		}
		while (page.has("next"));
		assertThat(count).isEqualTo(page.get("total").asInt()).isEqualTo(17);
		assertThat(page.get("source").asString()).startsWith("China Daily: ");
	}

	@Test
	void textIsReadPageByPage() {
		var sentence = "Foreign trade of Shanxi was 151.1 billion yuan in 2021, up 81.60 percent. ";
		var text = json.writeValueAsString(sentence.repeat(40).strip());
		var first = this.assistant.call("read_text", "{\"text\": " + text + "}");
		var figure = first.at("/numerals/0");
		assertThat(figure.get("value").asLong()).isEqualTo(151_100_000_000L);
		assertThat(figure.at("/candidates/0/indicator").asString()).isEqualTo("foreign-trade");
		assertThat(first.get("citation").asString()).startsWith("SHA-256 ");
		var count = first.get("numerals").size();
		while (first.has("next")) {
			first = this.assistant.call("read_text",
					"{\"text\": " + text + ", \"after\": " + first.get("next").asInt() + "}");
			count += first.get("numerals").size();
		}
		assertThat(count).isEqualTo(first.get("total").asInt());
	}

	/** An answer is short, whatever is sent. */
	@Test
	void whatIsSentIsNotSentBackAtLength() {
		var digits = "9".repeat(100_000);
		for (var answer : List.of(
				this.assistant.send("tools/call",
						"{\"name\": \"read_text\", \"arguments\": {\"text\": \"" + digits + " yuan\"}}"),
				this.assistant.send("tools/call",
						"{\"name\": \"verify_figure\", \"arguments\": {\"claim\": \"" + digits + "\"}}"),
				this.assistant.send(digits, "{}"))) {
			assertThat(answer.status()).isLessThan(500);
			assertThat(answer.text()).hasSizeLessThan(2_000).contains("rror");
		}
	}

	@Test
	void decimalsAreExact() {
		var answer = this.assistant.send("tools/call", """
				{"name": "read_text", "arguments": {"text": "Output grew 46.30 percent to \
				12345678901234567890.10 tons."}}""");
		assertThat(answer.text()).contains("\"value\":46.30").contains("\"value\":12345678901234567890.10");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "search | {\"word\": \"x\"} | word: Unknown field. Did you mean \"words\"?",
			"search | {} | words: Is missing.", "search | {\"words\": 5} | words",
			"search | {\"words\": \"x\", \"kind\": [\"unit\"]} | Allowed: category, indicator, initiative, park, place",
			"get_subject | {\"kind\": \"park\", \"id\": \"none\"} | There is no park",
			"get_figures | {\"indicator\": [\"forein-trade\"]} | Did you mean \"foreign-trade\"?",
			"get_figures | {\"indicator\": [\"volume-of-foreign-trading\"]} | Nearest: foreign-trade",
			"get_figures | {\"indicator\": [\"povety-index\"]} | Nearest: poverty-rate",
			"get_figures | {\"base\": \"May\", \"transform\": \"index\"} | base",
			"get_figures | {\"indicator\": []} | leave it out", "get_figures | {\"latest\": 0} | latest \"0\"",
			"verify_figure | {\"claim\": \"Up 5 percent.\", \"after\": 500} | Items: 1",
			"get_figures | {\"limit\": 21} | must be from 1 to 20", "get_figures | {\"from\": \"May\"} | from",
			"get_figures | {\"after\": \"x\"} | Not a cursor", "get_figures | {\"asOf\": \"May\"} | nor a date",
			"get_plans | {\"status\": [\"finished\"]} | Allowed: above", "get_plans | {\"after\": 500} | Items: ",
			"get_changes | {\"since\": \"May\"} | nor a date", "get_changes | {\"place\": [\"999999\"]} | place", """
					get_statement | {"source": "chinadaily-2019-09-02", "paragraph": 99, "sentence": 1} | \
					There is no statement""",
			"get_statement | {\"source\": \"x\", \"paragraph\": 1, \"sentence\": 1} | There is no source",
			"verify_figure | {} | Is missing",
			"verify_figure | {\"claim\": \"x\", \"indicator\": \"implied-exchange-rate\"} | Is derived",
			"get_statement | {\"source\": \"x\", \"paragraph\": 1, \"sentence\": 99999999999} | sentence",
			"get_statement | {\"source\": \"x\", \"paragraph\": 1} | sentence: Is missing.",
			"get_statement | {\"source\": \"x\"} | There is no source",
			"verify_figure | {\"claim\": \"x\", \"value\": 5} | value",
			"verify_figure | {\"claim\": \"x\", \"place\": \"999999\"} | place",
			"read_text | {\"text\": \"5 percent\", \"place\": \"999999\"} | place" })
	void wrongArgumentsAreRefusedWithWhatIsAllowed(String tool, String arguments, String said) {
		assertThat(this.assistant.refusal(tool, arguments)).contains(said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "topic", "unit" })
	void nothingIsNearWhereAnArgumentTakesNoCodeThatIsSearched(String argument) {
		assertThat(this.assistant.refusal("get_figures", "{\"" + argument + "\": [\"volume-of-foreign-trading\"]}"))
			.doesNotContain("Nearest");
	}

	@Test
	void namesAreLookedForThatAreNearTheFirstOfManyCodes() {
		var codes = IntStream.range(0, 300).mapToObj("\"volume-of-foreign-trading-%d\""::formatted).toList();
		assertThat(this.assistant.refusal("get_figures", "{\"indicator\": " + codes + "}").lines()).hasSize(101)
			.satisfies((lines) -> assertThat(lines.stream().filter((line) -> line.contains("Nearest"))).hasSize(10))
			.last()
			.isEqualTo("Errors that are not listed: 200.");
	}

	@Test
	void noteOnAFigureIsToldWithWhatContradictsIt() {
		var answer = this.assistant.call("verify_figure", """
				{"claim": "Jincheng has proven coal reserves of 27.1 billion tons."}""");
		assertThat(answer.findValuesAsString("said")).anyMatch((said) -> said.contains("Different: the number"));
		assertThat(answer.findValuesAsString("note"))
			.anyMatch((note) -> note.endsWith("The total beside it is in billions of tons"));
	}

	@Test
	void claimCanHaveLineBreaks() {
		var answer = this.assistant.call("verify_figure", """
				{"claim": " The tree coverage rate\\nof Jincheng is 42 percent.\\n"}""");
		assertThat(answer.at("/findings/0/recorded/0/said").asString())
			.isEqualTo("Recorded for Jincheng's tree coverage rate, 2019-09-02: 42% (China Daily, "
					+ "2019-09-02, paragraph 11, "
					+ "sentence 2). The number in the text agrees with it. Not said: the period.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			were 3 billion yuan in the second quarter of 2021       | not looked for
			doubled in 2021                                         | not looked for
			made up 7 percent of foreign trade in 2021              | not looked for
			grew 5 percent a year on average between 2016 and 2020  | not looked for
			were 3 billion yuan in 2021                             | No similar figure is recorded
			""")
	void claimOfWhatIsNotDerivedIsNotLookedFor(String claim, String why) {
		var answer = this.assistant.call("verify_figure", "{\"claim\": \"Jincheng's exports " + claim + ".\"}");
		assertThat(answer.at("/findings/0/why").asString()).contains(why);
	}

	@Test
	void changesAreListedFromTheNewest() {
		var all = this.assistant.call("get_changes", "{}").get("revisions");
		assertThat(all.get(0).get("revision").asLong()).isGreaterThan(all.get(1).get("revision").asLong());
		var some = this.assistant.call("get_changes",
				"{\"indicator\": \"tree-coverage-rate\", \"place\": \"140500\", \"since\": \"2019-09-02\"}");
		assertThat(some.get("revisions")).isNotEmpty();
		assertThat(this.assistant.call("get_changes", "{\"since\": \"2100\"}").get("revisions")).isEmpty();
		var last = all.get(all.size() - 1).get("revision").asLong();
		assertThat(this.assistant.call("get_changes", "{\"after\": " + last + "}").findValues("revision"))
			.allMatch((revision) -> revision.asLong() < last);
	}

	/** A day stands for its end, as it does in the query of the API. */
	@Test
	void asOfTakesADay() {
		var asked = "{\"indicator\": [\"tree-coverage-rate\"]%s}";
		var today = ", \"asOf\": \"" + LocalDate.now(ZoneOffset.UTC) + "\"";
		assertThat(this.assistant.call("get_figures", asked.formatted(today)).get("figures"))
			.isEqualTo(this.assistant.call("get_figures", asked.formatted("")).get("figures"));
		assertThat(this.assistant.call("get_figures", asked.formatted(", \"asOf\": \"2019-09-02\"")).get("figures"))
			.isEmpty();
	}

	@Test
	void unknownToolIsAnErrorOfTheMessage() {
		var answer = this.assistant.send("tools/call", """
				{"name": "delete_all"}""");
		assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32602);
		assertThat(StreamSupport.stream(answer.body().at("/error/data/allowed").spliterator(), false)).hasSize(8);
	}

	@Test
	void parksAndInitiativesAreFoundAndTold() {
		var park = this.assistant.call("search", "{\"words\": \"Nancun\", \"kind\": [\"park\"]}").at("/found/0");
		assertThat(park.get("code").asString()).isEqualTo("nancun-green-intelligent-casting-industrial-park");
		var told = this.assistant.call("get_subject",
				"{\"kind\": \"park\", \"id\": \"%s\"}".formatted(park.get("code").asString()));
		assertThat(told.at("/subject/name/en").asString()).contains("Nancun");
		assertThat(told.at("/citations/0/source").asString()).isEqualTo("chinadaily-2019-09-02");
		var initiative = this.assistant.call("search", "{\"words\": \"airport\", \"kind\": [\"initiative\"]}")
			.at("/found/0/code")
			.asString();
		assertThat(
				this.assistant.call("get_subject", "{\"kind\": \"initiative\", \"id\": \"%s\"}".formatted(initiative))
					.at("/subject/status")
					.asString())
			.isNotEmpty();
	}

	@Test
	void placeWithoutFiguresNamesThoseAroundThatHaveSome() {
		var answer = this.assistant.call("get_figures", "{\"indicator\": [\"gdp\"], \"place\": [\"140500\"]}");
		assertThat(answer.get("figures")).isEmpty();
		assertThat(answer.at("/around/0/code").asString()).isEqualTo("140000");
		assertThat(answer.at("/around/0/figures").asInt()).isPositive();
	}

}
