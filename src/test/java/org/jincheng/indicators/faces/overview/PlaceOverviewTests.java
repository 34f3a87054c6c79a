package org.jincheng.indicators.faces.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An overview has what is known of a place, and never takes a figure of another for it.
 */
@ManyPlaces
class PlaceOverviewTests {

	@Autowired
	private Curator curator;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void record() {
		ManyPlaces.Figures.record(this.curator);
	}

	private JsonNode overview(String place) {
		return this.curator.get("places/" + place + "/overview").body();
	}

	@Test
	void placeHasParentsSiblingsAndChildren() {
		var place = overview("140500").get("place");
		assertThat(names(place.get("parents"))).containsExactly("Shanxi", "China");
		assertThat(names(place.get("siblings"))).hasSize(10).contains("Taiyuan").doesNotContain("Jincheng");
		assertThat(names(place.get("children"))).hasSize(6).contains("Gaoping");
		assertThat(names(overview(ManyPlaces.Figures.GROUP).at("/place/members"))).containsExactly("Taiyuan",
				"Jincheng");
		assertThat(names(overview("CN").at("/place/parents"))).isEmpty();
	}

	@Test
	void otherPlacesAreLeftOutWhereTheyAreNotWanted() {
		var alone = this.curator.get("places/140500/overview?peers=false").body();
		assertThat(alone.get("peers")).isEmpty();
		assertThat(overview("140500").get("peers")).isNotEmpty();
	}

	private static Stream<String> names(JsonNode places) {
		return places.valueStream().map((place) -> place.get("name").asString());
	}

	@Test
	void keyFiguresAreThoseOfRankedIndicatorsInTheirOrder() {
		var figures = overview("140500").get("keyFigures").valueStream().limit(8).toList();
		assertThat(figures).extracting((key) -> key.at("/figure/indicator").asString())
			.containsExactly("many-1", "many-2", "many-3", "many-4", "many-5", "many-6", "many-7", "many-8");
		assertThat(figures).allSatisfy((key) -> {
			assertThat(key.at("/figure/place/code").asString()).isEqualTo("140500");
			assertThat(key.at("/figure/period/label").asString()).isEqualTo("2020");
			assertThat(key.at("/figure/status").asString()).isEqualTo("actual");
			assertThat(key.at("/figure/comparison").isNull()).isTrue();
		});
		assertThat(figures.getFirst().at("/change/value").asInt()).isEqualTo(1);
		assertThat(figures.getFirst().at("/change/comparison/basePeriod/label").asString()).isEqualTo("2019");
	}

	@Test
	void changeThatNoSourceStatesIsDerivedFromTheYearBefore() {
		var figures = overview("140500").get("keyFigures").valueStream().toList();
		assertThat(figures.getFirst().at("/change/origin").asString()).isEqualTo("stated");
		assertThat(figures.subList(4, 8)).extracting((key) -> key.at("/change/origin").asString())
			.containsOnly("derived");
		var share = figures.get(4).get("change");
		assertThat(share.get("unit").asString()).isEqualTo("percentage-point");
		assertThat(share.at("/derivation/formula").asString()).isEqualTo("210 - 209");
		var beds = figures.get(7);
		assertThat(beds.at("/change/unit").asString()).isEqualTo("percent");
		assertThat(beds.at("/change/derivation/formula").asString()).isEqualTo("(210 / 209 - 1) * 100");
		assertThat(beds.at("/change/derivation/inputs/0")).isEqualTo(beds.at("/figure/id"));
		assertThat(beds.at("/change/comparison/basePeriod/label").asString()).isEqualTo("2019");
		assertThat(beds.get("change")).isEqualTo(this.curator
			.get("observations?indicator=many-8&place=140500&from=2020&transform=percent-change-on-year")
			.body()
			.at("/items/0"));
	}

	@Test
	void figureWithoutOneBeforeHasNoChange() {
		assertThat(overview(ManyPlaces.Figures.GROUP).get("keyFigures")).isNotEmpty()
			.allMatch((key) -> key.get("change").isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "140000", "140500", "140581", ManyPlaces.Figures.GROUP })
	void figuresAreOfThePlaceUnlessJoint(String code) {
		var overview = overview(code);
		var own = Stream
			.of(overview.findValues("figure"), overview.findValues("change"), overview.findValues("plan"),
					overview.findValues("outcome"))
			.flatMap(List::stream)
			.filter((figure) -> !figure.isNull());
		assertThat(own).isNotEmpty().allMatch((figure) -> figure.at("/place/code").asString().equals(code));
		assertThat(overview.get("joint").valueStream()).allMatch((figure) -> figure.get("joint").asBoolean()
				&& figure.at("/place/members").valueStream().anyMatch((member) -> member.asString().equals(code)));
		assertThat(overview.get("peers").valueStream().flatMap((peers) -> peers.get("others").valueStream()))
			.noneMatch((figure) -> figure.at("/place/code").asString().equals(code));
	}

	@Test
	void figuresAreThoseOfObservations() {
		var overview = overview("140500");
		var figures = Stream
			.of(overview.findValues("figure").stream(), overview.get("joint").valueStream(),
					overview.findValues("others").stream().flatMap(JsonNode::valueStream))
			.flatMap((some) -> some)
			.toList();
		assertThat(figures).hasSizeGreaterThan(30).allSatisfy((figure) -> {
			var one = this.curator.get("observations/" + figure.get("id").asString()).body();
			assertThat(alone(figure).toString()).isEqualTo(alone(one).toString());
		});
	}

	/** Without what is told of the others of its series and period. */
	private static JsonNode alone(JsonNode figure) {
		var alone = (ObjectNode) figure.deepCopy();
		alone.remove(List.of("alsoStated", "others"));
		return alone;
	}

	@Test
	void plansHaveTheirOutcomes() {
		var plans = overview("140500").get("plans").valueStream().toList();
		assertThat(plans)
			.extracting((plan) -> plan.at("/plan/status").asString() + " " + plan.at("/plan/period/label").asString())
			.containsExactly("forecast 2025", "target 2020", "forecast 2020");
		assertThat(plans.getFirst().get("outcome").isNull()).isTrue();
		assertThat(plans.get(1).at("/outcome/value").asInt()).isEqualTo(210);
	}

	@Test
	void peersAreThoseOfTheKindInThatPeriodRanked() {
		var peers = overview("140500").at("/peers/0");
		assertThat(peers.at("/figure/indicator").asString()).isEqualTo("many-1");
		assertThat(peers.get("others").valueStream().map((figure) -> figure.at("/place/name").asString()))
			.containsExactly("Changzhi", "Taiyuan");
		assertThat(peers.get("others").valueStream())
			.allMatch((figure) -> figure.at("/period/label").asString().equals("2020"));
		assertThat(peers.get("standing").toString())
			.isEqualTo("{\"rank\":3,\"tied\":false,\"ranked\":3,\"places\":11,\"source\":\"yearbook-2021\"}");
		assertThat(overview("140000").get("peers")).as("the only province").isEmpty();
	}

	@Test
	void courseHasTheYearsOfItsSeries() {
		var key = overview("140500").at("/keyFigures/0");
		assertThat(key.get("course").toString()).isEqualTo("[[" + IntStream.rangeClosed(2016, 2020)
			.mapToObj((year) -> "{\"period\":\"%d\",\"value\":%d}".formatted(year, year - 1810))
			.collect(Collectors.joining(",")) + "]]");
		assertThat(key.get("partOfYear").isNull()).isTrue();
	}

	@Test
	void topicsCountWhatThePlaceHas() {
		var topics = overview("140500").get("topics").valueStream().toList();
		assertThat(topics.getFirst().get("name").asString()).isEqualTo("Economy");
		var coverage = topics.getFirst().at("/indicators/0/coverage");
		assertThat(coverage.get("figures").asInt()).isEqualTo(7);
		assertThat(coverage.at("/first/label").asString()).isEqualTo("2016");
		assertThat(coverage.at("/last/label").asString()).isEqualTo("2020");
		assertThat(topics)
			.allSatisfy((topic) -> assertThat(topic.get("total").asInt()).isEqualTo(topic.get("indicators").size()));
	}

	@Test
	void jointFiguresAreListedSeparately() {
		assertThat(overview("140500").get("joint")).as("incomes per person are no sum").hasSize(3);
		assertThat(overview("140581").get("joint")).isEmpty();
		assertThat(overview(ManyPlaces.Figures.GROUP).get("keyFigures")).hasSize(4);
	}

	@ParameterizedTest
	@CsvSource({ "140500, true", "140100, false" })
	void initiativesAreThoseOfTheCity(String place, boolean isCity) {
		assertThat(overview(place).get("initiatives").isEmpty()).isNotEqualTo(isCity);
	}

	@Test
	void sourcesComeFromTheLast() {
		assertThat(overview("140500").get("sources").valueStream().map((source) -> source.get("id").asString()))
			.containsSubsequence("chinadaily-2023-04-11", "yearbook-2021", "chinadaily-2019-09-02",
					"chinadaily-2013-10-17");
		assertThat(overview("140581").get("sources")).hasSize(1);
	}

	@Test
	void placeWithoutFiguresHasAnEmptyOverview() {
		var overview = overview("110000");
		assertThat(overview.get("keyFigures")).isEmpty();
		assertThat(overview.get("topics")).isEmpty();
	}

	/** With all that there can be: initiatives, groups, changes, plans and peers. */
	@Test
	void statementsAreFew() {
		overview("140500");
		this.cache.clear();
		var before = TestDatabase.statements();
		overview("140500");
		assertThat(TestDatabase.statements() - before).isBetween(1L, 33L);
	}

}
