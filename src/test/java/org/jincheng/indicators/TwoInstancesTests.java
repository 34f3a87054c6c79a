package org.jincheng.indicators;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One instance on a primary and one on its standby look like one service. With
 * {@code -Dreads=10000} they are read so often.
 */
@Tag("machines")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ TestClock.class, Api.class, Keys.class })
@DirtiesContext
class TwoInstancesTests {

	private static final String HEADER = "Jincheng-Revision";

	private static final String SOURCES = Api.BASE + "/sources";

	private static final int READS = Integer.getInteger("reads", 500);

	private static final int CLIENTS = Math.min(80, READS / 25);

	private static final StandbyPair pair = StandbyPair.start();

	private static final ConfigurableApplicationContext other = OtherInstance.start(pair.standbyUrl());

	@Autowired
	private Api primary;

	@Autowired
	private Keys keys;

	private final Api standby = other.getBean(Api.class);

	@DynamicPropertySource
	static void readFrom(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", pair::primaryUrl);
		properties.add("spring.datasource.username", () -> StandbyPair.USER);
	}

	@AfterAll
	static void stop() throws Exception {
		other.close();
		pair.close();
	}

	@Test
	void changesAndImportsAreSeenByEitherInstance() throws Exception {
		var written = add();
		pair.awaitReplay();
		await().untilAsserted(() -> assertThat(
				this.standby.get(Api.BASE + "/changes?sort=-number&limit=1").body().at("/items/0/revision").asString())
			.isEqualTo(written.header(HEADER)));
		var figures = this.primary.get(Api.BASE + "/observations?format=csv").text().getBytes(StandardCharsets.UTF_8);
		var started = this.primary.post(Api.BASE + "/imports?dryRun=true", figures, "text/csv", "Authorization",
				this.keys.curator());
		var id = started.body().get("id").asString();
		var path = Api.BASE + "/imports/" + id;
		var key = new String[] { "Authorization", this.keys.curator() };
		await().untilAsserted(() -> {
			assertThat(this.standby.get(path, key).body().at("/state").asString()).isEqualTo("done");
			assertThat(this.standby.get(path, key).body()).isEqualTo(this.primary.get(path, key).body());
		});
	}

	/**
	 * What a client sees never goes back, though the standby is 3 seconds behind. Who
	 * does not say what it has seen may get what is older.
	 */
	@Test
	void clientThatCarriesItsRevisionSeesNoOlderAnswer() throws Exception {
		pair.delay(Duration.ofSeconds(3));
		var done = new AtomicBoolean();
		var olderUncarried = new AtomicInteger();
		var waits = new AtomicInteger();
		try (var threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
			var writer = CompletableFuture.runAsync(() -> {
				while (!done.get()) {
					add();
					pause(Duration.ofMillis(1500));
				}
			}, threads);
			var clients = Stream.generate(() -> CompletableFuture.runAsync(() -> {
				var client = new Client();
				for (int answered = 0; answered < READS / CLIENTS;) {
					answered += client.reads(olderUncarried, waits) ? 1 : 0;
					pause(Duration.ofMillis(100));
				}
			}, threads)).limit(CLIENTS).toList();
			clients.forEach(CompletableFuture::join);
			done.set(true);
			writer.join();
		}
		finally {
			pair.delay(Duration.ZERO);
		}
		System.getLogger(TwoInstancesTests.class.getName())
			.log(System.Logger.Level.INFO, "%d reads answered, %d refused, %d older without the header".formatted(READS,
					waits.get(), olderUncarried.get()));
		assertThat(olderUncarried).as("older answers to those who do not say what they have seen").hasPositiveValue();
		assertThat(waits).as("refusals").hasPositiveValue();
	}

	private Api.Answer add() {
		var added = this.primary.send("POST", SOURCES, """
				{"id": "source-%d", "publisher": "A paper", "title": "A title", "url": "https://example.com/",
				 "published": "2020-01-15", "language": "en",
				 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}"""
			.formatted(System.nanoTime()), "Authorization", this.keys.curator());
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		return added;
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Reads a list that only grows, of one instance and the other. */
	private final class Client {

		private long seen;

		private long total;

		private String tag = "\"none\"";

		/** Returns whether it was answered. */
		boolean reads(AtomicInteger olderUncarried, AtomicInteger waits) {
			var random = ThreadLocalRandom.current();
			var instance = random.nextBoolean() ? TwoInstancesTests.this.primary : TwoInstancesTests.this.standby;
			var uncarried = instance.get(SOURCES);
			if (Long.parseLong(uncarried.header(HEADER)) < this.seen) {
				olderUncarried.incrementAndGet();
			}
			// As a list or in part, and with the tag of before or without.
			var answer = random.nextBoolean()
					? instance.get(SOURCES, HEADER, String.valueOf(this.seen), "If-None-Match", this.tag)
					: instance.get(SOURCES, HEADER, String.valueOf(this.seen));
			if (answer.status() == 503) {
				waits.incrementAndGet();
				assertThat(answer.header("Retry-After")).isNotEmpty();
				return false;
			}
			assertThat(answer.status()).isIn(200, 304);
			var revision = Long.parseLong(answer.header(HEADER));
			assertThat(revision).isGreaterThanOrEqualTo(this.seen);
			this.seen = revision;
			this.tag = answer.header("ETag");
			assertThat(this.tag).startsWith("\"r" + revision + "-");
			if (answer.status() == 200) {
				var now = answer.body().get("total").asLong();
				assertThat(now).isGreaterThanOrEqualTo(this.total);
				this.total = now;
			}
			return true;
		}

	}

}
