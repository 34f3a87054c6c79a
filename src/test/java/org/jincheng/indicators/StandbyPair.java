package org.jincheng.indicators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL with the service's schema, and a hot standby that streams from it. */
public final class StandbyPair implements AutoCloseable {

	/** Who may do everything, without a password. */
	static final String USER = "postgres";

	private static final Duration WITHIN = Duration.ofSeconds(30);

	private final EmbeddedPostgres primary;

	private final EmbeddedPostgres standby;

	private StandbyPair(EmbeddedPostgres primary, EmbeddedPostgres standby) {
		this.primary = primary;
		this.standby = standby;
	}

	/** Starts both on new data. */
	public static StandbyPair start() {
		return start("latest");
	}

	/** Starts both on new data with the schema of a version. */
	public static StandbyPair start(String version) {
		try {
			return start(version, Files.createTempDirectory(Path.of("target"), "standby").toAbsolutePath());
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static StandbyPair start(String version, Path folder) throws IOException, SQLException {
		var first = folder.resolve("primary");
		var second = folder.resolve("standby");
		try (var server = server(first)) {
			Flyway.configure().dataSource(server.getPostgresDatabase()).target(version).load().migrate();
		}
		FileSystemUtils.copyRecursively(first, second);
		Files.setPosixFilePermissions(second, PosixFilePermissions.fromString("rwx------"));
		var primary = server(first);
		Files.createFile(second.resolve("standby.signal"));
		Files.writeString(second.resolve("postgresql.auto.conf"),
				"primary_conninfo = 'host=localhost port=%d user=postgres'%n".formatted(primary.getPort()),
				StandardOpenOption.APPEND);
		return new StandbyPair(primary, server(second));
	}

	static EmbeddedPostgres server(Path data) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("wal_retrieve_retry_interval", "100ms")
			.start();
	}

	public String primaryUrl() {
		return this.primary.getJdbcUrl(USER, "postgres");
	}

	public String standbyUrl() {
		return this.standby.getJdbcUrl(USER, "postgres");
	}

	/** Returns once the standby has all that was written. */
	public void awaitReplay() throws Exception {
		var written = query(this.primary, "select pg_current_wal_lsn()");
		await("select pg_last_wal_replay_lsn() >= '%s'".formatted(written));
	}

	/** Has the standby replay what was written only after some time. */
	public void delay(Duration time) throws Exception {
		query(this.standby, "alter system set recovery_min_apply_delay = '%dms'".formatted(time.toMillis()));
		query(this.standby, "select pg_reload_conf()");
		await("select current_setting('recovery_min_apply_delay')::interval = '%dms'".formatted(time.toMillis()));
	}

	/** Keeps from the standby what is written from now on. */
	public void separate() throws Exception {
		awaitReplay();
		query(this.standby, "alter system set primary_conninfo = ''");
		query(this.standby, "select pg_reload_conf()");
		await("select not exists (select from pg_stat_wal_receiver)");
	}

	/** Has the standby take writes. */
	public void promote() throws Exception {
		query(this.standby, "select pg_promote()");
	}

	/** What the standby answers to a query. */
	public String ofStandby(String sql) throws SQLException {
		return query(this.standby, sql);
	}

	private void await(String condition) throws Exception {
		var deadline = System.nanoTime() + WITHIN.toNanos();
		while (!query(this.standby, condition).equals("t")) {
			assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
			Thread.sleep(20);
		}
	}

	private static String query(EmbeddedPostgres server, String sql) throws SQLException {
		try (var connection = server.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			if (!statement.execute(sql)) {
				return "";
			}
			var rows = statement.getResultSet();
			assertThat(rows.next()).as(sql).isTrue();
			return String.valueOf(rows.getString(1));
		}
	}

	@Override
	public void close() throws IOException {
		this.standby.close();
		this.primary.close();
	}

}
