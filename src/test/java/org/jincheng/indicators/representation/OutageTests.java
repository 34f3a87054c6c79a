package org.jincheng.indicators.representation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.Wire;
import org.jincheng.indicators.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered while the database is away, and when it is back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "jincheng.embedded-database.folder=target/outage-test-database" })
@Import({ TestDatabase.class, TestClock.class, Api.class, Keys.class, KeptAnswers.class, Wire.class })
class OutageTests {

	/** A request that finds the database away is told so by then. */
	private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

	private static final Duration BACK_WITHIN = Duration.ofSeconds(5);

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private KeptAnswers kept;

	@Autowired
	private TestClock clock;

	@Autowired
	private Wire wire;

	@BeforeEach
	void keepOneAnswer() {
		this.keys.curator();
		this.kept.forget();
		assertThat(this.api.get(Api.BASE + "/parks").status()).isEqualTo(200);
	}

	@AfterEach
	void mend() {
		this.wire.mend();
		await(BACK_WITHIN, () -> this.api.get(Api.BASE + "/units?q=" + System.nanoTime()).status() == 200);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsKeptIsServedAndTheRestIsRefusedUntilTheDatabaseIsBack(Outage outage) {
		var tag = this.api.get(Api.BASE + "/parks").header("ETag");
		outage.begin(this.wire);
		var refused = assertToldInTime(() -> this.api.get(Api.BASE + "/topics"));
		assertThat(refused.body().get("detail").asString()).contains("database is away");
		assertToldInTime(() -> this.api.get(Api.BASE + "/observations?format=csv"));
		await(TOLD_WITHIN, () -> readiness() == 503);
		assertThat(liveness()).isEqualTo(200);
		assertToldInTime(() -> this.api.get(Api.BASE + "/imports"));
		assertToldInTime(() -> this.api.get(Api.BASE + "/topics", "Authorization", this.keys.curator()));
		assertToldInTime(() -> this.api.send("DELETE", Api.BASE + "/parks/danhe-river-wetland-park", null,
				"Authorization", this.keys.curator(), "If-Match", tag));

		this.clock.pass(Duration.ofMinutes(7));
		var stale = this.api.get(Api.BASE + "/parks");
		assertThat(stale.status()).isEqualTo(200);
		assertThat(stale.body().get("items")).hasSize(3);
		assertThat(Integer.parseInt(stale.header("Age"))).isBetween(420, 440);
		assertThat(stale.header("Cache-Status"))
			.isEqualTo("jincheng-indicators; hit; ttl=-%s; detail=database-away".formatted(stale.header("Age")));
		var held = this.api.get(Api.BASE + "/parks", "If-None-Match", tag);
		assertThat(held.status()).isEqualTo(304);
		assertThat(held.header("Cache-Status")).contains("ttl=-");

		this.wire.mend();
		await(BACK_WITHIN, () -> readiness() == 200 && this.api.get(Api.BASE + "/topics").status() == 200);
		assertThat(this.api.get(Api.BASE + "/parks").header("Age")).isEmpty();
	}

	@Test
	void whatIsKeptIsServedForADay() {
		this.wire.cut();
		await(TOLD_WITHIN, () -> readiness() == 503);
		this.clock.pass(Duration.ofHours(23));
		assertThat(this.api.get(Api.BASE + "/parks").status()).isEqualTo(200);
		this.clock.pass(Duration.ofHours(1));
		assertToldInTime(() -> this.api.get(Api.BASE + "/parks"));
	}

	/** One whose connection is there, and whose answer never comes. */
	@Test
	void requestThatIsBeingAnsweredIsToldToo() {
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

	/** How a database goes away. */
	enum Outage {

		/** Connections end, and new ones are refused. */
		CUT,

		/** Connections stay, and nothing comes through them. */
		HELD;

		void begin(Wire wire) {
			switch (this) {
				case CUT -> wire.cut();
				case HELD -> wire.hold();
			}
		}

	}

}
