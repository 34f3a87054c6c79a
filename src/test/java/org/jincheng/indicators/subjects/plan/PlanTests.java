package org.jincheng.indicators.subjects.plan;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is planned, and what became of it. */
@CurationTests
class PlanTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private List<JsonNode> plans(String query) {
		return this.curator.get("plans?limit=1000&" + query).body().get("items").valueStream().toList();
	}

	private List<String> ids(String query) {
		return plans(query).stream().map((plan) -> plan.get("id").asString()).toList();
	}

	@Test
	void thoseOfTheSeedAreFilteredByWhatTheyAre() {
		assertThat(plans("overdue=true")).isNotEmpty().allSatisfy((plan) -> {
			assertThat(plan.get("due").asString()).isLessThan("2026-12-01");
			assertThat(plan.get("status").asString()).isNotIn("done", "completed", "spent", "cancelled");
			assertThat(plan.get("outcome").isNull()).isTrue();
			assertThat(plan.get("words").asString()).isNotEmpty();
		});
		assertThat(ids("type=park")).hasSize(2);
		assertThat(ids("type=park&topic=transport")).isEmpty();
		assertThat(ids("type=initiative,park&status=under-construction"))
			.containsExactlyInAnyOrderElementsOf(this.curator.get("initiatives?status=under-construction&limit=1000")
				.body()
				.get("items")
				.valueStream()
				.map((one) -> one.get("id").asString())
				.toList());
		assertThat(plans("topic=transport&type=initiative")).isNotEmpty()
			.allMatch((plan) -> plan.get("topic").asString().equals("transport"));
		assertThat(ids("q=airport")).contains("civil-airport").doesNotContain("danhe-river-wetland-park");
		var days = plans("place=140500").stream().map((plan) -> plan.get("day").asString()).toList();
		assertThat(days).isSortedAccordingTo((one, other) -> other.compareTo(one));
		assertThat(ids("place=140500&sort=day").getFirst()).isNotEqualTo(ids("place=140500").getFirst());
	}

	@ParameterizedTest
	@CsvSource({ "en, Overdue, by 2019-12-31", "zh, 已逾期, 2019-12-31前" })
	void pageBeginsWithWhatIsOverdueAndTellsItsStory(String language, String title, String due) {
		var page = Jsoup.parse(this.api.get("/plans?place=140500&lang=" + language).text());
		var groups = page.select("section");
		assertThat(groups.select("h2").eachText().getFirst()).startsWith(title);
		assertThat(groups.getFirst().select("summary .note").eachText()).contains(due);
		assertThat(groups.getFirst().select("details li a").eachAttr("href"))
			.contains("/sources/chinadaily-2019-09-02?lang=" + language);
		assertThat(groups.select(".dated > li:has(summary)")).hasSize(ids("place=140500").size());
	}

	@Test
	void pagesAndTablesHaveAllOfThem() {
		var paths = this.curator.get("plans?place=140500&limit=7").body();
		assertThat(paths.get("items")).hasSize(7);
		assertThat(paths.get("total").asInt()).isEqualTo(ids("place=140500").size());
		assertThat(paths.get("next").asString()).contains("after=");
		assertThat(this.curator.get("plans?place=140500&format=csv").text().lines())
			.hasSize(ids("place=140500").size() + 1);
	}

	@Test
	void thatOfAnotherCityIsOnlyThere() {
		this.curator.add("initiatives", Example.INITIATIVE.with("place", "\"140200\""));
		assertThat(ids("place=140200")).contains("new-one");
		assertThat(ids("within=140000")).contains("new-one");
		assertThat(ids("place=140500")).doesNotContain("new-one");
		this.curator.remove("initiatives/new-one");
	}

	@ParameterizedTest
	@CsvSource({ "ge 6, 6.1, 2020, met", "ge 6, 5.9, 2020, missed", "approx 6, 9.2, 2020, above", "6, 5.1, 2020, below",
			"gt 6, 6, 2020, open", "6, none, 2020, unknown", "6, none, 2099, due" })
	void targetIsJudgedByItsOutcome(String target, String outcome, String year, String result) {
		var bulletins = new Bulletins(this.curator, "plan-" + result);
		bulletins.indicator("growth", "percent", "");
		var ids = bulletins.publish("report Bureau 2019-12-01",
				"growth 140200 %s %s percent status=target".formatted(year, target));
		var outcomes = outcome.equals("none") ? List.of() : bulletins.publish("bulletin Bureau 2021-01-15",
				"growth 140200 %s %s percent".formatted(year, outcome));
		var plan = plans("type=target&status=" + result + "&place=140200").stream()
			.filter((one) -> ids.contains(one.get("id").asString()))
			.findFirst()
			.orElseThrow();
		assertThat(plan.at("/outcome/result").asString()).isEqualTo(result);
		assertThat(plan.at("/outcome/observation").asString(null))
			.isEqualTo(outcomes.isEmpty() ? null : outcomes.getFirst());
		assertThat(plan.get("due").asString()).isEqualTo(year + "-12-31");
		assertThat(plan.get("overdue").asBoolean()).isFalse();
		assertThat(plan.get("day").asString()).isEqualTo("2019-12-01");
		if (result.equals("below")) {
			this.curator.change("indicators/plan-below-growth", "\"aim\": \"more\"");
			assertThat(ids("type=target&status=missed&place=140200")).contains(ids.getFirst());
		}
	}

	@ParameterizedTest
	@CsvSource({ "status=finished, status", "topic=roads, topic", "place=Jincheng, place", "type=road, type" })
	void unknownValueIsRefused(String query, String parameter) {
		var answer = this.curator.get("plans?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo(parameter);
	}

}
