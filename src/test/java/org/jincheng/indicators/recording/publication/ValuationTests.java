package org.jincheng.indicators.recording.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures that differ in their valuation or comparison are separate: real and nominal
 * growth, growth in yuan and in dollars, like for like, levels at current and at constant
 * prices, shares of two wholes, ranks, what is ahead of another place, and what is done
 * of a plan. One bulletin states all of it, and none contradicts another.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuationTests {

	private static final String SOURCE = "told-apart";

	private static final String FIGURES = Api.BASE + "/observations?source=" + SOURCE + "&limit=1000";

	private static final String ON_2021 = """
			"kind": "change", "basePeriod": {"start": "2021-01-01", "end": "2021-12-31"}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		var answer = this.curator.send("POST", "publications", document().toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private static JsonNode document() {
		var document = (ObjectNode) Api.parse("""
				{"source": {"id": "%s", "publisher": "Bureau", "title": "Bulletin", "published": "2023-03-28",
				  "language": "en"},
				 "indicators": [
				  {"type": "indicator", "code": "told-gdp", "name": {"en": "Told GDP", "zh": "总值"}, \
				"definition": {"en": "Told."},
				   "topic": "economy", "units": ["CNY", "percent", "percentage-point"], "decimals": 1,
				   "prices": "current", "changes": {"prices": "constant"}, "statements": []},
				  {"type": "indicator", "code": "told-income", "name": {"en": "Told income", "zh": "收入"},
				   "definition": {"en": "Told."}, "topic": "livelihood", "units": ["CNY-per-person", "percent"], \
				"decimals": 0,
				   "statements": []},
				  {"type": "trade-metric", "id": "told-exports", "name": {"en": "Told exports", "zh": "出口"},
				   "definition": {"en": "Told."}, "topic": "trade", "flow": "exports", "units": ["CNY", "percent"],
				   "decimals": 1, "shareOf": {"en": "Told GDP"}, "shareOfIndicator": "told-gdp", "statements": []}],
				 "statements": []}""".formatted(SOURCE));
		var statements = document.putArray("statements");
		var sentence = 0;
		for (var figures : FIGURES_OF_SENTENCES) {
			var statement = statements.addObject().put("paragraph", 1).put("sentence", ++sentence);
			figures.forEach((figure) -> statement.withArray("figures").add(figure(figure)));
		}
		return document;
	}

	/** The indicator, the value, the unit, and what else is said. */
	private static final List<List<String>> FIGURES_OF_SENTENCES = List.of(
			// Income grew by 8.7 percent in nominal and 6.6 percent in real terms.
			List.of("""
					told-income 8.7 percent "prices": "current", "comparison": {%s}""".formatted(ON_2021), """
					told-income 6.6 percent "prices": "constant", "comparison": {%s}""".formatted(ON_2021)),
			// Exports grew by 12 percent in yuan and 7 percent in dollars.
			List.of("""
					told-exports 12 percent "currency": "CNY", "comparison": {%s}""".formatted(ON_2021), """
					told-exports 7 percent "currency": "USD", "comparison": {%s}""".formatted(ON_2021)),
			// Revenue grew by 3 percent, and 9 percent on a comparable basis.
			List.of("""
					told-income 3 percent "comparison": {%s}""".formatted(ON_2021), """
					told-income 9 percent "likeForLike": true, "comparison": {%s}""".formatted(ON_2021)),
			// GDP at current and at 2020 prices, and its growth.
			List.of("told-gdp 2345 CNY ", """
					told-gdp 2100 CNY "prices": "constant", "priceYear": 2020""", """
					told-gdp 5.2 percent "comparison": {%s}""".formatted(ON_2021), """
					told-gdp 8.8 percent "prices": "current", "comparison": {%s}""".formatted(ON_2021)),
			// Shares of the province's and of the country's GDP, and of something else.
			List.of("""
					told-gdp 9.1 percent "shareOf": {"place": "140000"}""", """
					told-gdp 0.2 percent "shareOf": {"indicator": "told-gdp", "place": "CN"}""", """
					told-gdp 31 percent "shareOf": {"en": "The belt's; all \\"of\\" it", "zh": "城市圈"}""", """
					told-exports 6 percent """),
			// Ranks of the total and of its growth, in the province and among the cities
			// of Central China.
			List.of("""
					told-gdp 5 rank "comparison": {"kind": "rank", "among": {"place": "140000", "kind": "cities", \
					"count": 11}}""", """
					told-gdp 2 rank "comparison": {"kind": "rank", "basePeriod": {"start": "2021-01-01", \
					"end": "2021-12-31"},
					  "among": {"place": "140000", "kind": "cities", "count": 11}}""", """
					told-gdp 30 rank "comparison": {"kind": "rank", "among": {"place": null, \
					"kind": "cities of Central China", "count": null}}"""),
			// Growth 1 point above the national and 2 points above the provincial
			// average; 95 percent of the year's plan.
			List.of("""
					told-gdp 1 percentage-point "comparison": {%s, "place": "CN"}""".formatted(ON_2021), """
					told-gdp 2 percentage-point "comparison": {%s, "place": "140000"}""".formatted(ON_2021), """
					told-gdp 95 percent "comparison": {"kind": "of-plan",
					  "basePeriod": {"start": "2022-01-01", "end": "2022-12-31"}}"""),
			// A mean of 5.6 percent a year since 2017; 4 less than at the start of the
			// year, and 0.6 points faster growth.
			List.of("""
					told-gdp 5.6 percent "comparison": {"kind": "average-change",
					  "basePeriod": {"start": "2017-01-01", "end": "2017-12-31"}}""", """
					told-gdp -4 CNY "comparison": {"kind": "change", "distance": "year-start",
					  "basePeriod": {"start": "2021-12-31", "end": "2021-12-31"}}""", """
					told-gdp 0.6 percentage-point "comparison": {%s}""".formatted(on2021("change-of-change"))),
			// What the city contributed to the growth of the province, and exports to
			// that of its GDP.
			List.of("""
					told-gdp 0.7 percentage-point "shareOf": {"place": "140000"}, "comparison": {%s}"""
				.formatted(on2021("contribution")),
					"""
							told-gdp 13.5 percent "shareOf": {"place": "140000"}, "comparison": {%s}"""
						.formatted(on2021("contribution-rate")),
					"""
							told-exports 12.5 percent "comparison": {%s}""".formatted(on2021("contribution-rate"))));

	private static String on2021(String kind) {
		return ON_2021.replace("\"change\"", "\"" + kind + "\"");
	}

	private static ObjectNode figure(String said) {
		var words = said.strip().split("\\s+", 4);
		var more = (words.length > 3) ? ", " + words[3] : "";
		return (ObjectNode) Api.parse("""
				{"indicator": "%s", "place": "140500", "value": %s, "unit": "%s", "relation": "eq", "printed": "%s",
				 "period": {"start": "2022-01-01", "end": "2022-12-31", "basis": "stated"}%s}""".formatted(words[0],
				words[1], words[2], words[1], more));
	}

	private static int number() {
		return FIGURES_OF_SENTENCES.stream().mapToInt(List::size).sum();
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	private JsonNode one(String indicator, String value) {
		return stream(this.api.get(FIGURES + "&indicator=" + indicator).body().get("items"))
			.filter((figure) -> figure.get("value").asString().equals(value))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void differentValuationsAreSeparateFigures() {
		var items = this.api.get(FIGURES + "&count=true").body();
		assertThat(items.get("total").asInt()).isEqualTo(number());
		assertThat(stream(items.get("items"))).allSatisfy((figure) -> {
			assertThat(figure.has("occurrence")).isFalse();
			assertThat(figure.has("disagreesWith")).isFalse();
		});
	}

	@Test
	void missingValuationIsThatOfTheIndicator() {
		assertThat(one("told-gdp", "2345").get("prices").asString()).isEqualTo("current");
		assertThat(one("told-gdp", "5.2").get("prices").asString()).isEqualTo("constant");
		assertThat(one("told-gdp", "8.8").get("prices").asString()).isEqualTo("current");
		assertThat(one("told-gdp", "2100").get("priceYear").asInt()).isEqualTo(2020);
		assertThat(one("told-gdp", "2").get("prices").asString()).as("a rank of a change").isEqualTo("constant");
		assertThat(one("told-income", "3").get("prices").isNull()).isTrue();
		assertThat(one("told-income", "3").get("likeForLike").isNull()).isTrue();
		assertThat(one("told-income", "9").get("likeForLike").asBoolean()).isTrue();
		assertThat(one("told-exports", "7").get("currency").asString()).isEqualTo("USD");
		assertThat(one("told-exports", "6").get("shareOf")).isEqualTo(Api.parse("""
				{"indicator": null, "place": null, "name": "Told GDP"}"""));
		assertThat(one("told-gdp", "9.1").get("shareOf")).isEqualTo(Api.parse("""
				{"indicator": "told-gdp", "place": "140000", "name": "Told GDP, Shanxi"}"""));
		assertThat(one("told-gdp", "31").at("/shareOf/name").asString()).isEqualTo("The belt's; all \"of\" it");
		assertThat(one("told-gdp", "5").at("/comparison/among")).isEqualTo(Api.parse("""
				{"place": "140000", "kind": "cities", "count": 11}"""));
		assertThat(one("told-gdp", "1").at("/comparison/place").asString()).isEqualTo("CN");
		assertThat(one("told-gdp", "-4").at("/comparison/distance").asString()).isEqualTo("year-start");
		assertThat(one("told-exports", "12.5").at("/shareOf/name").asString()).as("a part of a change")
			.isEqualTo("Told GDP");
	}

	@Test
	void theDocumentCanBeSentAgainAsAtFirst() {
		var tag = this.curator.get("publications/" + SOURCE).header("ETag");
		var again = this.curator.send("POST", "publications", document().toString(), "If-Match", tag);
		assertThat(again.text()).contains("\"recorded\":0,\"corrected\":0");
	}

	@Test
	void transformKeepsPricesAndNeverMixesThem() {
		var earlier = figure("told-gdp 2000 CNY \"prices\": \"constant\", \"priceYear\": 2020");
		earlier.putObject("period").put("start", "2021-01-01").put("end", "2021-12-31").put("basis", "stated");
		earlier.putObject("source").put("id", SOURCE).put("paragraph", 1).put("sentence", 4);
		var id = this.curator.send("POST", "observations", earlier.toString()).body().get("id").asString();
		var changes = this.api.get(FIGURES + "&indicator=told-gdp&unit=CNY&transform=percent-change-on-year")
			.body()
			.get("items");
		assertThat(stream(changes).map((change) -> change.get("value").asString() + " "
				+ change.get("prices").asString() + " " + change.get("priceYear")))
			.containsExactly("5.00 constant 2020");
		var beside = this.api.get(FIGURES + "&indicator=told-gdp&origin=derived&unit=percent").body().get("items");
		assertThat(stream(beside).map((figure) -> figure.get("value").asString()))
			.as("beside the growth of 5.2 percent")
			.isEmpty();
		this.curator.remove("observations/" + id);
	}

	@Test
	void wordsOfAWholeHaveAMaximumLength() {
		var words = "省".repeat(201);
		Map.of("\"shareOf\": {\"en\": \"%s\"}", "/shareOf/en",
				"\"comparison\": {\"kind\": \"rank\", \"among\": {\"kind\": \"%s\"}}", "/comparison/among/kind")
			.forEach((said, field) -> {
				var unit = field.startsWith("/shareOf") ? "percent" : "rank";
				for (var length : new int[] { 200, 201 }) {
					var figure = figure("told-gdp 5 " + unit + " " + said.formatted(words.substring(0, length)));
					figure.putObject("source").put("id", SOURCE).put("paragraph", 1).put("sentence", 1);
					var answer = this.curator.send("POST", "observations", figure.toString());
					assertThat(answer.status()).as(answer.text()).isEqualTo((length > 200) ? 422 : 201);
					if (length > 200) {
						assertThat(answer.places()).contains(field);
					}
					else {
						this.curator.remove("observations/" + answer.body().get("id").asString());
					}
				}
			});
	}

	@Test
	void deleteWhenAFigureRefersToItIsA409() {
		assertThat(this.curator.send("POST", "places", """
				{"code": "999999", "kind": "prefecture", "name": {"en": "Nowhere", "zh": "无"}, \
				"parent": "140000", "members": [],
				 "successors": []}""").status()).isEqualTo(201);
		var figure = figure(
				"told-gdp 7 percentage-point \"comparison\": {%s, \"place\": \"999999\"}".formatted(ON_2021));
		figure.putObject("source").put("id", SOURCE).put("paragraph", 1).put("sentence", 1);
		var id = this.curator.send("POST", "observations", figure.toString()).body().get("id").asString();
		for (var path : List.of("places/999999", "units/USD", "indicators/told-gdp")) {
			var tag = this.curator.get(path).header("ETag");
			var answer = this.curator.send("DELETE", path, null, "If-Match", tag);
			assertThat(answer.status()).as(path + answer.text()).isEqualTo(409);
		}
		this.curator.remove("observations/" + id);
	}

}
