package org.jincheng.indicators.runtime.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.Flyway;
import org.jincheng.indicators.core.problem.RefusedStartException;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates a database that takes writes. A standby gets the migrations of its primary:
 * the start waits for those that the service needs. There may be newer ones.
 */
@Component
class DatabaseMigration implements FlywayMigrationStrategy {

	private static final Log log = LogFactory.getLog(DatabaseMigration.class);

	private static final String TOO_OLD = """
			the database is a standby that lacks migrations: %s. First start an instance of this version on the \
			primary, which runs them, and then this one.""";

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final Duration LOOK_EVERY = Duration.ofMillis(500);

	@Override
	public void migrate(Flyway flyway) {
		migrate(flyway, TIMEOUT);
	}

	/**
	 * Migrates a primary, or waits for the migrations of a standby.
	 * @param timeout how long it waits
	 * @throws RefusedStartException if they do not come
	 */
	static void migrate(Flyway flyway, Duration timeout) {
		var end = System.nanoTime() + timeout.toNanos();
		var hasWaited = false;
		while (isStandby(flyway)) {
			var missing = missing(flyway);
			if (missing.isEmpty()) {
				flyway.validate();
				return;
			}
			if (System.nanoTime() > end) {
				throw new RefusedStartException(TOO_OLD.formatted(missing));
			}
			if (!hasWaited) {
				log.warn("The database is a standby and waits for migrations of its primary: " + missing);
				hasWaited = true;
			}
			pause(missing);
		}
		flyway.migrate();
	}

	private static boolean isStandby(Flyway flyway) {
		try (var connection = flyway.getConfiguration().getDataSource().getConnection();
				var statement = connection.createStatement();
				var answer = statement.executeQuery("select pg_is_in_recovery()")) {
			return answer.next() && answer.getBoolean(1);
		}
		catch (SQLException ex) {
			// Flyway says why it cannot connect.
			log.debug("The role of the database is not known", ex);
			return false;
		}
	}

	/** Returns the versions that the service needs and the database lacks, in words. */
	private static String missing(Flyway flyway) {
		return Arrays.stream(flyway.info().pending())
			.map((migration) -> String.valueOf(migration.getVersion()))
			.collect(Collectors.joining(", "));
	}

	private static void pause(String missing) {
		try {
			Thread.sleep(LOOK_EVERY);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RefusedStartException(TOO_OLD.formatted(missing));
		}
	}

}
