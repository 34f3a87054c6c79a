package org.jincheng.indicators.runtime.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers tell their revision, and are never older than what their client has seen. */
@CurationTests
class SeenRevisionTests {

	private static final String HEADER = "Jincheng-Revision";

	private static final String SOURCES = Api.BASE + "/sources";

	private static final int MAX_BY_ADDRESS = 100;

	private static final Duration TIMEOUT = Duration.ofSeconds(1);

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

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
	void knownRevisionIsNotWaitedFor() {
		for (var seen : new String[] { "0", "1", newest(), "000000000000000001" }) {
			var start = System.nanoTime();
			assertThat(this.api.get(Api.BASE + "/parks", HEADER, seen).status()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/api/v1/parks", "/api/v1/parks/nothing", "/sdmx/rest/dataflow", "/charts/poverty-rate.svg" })
	void revisionThatNeverComesIsA503EvenIfStored(String path) {
		var tag = this.api.get(path).header("ETag");
		var start = System.nanoTime();
		var answer = this.api.get(path, HEADER, "9000000000000000000", "If-None-Match", tag.isEmpty() ? "*" : tag);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(TIMEOUT)
			.isLessThan(TIMEOUT.plusSeconds(2));
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("Retry-After")).isEqualTo("1");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header(HEADER)).isEqualTo(newest());
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.body().get("detail").asString()).contains("9000000000000000000").contains(newest());
	}

	/** As a proxy asks that has asked another instance, and one whose clock is ahead. */
	@ParameterizedTest
	@CsvSource({ "-60, 0, 300", "315360000, 500, 1500" })
	void waitInAnotherInstanceCountsTowardsTheTimeout(long since, long shortest, long longest) {
		var start = System.nanoTime();
		var answer = this.api.get(Api.BASE + "/parks", HEADER, "9000000000000000000", "X-Request-Start",
				String.valueOf(Instant.now().plusSeconds(since).toEpochMilli()));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(shortest),
				Duration.ofMillis(longest));
		assertThat(answer.status()).isEqualTo(503);
	}

	@Test
	void requestIsHandledWhenItsRevisionComes() throws Exception {
		this.api.get(SOURCES);
		var next = String.valueOf(Long.parseLong(newest()) + 1);
		var asked = CompletableFuture.supplyAsync(() -> this.api.get(SOURCES, HEADER, next));
		Thread.sleep(50);
		assertThat(asked).isNotDone();
		add();
		assertThat(asked.get().status()).isEqualTo(200);
		assertThat(asked.get().header(HEADER)).isEqualTo(next);
	}

	@Test
	void waitingRequestsAreLimitedAndDoNotBlockOthers() throws Exception {
		try (var clients = Executors.newFixedThreadPool(2 * MAX_BY_ADDRESS)) {
			var asked = Stream.generate(() -> CompletableFuture.supplyAsync(timed(
					() -> Api.raw(this.api.port(), "GET /api/v1/parks HTTP/1.1", HEADER + ": 9223372036854775807")),
					clients))
				.limit(2 * MAX_BY_ADDRESS)
				.toList();
			Thread.sleep(50);
			var other = timed(() -> this.api.get(Api.BASE + "/topics?q=" + System.nanoTime()).text()).get();
			assertThat(other.after()).isLessThan(TIMEOUT);
			var answers = asked.stream().map(CompletableFuture::join).toList();
			assertThat(answers).allSatisfy(
					(timed) -> assertThat(timed.answer()).matches("(?s)HTTP/1\\.1 (429|503) .*Retry-After: 1\r.*"));
			assertThat(answers.stream().filter((timed) -> timed.after().compareTo(TIMEOUT) < 0))
				.hasSizeBetween(MAX_BY_ADDRESS - 10, MAX_BY_ADDRESS)
				.allSatisfy((timed) -> assertThat(timed.answer()).startsWith("HTTP/1.1 429 "));
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

	private static Supplier<Timed> timed(Supplier<String> request) {
		return () -> {
			var start = System.nanoTime();
			var answer = request.get();
			return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
		};
	}

	private record Timed(String answer, Duration after) {
	}

}
