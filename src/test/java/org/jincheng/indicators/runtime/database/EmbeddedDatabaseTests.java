package org.jincheng.indicators.runtime.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * The embedded database as a person meets it: what it keeps, and what it says when it
 * cannot run.
 */
@Tag("machines")
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseTests {

	/** One for all tests: the binaries that the first one unpacks serve the others. */
	@TempDir
	private static Path shared;

	private Path home;

	@BeforeEach
	void makeHome() throws IOException {
		this.home = Files.createTempDirectory(shared, "home");
	}

	@Test
	void startWhenFolderIsMissingMakesItPrivateAndKeepsItsDataFromThenOn() throws Exception {
		var folder = this.home.resolve("new");
		try (var database = start(folder)) {
			assertThat(Files.getPosixFilePermissions(folder)).allMatch((right) -> right.name().startsWith("OWNER"));
			execute(database, "create table kept as select 42 as answer");
		}
		assertThat(leftOver(folder)).isEmpty();
		try (var database = start(folder)) {
			assertThat(query(database, "select answer from kept")).isEqualTo("42");
		}
	}

	@Test
	void startIsDurableSortsByCodePointAndAsksForThePassword() throws Exception {
		try (var database = start(this.home)) {
			assertThat(query(database, "show fsync")).isEqualTo("on");
			assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
			assertThat(query(database, "show server_encoding")).isEqualTo("UTF8");
			assertThat(query(database, "select string_agg(v, '' order by v) from unnest('{b,晋,É,a,Z}'::text[]) v"))
				.isEqualTo("ZabÉ晋");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "wrong"))
				.withMessageContaining("password authentication failed");
		}
	}

	@Test
	void startWhenTheServiceWasKilledTakesOverFromTheServerThatItLeft() throws Exception {
		var killed = startInAnotherJvm(this.home);
		killed.destroyForcibly().waitFor();
		assertThat(leftOver(this.home)).isNotEmpty();
		try (var database = start(this.home)) {
			assertThat(query(database, "select answer from kept")).isEqualTo("42");
			assertThat(leftOver(this.home)).hasSize(1);
		}
		assertThat(leftOver(this.home)).isEmpty();
	}

	@Test
	void startWhenTheFirstOneWasInterruptedBeginsAnew() throws Exception {
		Files.createFile(this.home.resolve("lock"));
		var cutOff = Files.createDirectories(this.home.resolve("binaries/PG-0/bin")).resolve("postgres");
		Files.writeString(cutOff, "the first bytes");
		var data = Files.createDirectory(this.home.resolve("data"));
		Files.writeString(data.resolve("PG_VERSION"), "18");
		Files.createFile(data.resolve("postgresql.conf"));
		try (var database = start(this.home)) {
			assertThat(query(database, "select 42")).isEqualTo("42");
		}
		assertThat(cutOff).doesNotExist();
	}

	@Test
	void startWhenAnotherProcessHasTheNumberOfTheServerThatCrashedStarts() throws Exception {
		try (var database = start(this.home)) {
			execute(database, "create table kept as select 42 as answer");
		}
		Files.writeString(this.home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
		try (var database = start(this.home)) {
			assertThat(query(database, "select answer from kept")).isEqualTo("42");
		}
	}

	@Test
	void startWhenAnotherServiceHoldsTheFolderIsRefused() throws Exception {
		var other = startInAnotherJvm(this.home);
		try {
			assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> start(this.home))
				.withMessage("The folder %s of the embedded PostgreSQL is used by another running service: ".formatted(
						this.home) + "stop that one, or set jincheng.embedded-database.folder to another folder");
		}
		finally {
			other.destroy();
			assertThat(other.waitFor()).isEqualTo(143);
		}
		assertThat(leftOver(this.home)).isEmpty();
	}

	@Test
	void startWhenTheFolderHoldsOtherThingsIsRefusedAndLeavesThemAlone() throws IOException {
		Files.createFile(this.home.resolve("thesis.odt"));
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> start(this.home))
			.withMessageStartingWith("The folder %s has other files".formatted(this.home));
		assertThat(this.home).isDirectoryContaining("glob:**/thesis.odt").isDirectoryNotContaining("glob:**/lock");
	}

	@Test
	void startWhenTheFolderCannotBeWrittenIsRefused() throws IOException {
		var file = Files.createFile(this.home.resolve("file"));
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> start(file.resolve("folder")))
			.withMessageContaining("cannot be written");
	}

	@Test
	void startWhenAnotherVersionMadeTheDataIsRefused() throws IOException {
		Files.createFile(this.home.resolve("lock"));
		var data = Files.createDirectory(this.home.resolve("data"));
		Files.createFile(data.resolve("initialised"));
		Files.writeString(data.resolve("PG_VERSION"), "17\n");
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> start(this.home))
			.withMessageContaining("data of PostgreSQL 17, but this service embeds PostgreSQL 18");
	}

	@Test
	void applicationWhenTheDatabaseCannotRunSaysSoInOneLine(CapturedOutput output) throws IOException {
		Files.createFile(this.home.resolve("thesis.odt"));
		var application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE);
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> application.run("--jincheng.embedded-database.folder=" + this.home));
		assertThat(output.getAll().lines().filter((line) -> line.contains("ERROR"))).singleElement()
			.asString()
			.contains("The folder %s has other files".formatted(this.home));
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void applicationWhenAnotherDatabaseIsConfiguredLeavesTheFolderAlone() {
		new ApplicationContextRunner().withUserConfiguration(Application.class)
			.withPropertyValues("jincheng.embedded-database.folder=" + this.home.resolve("unused"),
					"spring.datasource.url=jdbc:postgresql://localhost/other")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class));
		assertThat(this.home.resolve("unused")).doesNotExist();
	}

	@Test
	void serverWhenKilledRunsAgainOnItsDataThoughAClientKeepsItBusy() throws Exception {
		try (var database = start(this.home); var busy = connect(database)) {
			execute(database, "create table kept as select 42 as answer");
			var working = CompletableFuture.runAsync(() -> work(busy));
			await().untilAsserted(() -> assertThat(
					query(database, "select count(*) from pg_stat_activity where query like 'select count(n)%'"))
				.isEqualTo("1"));
			kill(server(this.home));
			await().atMost(5, TimeUnit.SECONDS)
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(query(database, "select answer from kept")).isEqualTo("42"));
			assertThatThrownBy(working::join).hasCauseInstanceOf(IllegalStateException.class);
			assertThat(query(database, "show fsync")).isEqualTo("on");
			assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
		}
		assertThat(leftOver(this.home)).isEmpty();
	}

	@Test
	void serverWhenItIsKilledAgainAndAgainRunsAgainEachTime() throws Exception {
		try (var database = start(this.home)) {
			execute(database, "create table kept (answer int)");
			for (int i = 1; i <= 5; i++) {
				execute(database, "insert into kept values (42)");
				kill(server(this.home));
				var expected = String.valueOf(i);
				await().atMost(5, TimeUnit.SECONDS)
					.ignoreExceptions()
					.untilAsserted(() -> assertThat(query(database, "select count(*) from kept")).isEqualTo(expected));
			}
		}
	}

	@Test
	void serverWhenItCannotRunAgainIsLost() throws Exception {
		var lost = new CompletableFuture<EmbeddedDatabaseException>();
		try (var database = EmbeddedDatabase.start(this.home, lost::complete)) {
			Files.delete(this.home.resolve("data/global/pg_control"));
			kill(server(this.home));
			assertThat(lost).succeedsWithin(10, TimeUnit.SECONDS)
				.extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
				.startsWith(
						"The embedded PostgreSQL in %s has ended and cannot be started again (".formatted(this.home))
				.contains("pg_control")
				.doesNotContain("\n");
			assertThat(database.getJdbcUrl()).isNotEmpty();
		}
		assertThat(leftOver(this.home)).isEmpty();
	}

	@Test
	void serverWhenItEndsWhileItIsClosedStaysEnded() throws Exception {
		for (int i = 0; i < 5; i++) {
			var database = start(this.home);
			kill(server(this.home));
			// At any moment of its recovery.
			Thread.sleep(100L * i);
			database.close();
			assertThat(leftOver(this.home)).isEmpty();
		}
	}

	@Test
	void applicationWhenTheDatabaseCannotRunAgainEndsWithOneLine() throws Exception {
		var ended = startInAnotherJvm(Application.class, "--spring.main.web-application-type=none",
				"--spring.main.keep-alive=true", "--jincheng.embedded-database.folder=" + this.home);
		Files.delete(this.home.resolve("data/global/pg_control"));
		kill(server(this.home));
		var output = ended.inputReader(StandardCharsets.UTF_8).lines().toList();
		assertThat(ended.waitFor()).isEqualTo(1);
		assertThat(output.stream().filter((line) -> line.contains("ERROR"))).singleElement()
			.asString()
			.contains("has ended and cannot be started again")
			.endsWith("; the service ends");
		assertThat(output).noneMatch((line) -> line.startsWith("\tat "));
	}

	@Test
	void startWhenTheDiskIsFullSaysSo() throws Exception {
		try (var disk = SmallDisk.mount(shared, 32)) {
			assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> start(disk.folder()))
				.withMessageStartingWith(
						"The disk with the folder %s of the embedded PostgreSQL is full (".formatted(disk.folder()))
				.withMessageEndingWith(
						": free space on it, or set jincheng.embedded-database.folder to another folder");
		}
	}

	@Test
	void startWhenTheDiskOfItsDataIsFullTakesTheReserveAndWithoutItSaysSoAtOnce() throws Exception {
		try (var disk = SmallDisk.mount(shared, 300)) {
			start(disk.folder()).close();
			disk.fill();
			try (var database = start(disk.folder())) {
				assertThat(query(database, "select 42")).isEqualTo("42");
				assertThat(database.hasSpaceToWrite()).isFalse();
			}
			disk.fill();
			assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> start(disk.folder()))
				.withMessageStartingWith(
						"The disk with the folder %s of the embedded PostgreSQL is full (".formatted(disk.folder()));
			disk.free();
			try (var database = start(disk.folder())) {
				assertThat(database.hasSpaceToWrite()).isTrue();
			}
		}
	}

	@Test
	void serverWhenTheDiskIsFullAndNothingIsReservedIsLost() throws Exception {
		var lost = new CompletableFuture<EmbeddedDatabaseException>();
		try (var disk = SmallDisk.mount(shared, 300);
				var database = EmbeddedDatabase.start(disk.folder(), lost::complete);
				var connection = connect(database)) {
			Files.delete(disk.folder().resolve("reserve"));
			disk.fill();
			SmallDisk.fillLog(connection);
			assertThat(lost).succeedsWithin(20, TimeUnit.SECONDS)
				.extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
				.startsWith(
						"The disk with the folder %s of the embedded PostgreSQL is full (".formatted(disk.folder()));
			assertThat(database.hasSpaceToWrite()).isFalse();
		}
	}

	private static EmbeddedDatabase start(Path folder) {
		return EmbeddedDatabase.start(folder, (lost) -> fail(lost));
	}

	private static ProcessHandle server(Path folder) throws IOException {
		var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	private static void kill(ProcessHandle process) {
		assertThat(process.destroyForcibly()).isTrue();
	}

	/** Never looks whether its server is there. */
	private static void work(Connection connection) {
		try (var statement = connection.createStatement()) {
			statement.execute("select count(n) from generate_series(1, 100000000000) n");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
		try (var connection = connect(database); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String query(EmbeddedDatabase database, String sql) throws SQLException {
		try (var connection = connect(database);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			assertThat(rows.next()).isTrue();
			return rows.getString(1);
		}
	}

	private static Connection connect(EmbeddedDatabase database) throws SQLException {
		return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	/** The servers that run on the data in the folder. */
	private static String[] leftOver(Path folder) {
		return ProcessHandle.allProcesses()
			.map((process) -> process.info().commandLine().orElse(""))
			.filter((command) -> command.contains("/postgres -D " + folder))
			.toArray(String[]::new);
	}

	private static Process startInAnotherJvm(Path folder) throws IOException {
		return startInAnotherJvm(Service.class, folder.toString());
	}

	private static Process startInAnotherJvm(Class<?> type, String... arguments) throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java");
		var command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), type.getName()));
		command.addAll(List.of(arguments));
		var process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
		assertThat(process.inputReader(StandardCharsets.UTF_8).lines().anyMatch("ready"::equals)).isTrue();
		return process;
	}

	/** What is killed: a process that runs the database until it is told to stop. */
	static class Service {

		static void main(String[] arguments) throws Exception {
			var database = start(Path.of(arguments[0]));
			execute(database, "create table kept as select 42 as answer");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
			System.out.println("ready");
			Thread.sleep(60_000);
		}

		private static void close(EmbeddedDatabase database) {
			try {
				database.close();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class })
	static class Application {

		static void main(String[] arguments) {
			SpringApplication.run(Application.class, arguments);
			System.out.println("ready");
		}

	}

}
