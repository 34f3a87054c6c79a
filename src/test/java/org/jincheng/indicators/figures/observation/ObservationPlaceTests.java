package org.jincheng.indicators.figures.observation;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures are found by the places that they are about: also those of a group by each of
 * its members, and those of all that lies in a place.
 */
@CurationTests
class ObservationPlaceTests {

	private static final String GROUP = "group-140400-140500";

	private static final String OF_1011 = "observations?indicator=tree-coverage-rate&from=1011&to=1011";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void record() {
		this.curator.send("POST", "places", """
				{"code": "%s", "name": {"en": "Changzhi and Jincheng"}, "kind": "group", "parent": null,
				 "members": ["140500", "140400"]}""".formatted(GROUP));
		for (var place : List.of(GROUP, "140500", "140581", "140000")) {
			this.curator.add("observations", """
					{"indicator": "tree-coverage-rate", "place": "%s",
					 "period": {"start": "1011-01-01", "end": "1011-12-31", "basis": "stated"}, "value": 20,
					 "unit": "percent", "relation": "eq", "printed": "20 percent",
					 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""".formatted(place));
		}
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from observation where period_start = '1011-01-01'").update();
		this.curator.remove("places/" + GROUP);
		this.cache.clear();
	}

	@ParameterizedTest
	@CsvSource({ "place=140500, 140500 " + GROUP, "place=140400, " + GROUP, "place=140581, 140581",
			"place=140500&groups=true, 140500 " + GROUP, "place=140500&groups=false, 140500",
			"place=140400&groups=false,", "place=" + GROUP + "&groups=false, " + GROUP,
			"'place=140581,140400', 140581 " + GROUP, "within=140000, 140500 140581 " + GROUP,
			"within=140000&groups=false, 140500 140581", "within=CN, 140000 140500 140581 " + GROUP,
			"within=140500, 140581", "within=140581,", "within=" + GROUP + ",",
			"within=140000&place=140500, 140500 " + GROUP, "within=140500&place=140500,",
			"'within=140500,CN&groups=false', 140000 140500 140581", "within=140000&kind=prefecture, 140500",
			"'within=140000&kind=prefecture,county', 140500 140581", "within=140000&kind=group, " + GROUP,
			"place=140500&kind=prefecture, 140500", "kind=province, 140000", "kind=country," })
	void figuresAreFoundByTheirPlaces(String query, String places) {
		var expected = (places != null) ? List.of(places.split(" ")) : List.<String>of();
		var found = this.curator.get(OF_1011 + "&count=true&sort=place&" + query).body();
		assertThat(found.get("items").valueStream().map((each) -> each.at("/place/code").asString()))
			.containsExactlyElementsOf(expected);
		assertThat(found.get("total").asInt()).isEqualTo(expected.size());
		for (var sort : List.of("place", "-indicator", "value", "-period")) {
			var pages = this.api.allPages(Api.BASE + "/" + OF_1011 + "&limit=1&sort=" + sort + "&" + query);
			assertThat(pages.stream().map((each) -> each.at("/place/code").asString()))
				.containsExactlyInAnyOrderElementsOf(expected);
		}
		assertThat(this.curator.get(OF_1011 + "&format=csv&" + query).text().lines()).hasSize(1 + expected.size());
		assertThat(this.curator.get(OF_1011 + "&latest=1&" + query).body().get("items")).hasSize(expected.size());
	}

	@Test
	void jointFigureIsFlaggedAndNamesTheMembers() {
		var joint = figure(GROUP);
		assertThat(joint.get("joint").asBoolean()).isTrue();
		assertThat(joint.at("/place/members").toString()).isEqualTo("[\"140400\",\"140500\"]");
		assertThat(figure("140581").at("/place/members").isNull()).isTrue();
		assertThat(this.curator.get("observations/" + joint.get("id").asString()).body().get("place"))
			.isEqualTo(joint.get("place"));
		assertThat(this.curator.get("observations/" + joint.get("id").asString() + "/history")
			.body()
			.at("/items/0/place/members")).hasSize(2);
	}

	@Test
	void placeTellsTheFiguresOfItsGroupsApart() {
		assertThat(coverage("places/140400").toString()).isEqualTo("""
				{"figures":1,"ofGroups":1,"first":{"start":"1011-01-01","end":"1011-12-31","label":"1011"},\
				"last":{"start":"1011-01-01","end":"1011-12-31","label":"1011"}}""");
		var city = coverage("places/140500");
		assertThat(city.get("ofGroups").asInt()).isEqualTo(1);
		assertThat(city.get("figures").asInt())
			.isEqualTo(this.curator.get("observations?indicator=tree-coverage-rate&place=140500&count=true")
				.body()
				.get("total")
				.asInt());
		assertThat(city.at("/first/label").asString()).isEqualTo("1011");
		assertThat(this.curator.get("indicators?place=140400").body().at("/items/0/coverage/ofGroups").asInt())
			.isEqualTo(1);
		assertThat(coverage("places/" + GROUP).get("ofGroups").asInt()).isZero();
	}

	@Test
	void groupThatIsAddedIsFoundAtOnce() {
		this.curator.get(OF_1011 + "&place=140000");
		this.curator.replace("places/" + GROUP, """
				{"code": "%s", "name": {"en": "Changzhi and Jincheng"}, "kind": "group", "parent": null,
				 "members": ["140500", "140400", "140000"]}""".formatted(GROUP));
		assertThat(this.curator.get(OF_1011 + "&place=140000").body().get("items")).hasSize(2);
	}

	private JsonNode figure(String place) {
		return this.curator.get(OF_1011)
			.body()
			.get("items")
			.valueStream()
			.filter((each) -> each.at("/place/code").asString().equals(place))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode coverage(String place) {
		return this.curator.get(place)
			.body()
			.get("indicators")
			.valueStream()
			.filter((each) -> each.get("indicator").asString().equals("tree-coverage-rate"))
			.findFirst()
			.orElseThrow()
			.get("coverage");
	}

}
