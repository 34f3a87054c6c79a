package org.jincheng.indicators.runtime.startup;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jincheng.indicators.JinchengIndicatorsApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** When the beans that were settled with the image are those to start with. */
class SettledBeansTests {

	private static final Map<String, Object> IMAGE = Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://database/a",
			"SPRING_DATASOURCE_USERNAME", "a", "SPRING_DATASOURCE_PASSWORD", "b", "MANAGEMENT_SERVER_ADDRESS",
			"0.0.0.0");

	@AfterEach
	void unset() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
	}

	@ParameterizedTest
	@CsvSource({ "PATH, /bin", "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE, 4", "SERVER_PORT, 80",
			"MANAGEMENT_SERVER_PORT, 81", "JINCHENG_ANSWERS_SIZE, 1MB", "LOGGING_LEVEL_ROOT, debug" })
	void theyAreWhereNothingElseIsAskedFor(String name, String value) {
		assertThat(SettledBeans.objection(environment(name, value), WebApplicationType.SERVLET)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI, https://issuer, issueruri is set",
			"SERVER_FORWARDHEADERSSTRATEGY, framework, server.forwardheadersstrategy is set",
			"SPRING_PROFILES_ACTIVE, a, spring.profiles.active is set",
			"SPRINGDOC_APIDOCS_ENABLED, false, springdoc.apidocs.enabled is set",
			"MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE, '*', include is set",
			"MANAGEMENT_SERVER_PORT, 8080, management.server.port is no port of its own",
			"SPRING_DATASOURCE_URL, '', spring.datasource.url names no database" })
	void theyAreNotWhereWhatIsSetMayChooseOthers(String name, String value, String objection) {
		assertThat(SettledBeans.objection(environment(name, value), WebApplicationType.SERVLET))
			.hasValueSatisfying((message) -> assertThat(message).endsWith(objection));
	}

	@Test
	void whatTheJarSaysIsSettledToo() {
		var environment = environment("PATH", "/bin");
		var names = new MapPropertySource("Config resource 'class path resource [application.yaml]'",
				Map.of("spring.jpa.open-in-view", "false"));
		environment.getPropertySources().addLast(names);
		assertThat(SettledBeans.objection(environment, WebApplicationType.SERVLET)).isEmpty();
		environment.getPropertySources()
			.addLast(new MapPropertySource("Config resource 'file [application.yaml]'", names.getSource()));
		assertThat(SettledBeans.objection(environment, WebApplicationType.SERVLET))
			.contains("spring.jpa.open-in-view is set");
	}

	@Test
	void aCommandHasBeansOfItsOwn() {
		assertThat(SettledBeans.objection(environment("PATH", "/bin"), WebApplicationType.NONE)).isPresent();
	}

	@Test
	void theyAreGivenUpAndOnlyThen() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, "true");
		start(environment("PATH", "/bin"));
		assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
		start(environment("SPRING_PROFILES_ACTIVE", "a"));
		assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
	}

	private static void start(ConfigurableEnvironment environment) {
		var application = new SpringApplication(JinchengIndicatorsApplication.class);
		new SettledBeans(Supplier::get).postProcessEnvironment(environment, application);
	}

	/** The image's environment, with a variable more. */
	private static ConfigurableEnvironment environment(String name, String value) {
		var variables = new HashMap<>(IMAGE);
		variables.put(name, value);
		var environment = new StandardEnvironment();
		var sources = environment.getPropertySources();
		sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						variables));
		sources.addLast(new MapPropertySource("class path resource", Map.of("management.server.port", "8081")));
		return environment;
	}

}
