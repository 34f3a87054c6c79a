package org.jincheng.indicators.runtime.cache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.Wire;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered while the database is down, and when it is back. */
@Tag("machines")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ TestDatabase.class, TestClock.class, Api.class, Keys.class, TestCache.class, Wire.class })
class DatabaseOutageTests {

	/** A request that finds the database down is told so by then. */
	private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

	/** It takes two seconds, on a busy machine more. */
	private static final Duration BACK_WITHIN = Duration.ofSeconds(20);

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private TestCache cache;

	@Autowired
	private TestClock clock;

	@Autowired
	private Wire wire;

	@BeforeEach
	void storeOneResponse() {
		this.keys.curator();
		this.cache.clear();
		await(BACK_WITHIN, () -> this.api.get(Api.BASE + "/parks").status() == 200);
	}

	@AfterEach
	void mend() {
		this.wire.mend();
		await(BACK_WITHIN, () -> this.api.get(Api.BASE + "/units?q=" + System.nanoTime()).status() == 200);
	}

	/** What assistants ask. */
	private static final List<String> MESSAGES = List.of("""
			{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_statement",
			 "arguments": {"source": "chinadaily-2019-09-02"}}}""", """
			{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "get_figures",
			 "arguments": {"indicator": "poverty-rate"}}}""");

	@ParameterizedTest
	@EnumSource
	void storedResponsesAreServedAndOthersRefusedDuringAnOutage(Outage outage) {
		var tag = this.api.get(Api.BASE + "/parks").header("ETag");
		outage.begin(this.wire);
		var refused = assertToldInTime(() -> this.api.get(Api.BASE + "/topics"));
		assertThat(refused.body().get("detail").asString()).contains("database is down");
		assertToldInTime(() -> this.api.get(Api.BASE + "/observations?format=csv"));
		await(TOLD_WITHIN, () -> readiness() == 503 && isOutageKnown());
		assertThat(liveness()).isEqualTo(200);
		assertToldInTime(() -> this.api.get(Api.BASE + "/citation"));
		assertToldInTime(() -> this.api.get(Api.BASE + "/topics", "Authorization", this.keys.curator()));
		assertToldInTime(() -> this.api.get("/swagger-ui.html", "Authorization", this.keys.curator()));
		for (var message : MESSAGES) {
			var told = this.api.send("POST", "/mcp", message, "MCP-Protocol-Version", "2025-11-25");
			assertThat(told.status()).as(told.text()).isEqualTo(503);
			assertThat(told.header("Retry-After")).isNotEmpty();
		}
		assertToldInTime(() -> this.api.send("DELETE", Api.BASE + "/parks/danhe-river-wetland-park", null,
				"Authorization", this.keys.curator(), "If-Match", tag));

		this.clock.pass(Duration.ofMinutes(7));
		var stale = this.api.get(Api.BASE + "/parks");
		assertThat(stale.status()).isEqualTo(200);
		assertThat(stale.body().get("items")).hasSize(3);
		assertThat(Integer.parseInt(stale.header("Age"))).isBetween(420, 440);
		assertThat(stale.header("Cache-Status"))
			.isEqualTo("jincheng-indicators; hit; ttl=-%s; detail=database-unavailable".formatted(stale.header("Age")));
		var notModified = this.api.get(Api.BASE + "/parks", "If-None-Match", tag);
		assertThat(notModified.status()).isEqualTo(304);
		assertThat(notModified.header("Cache-Status")).contains("ttl=-");

		this.wire.mend();
		await(BACK_WITHIN, () -> readiness() == 200 && this.api.get(Api.BASE + "/topics").status() == 200);
		assertThat(this.api.get(Api.BASE + "/parks").header("Age")).isEmpty();
	}

	/** What was read before the data changed is better than nothing, and says so. */
	@ParameterizedTest
	@ValueSource(strings = { "/parks", "/observations?format=csv", "/dataset.zip", "/parks/danhe-river-wetland-park" })
	void staleResponseIsServedDuringAnOutageAfterAWrite(String path) {
		// In this format it is not there, so that it is stored as JSON.
		var headers = new String[] { "Accept", "text/csv, application/json;q=0.5, */*;q=0.4" };
		var before = this.api.get(Api.BASE + path, headers);
		assertThat(before.status()).isEqualTo(200);
		var source = record();
		var seen = this.api.get(Api.BASE + "/units").header("Jincheng-Revision");
		this.wire.cut();
		assertStale(this.api.get(Api.BASE + path, headers), before);
		await(TOLD_WITHIN, () -> readiness() == 503 && isOutageKnown());
		this.clock.pass(Duration.ofMinutes(7));
		var stale = this.api.get(Api.BASE + path, headers);
		assertStale(stale, before);
		assertThat(Integer.parseInt(stale.header("Age"))).isBetween(420, 440);
		assertThat(this.api.get(Api.BASE + path, "Accept", headers[1], "If-None-Match", before.header("ETag")).status())
			.isEqualTo(304);
		assertToldInTime(() -> this.api.get(source));
		assertToldInTime(() -> this.api.get(Api.BASE + path, "Accept", headers[1], "Jincheng-Revision", seen));

		this.wire.mend();
		await(BACK_WITHIN, () -> this.api.get(Api.BASE + path, headers).header("Age").isEmpty());
		assertThat(this.api.get(Api.BASE + path, headers).header("ETag")).isNotEqualTo(before.header("ETag"));
	}

	@Test
	void storedDataOfSdmxAreServedAfterAWrite() {
		var path = "/sdmx/rest/data/FIGURES/all";
		var before = this.api.get(path);
		assertThat(before.status()).isEqualTo(200);
		record();
		this.wire.cut();
		assertStale(this.api.get(path), before);
		var refusal = this.api.get(path + "?startPeriod=2019");
		assertThat(refusal.status()).isEqualTo(503);
		assertThat(refusal.header("Content-Type")).isEqualTo("application/problem+json");
	}

	private static void assertStale(Answer answer, Answer before) {
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEqualTo(before.text());
		assertThat(answer.header("ETag")).isEqualTo(before.header("ETag"));
		assertThat(answer.header("Cache-Status")).isEqualTo(
				"jincheng-indicators; hit; ttl=-%s; detail=database-unavailable".formatted(answer.header("Age")));
	}

	/** Whatever it is that was told of a newer revision, and is not stored. */
	@ParameterizedTest
	@EnumSource
	void nothingOlderIsServedThanWasBefore(Newer newer) {
		var source = record();
		assertThat(this.api.get(source).status()).isEqualTo(200);
		if (newer == Newer.GONE) {
			this.api.send("DELETE", source, null, "Authorization", this.keys.curator(), "If-Match",
					this.api.get(source).header("ETag"));
		}
		else {
			record();
		}
		var told = switch (newer) {
			case GONE -> this.api.get(source);
			case HEAD -> this.api.send("HEAD", source, null);
			case CONDITIONAL -> this.api.get(source, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT");
			case BY_KEY -> this.api.get(source, "Authorization", this.keys.curator());
		};
		assertThat(told.status()).isEqualTo((newer == Newer.GONE) ? 404 : 200);
		this.wire.cut();
		assertToldInTime(() -> this.api.get(source));
		await(TOLD_WITHIN, () -> readiness() == 503);
		assertToldInTime(() -> this.api.get(source));
	}

	/** Adds a resource, and returns its path. */
	private String record() {
		var added = add("source-" + System.nanoTime());
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		return added.header("Location");
	}

	private Answer add(String source) {
		return this.api.send("POST", Api.BASE + "/sources", """
				{"id": "%s", "publisher": "A paper", "title": "A title", "url": "https://example.com/",
				 "published": "2020-01-15", "language": "en",
				 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""".formatted(source),
				"Authorization", this.keys.curator());
	}

	/** What comes after the changes is the commit. */
	@ParameterizedTest
	@CsvSource({ "insert into change, false, false", "insert into change, true, false",
			"insert into change; , false, false", "insert into change; , true, true" })
	void writeWhenTheConnectionIsLostWarnsThatItMayBeRecorded(String statements, boolean isPassedOn,
			boolean isRecorded) {
		var id = "source-" + System.nanoTime();
		this.wire.cutAt(isPassedOn, ("insert into source;" + statements).split("; ?", -1));
		var answer = assertToldInTime(() -> add(id));
		assertThat(answer.body().get("detail").asString()).contains("may or may not be recorded");
		this.wire.mend();
		await(BACK_WITHIN, () -> this.api.get(Api.BASE + "/sources/" + id).status() < 500);
		assertThat(this.api.get(Api.BASE + "/sources/" + id).status()).isEqualTo(isRecorded ? 200 : 404);
	}

	@Test
	void storedResponseIsServedForADayDuringAnOutage() {
		this.wire.cut();
		await(TOLD_WITHIN, () -> readiness() == 503 && isOutageKnown());
		this.clock.pass(Duration.ofHours(23));
		assertThat(this.api.get(Api.BASE + "/parks").status()).isEqualTo(200);
		this.clock.pass(Duration.ofHours(1));
		assertToldInTime(() -> this.api.get(Api.BASE + "/parks"));
	}

	@Test
	void pageThatWasReadHasItsFiguresAndAnotherIsRefused() {
		var before = this.api.get("/places/140000");
		assertThat(before.status()).isEqualTo(200);
		this.wire.cut();
		var page = this.api.get("/places/140000");
		assertThat(page.text()).isEqualTo(before.text());
		assertThat(this.api.get("/places/140000", "If-None-Match", before.header("ETag")).status()).isEqualTo(304);
		assertToldInTime(() -> this.api.get("/places/140581"));
	}

	/** One whose connection is there, and whose answer never comes. */
	@Test
	void runningRequestIsA503WhenTheDatabaseIsLost() {
		this.wire.hold();
		var asked = CompletableFuture.supplyAsync(() -> assertToldInTime(() -> this.api.get(Api.BASE + "/places")));
		assertThat(asked.join().status()).isEqualTo(503);
	}

	private static Answer assertToldInTime(Supplier<Answer> request) {
		var start = System.nanoTime();
		var answer = request.get();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TOLD_WITHIN);
		assertThat(answer.status()).as(answer.text()).isEqualTo(503);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("ETag")).isEmpty();
		return answer;
	}

	/** The readiness asks the database itself, and may know it before. */
	private boolean isOutageKnown() {
		return this.api.get(Api.BASE + "/parks").header("Cache-Status").contains("ttl=-");
	}

	private int readiness() {
		return this.api.send("GET", this.api.managementPort(), "/actuator/health/readiness").status();
	}

	private int liveness() {
		return this.api.send("GET", this.api.managementPort(), "/actuator/health/liveness").status();
	}

	private static void await(Duration most, Supplier<Boolean> condition) {
		var deadline = System.nanoTime() + most.toNanos();
		while (!condition.get()) {
			assertThat(System.nanoTime()).as("within " + most).isLessThan(deadline);
			// The service needs the cores to come back.
			LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
		}
	}

	/** What tells of a newer revision and is not stored. */
	enum Newer {

		GONE, HEAD, CONDITIONAL, BY_KEY

	}

	/** How a database goes down. */
	enum Outage {

		/** Connections end, and new ones are refused. */
		CUT,

		/** Connections stay, and nothing comes through them. */
		SILENT;

		void begin(Wire wire) {
			switch (this) {
				case CUT -> wire.cut();
				case SILENT -> wire.hold();
			}
		}

	}

}
