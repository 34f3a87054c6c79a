package org.jincheng.indicators.runtime.server;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers tell their revision, and are never older than what their client has seen. */
@CurationTests
class SeenRevisionTests {

	private static final String HEADER = "Jincheng-Revision";

	private static final String SOURCES = Api.BASE + "/sources";

	private static final String NEVER = "9000000000000000000";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1", "/api/v1/parks", "/api/v1/observations?format=csv", "/api/v1/dataset.zip",
			"/api/v1/changes", "/api/v1/parks/danhe-river-wetland-park", "/sdmx/rest/dataflow",
			"/sdmx/rest/data/FIGURES?format=csv" })
	void responsesHaveTheirRevision(String path) {
		var newest = newest();
		var first = this.api.get(path);
		assertThat(first.status()).isEqualTo(200);
		assertThat(first.header(HEADER)).isEqualTo(newest);
		assertThat(first.header("Access-Control-Expose-Headers")).contains(HEADER);
		assertThat(first.header("Vary")).contains(HEADER);
		assertThat(this.api.get(path).header(HEADER)).as("as it is stored").isEqualTo(newest);
		assertThat(this.api.get(path, HEADER, newest).header(HEADER)).as("as it is asked for").isEqualTo(newest);
		var notModified = this.api.get(path, "If-None-Match", first.header("ETag"), HEADER, newest);
		assertThat(notModified.status()).isEqualTo(304);
		assertThat(notModified.header(HEADER)).isEqualTo(newest);
		assertThat(this.api.send("HEAD", path, null).header(HEADER)).isEqualTo(newest);
		assertThat(this.api.get(path, "Authorization", this.keys.reader()).header(HEADER)).isEqualTo(newest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parks/nothing", "/indicators/nothing", "/changes/100000" })
	void getWhenNotFoundHasTheRevision(String path) {
		for (var answer : new Answer[] { this.api.get(Api.BASE + path),
				this.api.get(Api.BASE + path, "Authorization", this.keys.reader()) }) {
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.header(HEADER)).isEqualTo(newest());
		}
	}

	@Test
	void readingsAndWritesHaveTheirRevision() {
		var before = Long.parseLong(newest());
		assertThat(this.api.send("POST", Api.BASE + "/readings", "{\"text\": \"Up 5 percent.\"}").header(HEADER))
			.isEqualTo(newest());
		var added = add();
		assertThat(added.header(HEADER)).isEqualTo(String.valueOf(before + 1));
		var removed = this.api.send("DELETE", added.header("Location"), null, "Authorization", this.keys.curator(),
				"If-Match", added.header("ETag"));
		assertThat(removed.status()).isEqualTo(204);
		assertThat(removed.header(HEADER)).isEqualTo(String.valueOf(before + 2));
		assertThat(newest()).isEqualTo(String.valueOf(before + 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "-1", "1.5", "9e18", "1 2", "1, 2", "", "\u0661", "9223372036854775808",
			"99999999999999999999999" })
	void invalidRevisionIsA400(String value) {
		for (var path : new String[] { Api.BASE + "/parks", SOURCES, "/" }) {
			var answer = Api.raw(this.api.port(), "GET " + path + " HTTP/1.1", HEADER + ": " + value);
			assertThat(answer).startsWith("HTTP/1.1 400 ")
				.contains("application/problem+json", "\"parameter\":\"" + HEADER + "\"", "9223372036854775807");
		}
		assertThat(Api.raw(this.api.port(), "GET /api/v1/parks HTTP/1.1", HEADER + ": 1", HEADER + ": 1"))
			.startsWith("HTTP/1.1 400 ");
	}

	@Test
	void revisionThatIsThereIsAnswered() {
		for (var seen : new String[] { "0", "1", newest(), "000000000000000001" }) {
			assertThat(this.api.get(Api.BASE + "/parks", HEADER, seen).status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/parks", "/api/v1/parks/nothing", "/api/v1/observations",
			"/charts/poverty-rate.svg", "/dataset.jsonld", "/indicators/poverty-rate" })
	void revisionThatIsNotThereIsA503EvenIfStored(String path) {
		var tag = this.api.get(path).header("ETag");
		assertNotHere(this.api.get(path, HEADER, NEVER, "If-None-Match", tag.isEmpty() ? "*" : tag));
		var answer = this.api.get(path, HEADER, NEVER);
		assertNotHere(answer);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@Test
	void revisionThatIsNotThereIsAMessageOfSdmx() {
		var answer = this.api.get("/sdmx/rest/dataflow", HEADER, NEVER);
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header(HEADER)).isEqualTo(newest());
		assertThat(answer.text()).contains(NEVER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/v1/readings | {\"text\": \"Up 5 percent.\"}",
			"/mcp | {\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}" })
	void revisionThatIsNotThereIsA503ForWhatIsPosted(String path, String body) {
		assertNotHere(
				this.api.send("POST", path, body, HEADER, NEVER, "Accept", "application/json, text/event-stream"));
	}

	private void assertNotHere(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(503);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("Retry-After")).isEqualTo("1");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header(HEADER)).isEqualTo(newest());
		assertThat(answer.body().get("detail").asString()).contains(NEVER).contains(newest());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/topics", "/api/v1/observations", "/charts/poverty-rate.svg",
			"/indicators/poverty-rate" })
	void revisionThatOnlyTheDatabaseHasIsReadThere(String path) {
		this.api.get(path);
		var tag = this.api.get(path).header("ETag");
		var next = String.valueOf(Long.parseLong(newest()) + 1);
		this.jdbc.sql("""
				insert into revision (number, recorded_at, actor, action, summary)
				select max(number) + 1, max(recorded_at) + interval '1 ms', 'another', 'update', 'Another instance.'
				from revision""").update();
		for (var headers : new String[][] { { HEADER, next, "If-None-Match", tag }, { HEADER, next } }) {
			var answer = this.api.get(path, headers);
			assertThat(answer.status()).as(answer.text()).isIn(200, 304);
			assertThat(answer.header(HEADER)).isEqualTo(next);
		}
	}

	@Test
	void scriptsOfOtherOriginsCanSendIt() {
		var allowed = this.api.send("OPTIONS", Api.BASE + "/parks", null, "Origin", "https://example.org",
				"Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", HEADER);
		assertThat(allowed.status()).isEqualTo(200);
		assertThat(allowed.header("Access-Control-Allow-Headers")).isEqualToIgnoringCase(HEADER);
	}

	private String newest() {
		return String.valueOf(this.api.get(Api.BASE).body().at("/revision/number").asLong());
	}

	private Answer add() {
		var added = this.api.send("POST", SOURCES, """
				{"id": "source-%d", "publisher": "A paper", "title": "A title", "url": "https://example.com/",
				 "published": "2020-01-15", "language": "en",
				 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}"""
			.formatted(System.nanoTime()), "Authorization", this.keys.curator());
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		return added;
	}

}
