package org.jincheng.indicators;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is open to everybody has limits, and the documentation tells those that there are.
 */
class OpenDoorsTests {

	private static final Path DOCUMENT = Path.of("docs/operating.md");

	private static final Pattern SETTING = Pattern.compile("\\{([a-z.-]+)}");

	/** A setting stands for its value; those under {@code jincheng.} without that. */
	private static final String TABLE = """
			| open to everybody | at once | of one address | for how long | how much |
			|---|---|---|---|---|
			| the head of a request | | | `server.jetty.connection-idle-timeout`: \
			{server.jetty.connection-idle-timeout} | `server.max-http-request-header-size`: \
			{server.max-http-request-header-size} |
			| a body that is still coming | `server.max-incomplete-bodies`: {server.max-incomplete-bodies} \
			| `.max-incomplete-bodies-by-address`: {server.max-incomplete-bodies-by-address} \
			| `.body-timeout`: {server.body-timeout}; `.slow-body-timeout` below `.min-body-rate` a second: \
			{server.slow-body-timeout} below {server.min-body-rate} | `.body-memory` of all: {server.body-memory}, a \
			third of it for one address |
			| a response that is not stored | `stored-responses.max-waiting`: {stored-responses.max-waiting} | half of \
			the threads | `statement_timeout` of `spring.datasource.hikari.connection-init-sql`: 15 s | `.max-length`: \
			{stored-responses.max-length} |
			| a longer response | `stored-responses.max-streams`: {stored-responses.max-streams} | half of them \
			| `representation.write-timeout`: {representation.write-timeout} | as long as it is, written while it is \
			read |
			| a response that nobody reads | a quarter of the threads; then the one that has waited longest is cut off \
			| | `server.jetty.connection-idle-timeout`: {server.jetty.connection-idle-timeout} | |
			| stored responses | | | `stored-responses.max-outage`: {stored-responses.max-outage} | `.size`: \
			{stored-responses.size} |
			| the reading of a text | `reading.max-concurrent`: {reading.max-concurrent}; `.max-waiting`: \
			{reading.max-waiting} | `.max-concurrent-by-address`: {reading.max-concurrent-by-address} | `.timeout`: \
			{reading.timeout}; `.max-timeout`: {reading.max-timeout}; `.wait-timeout`: {reading.wait-timeout} | |
			| the reading of a file | `reading.max-concurrent-files`: {reading.max-concurrent-files} | 1 \
			| `.file-timeout`: {reading.file-timeout} | a process of its own |
			| a wrong key | | `security.failed-attempts`: {security.failed-attempts} | \
			`.failed-attempts-window`: {security.failed-attempts-window} | |
			""";

	@Test
	void costOfEachIsDocumented() throws IOException {
		var settings = settings();
		var table = SETTING.matcher(TABLE)
			.replaceAll((named) -> Objects.requireNonNull(settings.get(named.group(1)), named.group(1)));
		Golden.assertPart(DOCUMENT, "open doors", table);
		assertThat(settings.get("spring.datasource.hikari.connection-init-sql")).contains("'15 s'");
	}

	/** The settings of the service with their values, unless others are set. */
	private static Map<String, String> settings() {
		var settings = new HashMap<String, String>();
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		scanner.findCandidateComponents(JinchengIndicatorsApplication.class.getPackageName())
			.stream()
			.map((found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
			.forEach((type) -> Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
				.filter((parameter) -> parameter.isAnnotationPresent(DefaultValue.class))
				.forEach((parameter) -> settings.put(
						type.getAnnotation(ConfigurationProperties.class).value().replace("jincheng.", "") + "."
								+ dashed(parameter.getName()),
						spaced(String.join(", ", parameter.getAnnotation(DefaultValue.class).value())))));
		var yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		Properties properties = Objects.requireNonNull(yaml.getObject());
		properties.stringPropertyNames().forEach((name) -> settings.put(name, spaced(properties.getProperty(name))));
		return settings;
	}

	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	private static String spaced(String value) {
		return value.replaceAll("\\b(\\d+)([a-zA-Z]+)", "$1 $2");
	}

}
