package org.jincheng.indicators.runtime.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jincheng.indicators.core.problem.RefusedStartException;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates a database that takes writes. A standby gets the migrations of its primary: a
 * start fails without those that the service needs. There may be newer ones.
 */
@Component
class DatabaseMigration implements FlywayMigrationStrategy {

	private static final Log log = LogFactory.getLog(DatabaseMigration.class);

	private static final String TOO_OLD = """
			the database is a standby that lacks migrations: %s. First start an instance of this version on the \
			primary, which runs them, and then this one.""";

	private static final String TOO_NEW = """
			the database has migrations of a newer version: %s. Start that version, or restore a backup that was made \
			before them.""";

	/**
	 * Migrates a primary. A standby has the migrations of its primary.
	 * @throws RefusedStartException if it lacks some, or a primary has newer ones: what
	 * this version writes there could be wrong
	 */
	@Override
	public void migrate(Flyway flyway) {
		if (!isStandby(flyway)) {
			var newer = versions(
					Arrays.stream(flyway.info().applied()).filter((migration) -> isNewer(migration.getState())));
			if (!newer.isEmpty()) {
				throw new RefusedStartException(TOO_NEW.formatted(newer));
			}
			flyway.migrate();
			return;
		}
		var missing = versions(Arrays.stream(flyway.info().pending()));
		if (!missing.isEmpty()) {
			throw new RefusedStartException(TOO_OLD.formatted(missing));
		}
		flyway.validate();
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

	private static boolean isNewer(MigrationState state) {
		return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
	}

	private static String versions(Stream<MigrationInfo> migrations) {
		return migrations.map((migration) -> String.valueOf(migration.getVersion())).collect(Collectors.joining(", "));
	}

}
