package org.jincheng.indicators.figures.recording;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a figure does not say follows from its indicator when it is read; what it says
 * stays, whatever its indicator says.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureDefaultsTests {

	private static final String PREFERRED = "&sources=preferred";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void publish() {
		this.bulletins = new Bulletins(this.curator, "usual");
		this.bulletins.publisher("city", "statistics-office");
		this.bulletins.publisher("press", "press");
	}

	@Test
	void figuresSayNoMoreThanTheyDidWhenADefaultChanges() {
		this.bulletins.indicator("output", "CNY percent", "");
		this.bulletins.publish("output-1 city 2021-03", "output 140500 2020 100 CNY",
				"output 140500 2020 5 percent on=2019");
		this.bulletins.publish("output-2 press 2021-04", "output 140500 2020 101 CNY prices=current",
				"output 140500 2018 80 CNY prices=constant");
		assertThat(figures("output", PREFERRED)).containsExactly("2018 80 constant", "2020 100 null",
				"2020 101 current", "2020 5 null");
		var ids = ids("output");

		var rehearsed = change("output", "\"prices\": \"current\"", "?dryRun=true");
		assertThat(rehearsed.body().get("warnings").valueStream().map((warning) -> warning.get("message").asString()))
			.containsExactly("Levels that do not say their prices, and have these then: 1.",
					"Series of usual-output in CNY merge: none$prices_current goes into none.");
		assertThat(figures("output", PREFERRED)).contains("2020 101 current");

		var changed = change("output", "\"prices\": \"current\"");
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(figures("output", PREFERRED)).as("growth has nothing of levels")
			.containsExactly("2018 80 constant", "2020 100 current", "2020 5 null");
		assertThat(series("output")).containsExactly("140500 change-P1Y 2020", "140500 none 2020",
				"140500 none$prices_constant 2018");

		assertThat(change("output", "\"prices\": \"constant\", \"changes\": {\"prices\": \"constant\"}").status())
			.isEqualTo(200);
		assertThat(figures("output", "")).containsExactly("2018 80 constant", "2020 100 constant", "2020 101 current",
				"2020 5 constant");
		assertThat(series("output")).containsExactly("140500 change-P1Y 2020", "140500 none 2018 2020",
				"140500 none$prices_current 2020");
		assertThat(ids("output")).isEqualTo(ids);
		assertThat(lastRevision().toString()).as("which figures have another key")
			.contains("usual-output", "\"compared\"", ";prices=current");

		assertThat(revert().status()).isEqualTo(200);
		assertThat(revert(lastRevision().get("revision").asInt() - 2).status()).isEqualTo(200);
		assertThat(figures("output", "")).containsExactly("2018 80 constant", "2020 100 null", "2020 101 current",
				"2020 5 null");
		assertThat(ids("output")).isEqualTo(ids);
	}

	@Test
	void figureThatIsSentAgainWithWhatFollowsIsUnchanged() {
		this.bulletins.indicator("again", "CNY percent", "\"prices\": \"current\"");
		this.bulletins.publish("again-1 city 2021-03", "again 140500 2020 100 CNY",
				"again 140500 2019 90 CNY prices=current");
		var document = this.curator.get("publications/usual-again-1");
		var again = this.curator.send("POST", "publications", document.text(), "If-Match", document.header("ETag"));
		assertThat(again.text()).contains("\"recorded\":0,\"corrected\":0");
		var corrected = this.curator.send("POST", "publications",
				document.text().replace("\"value\":100", "\"value\":99"), "If-Match", document.header("ETag"));
		assertThat(corrected.text()).contains("\"recorded\":0,\"corrected\":1");
		assertThat(change("again", "").status()).isEqualTo(200);
		assertThat(figures("again", "")).as("only one says its prices")
			.containsExactly("2019 90 current", "2020 99 null");
	}

	@Test
	void defaultThatWouldGiveTwoFiguresOneKeyIsAConflictThatListsThem() {
		this.bulletins.indicator("twice", "CNY", "");
		this.bulletins.publish("twice-1 city 2021-03", "twice 140500 2020 10 CNY",
				"twice 140500 2020 12 CNY prices=current");
		var refused = change("twice", "\"prices\": \"current\"");
		assertThat(refused.status()).isEqualTo(409);
		var said = this.bulletins.find("twice", "")
			.stream()
			.filter((figure) -> figure.get("prices").isString())
			.findFirst()
			.orElseThrow();
		assertThat(refused.text()).contains("/api/v1/observations/" + said.get("id").asString());
		assertThat(figures("twice", "")).containsExactly("2020 10 null", "2020 12 current");
		assertThat(change("twice", "\"prices\": \"constant\"").status()).isEqualTo(200);
	}

	/** What is withdrawn before and comes back later has the key of that day. */
	@Test
	void figureThatComesBackFollowsTheIndicatorOfToday() {
		this.bulletins.indicator("back", "CNY", "");
		this.bulletins.publish("back-1 city 2021-03", "back 140500 2020 10 CNY prices=current");
		var path = "observations/" + ids("back").getFirst();
		this.curator.remove(path);
		var withdrawal = lastRevision().get("revision").asInt();
		assertThat(change("back", "\"prices\": \"current\"").status()).isEqualTo(200);
		assertThat(revert(withdrawal).status()).isEqualTo(200);
		assertThat(series("back")).containsExactly("140500 none 2020");
	}

	@Test
	void publicationSetsADefaultAndCorrectsAFigureThatFollowsIt() {
		this.bulletins.indicator("both", "CNY", "");
		this.bulletins.publish("both-1 city 2021-03", "both 140500 2020 10 CNY prices=current");
		var document = (ObjectNode) this.curator.get("publications/usual-both-1").body();
		document.putArray("indicators")
			.add(Api.parse(described("both", "[\"CNY\"]", "\"prices\": \"current\", \"type\": \"indicator\"")));
		((ObjectNode) document.at("/statements/0/figures/0")).put("value", 11);
		var tag = this.curator.get("publications/usual-both-1").header("ETag");
		var answer = this.curator.send("POST", "publications", document.toString(), "If-Match", tag);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(figures("both", "")).containsExactly("2020 11 current");
		assertThat(series("both")).containsExactly("140500 none 2020");
		var history = this.curator.get("observations/" + ids("both").getFirst() + "/history").body().get("items");
		assertThat(history.valueStream().map((version) -> version.get("value").asString())).containsExactly("10", "11");
		assertThat(revert().status()).isEqualTo(200);
		assertThat(figures("both", "")).containsExactly("2020 10 current");
		assertThat(series("both")).containsExactly("140500 none$prices_current 2020");
	}

	@Test
	void wholeFollowsToo() {
		this.bulletins.indicator("part", "percent", "");
		this.bulletins.publish("part-1 city 2021-03", "part 140500 2020 40 percent");
		for (var whole : List.of("gdp", "exports")) {
			assertThat(change("part",
					"\"shareOf\": {\"en\": \"All\", \"zh\": \"全部\"}, \"shareOfIndicator\": \"%s\"".formatted(whole))
				.status()).isEqualTo(200);
			assertThat(this.bulletins.find("part", "").getFirst().at("/shareOf/name").asString()).isEqualTo("All");
		}
		assertThat(change("part", "").status()).isEqualTo(200);
		assertThat(this.bulletins.find("part", "").getFirst().get("shareOf").isNull()).isTrue();
	}

	/** A series apart, also where all others say the same. */
	@Test
	void figuresOfUnknownPricesJoinNoOthers() {
		this.bulletins.indicator("growth", "percent", "\"priced\": true");
		this.bulletins.publish("growth-1 city 2020-03", "growth 140500 2019 7 percent on=2018 prices=constant");
		this.bulletins.publish("growth-2 press 2021-03", "growth 140500 2020 5 percent on=2019");
		assertThat(series("growth")).containsExactly("140500 change-P1Y 2020",
				"140500 change-P1Y$prices_constant 2019");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			people    | persons       |                  | 422
			trees     | percent       |                  | 422
			growth-of | percent       | "priced": true   | 201
			energy    | t-per-10k-CNY |                  | 201
			incomes   | CNY-per-person|                  | 201
			""")
	void onlyFiguresOfIndicatorsThatArePricedHavePrices(String name, String unit, @Nullable String more, int status) {
		this.bulletins.indicator(name, unit, (more != null) ? more : "");
		var body = """
				{"indicator": "usual-%s", "place": "140500", "value": 5, "unit": "%s", "relation": "eq", "printed": "5",
				 "period": {"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"}, %s
				 "comparison": {"kind": "change", "basePeriod": {"start": "2019-01-01", "end": "2019-12-31"}},
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 1, "sentence": 1}}""";
		var priced = this.curator.send("POST", "observations",
				body.formatted(name, unit, "\"prices\": \"constant\", \"priceYear\": 2015,"));
		assertThat(priced.status()).as(priced.text()).isEqualTo(status);
		if (status == 422) {
			assertThat(priced.places()).containsExactly("/prices", "/priceYear");
			assertThat(change(name, "\"changes\": {\"prices\": \"constant\"}").places())
				.containsExactly("/changes/prices");
		}
	}

	/** What a publication says of all figures holds for those that can have it. */
	@Test
	void pricesOfAPublicationHoldForLevelsAndChangesOfWhatIsPriced() {
		this.bulletins.indicator("all", "CNY percent", "\"prices\": \"constant\"");
		this.bulletins.indicator("cover", "percent", "");
		this.bulletins.publish("all-1 city 2021-03", "cover 140500 2020 41 percent");
		var document = (ObjectNode) this.curator.get("publications/usual-all-1").body();
		((ObjectNode) document.get("source")).put("id", "usual-all-2").put("publisher", "A blog");
		document.set("defaults", Api.parse("{\"prices\": \"current\", \"changes\": {\"prices\": \"constant\"}}"));
		var figures = (ArrayNode) document.at("/statements/0/figures");
		((ObjectNode) figures.get(0)).remove("id");
		for (var figure : List.of("\"unit\": \"CNY\"", "\"unit\": \"CNY\", \"prices\": \"constant\"", """
				"unit": "percent", "comparison": {"kind": "change", \
				"basePeriod": {"start": "2019-01-01", "end": "2019-12-31"}}""", """
				"unit": "percent", "comparison": {"kind": "of-plan", \
				"basePeriod": {"start": "2020-01-01", "end": "2020-12-31"}}""")) {
			figures.add(Api.parse("""
					{"indicator": "usual-all", "place": "140500", "value": %d, "relation": "eq", "printed": "x", %s,
					 "period": {"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"}}"""
				.formatted(figures.size(), figure)));
		}
		var answer = this.curator.send("POST", "publications", document.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(figures("all", "")).containsExactly("2020 1 current", "2020 2 constant", "2020 3 constant",
				"2020 4 constant");
		assertThat(figures("cover", PREFERRED)).as("the city's, not that of a blog").containsExactly("2020 41 null");
		assertThat(this.bulletins.find("cover", PREFERRED).getFirst().at("/source/id").asString())
			.isEqualTo("usual-all-1");
	}

	/** The series of an indicator, each as its place, comparison and years. */
	private List<String> series(String indicator) {
		var answer = this.api.get("/sdmx/rest/data/SERIES/.usual-%s......?format=csv".formatted(indicator));
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

	private JsonNode lastRevision() {
		var newest = this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/revision");
		return this.curator.get("changes/" + newest).body();
	}

	private Api.Answer revert() {
		return revert(lastRevision().get("revision").asInt());
	}

	private Api.Answer revert(int revision) {
		return this.curator.send("POST", "changes/%d/revert".formatted(revision), null);
	}

	/** Makes an indicator what it is with something else. */
	private Api.Answer change(String indicator, String more) {
		return change(indicator, more, "");
	}

	private Api.Answer change(String indicator, String more, String query) {
		var path = "indicators/usual-" + indicator;
		var there = this.curator.get(path);
		return this.curator.send("PUT", path + query, described(indicator, there.body().get("units").toString(), more),
				"If-Match", there.header("ETag"));
	}

	private static String described(String indicator, String units, String more) {
		return """
				{"code": "usual-%1$s", "name": {"en": "Measure of %1$s", "zh": "指标"}, "topic": "economy",
				 "definition": {"en": "What is measured."}, "units": %2$s, "decimals": 1%3$s, "statements": []}"""
			.formatted(indicator, units, more.isEmpty() ? "" : ", " + more);
	}

}
