package org.jincheng.indicators.core.curation;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a curator does with a second publication, from the key to the feed. */
@CurationTests
class StoryTests {

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void curatorAddsASourceAndItsFigureCorrectsItAndWithdrawsIt() {
		var issued = send("POST", "/keys", this.keys.admin(), """
				{"owner": "Wang Li", "role": "CURATOR"}""");
		assertThat(issued.status()).isEqualTo(201);
		var key = "Bearer " + issued.body().get("key").asString();
		var start = revision();

		var source = send("POST", "/sources", key, """
				{"id": "story-2020-01-15", "publisher": "Shanxi Daily", "title": "Jincheng builds on green growth",
				 "url": "https://example.com/2020/jincheng.html", "published": "2020-01-15", "language": "en",
				 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""");
		assertThat(source.status()).isEqualTo(201);
		assertThat(source.header("Location")).isEqualTo("/api/v1/sources/story-2020-01-15");
		assertThat(send("POST", "/sources/story-2020-01-15/statements", key, """
				{"paragraph": 2, "sentence": 1, "gist": {"en": "Air quality is told in days.", "zh": null}}""")
			.status()).isEqualTo(201);
		assertThat(send("POST", "/indicators", key, """
				{"code": "story-good-air-days", "topic": "environment",
				 "name": {"en": "Days of good air", "zh": "空气质量优良天数"},
				 "definition": {"en": "Days of a year with good air.", "zh": null},
				 "units": ["count"], "decimals": 0, "comparison": null, "statements": []}""").status()).isEqualTo(201);

		var recorded = send("POST", "/observations", key, observation("205"));
		assertThat(recorded.status()).isEqualTo(201);
		var path = recorded.header("Location");
		var before = recorded.body();
		assertThat(this.api.get(path).body()).isEqualTo(before);
		assertThat(this.api.get(path).header("ETag")).isEqualTo(recorded.header("ETag"));
		assertThat(before.get("joint").asBoolean()).isFalse();

		var corrected = send("PUT", path.substring(Api.BASE.length()) + "?reason=Misread", key, observation("206"),
				"If-Match", recorded.header("ETag"));
		assertThat(corrected.status()).isEqualTo(200);
		assertThat(corrected.body().get("id")).isEqualTo(before.get("id"));
		assertThat(values("")).containsExactly("206");
		assertThat(values("&asOf=" + before.get("recordedAt").asString())).containsExactly("205");
		assertThat(this.api.get(path + "?asOf=" + before.get("recordedAt").asString()).body().get("value").asInt())
			.isEqualTo(205);
		assertThat(values("&asOf=2019-12-31")).isEmpty();

		var withdrawn = send("DELETE", path.substring(Api.BASE.length()) + "?reason=Another%20city", key, null,
				"If-Match", corrected.header("ETag"));
		assertThat(withdrawn.status()).isEqualTo(204);
		assertThat(values("")).isEmpty();
		assertThat(values("&asOf=" + corrected.body().get("recordedAt").asString())).containsExactly("206");
		var last = this.api.get(path).body();
		assertThat(last.get("value").asInt()).isEqualTo(206);
		assertThat(last.get("supersededAt").isNull()).isFalse();

		var history = this.api.get(path + "/history").body().get("items");
		assertThat(history).hasSize(2);
		assertThat(history.get(0).get("value").asInt()).isEqualTo(205);
		assertThat(history.get(0).at("/ended/reason").asString()).isEqualTo("Misread");
		assertThat(history.get(1).at("/recorded/actor").asString()).isEqualTo("Wang Li");
		assertThat(history.get(1).at("/ended/action").asString()).isEqualTo("delete");
		assertThat(history.get(1).at("/ended/reason").asString()).isEqualTo("Another city");

		assertFeedTells(start, path);
	}

	private void assertFeedTells(long start, String path) {
		var feed = this.api.get(Api.BASE + "/changes?after=" + start).body().get("items");
		assertThat(feed.valueStream().map((revision) -> revision.get("action").asString())).containsExactly("create",
				"create", "create", "create", "update", "delete");
		assertThat(feed.valueStream().map((revision) -> revision.get("actor").asString())).containsOnly("Wang Li");
		var correction = feed.get(4);
		assertThat(correction.get("summary").asString()).contains("from 205 count to 206 count");
		assertThat(correction.at("/changes/0/href").asString()).isEqualTo(path);
		var field = this.api.get(Api.BASE + "/changes/" + correction.get("revision"))
			.body()
			.at("/changes/0/fields")
			.valueStream()
			.filter((change) -> change.get("field").asString().equals("value"))
			.findFirst()
			.orElseThrow();
		assertThat(field.get("before").asInt()).isEqualTo(205);
		assertThat(field.get("after").asInt()).isEqualTo(206);
		assertThat(feed.get(5).get("reason").asString()).isEqualTo("Another city");
	}

	private long revision() {
		return this.api.get(Api.BASE).body().at("/revision/number").asLong();
	}

	private List<String> values(String query) {
		return this.api.get(Api.BASE + "/observations?indicator=story-good-air-days" + query)
			.body()
			.get("items")
			.valueStream()
			.map((JsonNode figure) -> figure.get("value").asString())
			.toList();
	}

	private static String observation(String value) {
		return """
				{"indicator": "story-good-air-days", "place": "140500",
				 "period": {"start": "2019-01-01", "end": "2019-12-31", "basis": "stated"},
				 "value": %s, "unit": "count", "relation": "eq", "printed": "%s days",
				 "source": {"id": "story-2020-01-15", "paragraph": 2, "sentence": 1}}""".formatted(value, value);
	}

	private Answer send(String method, String path, String key, @Nullable String body, String... headers) {
		var all = new String[headers.length + 2];
		all[0] = "Authorization";
		all[1] = key;
		System.arraycopy(headers, 0, all, 2, headers.length);
		return this.api.send(method, Api.BASE + path, body, all);
	}

}
