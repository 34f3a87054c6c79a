package org.jincheng.indicators.runtime.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.Wire;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is answered while the database is down, and was written to until then. */
@Tag("machines")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "jincheng.revision.poll-interval=20ms" })
@Import({ TestDatabase.class, TestClock.class, Api.class, Keys.class, TestCache.class, Wire.class })
class OutageUnderWritesTests {

	private static final int OUTAGES = 20;

	private static final int WRITERS = 3;

	/** What takes longer to read than to write something new. */
	private static final List<String> READ = List.of("/dataset.zip", "/observations?format=xlsx",
			"/observations?format=csv", "/parks");

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private TestCache cache;

	@Autowired
	private Wire wire;

	private final AtomicInteger written = new AtomicInteger();

	private final AtomicBoolean isOver = new AtomicBoolean();

	/** The newest revision that was told of each path. */
	private final Map<String, AtomicLong> told = new ConcurrentHashMap<>();

	/** The answers that were refused, or older than one before. */
	private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

	/** Also what is of a revision that was not the newest any more when it was stored. */
	@Test
	void whatWasStoredLastIsServed() {
		this.keys.curator();
		this.cache.clear();
		READ.forEach(this::read);
		try (var clients = Executors.newFixedThreadPool(WRITERS + READ.size())) {
			for (int writer = 0; writer < WRITERS; writer++) {
				clients.execute(() -> repeat(this::write));
			}
			READ.forEach((path) -> clients.execute(() -> repeat(() -> read(path))));
			try {
				for (int outage = 0; outage < OUTAGES; outage++) {
					outage();
				}
			}
			finally {
				this.isOver.set(true);
			}
		}
		assertThat(this.wrong).isEmpty();
	}

	private void outage() {
		var before = this.written.get();
		await().until(() -> this.written.get() > before + WRITERS);
		this.wire.cut();
		await().pollInterval(Duration.ofMillis(5))
			.until(() -> this.api.send("GET", this.api.managementPort(), "/actuator/health/readiness").status() == 503);
		for (var path : READ) {
			assertThat(read(path).header("Cache-Status")).matches("jincheng-indicators; hit; ttl=-.*");
		}
		this.wire.mend();
	}

	private void repeat(Supplier<Answer> request) {
		while (!this.isOver.get()) {
			assertThat(request.get().status()).isPositive();
		}
	}

	private Answer write() {
		var answer = this.api.send("POST", Api.BASE + "/sources", """
				{"id": "source-%s", "publisher": "A paper", "title": "A title", "published": "2020", \
				"language": "en"}""".formatted(UUID.randomUUID()), "Authorization", this.keys.curator());
		if (answer.status() == 201) {
			this.written.incrementAndGet();
		}
		return answer;
	}

	private Answer read(String path) {
		var newest = this.told.computeIfAbsent(path, (_) -> new AtomicLong());
		var before = newest.get();
		var answer = this.api.get(Api.BASE + path);
		var revision = (answer.status() == 200) ? Long.parseLong(answer.header("Jincheng-Revision")) : -1;
		if (revision < before) {
			this.wrong.add("%d of %s at revision %d, after %d".formatted(answer.status(), path, revision, before));
		}
		newest.accumulateAndGet(revision, Math::max);
		return answer;
	}

}
