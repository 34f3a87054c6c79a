package org.jincheng.indicators;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of the service: one on a PostgreSQL that takes writes, one on its
 * standby, which is promoted before it has all of them.
 */
@Tag("machines")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ TestClock.class, Api.class, Keys.class, TestCache.class, Wire.class })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class StandbyTests {

	private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);

	private static final String SOURCES = Api.BASE + "/sources";

	private static final StandbyPair pair = StandbyPair.start();

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private Wire wire;

	@DynamicPropertySource
	static void readFrom(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", pair::primaryUrl);
		properties.add("spring.datasource.username", () -> StandbyPair.USER);
	}

	@AfterAll
	static void stop() throws Exception {
		pair.close();
	}

	@Test
	void standbyIsReadPromotedAndWhatItHasNotIsLost(CapturedOutput output) throws Exception {
		var curator = this.keys.curator();
		pair.awaitReplay();
		try (var other = OtherInstance.start(pair.standbyUrl())) {
			var standby = other.getBean(Api.class);
			await(() -> readiness(standby) == 200);
			var watch = watchOfStandby();

			// Each tells what it reads from.
			assertThat(role(this.api)).isEqualTo("primary");
			assertThat(role(standby)).isEqualTo("standby");
			assertThat(management(this.api, "health/primary").status()).isEqualTo(200);
			assertThat(management(standby, "health/primary").status()).isEqualTo(503);
			assertThat(management(standby, "health/primary").body().get("status").asString()).isEqualTo("STANDBY");
			assertThat(management(standby, "health").status()).isEqualTo(200);

			// It shows what the other instance writes, under the same tags.
			var written = add(this.api, curator, "written");
			assertThat(written.status()).isEqualTo(201);
			await(() -> standby.get(SOURCES + "/written").status() == 200);
			assertThat(standby.get(SOURCES + "/written").header("ETag")).isEqualTo(written.header("ETag"));
			await(() -> standby.get(SOURCES).header("ETag").equals(this.api.get(SOURCES).header("ETag")));

			// Who may write is told where to, and who may not that he may not.
			for (var refused : new Answer[] { add(standby, curator, "refused"),
					standby.send("POST", SOURCES, "{", "Authorization", curator),
					standby.send("PUT", SOURCES + "/written", "{}", "Authorization", curator, "If-Match",
							"\"r9-of-later\""),
					standby.send("DELETE", SOURCES + "/written", null, "Authorization", curator, "If-Match",
							written.header("ETag")),
					standby.post(Api.BASE + "/imports", new byte[0], "text/csv", "Authorization", curator) }) {
				assertThat(refused.status()).as(refused.text()).isEqualTo(503);
				assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
				assertThat(refused.header("Retry-After")).isNotEmpty();
				assertThat(refused.body().get("detail").asString())
					.contains("standby database, which accepts no writes")
					.contains("Send writes to the primary instance");
			}
			assertThat(add(standby, this.keys.reader(), "refused").status()).isIn(401, 403);
			var reading = standby.post(Api.BASE + "/readings", "Up 5 percent.".getBytes(StandardCharsets.UTF_8),
					"text/plain");
			assertThat(reading.status()).as(reading.text()).isEqualTo(200);
			assertThat(output).doesNotContain("could not be recorded").doesNotContain("\tat ");
			assertThat(watchOfStandby()).as("The one connection of the watch").isEqualTo(watch);

			// What comes next never gets there.
			pair.separate();
			var lost = add(this.api, curator, "lost");
			assertThat(this.api.get(SOURCES + "/lost").header("ETag")).isEqualTo(lost.header("ETag"));
			var lostList = this.api.get(SOURCES);
			this.wire.cut();
			pair.promote();
			await(() -> add(standby, curator, "found").status() == 201);
			assertThat(role(standby)).isEqualTo("primary");
			assertThat(management(standby, "health/primary").status()).isEqualTo(200);
			assertThat(watchOfStandby()).as("The promotion ends no connection").isEqualTo(watch);

			// The other instance is told so, and does not mix the two.
			var found = standby.get(SOURCES);
			assertThat(revision(found)).isEqualTo(revision(lostList));
			this.wire.leadTo(pair.standbyUrl());
			this.wire.mend();
			await(() -> output.getAll().contains("The database lacks revisions that the service has already shown"));
			assertThat(readiness(this.api)).isEqualTo(503);
			assertThat(this.api.get(SOURCES).header("Cache-Status")).contains("detail=database-unavailable");
			await(() -> readiness(this.api) == 200);
			var taken = this.api.get(SOURCES, "If-None-Match", lostList.header("ETag"));
			assertThat(taken.status()).isEqualTo(200);
			assertThat(taken.text()).isEqualTo(found.text()).contains("\"found\"").doesNotContain("\"lost\"");
			assertThat(taken.header("ETag")).isEqualTo(found.header("ETag")).isNotEqualTo(lostList.header("ETag"));
			assertThat(this.api.get(SOURCES + "/lost").status()).isEqualTo(404);

			// Nobody changes what he has seen only in a history that is lost.
			var tag = written.header("ETag");
			var ofLost = this.api.get(SOURCES + "/written").header("ETag");
			assertThat(ofLost).isNotEqualTo(tag);
			assertThat(delete(tag.replaceFirst("r[0-9]+", "r" + revision(lostList)), curator)).isEqualTo(412);
			assertThat(delete(tag, curator)).isEqualTo(204);
		}
	}

	private int delete(String tag, String curator) {
		return this.api.send("DELETE", SOURCES + "/written", null, "Authorization", curator, "If-Match", tag).status();
	}

	private static Answer add(Api api, String curator, String source) {
		return api.send("POST", SOURCES, """
				{"id": "%s", "publisher": "A paper", "title": "A title", "url": "https://example.com/",
				 "published": "2020-01-15", "language": "en",
				 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""".formatted(source),
				"Authorization", curator);
	}

	private static String revision(Answer answer) {
		return answer.header("ETag").replaceFirst("\"r([0-9]+)-.*", "$1");
	}

	private static String watchOfStandby() throws Exception {
		return pair.ofStandby(
				"select min(pid) || '-' || max(pid) from pg_stat_activity where application_name = 'revision-watch'");
	}

	private static int readiness(Api api) {
		return management(api, "health/readiness").status();
	}

	private static String role(Api api) {
		return management(api, "health/readiness").body().at("/components/database/details/role").asString();
	}

	private static Answer management(Api api, String endpoint) {
		return api.send("GET", api.managementPort(), "/actuator/" + endpoint);
	}

	private static void await(Condition condition) throws Exception {
		var deadline = System.nanoTime() + SEEN_WITHIN.toNanos();
		while (!condition.isMet()) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
		}
	}

	/** What is waited for. */
	private interface Condition {

		boolean isMet() throws Exception;

	}

}
