package org.jincheng.indicators.runtime.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.flywaydb.core.Flyway;
import org.jincheng.indicators.StandbyPair;
import org.jincheng.indicators.core.problem.RefusedStartException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An instance of a new version starts on a standby of the version before. */
@Tag("machines")
class DatabaseMigrationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final StandbyPair pair = StandbyPair.start("9");

	private final Flyway onStandby = flyway(pair.standbyUrl(), "latest");

	@AfterAll
	static void stop() throws Exception {
		pair.close();
	}

	@Test
	void standbyIsNotMigratedButWaitedFor() throws Exception {
		assertThatExceptionOfType(RefusedStartException.class)
			.isThrownBy(() -> DatabaseMigration.migrate(this.onStandby, Duration.ZERO))
			.withMessageContaining("10")
			.withMessageContaining("primary");

		var start = CompletableFuture.runAsync(() -> DatabaseMigration.migrate(this.onStandby, TIMEOUT));
		assertThat(start).isNotDone();
		DatabaseMigration.migrate(flyway(pair.primaryUrl(), "latest"), TIMEOUT);
		start.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		assertThat(this.onStandby.info().pending()).isEmpty();

		// The version before goes on with the newer schema.
		DatabaseMigration.migrate(flyway(pair.standbyUrl(), "9"), Duration.ZERO);
	}

	private static Flyway flyway(String url, String version) {
		return Flyway.configure().dataSource(url, "postgres", "").target(version).load();
	}

}
