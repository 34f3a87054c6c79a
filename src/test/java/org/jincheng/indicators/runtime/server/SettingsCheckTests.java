package org.jincheng.indicators.runtime.server;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.problem.RefusedStartException;
import org.jincheng.indicators.runtime.cache.CacheProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * A setting that is misspelt, or with which nothing works, is refused, wherever it is
 * set.
 */
class SettingsCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "jincheng.server.body-timeou | (did you mean jincheng.server.body-timeout?)",
			"jincheng.servers.body-timeout | (did you mean jincheng.server.body-timeout?)",
			"jincheng.server.body.timeout | (did you mean jincheng.server.body-timeout?)",
			"JINCHENG_SERVER_BODY_TIMOUT | (did you mean JINCHENG_SERVER_BODY_TIMEOUT?)",
			"JINCHENG_SERVERBODY_TIMEOUT | (did you mean JINCHENG_SERVER_BODY_TIMEOUT?)", "jincheng.colour | ''" })
	void unknownSettingIsRefusedWithTheNearest(String name, String nearest) {
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> start(Map.of(name, "1s")))
			.withMessage(("it has no setting " + name + " " + nearest).strip());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "jincheng.server.body-timeout", "jincheng.server.bodyTimeout", "jincheng.server.body_timeout",
					"jincheng.server.body-timeout[0]", "JINCHENG_SERVER_BODY_TIMEOUT", "JINCHENG_SERVER_BODYTIMEOUT",
					"JINCHENG_SERVER_BODY_TIMEOUT_0", "JINCHENG_INDICATORS_SERVICE_HOST", "JINCHENG_INDICATORS_PORT",
					"JINCHENG_SERVICE_PORT_HTTP", "JINCHENG_PORT_8080_TCP_ADDR", "jinchengs.server", "other" })
	void settingOfTheServiceOrOfOthersIsTaken(String name) {
		assertThatNoException().isThrownBy(() -> start(Map.of(name, "1")));
	}

	@ParameterizedTest
	@CsvSource({ "jincheng.server.max-incomplete-bodies, 0, JINCHENG_SERVER_MAX_INCOMPLETE_BODIES",
			"jincheng.stored-responses.max-waiting, -1, JINCHENG_STORED_RESPONSES_MAX_WAITING",
			"jincheng.server.body-timeout, -1s, JINCHENG_SERVER_BODY_TIMEOUT",
			"jincheng.server.body-memory, 0, JINCHENG_SERVER_BODY_MEMORY",
			"jincheng.server.body-memory, -5MB, JINCHENG_SERVER_BODY_MEMORY" })
	void numberWithWhichNothingWorksIsRefused(String name, String value, String variable) {
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> start(Map.of(name, value)))
			.withMessage(variable + " cannot be " + value);
	}

	@ParameterizedTest
	@CsvSource({ "jincheng.stored-responses.max-waiting, 0", "jincheng.server.slow-body-timeout, 0s",
			"jincheng.server.max-incomplete-bodies, 1", "jincheng.server.body-memory, 1" })
	void leastNumberIsTaken(String name, String value) {
		assertThatNoException().isThrownBy(() -> start(Map.of(name, value)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "desk.example", "https://desk.example/", "https://*.example", "ftp://desk.example" })
	void whatIsNoOriginIsRefused(String origin) {
		var setting = "jincheng.server.writing-origins";
		assertThatExceptionOfType(RefusedStartException.class)
			.isThrownBy(() -> start(Map.of(setting, "https://desk.example, " + origin)))
			.withMessage("JINCHENG_SERVER_WRITING_ORIGINS is no origin such as https://desk.example, but " + origin);
		assertThatNoException()
			.isThrownBy(() -> start(Map.of(setting, "https://desk.example,http://[::1]:8080,http://localhost:5173")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://data.example", "data.example:443", "*", "data.example/", "[::1]:8080" })
	void whatIsNoNameOfAHostIsRefused(String host) {
		assertThatExceptionOfType(RefusedStartException.class)
			.isThrownBy(() -> start(Map.of("jincheng.mcp.hosts[0]", "localhost", "jincheng.mcp.hosts[1]", host)))
			.withMessage("JINCHENG_MCP_HOSTS is no name of a host, without scheme and port, but " + host);
		assertThatNoException()
			.isThrownBy(() -> start(Map.of("jincheng.mcp.hosts", "localhost,127.0.0.1,[::1],data.example")));
	}

	@Test
	void equalPortsAreRefused() {
		assertThatExceptionOfType(RefusedStartException.class)
			.isThrownBy(() -> start(Map.of("server.port", "8081", "management.server.port", "8081")))
			.withMessageEndingWith("set SERVER_PORT or MANAGEMENT_SERVER_PORT to another one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "65536", "70000", "http", "-2" })
	void portThatThereIsNotIsRefused(String port) {
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> start(Map.of("server.port", port)))
			.withMessage("SERVER_PORT is no port from 0 to 65535, but " + port);
	}

	@ParameterizedTest
	@CsvSource({ "server.address, SERVER_ADDRESS", "management.server.address, MANAGEMENT_SERVER_ADDRESS" })
	void addressThatTheMachineDoesNotHaveIsRefused(String name, String variable) {
		for (var address : List.of("192.0.2.1", "nonsense.invalid")) {
			assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> start(Map.of(name, address)))
				.withMessage(variable + " is no address of this machine, but " + address);
		}
	}

	@Test
	void databaseThatIsNoPostgresqlIsRefused() {
		assertThatExceptionOfType(RefusedStartException.class)
			.isThrownBy(() -> start(Map.of("spring.datasource.url", "jdbc:mysql://localhost/x")))
			.withMessage("SPRING_DATASOURCE_URL does not begin with jdbc:postgresql:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_DATASOURCE_USERNAME", "spring.datasource.password", "SPRING_DATASOURCE_ULR",
			"SPRING_DATASORCE_URL" })
	void databaseThatIsNamedInPartIsRefused(String name) {
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> start(Map.of(name, "x")))
			.withMessageStartingWith(name + " is set and SPRING_DATASOURCE_URL is not");
		assertThatNoException()
			.isThrownBy(() -> start(Map.of(name, "x", "spring.datasource.url", "jdbc:postgresql://localhost/x")));
	}

	@Test
	void issuerWithoutAnAddressIsRefused() {
		var setting = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
		assertThatExceptionOfType(RefusedStartException.class).isThrownBy(() -> start(Map.of(setting, "nonsense")))
			.withMessage("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI is no address such as "
					+ "https://login.example, but nonsense");
		assertThatNoException().isThrownBy(() -> start(Map.of(setting, "https://login.example.org/realms/city")));
	}

	private static void start(Map<String, Object> settings) {
		try (var context = new AnnotationConfigApplicationContext()) {
			var sources = context.getEnvironment().getPropertySources();
			sources.addFirst(new MapPropertySource("defaults", Map.of("management.server.port", "8081")));
			sources.addFirst(new MapPropertySource("test", settings));
			context.addBeanFactoryPostProcessor(new SettingsCheck(context.getEnvironment()));
			context.register(Settings.class);
			context.refresh();
		}
	}

	/** Its records are of packages that do not show them. */
	@ConfigurationProperties("jincheng.mcp")
	record Mcp(@DefaultValue List<String> hosts) {

	}

	@EnableConfigurationProperties({ ServerProperties.class, CacheProperties.class, Mcp.class })
	static class Settings {

	}

}
