package org.jincheng.indicators.runtime.database;

import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.jincheng.indicators.StandbyPair;
import org.jincheng.indicators.core.problem.RefusedStartException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** An instance of a new version starts on a standby of the version before. */
@Tag("machines")
class DatabaseMigrationTests {

	private static final StandbyPair pair = StandbyPair.start("9");

	private final Flyway onStandby = flyway(pair.standbyUrl(), "latest");

	private final DatabaseMigration migration = new DatabaseMigration();

	@AfterAll
	static void stop() throws Exception {
		pair.close();
	}

	@Test
	void standbyStartsOnceItHasTheMigrations(@TempDir Path none) {
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> this.migration.migrate(this.onStandby))
			.withMessageContaining("10")
			.withMessageContaining("primary");

		this.migration.migrate(flyway(pair.primaryUrl(), "latest"));
		await().until(() -> this.onStandby.info().pending().length == 0);
		this.migration.migrate(this.onStandby);

		// The version before goes on with the newer schema.
		this.migration.migrate(flyway(pair.standbyUrl(), "9"));

		// One that takes writes needs all of them.
		var older = Flyway.configure()
			.dataSource(pair.primaryUrl(), "postgres", "")
			.locations("filesystem:" + none)
			.load();
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> this.migration.migrate(older))
			.withMessageContaining("46")
			.withMessageContaining("newer version");
	}

	private static Flyway flyway(String url, String version) {
		return Flyway.configure().dataSource(url, "postgres", "").target(version).load();
	}

}
