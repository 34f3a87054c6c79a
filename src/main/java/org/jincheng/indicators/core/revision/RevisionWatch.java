package org.jincheng.indicators.core.revision;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks the database for changes by other instances, for outages and for lost revisions.
 * It has a connection of its own, so that it waits for no request.
 */
@Component
@ConditionalOnWebApplication
class RevisionWatch implements SmartLifecycle {

	private static final String CHECK = """
			select number, recorded_at, actor, action, summary, pg_is_in_recovery() as is_standby,
			  (select count(*) from unnest(?::bigint[], ?::timestamptz[]) as wanted (number, recorded_at)
			   join revision using (number, recorded_at)) as served
			from revision order by number desc limit 1""";

	private static final Log log = LogFactory.getLog(RevisionWatch.class);

	private final JdbcConnectionDetails database;

	private final Duration pollInterval;

	private final Duration checkTimeout;

	private final RevisionService revisions;

	private volatile boolean running;

	private @Nullable Thread thread;

	RevisionWatch(JdbcConnectionDetails database, RevisionProperties properties, RevisionService revisions) {
		this.database = database;
		this.pollInterval = properties.pollInterval();
		this.checkTimeout = properties.checkTimeout();
		this.revisions = revisions;
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().daemon().name("revision-watch").start(this::watch);
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.thread != null) {
			this.thread.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void watch() {
		var hasAnswered = false;
		while (isRunning()) {
			try (var connection = connect()) {
				while (isRunning()) {
					check(connection);
					hasAnswered = true;
					pause();
				}
			}
			// What is unexpected must not end the watch either, nor an exhausted heap.
			catch (SQLException | RuntimeException | Error ex) {
				log.debug("The revision cannot be checked", ex);
				// A database that only closed the connection may answer after a pause.
				if (!hasAnswered || ex.getCause() instanceof SocketTimeoutException) {
					this.revisions.lost();
				}
				hasAnswered = false;
				pause();
			}
		}
	}

	/** Opens a connection that no request waits for. */
	Connection connect() throws SQLException {
		var properties = new Properties();
		var timeout = String.valueOf(this.checkTimeout.toSeconds());
		PGProperty.USER.set(properties, this.database.getUsername());
		PGProperty.PASSWORD.set(properties, this.database.getPassword());
		PGProperty.CONNECT_TIMEOUT.set(properties, timeout);
		PGProperty.LOGIN_TIMEOUT.set(properties, timeout);
		PGProperty.SOCKET_TIMEOUT.set(properties, timeout);
		PGProperty.APPLICATION_NAME.set(properties, "revision-watch");
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	private void check(Connection connection) throws SQLException {
		var served = this.revisions.served();
		var numbers = connection.createArrayOf("bigint",
				served.stream().map(DatasetRevision::number).toArray(Long[]::new));
		var moments = connection.createArrayOf("timestamptz",
				served.stream().map((revision) -> revision.recordedAt().toString()).toArray(String[]::new));
		try (var statement = connection.prepareStatement(CHECK)) {
			statement.setArray(1, numbers);
			statement.setArray(2, moments);
			try (var newest = statement.executeQuery()) {
				newest.next();
				var role = newest.getBoolean("is_standby") ? DatabaseRole.STANDBY : DatabaseRole.PRIMARY;
				var hasServed = newest.getInt("served") == served.size();
				this.revisions.checked(RevisionService.revision(newest), served, hasServed, role);
			}
		}
	}

	private void pause() {
		try {
			Thread.sleep(this.pollInterval);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
