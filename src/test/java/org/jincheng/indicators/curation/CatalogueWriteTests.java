package org.jincheng.indicators.curation;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Curators add, change and remove what the catalogue holds. */
@CurationTests
class CatalogueWriteTests {

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void removeWhatIsLeft() {
		for (var path : List.of("trade-metrics/new-one", "trade-metrics/new-one-read-as-multiple",
				"investments/new-one", "environment-metrics/new-one", "indicators/new-one",
				"indicators/new-one-read-as-multiple", "parks/new-one", "initiatives/new-one", "places/new-group",
				"places/140599", "places/140598")) {
			var tag = get(path).header("ETag");
			if (!tag.isEmpty()) {
				send("DELETE", path, null, "If-Match", tag);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void createAnswersWhatCanBeReadThen(Example example) {
		var before = newestRevision();
		var answer = send("POST", example.collection, example.body().toString());
		assertThat(answer.text()).doesNotContain("\"errors\"");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo(Api.BASE + "/" + example.path());
		assertThat(get(example.path()).body()).isEqualTo(answer.body());
		assertThat(get(example.path()).header("ETag")).isEqualTo(answer.header("ETag"));
		assertThat(newestRevision()).isEqualTo(before + 1);
		assertThat(lastChange(example)).isEqualTo("create");
	}

	@ParameterizedTest
	@EnumSource
	void createWhenItIsThereIsA409(Example example) {
		send("POST", example.collection, example.body().toString());
		var answer = send("POST", example.collection, example.body().toString());
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo(example.key);
	}

	@ParameterizedTest
	@EnumSource
	void createWithAnUnknownFieldIsA400(Example example) {
		var answer = send("POST", example.collection, example.with("colour", "\"red\""));
		assertError(answer, 400, "colour");
	}

	@ParameterizedTest
	@EnumSource
	void createWithoutAFieldIsA400(Example example) {
		assertError(send("POST", example.collection, example.with("name", "null")), 400, "name");
		assertError(send("POST", example.collection, example.with("name", "{\"zh\": \"新\"}")), 400, "name.en");
	}

	@ParameterizedTest
	@EnumSource
	void createWithAnUnknownReferenceIsA422(Example example) {
		var answer = send("POST", example.collection, example.with(example.reference, example.unknown));
		assertError(answer, 422, example.reference);
		assertThat(get(example.path()).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	void replaceMakesItWhatIsSaid(Example example) {
		var tag = send("POST", example.collection, example.body().toString()).header("ETag");
		var before = newestRevision();
		var answer = send("PUT", example.path(), example.with("name", "{\"en\": \"Another\", \"zh\": \"另一个\"}"),
				"If-Match", tag);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().get("name").asString()).isEqualTo("Another");
		assertThat(get(example.path() + "?lang=zh").body().get("name").asString()).isEqualTo("另一个");
		assertThat(get(example.path()).body()).isEqualTo(answer.body());
		assertThat(newestRevision()).isEqualTo(before + 1);
		assertThat(lastChange(example)).isEqualTo("update");
		assertThat(send("PUT", example.path(), example.body().toString(), "If-Match", tag).status()).isEqualTo(412);
		assertThat(send("DELETE", example.path(), null, "If-Match", tag).status()).isEqualTo(412);
	}

	@ParameterizedTest
	@EnumSource
	void replaceWithWhatIsThereIsNoRevision(Example example) {
		var tag = send("POST", example.collection, example.body().toString()).header("ETag");
		var before = newestRevision();
		var answer = send("PUT", example.path(), example.body().toString(), "If-Match", tag);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("ETag")).isEqualTo(tag);
		assertThat(newestRevision()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void replaceWithAnotherIdIsA422(Example example) {
		var tag = send("POST", example.collection, example.body().toString()).header("ETag");
		assertError(send("PUT", example.path(), example.with(example.key, "\"other\""), "If-Match", tag), 422,
				example.key);
	}

	@ParameterizedTest
	@EnumSource
	void changeWithoutIfMatchIsA428(Example example) {
		send("POST", example.collection, example.body().toString());
		assertThat(send("PUT", example.path(), example.body().toString()).status()).isEqualTo(428);
		assertThat(send("DELETE", example.path(), null).status()).isEqualTo(428);
	}

	@ParameterizedTest
	@EnumSource
	void changeOfWhatIsNotThereIsA404(Example example) {
		var tag = get(example.collection).header("ETag");
		assertThat(send("PUT", example.path(), example.body().toString(), "If-Match", tag).status()).isEqualTo(404);
		assertThat(send("DELETE", example.path(), null, "If-Match", tag).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	void deleteTakesItAway(Example example) {
		var tag = send("POST", example.collection, example.body().toString()).header("ETag");
		var before = newestRevision();
		assertThat(send("DELETE", example.path(), null, "If-Match", tag).status()).isEqualTo(204);
		assertThat(get(example.path()).status()).isEqualTo(404);
		assertThat(newestRevision()).isEqualTo(before + 1);
		assertThat(lastChange(example)).isEqualTo("delete");
	}

	@ParameterizedTest
	@CsvSource({ "indicators/poverty-rate, observations", "places/140500, observations", "places/140000, places",
			"investments/old-building-renovation, observations",
			"parks/nancun-green-intelligent-casting-industrial-park, investments",
			"sources/chinadaily-2019-09-02, statements" })
	void deleteOfWhatOthersReferToSaysWhichDo(String path, String referring) {
		var answer = send("DELETE", path, null, "If-Match", get(path).header("ETag"));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("detail").asString()).contains(": " + referring + " refer to it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "INDICATOR", "INVESTMENT", "TRADE_METRIC", "ENVIRONMENT_METRIC", "INITIATIVE" })
	void namesThatAreToldInBothLanguagesMustBe(Example example) {
		assertError(send("POST", example.collection, example.with("name", "{\"en\": \"New\"}")), 400, "name.zh");
	}

	@Test
	void setsAreSortedAndHoldNothingTwice() {
		var statements = "[%1$s, %2$s, %1$s]".formatted(statement(9, 3), statement(2, 1));
		var answer = send("POST", "parks", Example.PARK.with("statements", statements));
		assertThat(answer.body().get("statements").valueStream().map((each) -> each.get("paragraph").asInt()))
			.containsExactly(2, 9);
	}

	@Test
	void statementWithoutItsSentenceIsA400() {
		var statements = "[{\"source\": \"chinadaily-2019-09-02\", \"paragraph\": 2}]";
		assertError(send("POST", "parks", Example.PARK.with("statements", statements)), 400, "statements[0].sentence");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kind     | "group"                | members
			parent   | "140599"               | parent
			parent   | null                   |
			kind     | "prefecture"           | parent
			members  | ["140500", "140000"]   | members
			parent   | "no-such"              | parent
			""")
	void placesLieInWiderOnes(String field, String value, @Nullable String wrong) {
		var answer = send("POST", "places", Example.PLACE.with(field, value));
		if (wrong != null) {
			assertError(answer, 422, wrong);
		}
		else {
			assertThat(answer.status()).isEqualTo(201);
		}
	}

	@Test
	void placeCannotBecomeNarrowerThanWhatLiesInIt() {
		var body = """
				{"code": "140500", "name": {"en": "Jincheng", "zh": "晋城市"}, "kind": "county", "parent": "140000",
				 "members": []}""";
		send("POST", "places", Example.PLACE.body().toString());
		assertError(send("PUT", "places/140500", body, "If-Match", get("places/140500").header("ETag")), 422, "kind");
	}

	@Test
	void groupHasPlacesThatAreNone() {
		send("POST", "places", Example.PLACE.body().toString());
		send("POST", "places", Example.PLACE.with("code", "\"140598\""));
		var group = """
				{"code": "new-group", "name": {"en": "Both"}, "kind": "group", "parent": %s, "members": %s}""";
		assertError(send("POST", "places", group.formatted("\"140500\"", "[\"140599\", \"140598\"]")), 422, "parent");
		assertError(send("POST", "places", group.formatted("null", "[\"140599\", \"140599\"]")), 422, "members");
		assertError(send("POST", "places", group.formatted("null", "[\"140599\", \"new-group\"]")), 422, "members");
		var created = send("POST", "places", group.formatted("null", "[\"140599\", \"140598\", \"140599\"]"));
		assertThat(created.body().get("members").valueStream().map(JsonNode::asString)).containsExactly("140598",
				"140599");
		assertError(send("PUT", "places/140599",
				Example.PLACE.with("kind", "\"group\"")
					.replace("\"140500\"", "null")
					.replace("[]", "[\"140500\", \"140000\"]"),
				"If-Match", get("places/140599").header("ETag")), 422, "kind");
		assertThat(send("DELETE", "places/140599", null, "If-Match", get("places/140599").header("ETag")).status())
			.isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource({ "poverty-rate, indicators, INVESTMENT", "green-space-share, environment-metrics, INDICATOR",
			"foreign-trade-multiple, trade-metrics, INDICATOR", "old-building-renovation, investments, TRADE_METRIC",
			"demonstration-villages, indicators, ENVIRONMENT_METRIC" })
	void whatIsOfAnotherTypeIsChangedThere(String id, String collection, Example example) {
		var path = example.collection + "/" + id;
		var body = example.with(example.key, "\"" + id + "\"");
		var tag = get(path).header("ETag").isEmpty() ? get("topics").header("ETag") : get(path).header("ETag");
		for (var answer : List.of(send("POST", example.collection, body), send("PUT", path, body, "If-Match", tag),
				send("DELETE", path, null, "If-Match", tag))) {
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.body().get("detail").asString()).contains(Api.BASE + "/" + collection + "/" + id);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "implied-exchange-rate", "investment-total-fund", "foreign-trade-multiple-read-as-increase" })
	void whatIsComputedIsNotChanged(String code) {
		var path = "indicators/" + code;
		var body = Example.INDICATOR.with("code", "\"" + code + "\"");
		for (var answer : List.of(send("POST", "indicators", body),
				send("PUT", path, body, "If-Match", get(path).header("ETag")),
				send("DELETE", path, null, "If-Match", get(path).header("ETag")))) {
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.body().get("detail").asString()).contains("computed");
		}
	}

	@Test
	void indicatorHasAUnitAtLeast() {
		assertError(send("POST", "indicators", Example.INDICATOR.with("units", "[]")), 422, "units");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"kind": "times-more"}                                                                  | 400 | comparison.basePeriod
					{"basePeriod": {"start": "1985-01-01", "end": "1985-12-31"}}                             | 400 | comparison.kind
					{"kind": "times-more", "basePeriod": {"start": "1985-01-01"}}                            | 400 | comparison.basePeriod.end
					{"kind": "times-more", "basePeriod": {"start": "1985-12-31", "end": "1985-01-01"}}       | 422 | comparison.basePeriod.end
					""")
	void comparisonIsWithAPeriod(String comparison, int status, String wrong) {
		assertError(send("POST", "trade-metrics", Example.TRADE_METRIC.with("comparison", comparison)), status, wrong);
	}

	@Test
	void timesMoreAreReadInTwoWaysAsLongAsTheyAreThere() {
		assertThat(get("indicators/new-one-read-as-multiple").status()).isEqualTo(404);
		var tag = send("POST", "trade-metrics", Example.TRADE_METRIC.body().toString()).header("ETag");
		var reading = get("indicators/new-one-read-as-multiple").body();
		assertThat(reading.get("name").asString()).isEqualTo("New, if \"times more\" means times as much");
		assertThat(reading.get("origin").asString()).isEqualTo("derived");
		assertThat(reading.get("units").toString()).isEqualTo("[\"multiple\",\"percent-per-year\"]");
		assertThat(reading.at("/comparison/kind").asString()).isEqualTo("multiple-of-base");
		assertThat(reading.at("/comparison/basePeriod/label").asString()).isEqualTo("1985");
		assertThat(get("indicators/new-one-read-as-increase?lang=zh").body().get("name").asString())
			.isEqualTo("新指标（“多”作“增加”解）");
		tag = send("PUT", "trade-metrics/new-one", Example.TRADE_METRIC.with("name", "{\"en\": \"A\", \"zh\": \"甲\"}"),
				"If-Match", tag)
			.header("ETag");
		assertThat(get("indicators/new-one-read-as-multiple").body().get("name").asString())
			.isEqualTo("A, if \"times more\" means times as much");
		tag = send("PUT", "trade-metrics/new-one", Example.TRADE_METRIC.with("comparison", "null"), "If-Match", tag)
			.header("ETag");
		assertThat(get("indicators/new-one-read-as-multiple").status()).isEqualTo(404);
		assertThat(get("indicators/new-one-read-as-increase").status()).isEqualTo(404);
		tag = send("PUT", "trade-metrics/new-one", Example.TRADE_METRIC.body().toString(), "If-Match", tag)
			.header("ETag");
		assertThat(get("indicators/new-one-read-as-increase").status()).isEqualTo(200);
		assertThat(send("DELETE", "trade-metrics/new-one", null, "If-Match", tag).status()).isEqualTo(204);
		assertThat(get("indicators/new-one-read-as-multiple").status()).isEqualTo(404);
		assertThat(get("indicators/new-one-read-as-increase").status()).isEqualTo(404);
	}

	@Test
	void codeOfAReadingIsTakenOnce() {
		var reading = "\"new-one-read-as-multiple\"";
		send("POST", "trade-metrics", Example.TRADE_METRIC.body().toString());
		assertThat(send("POST", "trade-metrics", Example.TRADE_METRIC.with("id", reading)).status()).isEqualTo(409);
		removeWhatIsLeft();
		assertThat(send("POST", "indicators", Example.INDICATOR.with("code", reading)).status()).isEqualTo(201);
		var answer = send("POST", "trade-metrics", Example.TRADE_METRIC.body().toString());
		assertError(answer, 409, "comparison.kind");
		assertThat(get("trade-metrics/new-one").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "new-one, false", "nancun-green-intelligent-casting-industrial-park, true" })
	void investmentIsThatOfItsParks(String other, boolean isKnown) {
		var parks = "[\"danhe-river-wetland-park\", \"%s\"]".formatted(other);
		var answer = send("POST", "investments", Example.INVESTMENT.with("parks", parks));
		assertThat(answer.status()).isEqualTo(isKnown ? 201 : 422);
		if (isKnown) {
			assertThat(answer.body().get("joint").asBoolean()).isTrue();
			assertThat(get("parks/danhe-river-wetland-park").body().at("/investments/0/id").asString())
				.isEqualTo("new-one");
		}
	}

	@Test
	void unitThatFiguresAreInStays() {
		var path = "indicators/poverty-rate";
		var body = """
				{"code": "poverty-rate", "name": {"en": "Poverty rate", "zh": "贫困率"}, "definition": {"en": "Rate"},
				 "topic": "livelihood", "units": ["count"], "decimals": 1, "comparison": null, "statements": []}""";
		var answer = send("PUT", path, body, "If-Match", get(path).header("ETag"));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("detail").asString()).contains("observations refer to it");
	}

	private Answer get(String path) {
		return this.api.get(Api.BASE + "/" + path);
	}

	private Answer send(String method, String path, @Nullable String body, String... ifMatch) {
		var headers = (ifMatch.length > 0)
				? new String[] { "Authorization", this.keys.curator(), ifMatch[0], ifMatch[1] }
				: new String[] { "Authorization", this.keys.curator() };
		return this.api.send(method, Api.BASE + "/" + path, body, headers);
	}

	private long newestRevision() {
		return this.jdbc.sql("select max(number) from revision").query(Long.class).single();
	}

	private String lastChange(Example example) {
		return this.jdbc.sql("""
				select change.action from change join revision on number = revision_number
				where collection = ? and resource_id = ? and actor = 'curator'
				  and number = (select max(number) from revision)""")
			.params(example.collection, example.id())
			.query(String.class)
			.single();
	}

	private static void assertError(Answer answer, int status, String field) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.body().get("errors").valueStream().map((error) -> error.get("parameter").asString()))
			.contains(field);
	}

	private static String statement(int paragraph, int sentence) {
		return "{\"source\": \"chinadaily-2019-09-02\", \"paragraph\": %d, \"sentence\": %d}".formatted(paragraph,
				sentence);
	}

	/** A resource of each collection, with a reference that it could have wrong. */
	private enum Example {

		PLACE("places", "code", "parent", "\"140400\"", """
				{"code": "140599", "name": {"en": "New", "zh": "新"}, "kind": "county", "parent": "140500",
				 "members": []}"""),

		INDICATOR("indicators", "code", "units", "[\"count\", \"beds\"]", """
				{"code": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
				 "topic": "livelihood", "units": ["persons", "count"], "decimals": 0, "comparison": null,
				 "statements": [%s]}""".formatted(statement(9, 1))),

		INVESTMENT("investments", "id", "topic", "\"sport\"", """
				{"id": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something", "zh": "某事"},
				 "topic": "investment", "kind": "fund", "sector": "tourism", "status": "under-way",
				 "partner": {"en": "Somebody"}, "parks": ["danhe-river-wetland-park"], "units": ["USD", "CNY"],
				 "decimals": 0, "statements": []}"""),

		TRADE_METRIC("trade-metrics", "id", "statements", "[" + statement(99, 1) + "]", """
				{"id": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
				 "topic": "trade", "flow": "exports",
				 "comparison": {"kind": "times-more", "basePeriod": {"start": "1985-01-01", "end": "1985-12-31"}},
				 "units": ["multiple"], "decimals": 1, "statements": []}"""),

		ENVIRONMENT_METRIC("environment-metrics", "id", "units", "[\"days\"]", """
				{"id": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
				 "topic": "environment", "domain": "air", "shareOf": {"en": "All days", "zh": null},
				 "units": ["percent"], "decimals": 1, "statements": []}"""),

		PARK("parks", "id", "statements", "[{\"source\": \"nobody\", \"paragraph\": 1, \"sentence\": 1}]",
				"""
						{"id": "new-one", "name": {"en": "New"}, "kind": "science", "focus": {"en": "Something"},
						 "status": "under-construction", "statements": [%s, %s]}""".formatted(statement(11, 1),
						statement(4, 1))),

		INITIATIVE("initiatives", "id", "topic", "\"sport\"", """
				{"id": "new-one", "name": {"en": "New", "zh": "新"}, "topic": "transport", "kind": "infrastructure",
				 "status": "planned", "partner": null, "due": "2030-12-31", "statements": []}""");

		private final String collection;

		private final String key;

		private final String reference;

		private final String unknown;

		private final String text;

		Example(String collection, String key, String reference, String unknown, String text) {
			this.collection = collection;
			this.key = key;
			this.reference = reference;
			this.unknown = unknown;
			this.text = text;
		}

		JsonNode body() {
			return Api.parse(this.text);
		}

		String id() {
			return body().get(this.key).asString();
		}

		String path() {
			return this.collection + "/" + id();
		}

		/** What is sent for it, with another value of a field. */
		String with(String field, String value) {
			var changed = (ObjectNode) body();
			changed.set(field, Api.parse(value));
			return changed.toString();
		}

	}

}
