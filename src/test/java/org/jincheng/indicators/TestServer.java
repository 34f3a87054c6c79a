package org.jincheng.indicators;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL of one process of tests: in a container where Docker has the image, the
 * embedded one elsewhere and with {@code -Dtest.database=embedded}. It has a database
 * with the schema and the seeded data, of which others are copies.
 */
final class TestServer {

	private static final Log log = LogFactory.getLog(TestServer.class);

	private static final String SEEDED = "seeded";

	private static final String IMAGE = "postgres:18";

	private static final Duration DOCKER_TIMEOUT = Duration.ofSeconds(20);

	private static final String CONNECTED = """
			select pg_terminate_backend(pid) from pg_stat_activity where datname = \
			'%s'""";

	private static final Path FOLDER = Path.of("target", "test-databases").toAbsolutePath();

	private static final CompletableFuture<TestServer> server = CompletableFuture.supplyAsync(TestServer::start);

	private final AtomicInteger revisions = new AtomicInteger();

	private final String url;

	private final String username;

	private final String password;

	private int copies;

	/** The copy that is made while tests run, for those that come next. */
	private CompletableFuture<String> next = CompletableFuture.failedFuture(new IllegalStateException("Not seeded"));

	/**
	 * A server at a URL.
	 * @param url that of its databases, with {@code %s} for the name of one
	 */
	private TestServer(String url, String username, String password) {
		this.url = url;
		this.username = username;
		this.password = password;
	}

	/** Begins to start the server of this process, unless that has begun. */
	static void begin() {
		log.debug("The server of the tests is started");
	}

	/** The server of this process, once it has started. */
	static TestServer get() {
		return server.join();
	}

	private static TestServer start() {
		var refusal = refusal();
		log.info("Tests run on " + (refusal.isEmpty() ? IMAGE + " in Docker" : "the embedded PostgreSQL: " + refusal));
		try {
			return refusal.isEmpty() ? startContainer() : startEmbedded();
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException("No database for the tests", ex);
		}
	}

	/** Why the tests do not run in Docker; empty if they do. */
	private static String refusal() {
		if ("embedded".equals(System.getProperty("test.database"))) {
			return "test.database=embedded";
		}
		// An engine that cannot reach a registry is asked again and again for minutes.
		var asked = new CompletableFuture<Boolean>();
		Thread.ofPlatform().daemon().name("docker").start(() -> {
			var isThere = DockerClientFactory.instance().isDockerAvailable();
			asked.complete(isThere && !new RemoteDockerImage(DockerImageName.parse(IMAGE)).get().isEmpty());
		});
		return asked.thenApply((isThere) -> isThere ? "" : "no Docker engine answers")
			.completeOnTimeout("Docker did not have " + IMAGE + " within " + DOCKER_TIMEOUT.toSeconds() + " s",
					DOCKER_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
			.join();
	}

	private static TestServer startContainer() throws SQLException {
		// The shutdown hook closes it.
		@SuppressWarnings("resource")
		var container = new PostgreSQLContainer(IMAGE).withTmpFs(Map.of("/var/lib/postgresql", "rw"))
			// Without a password, whose digest takes each connection some milliseconds.
			.withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
		container.start();
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		var url = "jdbc:postgresql://%s:%d/%%s".formatted(container.getHost(),
				container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
		var started = new TestServer(url, container.getUsername(), container.getPassword());
		started.seed();
		started.prepareNext();
		return started;
	}

	/** On a copy of data that the first process has prepared. */
	private static TestServer startEmbedded() throws IOException, SQLException {
		var data = FOLDER.resolve("process-" + ProcessHandle.current().pid());
		FileSystemUtils.copyRecursively(prepared(), data);
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
		// The library stops it at the end of the process, and leaves its data.
		var embedded = embedded(data);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close(embedded, data)));
		var started = of(embedded);
		started.prepareNext();
		return started;
	}

	private static void close(EmbeddedPostgres embedded, Path data) {
		try {
			embedded.close();
			FileSystemUtils.deleteRecursively(data);
		}
		catch (IOException ex) {
			log.warn("Data of tests is left in " + data, ex);
		}
	}

	/** Makes the data of a server with the seeded database, unless it is there. */
	private static Path prepared() throws IOException, SQLException {
		Files.createDirectories(FOLDER);
		var prepared = FOLDER.resolve("prepared-" + digestOfMigrations());
		try (var lock = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				var _ = lock.lock()) {
			if (Files.notExists(prepared)) {
				var unfinished = FOLDER.resolve("unfinished");
				FileSystemUtils.deleteRecursively(unfinished);
				try (var embedded = embedded(unfinished)) {
					of(embedded).seed();
				}
				Files.move(unfinished, prepared, StandardCopyOption.ATOMIC_MOVE);
			}
		}
		return prepared;
	}

	private static String digestOfMigrations() throws IOException {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*");
			for (var migration : Stream.of(migrations).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
				digest.update(migration.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static EmbeddedPostgres embedded(Path data) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setOverrideWorkingDirectory(FOLDER.resolve("programs").toFile())
			.setCleanDataDirectory(false)
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setServerConfig("unix_socket_directories", "")
			// Its log is as short as it can be: these data need not survive.
			.setServerConfig("full_page_writes", "off")
			.setServerConfig("wal_level", "minimal")
			.setServerConfig("max_wal_senders", "0")
			.start();
	}

	private static TestServer of(EmbeddedPostgres embedded) {
		return new TestServer("jdbc:postgresql://localhost:%d/%%s".formatted(embedded.getPort()), "postgres", "");
	}

	private void seed() throws SQLException {
		try (var connection = DriverManager.getConnection(url("postgres"), this.username, this.password);
				var statement = connection.createStatement()) {
			statement.execute("create database " + SEEDED);
		}
		Flyway.configure().dataSource(url(SEEDED), this.username, this.password).load().migrate();
	}

	/** Begins to copy the seeded database. */
	private void prepareNext() {
		var name = "copy_" + ++this.copies;
		this.next = CompletableFuture.supplyAsync(() -> {
			try (var connection = DriverManager.getConnection(url("postgres"), this.username, this.password);
					var statement = connection.createStatement()) {
				statement.execute("create database %s template %s strategy file_copy".formatted(name, SEEDED));
				return name;
			}
			catch (SQLException ex) {
				throw new IllegalStateException("The seeded database was not copied", ex);
			}
		});
	}

	/** Puts a copy of the seeded database in the place of one with this name. */
	synchronized void copySeeded(String name) {
		var copy = this.next.join();
		try (var connection = DriverManager.getConnection(url("postgres"), this.username, this.password);
				var statement = connection.createStatement()) {
			// Before it is dropped, since that would look for those connected every 100
			// ms.
			do {
				Thread.onSpinWait();
			}
			while (statement.executeQuery(CONNECTED.formatted(name)).next());
			statement.execute("drop database if exists %s with (force)".formatted(name));
			statement.execute("alter database %s rename to %s".formatted(copy, name));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The seeded database was not copied to " + name, ex);
		}
		tellApart(name);
		prepareNext();
	}

	/**
	 * Gives the newest revision a moment of its own: the service keeps what it read by
	 * the revision, and some tests change tables without one.
	 */
	private void tellApart(String name) {
		try (var connection = DriverManager.getConnection(url(name), this.username, this.password);
				var statement = connection.prepareStatement("""
						update revision set recorded_at = recorded_at + ? * interval '1 microsecond'
						where number = (select max(number) from revision)""")) {
			statement.setInt(1, this.revisions.incrementAndGet());
			statement.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The revision of " + name + " was not told apart", ex);
		}
	}

	String url(String database) {
		return this.url.formatted(database);
	}

	String username() {
		return this.username;
	}

	String password() {
		return this.password;
	}

}
