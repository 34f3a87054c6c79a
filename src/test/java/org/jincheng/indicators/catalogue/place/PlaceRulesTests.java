package org.jincheng.indicators.catalogue.place;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/** Places lie in wider ones, and groups have members that are no groups. */
@CurationTests
class PlaceRulesTests {

	@Autowired
	private Curator curator;

	@AfterEach
	void removeWhatIsLeft() {
		this.curator.remove("places/new-group", "places/140598", "places/140599", "places/140598");
	}

	@ParameterizedTest
	@CsvSource({ "development-zone, 140500, 201", "development-zone, 140581, 201", "township, 140581, 201",
			"township, 140500, 201", "districts, 140500, 201", "districts, 140581, 422", "city-proper, 140500, 201",
			"city-proper, 140581, 201" })
	void partsOfCitiesAndWhatIsBelowCountiesArePlaces(String kind, String parent, int status) {
		var body = Example.PLACE.with("kind", json(kind)).replace("\"140500\"", json(parent));
		var answer = this.curator.send("POST", "places", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		if (status == 201) {
			assertThat(answer.body().get("kindName").asString()).isNotBlank();
			var below = Example.PLACE.with("code", "\"140598\"")
				.replace("\"140500\"", "\"140599\"")
				.replace("county", "township");
			var liesIn = this.curator.send("POST", "places", below);
			assertThat(liesIn.status()).as("a township in it").isEqualTo(kind.equals("development-zone") ? 201 : 422);
		}
	}

	@Test
	void placeCannotBecomeNarrowerThanWhatLiesInIt() {
		var body = """
				{"code": "140500", "name": {"en": "Jincheng", "zh": "晋城市"}, "kind": "county", "parent": "140000",
				 "members": []}""";
		this.curator.send("POST", "places", Example.PLACE.body().toString());
		assertError(this.curator.replace("places/140500", body), 422, "/kind");
	}

	@Test
	void groupHasPlacesThatAreNone() {
		this.curator.send("POST", "places", Example.PLACE.body().toString());
		this.curator.send("POST", "places", Example.PLACE.with("code", "\"140598\""));
		var group = """
				{"code": "new-group", "name": {"en": "Both"}, "kind": "group", "parent": %s, "members": %s}""";
		assertError(this.curator.send("POST", "places", group.formatted("\"140500\"", "[\"140599\", \"140598\"]")), 422,
				"/parent");
		assertError(this.curator.send("POST", "places", group.formatted("null", "[\"140599\", \"140599\"]")), 422,
				"/members");
		assertError(this.curator.send("POST", "places", group.formatted("null", "[\"140599\", \"new-group\"]")), 422,
				"/members");
		var created = this.curator.send("POST", "places",
				group.formatted("null", "[\"140599\", \"140598\", \"140599\"]"));
		assertThat(created.body().get("members").valueStream().map(JsonNode::asString)).containsExactly("140598",
				"140599");
		assertError(this.curator.send("POST", "places",
				group.replace("new-group", "group-of-a-group").formatted("null", "[\"140599\", \"new-group\"]")), 422,
				"/members");
		assertError(this.curator.replace("places/140599",
				Example.PLACE.with("kind", "\"group\"")
					.replace("\"140500\"", "null")
					.replace("[]", "[\"140500\", \"140000\"]")),
				422, "/kind");
		assertThat(this.curator.delete("places/140599").status()).isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource({ "1985, 1996, ''", "1985-05, 1985-05-01, ''", ", 1996, 140500" })
	void placeEndsAfterItBeginsAndThenHasSuccessors(@Nullable String from, String to, String successors) {
		this.curator.add("places", lasting("140599", from, to, successors));
		assertThat(this.curator.get("places/140599").body().get("validTo").asString()).isEqualTo(to);
	}

	@Test
	void nothingSucceedsItself() {
		this.curator.send("POST", "places", lasting("140598", null, "1990", ""));
		this.curator.send("POST", "places", lasting("140599", null, "1995", "140598"));
		assertError(this.curator.replace("places/140598", lasting("140598", null, "1990", "140599")), 422,
				"/successors");
		assertThat(this.curator.delete("places/140598").status()).as("a successor").isEqualTo(409);
	}

	private static String lasting(String code, @Nullable String from, @Nullable String to, String successor) {
		return """
				{"code": "%s", "name": {"en": "New"}, "kind": "county", "parent": "140500", "members": [],
				 "validFrom": %s, "validTo": %s, "successors": [%s]}""".formatted(code, json(from), json(to),
				successor.isEmpty() ? "" : json(successor));
	}

	private static String json(@Nullable String text) {
		return (text != null) ? "\"" + text + "\"" : "null";
	}

}
