package org.jincheng.indicators.core.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every collection: its envelope, its pages, its orders and its cost. */
@ServiceTests
class CollectionTests {

	@Autowired
	private Api api;

	@Autowired
	private TestCache cache;

	static Stream<String> collections() {
		return Stream.of("investments", "parks", "trade-metrics", "environment-metrics", "initiatives", "indicators",
				"observations?source=chinadaily-2019-09-02", "observations?origin=all&source=chinadaily-2019-09-02",
				"observations?latest=1&source=chinadaily-2019-09-02", "sources",
				"sources/chinadaily-2019-09-02/statements", "places", "topics", "units");
	}

	@ParameterizedTest
	@MethodSource("collections")
	void pageSaysWhatThereIsAndWhereTheNextOneIs(String collection) {
		var all = this.api.get(Api.BASE + "/" + collection).body();
		assertThat(all.propertyNames()).containsExactly("items", "total", "next");
		assertThat(all.get("next").isNull()).isTrue();
		if (!collection.startsWith("observations")) {
			assertThat(all.get("total").asInt()).isEqualTo(all.get("items").size());
		}
		else {
			assertThat(all.get("total").isNull()).isTrue();
		}
		var page = this.api.get(with(collection, "limit=1"));
		assertThat(page.body().get("items").valueStream()).containsExactly(all.at("/items/0"));
		assertThat(page.body().get("total")).isEqualTo(all.get("total"));
		if (all.get("items").size() > 1) {
			assertThat(page.body().get("next").asString()).startsWith(Api.BASE + "/");
			assertThat(page.header("Link")).isEqualTo("<" + page.body().get("next").asString() + ">; rel=\"next\"");
		}
	}

	@ParameterizedTest
	@MethodSource("collections")
	void everyOrderIsTheSameOnPagesOfAnySizeAndTurnsRound(String collection) {
		for (var sort : sorts(collection)) {
			var all = items(with(collection, "sort=" + sort));
			// However many items there are, they are on few pages, or this would take
			// long.
			var size = 1 + all.size() / 4;
			assertThat(this.api.allPages(with(collection, "limit=" + size + "&sort=" + sort))).as(sort).isEqualTo(all);
			assertThat(this.api.allPages(with(collection, "limit=" + (size + 1) + "&sort=-" + sort))).as("-" + sort)
				.isEqualTo(all.reversed());
		}
	}

	private List<String> sorts(String collection) {
		var path = Api.BASE + "/" + collection.replaceAll("\\?.*", "").replaceAll("/china[^/]*", "/{id}");
		return this.api.get("/v3/api-docs")
			.body()
			.get("paths")
			.get(path)
			.at("/get/parameters")
			.valueStream()
			.filter((parameter) -> parameter.get("name").asString().equals("sort"))
			.flatMap((parameter) -> parameter.at("/schema/enum").valueStream())
			.map(JsonNode::asString)
			.filter((sort) -> !sort.startsWith("-"))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "initiatives, status, /status", "initiatives, topic, /topic", "initiatives, name, /name",
			"indicators, topic, /topic", "observations, indicator, /indicator", "observations, period, /period/start" })
	void orderIsByTheFieldThatIsNamed(String collection, String sort, String field) {
		assertThat(items(with(collection, "sort=" + sort)).stream().map((item) -> item.at(field).asString()))
			.isSortedAccordingTo(Comparator.naturalOrder());
	}

	@ParameterizedTest
	@CsvSource({ "parks?kind=green, danhe-river-wetland-park", "parks?status=completed, danhe-river-wetland-park",
			"parks?kind=industrial&status=completed,",
			"trade-metrics?flow=foreign-investment, foreign-investment-multiple",
			"trade-metrics?flow=outbound-investment,", "environment-metrics?domain=tree-cover, tree-coverage-rate",
			"environment-metrics?domain=soil," })
	void filterNarrows(String request, @Nullable String id) {
		assertThat(items(Api.BASE + "/" + request)).extracting((item) -> item.get("id").asString())
			.containsExactlyElementsOf((id != null) ? List.of(id) : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "observations?sort=value", "observations?origin=all&sort=value" })
	void orderByValueIsNumeric(String collection) {
		assertThat(items(Api.BASE + "/" + collection + "&limit=1000").stream()
			.map((item) -> item.get("value").decimalValue())).isSortedAccordingTo(Comparator.naturalOrder());
	}

	@ParameterizedTest
	@MethodSource("collections")
	void statementsAreFewHoweverManyItemsThereAre(String collection) {
		this.cache.clear();
		this.api.get(with(collection, "limit=3"));
		assertThat(statements(with(collection, "limit=2"))).isBetween(1L, 14L);
		assertThat(statements(with(collection, "limit=1000"))).isBetween(1L, 14L);
	}

	/** Once what the revision has is known, which the first page finds out. */
	@ParameterizedTest
	@ValueSource(strings = { "indicator=poverty-rate", "place=140500&sort=-period", "indicator=poverty-rate&lang=zh" })
	void pageOfFiguresTakesOneStatement(String query) {
		assertThat(statementsOnceKnown(query)).isOne();
	}

	@Test
	void pageOfChangesTakesAnotherForWhatTheyFollowFrom() {
		assertThat(statementsOnceKnown("comparison=change")).isEqualTo(2);
	}

	private long statementsOnceKnown(String query) {
		this.cache.clear();
		this.api.get(Api.BASE + "/observations?limit=3&" + query);
		return statements(Api.BASE + "/observations?limit=1&" + query);
	}

	@ParameterizedTest
	@CsvSource({ "'', 3", "?asOf=2026-11-30, 4" })
	void unknownFigureIsNotFoundBeforeAnythingIsDerived(String vintage, int statements) {
		var unknown = Api.BASE + "/observations/23491878-0000-361c-8801-00000000000";
		this.api.get(unknown + "1" + vintage);
		var before = TestDatabase.statements();
		assertThat(this.api.get(unknown + "2" + vintage).status()).isEqualTo(404);
		assertThat(TestDatabase.statements() - before).as("the revision, the figure, and one whose id begins so")
			.isEqualTo(statements);
	}

	@Test
	void parameterHasAtMostAThousandItems() {
		var codes = "poverty-rate" + IntStream.range(0, 1000).mapToObj(",a%d"::formatted).collect(Collectors.joining());
		var answer = this.api.get(Api.BASE + "/observations?indicator=" + codes);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo("Must have at most 1000 items.");
	}

	private long statements(String request) {
		var before = TestDatabase.statements();
		assertThat(this.api.get(request).status()).isEqualTo(200);
		return TestDatabase.statements() - before;
	}

	@ParameterizedTest
	@CsvSource({ "initiatives?q=LENS, 2", "initiatives?q=lens+trial, 1", "initiatives?q=太焦高速, 1", "parks?q=wetland, 1",
			"indicators?q=1985, 6", "sources?q=opening+up, 1", "sources/chinadaily-2019-09-02/statements?q=poverty, 1",
			"sources/chinadaily-2019-09-02/statements?q=贫困, 1", "places?q=jincheng, 1", "topics?q=贸易, 1",
			"units?q=yen, 1", "units?q=%25, 2", "trade-metrics?q=investment, 1", "environment-metrics?q=tree, 1",
			"parks?q=100%25, 0", "parks?q=_, 0", "parks?q=%5C, 0", "environment-metrics?q=forests, 1",
			"environment-metrics?q=森林, 1", "indicators?q=smog, 1", "investments?q=foxconn+contracts, 1",
			"publishers?q=china's+dailies, 1", "indicators?q=空气质量, 1", "indicators?q=smog+in+jincheng, 1",
			"indicators?q=smog+volcano, 0", "parks?q=wetlands+1985, 0", "initiatives?topic=tourism, 5",
			"initiatives?status=site-selection, 1", "initiatives?topic=transport&status=planned, 1",
			"initiatives?kind=training, 2" })
	void wordsOfEitherLanguageAndFiltersNarrow(String request, int found) {
		var encoded = request.codePoints()
			.mapToObj((point) -> (point < 128) ? Character.toString(point)
					: URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8))
			.reduce("", String::concat);
		assertThat(this.api.get(Api.BASE + "/" + encoded).body().get("total").asInt()).isEqualTo(found);
	}

	private List<JsonNode> items(String request) {
		return this.api.get(request).body().get("items").valueStream().toList();
	}

	private static String with(String collection, String query) {
		return Api.BASE + "/" + collection + (collection.contains("?") ? "&" : "?") + query;
	}

}
