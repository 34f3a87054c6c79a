package org.jincheng.indicators.runtime.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.JinchengIndicatorsApplication;
import org.jincheng.indicators.ServiceTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** The command as an operator types it. */
@Tag("machines")
@ServiceTests
class CreateApiKeyTests {

	private static final Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

	@Autowired
	private Api api;

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	@Test
	void keyIsPrintedAloneAndGood() throws Exception {
		var made = run(onDatabase(this.database.getJdbcUrl()), "--owner=test Zhou", "--role=ADMIN");
		try {
			assertThat(made.code()).as(made.errors()).isZero();
			assertThat(made.output()).matches("jincheng_[0-9a-f]{16}_[0-9a-f]{48}\n");
			assertThat(made.errors()).doesNotContain(made.output().strip());
			assertThat(this.api.get("/api/v1/keys", "Authorization", "Bearer " + made.output().strip()).status())
				.isEqualTo(200);
		}
		finally {
			this.jdbc.sql("delete from api_key where owner = 'test Zhou'").update();
		}
	}

	@Test
	void databaseThatTakesNoWritesIsToldInALine() throws Exception {
		var url = this.database.getJdbcUrl();
		var refused = run(
				onDatabase(url + (url.contains("?") ? "&" : "?") + "options=-c%20default_transaction_read_only=on"),
				"--owner=Li", "--role=CURATOR");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.output()).isEmpty();
		assertThat(refused.errors().lines()).singleElement(as(STRING))
			.startsWith("create-api-key: the database does not accept the key: ")
			.contains("read-only transaction", "primary");
	}

	@Test
	void keyIsMadeInTheEmbeddedDatabaseUnlessAServiceRunsOnIt() throws Exception {
		var environment = Map.of("JINCHENG_EMBEDDED_DATABASE_FOLDER", this.folder.resolve("database").toString());
		var made = run(environment, "--owner=Li", "--role=CURATOR");
		assertThat(made.code()).as(made.errors()).isZero();
		assertThat(made.output()).matches("jincheng_[0-9a-f]{16}_[0-9a-f]{48}\n");
		try (var channel = FileChannel.open(this.folder.resolve("database/lock"), StandardOpenOption.WRITE);
				var lock = channel.lock()) {
			assertThat(lock.isValid()).isTrue();
			var refused = run(environment, "--owner=Li", "--role=CURATOR");
			assertThat(refused.code()).isEqualTo(1);
			assertThat(refused.output()).isEmpty();
			assertThat(refused.errors()).contains("is used by another running service")
				.doesNotContain("\tat ", "Exception");
		}
	}

	@Test
	void argumentThatIsWrongIsToldOnStandardErrorBeforeAnythingStarts() throws Exception {
		var refused = run(Map.of(), "--owner=Li", "--role=BOSS");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.output()).isEmpty();
		assertThat(refused.errors().lines()).containsExactly(
				"create-api-key: --role=BOSS is none of READER, CURATOR, ADMIN",
				"usage: " + "create-api-key --owner=NAME --role=ADMIN|CURATOR|READER [--expires=DATE]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--role=ADMIN | --owner is missing", "--owner=Li | --role is missing",
			"--owner=Li --role= | --role is without a value", "--owner --role=ADMIN | --owner is without a value",
			"--owner=Li --owner=Wu --role=ADMIN | --owner appears more than once",
			"--owner=Li --role=admin | --role=admin is none of READER, CURATOR, ADMIN",
			"--owner=Li --role=ADMIN --expire=2030-01-01 | unknown option --expire=2030-01-01",
			"--owner=Li --role=ADMIN 2030-01-01 | unknown option 2030-01-01",
			"--owner=Li --role=ADMIN --expires=soon | --expires=soon is neither a date such as 2030-12-31",
			"--owner=Li --role=ADMIN --expires=2027-02-29 | --expires=2027-02-29 is neither",
			"--owner=Li --role=ADMIN --expires=2026-11-23 | --expires=2026-11-23 is not between now",
			"--owner=Li --role=ADMIN --expires=2026-11-24T12:00:00Z | --expires=2026-11-24T12:00:00Z is not between",
			"--owner=Li --role=ADMIN --expires=+10000-01-01 | --expires=+10000-01-01 is not between" })
	void argumentThatIsWrongIsNamed(String arguments, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> CreateApiKey.request(clock, arguments.split(" ")))
			.withMessageStartingWith(message);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24, 2026-11-24T23:59:59Z", "2030-01-01T08:00:00+08:00, 2030-01-01T00:00:00Z", "," })
	void keyExpiresAtTheEndOfTheDayOrAtTheMoment(@Nullable String expires, @Nullable Instant expiry) {
		var arguments = new ArrayList<>(List.of("--owner=Li", "--role=READER"));
		if (expires != null) {
			arguments.add("--expires=" + expires);
		}
		assertThat(CreateApiKey.request(clock, arguments.toArray(String[]::new)))
			.isEqualTo(new NewApiKey("Li", Role.READER, expiry));
	}

	private Map<String, String> onDatabase(String url) {
		return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME",
				String.valueOf(this.database.getUsername()), "SPRING_DATASOURCE_PASSWORD",
				String.valueOf(this.database.getPassword()));
	}

	private Run run(Map<String, String> environment, String... options) throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				JinchengIndicatorsApplication.class.getName(), "create-api-key"));
		command.addAll(List.of(options));
		var builder = new ProcessBuilder(command).redirectError(this.folder.resolve("errors").toFile());
		builder.environment().putAll(environment);
		var process = builder.start();
		var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Run(process.exitValue(), output, Files.readString(this.folder.resolve("errors")));
	}

	/** How a process ended and what it printed. */
	private record Run(int code, String output, String errors) {
	}

}
