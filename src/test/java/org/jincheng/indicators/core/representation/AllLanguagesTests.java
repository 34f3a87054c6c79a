package org.jincheng.indicators.core.representation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read in all languages, and sent back. */
@CurationTests
class AllLanguagesTests {

	private static final String ALL = "lang=all";

	@Autowired
	private Curator curator;

	@ParameterizedTest
	@ValueSource(strings = { "parks", "trade-metrics", "environment-metrics", "investments", "initiatives",
			"indicators", "observations", "sources", "sources/chinadaily-2019-09-02/statements", "places", "topics",
			"units" })
	void bodyOfAGetCanBePutUnchanged(String collection) {
		var list = this.curator.get(collection + "?limit=1000&" + ALL);
		assertThat(list.status()).as(list.text()).isEqualTo(200);
		assertThat(list.header("Content-Type")).isEqualTo("application/json;lang=all");
		assertThat(list.header("Content-Language")).isEqualTo("en, zh");
		var revision = this.curator.revision();
		var sentBack = 0;
		for (var item : ofEachForm(list.body().get("items"))) {
			var path = path(collection, item);
			if (path != null) {
				var read = this.curator.get(path + "?" + ALL);
				assertThat(read.body().get("name")).isEqualTo(item.get("name"));
				// As it is in the list, and as it is alone.
				var body = (sentBack % 2 == 0) ? item.toString() : read.text();
				var answer = this.curator.send("PUT", path + "?" + ALL, body, "If-Match", read.header("ETag"));
				assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
				assertThat(answer.body()).isEqualTo(read.body());
				assertThat(answer.header("Content-Language")).isEqualTo("en, zh");
				sentBack++;
			}
		}
		assertThat(sentBack).isPositive();
		assertThat(this.curator.revision()).as("nothing was changed").isEqualTo(revision);
	}

	/** Of those that a write takes in the same way the first one. */
	private static Collection<JsonNode> ofEachForm(JsonNode items) {
		return items.valueStream()
			.collect(Collectors.toMap(AllLanguagesTests::form, (item) -> item, (first, _) -> first, LinkedHashMap::new))
			.values();
	}

	/** Which fields something has, and what it is of. */
	private static List<String> form(JsonNode item) {
		var fields = item.propertyStream()
			.filter((field) -> !field.getValue().isNull()
					&& !(field.getValue().isContainer() && field.getValue().isEmpty()))
			.map(Map.Entry::getKey);
		var terms = Stream.of("/type", "/kind", "/status", "/relation", "/origin", "/comparison/kind", "/period/basis")
			.map((term) -> item.at(term).asString(""));
		return Stream.concat(fields, terms).toList();
	}

	/** The path of what is changed at its collection; null where it is elsewhere. */
	private @Nullable String path(String collection, JsonNode item) {
		if (collection.endsWith("statements")) {
			return "%s/%s.%s".formatted(collection, item.get("paragraph"), item.get("sentence"));
		}
		var id = item.path(item.has("id") ? "id" : "code").asString();
		var type = item.path("type").asString("indicator");
		var isElsewhere = collection.equals("indicators")
				&& (!type.equals("indicator") || item.get("origin").asString().equals("derived"));
		var isDerived = collection.equals("units") && item.get("dimension").isNull();
		return (isElsewhere || isDerived) ? null : collection + "/" + id;
	}

	@Test
	void rateIsNamedInBothLanguagesThoughNobodyWritesIt() {
		assertThat(this.curator.get("units/CNY-per-USD?" + ALL).body().get("name")).isEqualTo(Api.parse("""
				{"en": "Chinese yuan per United States dollar", "zh": "人民币元/美元"}"""));
	}

	@Test
	void textsAreInBothLanguages() {
		var park = this.curator.get("parks/nancun-green-intelligent-casting-industrial-park?" + ALL).body();
		var english = this.curator.get("parks/nancun-green-intelligent-casting-industrial-park?lang=en").body();
		var chinese = this.curator.get("parks/nancun-green-intelligent-casting-industrial-park?lang=zh").body();
		for (var field : new String[] { "name", "focus", "kindName", "statusName" }) {
			assertThat(park.get(field).get("en")).as(field).isEqualTo(english.get(field));
			assertThat(park.get(field).get("zh").isNull() ? english.get(field) : park.get(field).get("zh")).as(field)
				.isEqualTo(chinese.get(field));
		}
		assertThat(park.get("statements").get(0).propertyNames()).as("as a write takes them")
			.containsExactly("source", "paragraph", "sentence");
	}

	@Test
	void missingTranslationIsNullAndEnglishIsTheFallback() {
		var place = """
				{"code": "140599", "name": {"en": "Newtown"}, "kind": "county", "parent": "140500", \
				"members": []}""";
		this.curator.add("places", place);
		assertThat(this.curator.get("places/140599?" + ALL).body().at("/name").toString())
			.isEqualTo("{\"en\":\"Newtown\",\"zh\":null}");
		var chinese = this.curator.get("places/140599?lang=zh");
		assertThat(chinese.body().get("name").asString()).isEqualTo("Newtown");
		assertThat(chinese.header("Content-Language")).isEqualTo("zh, en");
	}

	@Test
	void readOnlyFieldThatWasChangedIsRefused() {
		var path = "parks/nancun-green-intelligent-casting-industrial-park";
		var read = this.curator.get(path + "?" + ALL);
		var changed = (ObjectNode) read.body().deepCopy();
		changed.putObject("kindName").put("en", "Zoo").put("zh", "动物园");
		var refused = put(path, changed, read);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/kindName");
		var without = changed.deepCopy();
		without.remove("kindName");
		assertThat(put(path, without, read).status()).isEqualTo(200);
		var unknown = without.deepCopy();
		unknown.put("kindname", "x");
		assertThat(put(path, unknown, read).status()).isEqualTo(400);
		var added = this.curator.send("POST", "parks", changed.put("id", "another-park").toString());
		assertThat(added.status()).as("a POST takes none").isEqualTo(400);
	}

	private Answer put(String path, JsonNode body, Answer read) {
		return this.curator.send("PUT", path, body.toString(), "If-Match", read.header("ETag"), "Accept-Language",
				"zh");
	}

	/** As a client in JavaScript writes them. */
	@Test
	void numbersOfReadOnlyFieldsMayBeWrittenAnew() {
		var items = this.curator.get("investments?" + ALL).body().get("items");
		var path = "investments/" + items.get(0).get("id").asString();
		var read = this.curator.get(path + "?" + ALL);
		var written = JsonMapper.shared()
			.readTree(read.text().replaceAll("\"value\":([0-9]+)([,}])", "\"value\":$1.0$2"));
		assertThat(put(path, written, read).status()).isEqualTo(200);
	}

	@Test
	void otherFormatsHaveTheirColumnsOfBothLanguages() {
		var csv = this.curator.get("parks?format=csv&" + ALL);
		assertThat(csv.status()).isEqualTo(200);
		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		assertThat(csv.text()).contains("name_en", "name_zh");
	}

}
