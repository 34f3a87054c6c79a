package org.jincheng.indicators.recording.changes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed tells of every revision. */
@CurationTests
class ChangeFeedTests {

	private static final String CHANGES = Api.BASE + "/changes";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void pagesFollowEachOtherByNumber() {
		var start = newest();
		IntStream.rangeClosed(1, 5).forEach((i) -> addPark("feed-page-" + i));
		var numbers = this.api.allPages(CHANGES + "?limit=2&after=" + start)
			.stream()
			.map((revision) -> revision.get("revision").asLong())
			.toList();
		assertThat(numbers).isEqualTo(LongStream.rangeClosed(start + 1, start + 5).boxed().toList());
		var first = this.api.get(CHANGES + "?limit=2&after=" + start).body();
		assertThat(first.get("next").asString()).isEqualTo(CHANGES + "?limit=2&after=" + (start + 2));
		assertThat(first.get("total").asLong()).isEqualTo(5);
		assertThat(this.api.get(CHANGES + "?after=" + (start + 5)).body().get("items")).isEmpty();
	}

	@Test
	void revisionsAreFoundByTimePlaceAndIndicator() {
		var start = newest();
		var recorded = send("POST", Api.BASE + "/observations", """
				{"indicator": "tree-coverage-rate", "place": "140502",
				 "period": {"start": "1012-01-01", "end": "1012-12-31", "basis": "stated"}, "value": 20,
				 "unit": "percent", "relation": "eq", "printed": "20 percent",
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""");
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
		addPark("feed-elsewhere");
		for (var query : List.of("place=140502", "indicator=tree-coverage-rate",
				"place=140502,140525&indicator=tree-coverage-rate&since="
						+ LocalDate.now(ZoneOffset.UTC).minusDays(1))) {
			var found = this.api.get(CHANGES + "?after=" + start + "&" + query).body();
			assertThat(found.get("total").asLong()).as(query).isEqualTo(1);
			assertThat(found.at("/items/0/revision").asLong()).isEqualTo(start + 1);
			assertThat(found.at("/items/0/changes/0/fields").isNull()).isTrue();
		}
		assertThat(this.api.get(CHANGES + "/" + (start + 1)).body().at("/changes/0/fields")).isNotEmpty();
		for (var query : List.of("place=140525", "place=140502&indicator=gdp", "since=9999-01-01")) {
			assertThat(this.api.get(CHANGES + "?after=" + start + "&" + query).body().get("items")).as(query).isEmpty();
		}
		send("DELETE", recorded.header("Location"), null, "If-Match", recorded.header("ETag"));
		assertThat(this.api.get(CHANGES + "?place=140502&after=" + (start + 2)).body().get("items")).hasSize(1);
	}

	@Test
	void numbersAfterARestoreCanBeAskedFor() {
		assertThat(this.api.get(CHANGES + "?after=1795000000000").body().get("items")).isEmpty();
		assertThat(this.api.get(CHANGES + "?before=1795000000000&sort=-number&limit=1").body().at("/items/0/revision"))
			.isEqualTo(this.api.get(CHANGES + "?sort=-number&limit=1").body().at("/items/0/revision"));
	}

	@Test
	void deletionHasTheLastStateOfTheResource() {
		addPark("feed-deleted");
		var path = Api.BASE + "/parks/feed-deleted";
		send("DELETE", path, null, "If-Match", this.api.get(path).header("ETag"));
		var deletion = this.api.get(CHANGES + "/" + newest()).body();
		assertThat(deletion.get("action").asString()).isEqualTo("delete");
		assertThat(deletion.get("actor").asString()).isEqualTo("curator");
		var change = deletion.at("/changes/0");
		assertThat(change.get("href").asString()).isEqualTo(path);
		assertThat(change.get("fields")
			.valueStream()
			.filter((field) -> field.get("field").asString().equals("kind"))
			.map((field) -> field.get("before").asString() + field.get("after"))
			.toList()).containsExactly("greennull");
	}

	@Test
	void feedIsNotModifiedWhileNothingIsNew() {
		var tag = this.api.get(CHANGES).header("ETag");
		assertThat(this.api.get(CHANGES, "If-None-Match", tag).status()).isEqualTo(304);
		addPark("feed-news");
		assertThat(this.api.get(CHANGES, "If-None-Match", tag).status()).isEqualTo(200);
	}

	private void addPark(String id) {
		var answer = send("POST", Api.BASE + "/parks", """
				{"id": "%1$s", "name": {"en": "%1$s"}, "kind": "green", "focus": {"en": "Trees"}, "status": "planned",
				 "statements": []}""".formatted(id));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private Answer send(String method, String path, @Nullable String body, String... headers) {
		return this.api.send(method, path, body,
				Stream.concat(Stream.of("Authorization", this.keys.curator()), Stream.of(headers))
					.toArray(String[]::new));
	}

	private long newest() {
		return this.api.get(Api.BASE).body().at("/revision/number").asLong();
	}

}
