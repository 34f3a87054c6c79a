package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.paging.Cursor;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** All pages of a listing are of the revision that the first one was read at. */
@CurationTests
class ObservationPagesTests {

	private static final String QUERY = "observations?indicator=tree-coverage-rate&to=1970";

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500",
			 "period": {"start": "%1$d-01-01", "end": "%1$d-12-31", "basis": "stated"}, "value": %2$d, \
			"unit": "percent",
			 "relation": "eq", "printed": "%2$d percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@Autowired
	private TestClock clock;

	private List<String> recorded = List.of();

	@BeforeEach
	void record() {
		this.recorded = IntStream.rangeClosed(1961, 1966).mapToObj((year) -> record(year, year - 1900)).toList();
	}

	private String record(int year, int value) {
		var answer = this.curator.add("observations", FIGURE.formatted(year, value));
		return answer.body().get("id").asString();
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from observation where period_end < '1970-01-01'").update();
		this.cache.clear();
	}

	/** Corrects 1964, withdraws 1965, and records what is before and after all. */
	private void change() {
		var path = "observations/" + this.recorded.get(3);
		assertThat(this.curator.replace(path, FIGURE.formatted(1964, 99)).status()).isEqualTo(200);
		this.curator.remove("observations/" + this.recorded.get(4));
		record(1960, 60);
		record(1967, 67);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&count=true", "&origin=all", "&sort=value", "&sort=-period", "&place=140500",
			"&latest=10", "&asOf=TODAY", "&sort=recordedAt", "&sort=-recordedAt" })
	void pagesAreOfTheRevisionOfTheFirstOne(String parameters) {
		var more = parameters.replace("TODAY", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toString());
		var backwards = more.contains("sort=-");
		var old = values(this.api.allPages(Api.BASE + "/" + QUERY + more));
		var first = this.curator.get(QUERY + more + "&limit=2").body();
		change();
		var listed = new ArrayList<>(values(first.get("items").valueStream().toList()));
		listed.addAll(values(this.api.allPages(first.get("next").asString())));
		assertThat(listed).isEqualTo(old).hasSize(6);
		var second = this.api.get(first.get("next").asString()).body();
		assertThat(second.get("total")).isEqualTo(first.get("total"));
		assertThat(values(this.api.allPages(Api.BASE + "/" + QUERY + "&sort=period&limit=2")))
			.as("a listing that begins now")
			.containsExactly("60", "61", "62", "63", "99", "66", "67");
		assertThat(listed.getFirst()).isEqualTo(backwards ? "66" : "61");
	}

	@Test
	void pageThatFollowsIsAsItWasInEveryFormat() {
		var csv = this.curator.get(QUERY + "&limit=2&format=csv");
		var next = csv.header("Link").replaceAll("<(.*)>.*", "$1");
		change();
		assertThat(this.api.get(next).text()).contains(",63,percent,").contains(",64,percent,").doesNotContain(",99,");
		assertThat(this.api.get(next.replace("limit=2&", "")).text()).contains(",65,percent,", ",66,percent,")
			.doesNotContain(",99,", ",67,");
	}

	@Test
	void transformIsOfTheRevisionOfTheFirstPage() {
		var first = this.curator.get(QUERY + "&transform=change&limit=2").body();
		change();
		assertThat(values(this.api.allPages(first.get("next").asString()))).containsExactly("1", "1", "1");
	}

	@Test
	void nextPageIsOfAnUnchangedListingTheSame() {
		var first = this.curator.get(QUERY + "&limit=2").body();
		var next = this.api.get(first.get("next").asString());
		assertThat(next.body().at("/items/0/supersededAt").isNull()).isTrue();
		record(1968, 68);
		var later = this.api.get(first.get("next").asString());
		assertThat(later.body()).isEqualTo(next.body());
		assertThat(later.header("ETag")).as("that of the newest revision").isNotEqualTo(next.header("ETag"));
	}

	/** As those were that this service gave before. */
	@Test
	void cursorWithoutARevisionGoesOnFromNow() {
		var keys = List.of("tree-coverage-rate", "140500", "percent", "1963-01-01", "1963-12-31", this.recorded.get(2));
		change();
		var second = follow(Cursor.of(keys, "/api/v1/observations?indicator=[tree-coverage-rate]&to=[1970]"));
		assertThat(second.status()).as(second.text()).isEqualTo(200);
		record(1969, 69);
		assertThat(values(this.api.allPages(second.body().get("next").asString()))).containsExactly("67");
		assertThat(values(second.body().get("items").valueStream().toList())).containsExactly("99", "66");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u001e", "\u001eyesterday", "\u001e2026-02-30T00:00:00Z" })
	void cursorOfNoMomentIsRefused(String moment) {
		var keys = List.of("tree-coverage-rate", "140500", "percent", "1963-01-01", "1963-12-31",
				this.recorded.get(2) + moment);
		var answer = follow(Cursor.of(keys, "/api/v1/observations?indicator=[tree-coverage-rate]&to=[1970]"));
		Curator.assertError(answer, 400, "after");
	}

	private Answer follow(String cursor) {
		return this.curator.get(QUERY + "&limit=2&after=" + cursor);
	}

	private static List<String> values(List<JsonNode> figures) {
		return figures.stream().map((figure) -> figure.get("value").asString()).toList();
	}

}
