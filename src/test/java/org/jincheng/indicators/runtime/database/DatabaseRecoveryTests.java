package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service whose embedded PostgreSQL is killed. */
@Tag("machines")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "jincheng.embedded-database.folder=target/recovery-test-database" })
@Import({ Api.class, Keys.class, TestClock.class })
class DatabaseRecoveryTests {

	private static final Path SERVER = Path.of("target/recovery-test-database/data/postmaster.pid");

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500",
			 "period": {"start": "1508-01-01", "end": "1508-12-31", "basis": "stated"}, "value": 40, "unit": "percent",
			 "relation": "eq", "printed": "40 percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void databaseWhenItIsKilledIsBackWithAllThatWasAcknowledged() throws IOException {
		var recorded = this.api.send("POST", Api.BASE + "/observations", FIGURE, "Authorization", this.keys.curator());
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
		var killed = server();
		assertThat(killed.destroyForcibly()).isTrue();
		await().atMost(30, TimeUnit.SECONDS)
			.ignoreExceptions()
			.until(() -> server().pid() != killed.pid() && health("readiness") == 200);
		assertThat(health("liveness")).isEqualTo(200);
		// Not read before. The pool of connections takes a while to see that the database
		// is back.
		await().atMost(30, TimeUnit.SECONDS)
			.until(() -> this.api.get(recorded.header("Location") + "?lang=zh").status() == 200);
		var tag = await().atMost(30, TimeUnit.SECONDS)
			.until(() -> this.api.get(recorded.header("Location")).header("ETag"), (it) -> !it.isEmpty());
		var withdrawn = this.api.send("DELETE", recorded.header("Location") + "?reason=Tried", null, "Authorization",
				this.keys.curator(), "If-Match", tag);
		assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(204);
	}

	/** Not a stack trace for each query that was under way. */
	@Test
	void lossOfTheDatabaseIsALineForAllThatWasUnderWay(CapturedOutput output) throws Exception {
		var killed = server();
		var isBack = new AtomicBoolean();
		var readers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
			while (!isBack.get()) {
				this.api.get(Api.BASE + "/observations?limit=1000&q=" + System.nanoTime());
				this.api.get("/dataset.jsonld");
			}
		}, (reader) -> Thread.ofPlatform().start(reader))).limit(8).toList();
		Thread.sleep(1000);
		assertThat(killed.destroyForcibly()).isTrue();
		await().atMost(30, TimeUnit.SECONDS)
			.ignoreExceptions()
			.until(() -> server().pid() != killed.pid() && health("readiness") == 200);
		isBack.set(true);
		readers.forEach(CompletableFuture::join);
		assertThat(output.toString().lines().filter((line) -> !line.contains(" INFO "))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains(" WARN "))
			.filteredOn((line) -> line.contains("The database did not answer "))
			.as("one in each of the minutes that it took")
			.hasSizeLessThanOrEqualTo(3);
	}

	private int health(String group) {
		return this.api.send("GET", this.api.managementPort(), "/actuator/health/" + group).status();
	}

	private static ProcessHandle server() throws IOException {
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(SERVER).getFirst())).orElseThrow();
	}

}
