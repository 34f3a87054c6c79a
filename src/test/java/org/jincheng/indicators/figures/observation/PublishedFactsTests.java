package org.jincheng.indicators.figures.observation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What publications say of a figure is held, and read back whole. */
@CurationTests
class PublishedFactsTests {

	private static final String OBSERVATIONS = Api.BASE + "/observations";

	private static final String SOURCE = "published-facts";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@BeforeEach
	void recordWhatFiguresReferTo() {
		if (this.api.get(Api.BASE + "/sources/" + SOURCE).status() == 200) {
			return;
		}
		created("/sources", """
				{"id": "published-facts", "publisher": "Shanxi Daily", "title": "Facts", "language": "en",
				 "url": "https://example.org/facts", "published": "2020-12-21", "sha256": "%s"}"""
			.formatted("0".repeat(64)));
		for (int sentence = 1; sentence <= 3; sentence++) {
			created("/sources/" + SOURCE + "/statements",
					"{\"paragraph\": 1, \"sentence\": %d, \"gist\": {\"en\": \"What is stated.\"}}"
						.formatted(sentence));
		}
		indicator("facts-trade", "trade", "[\"CNY\", \"percent\"]", "\"prices\": \"current\"");
		indicator("facts-share", "trade", "[\"percent\"]", """
				"shareOf": {"en": "Foreign trade of the province", "zh": "全省进出口总额"}, \
				"shareOfIndicator": "facts-trade\"""");
		indicator("facts-people", "livelihood", "[\"persons\"]", null);
		indicator("facts-count", "livelihood", "[\"count\"]", null);
	}

	private void indicator(String code, String topic, String units, @Nullable String more) {
		created("/indicators", """
				{"code": "%1$s", "name": {"en": "Fact %1$s", "zh": "事实"}, "definition": {"en": "What is measured."},
				 "topic": "%2$s", "units": %3$s, "decimals": 1, %4$s "statements": []}""".formatted(code, topic, units,
				(more != null) ? more + "," : ""));
	}

	@Test
	void growthIsAFigureOfWhatGrowsAndNamesItsBase() {
		var level = record("facts-trade", "2020-01-01", "2020-10-31", "12320000000", "CNY", "eq", "");
		var onYear = record("facts-trade", "2020-01-01", "2020-10-31", "81.6", "percent", "eq",
				comparison("2019-01-01", "2019-10-31"));
		var october = record("facts-trade", "2020-10-01", "2020-10-31", "1.5", "percent", "gt",
				comparison("2019-10-01", "2019-10-31"));
		var onMonth = record("facts-trade", "2020-10-01", "2020-10-31", "-7", "percent", "lt",
				comparison("2020-09-01", "2020-09-30"));
		assertThat(Stream.of(level, onYear, october, onMonth).map((figure) -> figure.get("id")).distinct()).hasSize(4);
		assertThat(onYear.get("comparison")).isEqualTo(
				Api.parse("{\"kind\": \"change\", \"basePeriod\": {\"start\": \"2019-01-01\", \"end\": \"2019-10-31\", "
						+ "\"label\": \"2019-01/2019-10\"}}"));
		assertThat(onMonth.get("value").asString()).isEqualTo("-7");
		assertThat(ids("indicator=facts-trade&comparison=change&unit=percent")).containsExactlyInAnyOrder(id(onYear),
				id(october), id(onMonth));
		assertThat(ids("indicator=facts-trade&comparison=none")).containsExactly(id(level));
		assertThat(ids("indicator=facts-trade&latest=1")).as("the change on the year and on the month are two series")
			.containsExactlyInAnyOrder(id(level), id(october), id(onMonth));
		var cube = this.api.get(OBSERVATIONS + "?indicator=facts-trade&unit=percent&format=jsonstat").body();
		assertThat(cube.get("id")).extracting(JsonNode::asString).contains("comparison").doesNotContain("status");
		assertThat(cube.at("/dimension/comparison/category/label/change-P1M").asString())
			.isEqualTo("Change on the base period: one month before");
	}

	@ParameterizedTest
	@CsvSource({ "nearly, 40,, Nearly 40 percent", "between, 7, 8, 7 to 8 percent", "ge, 41,, at least 41 percent",
			"le, 42,, up to 42 percent", "between, -6, -5, fell 5 to 6 percent" })
	void qualifierStays(String relation, String value, @Nullable String upper, String printed) {
		var year = 1960 + Math.abs(Integer.parseInt(value));
		var said = body("facts-share", year + "-01-01", year + "-12-31", value, "percent", relation,
				"\"upper\": %s, ".formatted(upper))
			.replace("so much", printed);
		var recorded = created("/observations", said).body();
		assertThat(recorded.get("relation").asString()).isEqualTo(relation);
		assertThat(recorded.get("value").asString()).isEqualTo(value);
		assertThat(recorded.get("upper").isNull()).isEqualTo(upper == null);
		assertThat(recorded.at("/shareOf/name").asString()).isEqualTo("Foreign trade of the province");
		assertReadBackWhole(recorded);
	}

	@Test
	void censusEstimateForecastAndTargetStandSideBySide() {
		var census = record("facts-people", "2010-01-01", "2010-12-31", "2279151", "persons", "eq",
				"\"note\": {\"en\": \"census\", \"zh\": \"普查\"}, ");
		var estimate = record("facts-people", "2010-01-01", "2010-12-31", "2280000", "persons", "approx",
				"\"status\": \"estimate\", ");
		var target = record("facts-people", "2011-01-01", "2011-12-31", "2300000", "persons", "eq",
				"\"status\": \"target\", ");
		assertThat(census.get("status").asString()).isEqualTo("actual");
		assertThat(census.has("disagreesWith")).as("an estimate is no other count").isFalse();
		assertThat(ids("indicator=facts-people&status=actual")).containsExactly(id(census));
		assertThat(ids("indicator=facts-people&status=estimate,target")).containsExactlyInAnyOrder(id(estimate),
				id(target));
		assertThat(this.api.get(OBSERVATIONS + "/" + id(census) + "?lang=zh").body().get("note").asString())
			.isEqualTo("普查");
		Stream.of(census, estimate, target).forEach(this::assertReadBackWhole);
		var cube = this.api.get(OBSERVATIONS + "?indicator=facts-people&format=jsonstat").body();
		assertThat(cube.get("id")).extracting(JsonNode::asString).contains("status").doesNotContain("comparison");
		assertThat(cube.at("/dimension/status/category/index")).extracting(JsonNode::asString)
			.containsExactly("outcome", "target");
		var unknown = this.api.get(OBSERVATIONS + "?status=planned");
		assertThat(unknown.status()).isEqualTo(400);
		assertThat(unknown.body().at("/errors/0/allowed")).extracting(JsonNode::asString).contains("target");
	}

	@Test
	void sourceThatStatesAFigureTwiceDisagreesWithItself() {
		var first = record("facts-people", "2000-01-01", "2000-12-31", "2170000", "persons", "eq", "");
		var again = body("facts-people", "2000-01-01", "2000-12-31", "2171000", "persons", "eq", "\"occurrence\": 2, ");
		assertThat(send("POST", "/observations", again).places()).containsExactly("/note");
		var skipping = body("facts-people", "2000-01-01", "2000-12-31", "2171000", "persons", "eq",
				"\"occurrence\": 3, \"note\": {\"en\": \"Stated again.\"}, ");
		assertThat(send("POST", "/observations", skipping).places()).containsExactly("/occurrence");
		var second = record("facts-people", "2000-01-01", "2000-12-31", "2171000", "persons", "eq",
				"\"occurrence\": 2, \"note\": {\"en\": \"Stated again in the last sentence.\"}, ");
		assertThat(second.at("/disagreesWith/0")).isEqualTo(first.get("id"));
		assertThat(this.api.get(OBSERVATIONS + "/" + id(first)).body().at("/disagreesWith/0"))
			.isEqualTo(second.get("id"));
		assertReadBackWhole(second);
	}

	/** In the order of unit, value, relation, status and what is printed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "km2 | 9490 | eq | actual | 9,490 square kilometers",
			"ha | 12.5 | approx | actual | about 12.5 hectares",
			"t | 80800000000 | ge | estimate | at least 80.8 billion tons",
			"m3 | 6600000000 | eq | target | 6.6 billion cubic meters",
			"CNY-per-person | 60930.5 | eq | actual | 60,930.5 yuan",
			"degC | -22.8 | eq | actual | 22.8 degrees below zero",
			"percent | -7 | lt | actual | fell by more than 7 percent", "mu | 0.01 | le | provisional | up to 0.01 mu",
			"ug-per-m3 | 38 | nearly | forecast | nearly 38 micrograms" })
	void factsOfEachUnitAreHeldAsPublished(String unit, String value, String relation, String status, String printed) {
		var code = "facts-" + unit.toLowerCase(Locale.ROOT);
		indicator(code, "environment", "[\"" + unit + "\"]", null);
		var recorded = created("/observations",
				body(code, "2018-01-01", "2018-12-31", value, unit, relation, "\"status\": \"" + status + "\", ")
					.replace("so much", printed))
			.body();
		assertThat(recorded.get("value").asString()).isEqualTo(value);
		assertThat(recorded.get("unit").asString()).isEqualTo(unit);
		assertReadBackWhole(recorded);
		var cube = this.api.get(OBSERVATIONS + "?indicator=" + code + "&format=jsonstat").body();
		assertThat(cube.at("/dimension/unit/category/unit/" + unit + "/symbol").asString())
			.isEqualTo(this.api.get(Api.BASE + "/units/" + unit).body().get("symbol").asString());
		assertThat(cube.at("/value/0").asString()).isEqualTo(value);
	}

	@Test
	void figureOfTwoCitiesIsFoundByEitherAndNeverTheCitysOwn() {
		created("/places", """
				{"code": "group-140100-140500", "kind": "group", "name": {"en": "Taiyuan and Jincheng", "zh": "太原和晋城"},
				 "parent": null, "members": ["140100", "140500"]}""");
		var joint = created("/observations",
				body("facts-share", "1985-01-01", "1985-12-31", "73.5", "percent", "gt", "").replace("140500",
						"group-140100-140500"))
			.body();
		assertThat(joint.get("joint").asBoolean()).isTrue();
		for (var city : List.of("140100", "140500")) {
			var found = this.api.get(OBSERVATIONS + "?indicator=facts-share&from=1985&to=1985&place=" + city)
				.body()
				.get("items");
			assertThat(found).hasSize(1);
			assertThat(found.get(0).at("/place/code").asString()).isEqualTo("group-140100-140500");
			assertThat(found.get(0).at("/place/members")).extracting(JsonNode::asString)
				.containsExactly("140100", "140500");
			assertThat(
					this.api.get(OBSERVATIONS + "?indicator=facts-share&from=1985&to=1985&groups=false&place=" + city)
						.body()
						.get("items"))
				.isEmpty();
		}
		assertReadBackWhole(joint);
	}

	@Test
	void sourceKnownOnlyByItsYearDatesWhatItGivesNoPeriodFor() {
		created("/sources", """
				{"id": "facts-yearbook", "publisher": "Bureau of Statistics", "title": "Yearbook", "language": "zh",
				 "url": null, "published": "2019", "sha256": null, "excerpt": true}""");
		created("/sources/facts-yearbook/statements", "{\"paragraph\": 1, \"sentence\": 1, \"gist\": null}");
		var said = body("facts-people", "2019-01-01", "2019-12-31", "2200000", "persons", "between",
				"\"upper\": 2300000, ")
			.replace(SOURCE, "facts-yearbook")
			.replace("\"stated\"", "\"publication\"");
		assertReadBackWhole(created("/observations", said).body());
		var half = said.replace("2019-12-31", "2019-06-30");
		assertThat(send("POST", "/observations", half).status()).isEqualTo(422);
		var split = said.replace("2200000", "2200000.5").replace("2019", "2020");
		assertThat(send("POST", "/observations", split).places()).contains("/value");
	}

	@Test
	void timesMoreOfAFigureIsReadInBothWays() {
		indicator("facts-times", "trade", "[\"CNY\", \"multiple\"]", null);
		var said = record("facts-times", "2018-01-01", "2018-12-31", "3", "multiple", "eq", """
				"comparison": {"kind": "times-more", "basePeriod": {"start": "2008-01-01", \
				"end": "2008-12-31"}},\s""");
		var readings = this.api.get(OBSERVATIONS + "?origin=derived&indicator=facts-times&unit=multiple")
			.body()
			.get("items");
		assertThat(readings).extracting((reading) -> reading.get("value").asString())
			.containsExactlyInAnyOrder("3", "4");
		assertThat(readings).allSatisfy((reading) -> {
			assertThat(reading.at("/comparison/kind").asString()).isEqualTo("multiple-of-base");
			assertThat(reading.at("/derivation/inputs/0")).isEqualTo(said.get("id"));
			assertThat(this.api.get(OBSERVATIONS + "/" + id(reading)).body()).isEqualTo(reading);
		});
	}

	@Test
	void laterComparisonOfAnIndicatorChangesNoFigure() {
		indicator("facts-multiple", "trade", "[\"multiple\"]", """
				"comparison": {"kind": "multiple-of-base", "basePeriod": {"start": "2000-01-01", \
				"end": "2000-12-31"}}""");
		var figure = record("facts-multiple", "2018-01-01", "2018-12-31", "3", "multiple", "eq", "");
		assertThat(figure.at("/comparison/basePeriod/label").asString()).isEqualTo("2000");
		var path = "/indicators/facts-multiple";
		var changed = send("PUT", path, """
				{"code": "facts-multiple", "name": {"en": "Fact", "zh": "事实"}, \
				"definition": {"en": "What is measured."},
				 "topic": "trade", "units": ["multiple"], "decimals": 1, "comparison": null, \
				"statements": []}""", "If-Match", this.api.get(Api.BASE + path).header("ETag"));
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(this.api.get(OBSERVATIONS + "/" + id(figure)).body().get("comparison"))
			.isEqualTo(figure.get("comparison"));
	}

	@Test
	void whatIsCountedIsSaid() {
		var counted = record("facts-count", "2020-01-01", "2020-12-31", "12", "count", "eq",
				"\"counted\": \"scenic spots\", ");
		assertThat(counted.get("counted").asString()).isEqualTo("scenic spots");
		assertReadBackWhole(counted);
		var nonsense = body("facts-people", "2021-01-01", "2021-12-31", "1", "persons", "eq",
				"\"counted\": \"people\", ");
		assertThat(send("POST", "/observations", nonsense).places()).containsExactly("/counted");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "between | | /upper", "eq | \"upper\": 50, | /upper", "between | \"upper\": 40, | /upper", """
					eq | "comparison": {"kind": "change", "basePeriod": {"start": "2019-02-01", \
					"end": "2019-01-01"}}, | /comparison/basePeriod/end""", """
					eq | "comparison": {"kind": "times-more", "basePeriod": {"start": "2019-01-01", \
					"end": "2019-12-31"}}, | /unit""" })
	void whatDoesNotGoTogetherIsRefused(String relation, @Nullable String more, String pointer) {
		var answer = send("POST", "/observations",
				body("facts-share", "1999-01-01", "1999-12-31", "40", "percent", relation, (more != null) ? more : ""));
		assertThat(answer.status()).as(answer.text()).isEqualTo(422);
		assertThat(answer.places().getFirst()).isEqualTo(pointer);
	}

	@Test
	void correctionLeavesTheStatusThatItDoesNotName() {
		var target = record("facts-count", "2022-01-01", "2022-12-31", "5", "count", "eq", "\"status\": \"target\", ");
		var path = OBSERVATIONS + "/" + id(target);
		var tag = this.api.get(path).header("ETag");
		var corrected = send("PUT", "/observations/" + id(target),
				body("facts-count", "2022-01-01", "2022-12-31", "6", "count", "eq", ""), "If-Match", tag);
		assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
		assertThat(corrected.body().get("status").asString()).isEqualTo("target");
		var outcome = record("facts-count", "2022-01-01", "2022-12-31", "4", "count", "eq", "");
		assertThat(id(outcome)).isNotEqualTo(id(target));
	}

	/** As it was answered, also in its history. */
	private void assertReadBackWhole(JsonNode recorded) {
		var indicator = recorded.get("indicator").asString();
		var id = id(recorded);
		var read = this.api.get(OBSERVATIONS + "/" + id).body();
		for (var field : List.of("value", "upper", "unit", "counted", "relation", "status", "printed", "note",
				"occurrence", "comparison", "shareOf", "period")) {
			assertThat(read.get(field)).as(field).isEqualTo(recorded.get(field));
		}
		var version = this.api.get(OBSERVATIONS + "/" + id + "/history").body().at("/items/0");
		assertThat(version.get("status")).isEqualTo(recorded.get("status"));
		assertThat(version.get("upper")).isEqualTo(recorded.get("upper"));
	}

	private static String comparison(String start, String end) {
		return "\"comparison\": {\"kind\": \"change\", \"basePeriod\": {\"start\": \"%s\", \"end\": \"%s\"}}, "
			.formatted(start, end);
	}

	private JsonNode record(String indicator, String start, String end, String value, String unit, String relation,
			String more) {
		return created("/observations", body(indicator, start, end, value, unit, relation, more)).body();
	}

	private static String body(String indicator, String start, String end, String value, String unit, String relation,
			String more) {
		return """
				{"indicator": "%s", "place": "140500", "period": {"start": "%s", "end": "%s", "basis": "stated"},
				 "value": %s, "unit": "%s", "relation": "%s", "printed": "so much", %s
				 "source": {"id": "published-facts", "paragraph": 1, "sentence": 1}}""".formatted(indicator, start, end,
				value, unit, relation, more);
	}

	private List<String> ids(String query) {
		return this.api.get(OBSERVATIONS + "?" + query)
			.body()
			.get("items")
			.valueStream()
			.map(PublishedFactsTests::id)
			.toList();
	}

	private static String id(JsonNode figure) {
		return figure.get("id").asString();
	}

	private Answer created(String path, String body) {
		var answer = send("POST", path, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

	private Answer send(String method, String path, String body, String... headers) {
		JsonMapper.shared().readTree(body);
		return this.api.send(method, Api.BASE + path, body,
				Stream.concat(Stream.of("Authorization", this.keys.curator()), Stream.of(headers))
					.toArray(String[]::new));
	}

}
