package org.jincheng.indicators.runtime.startup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the service with the beans that were chosen when its image was built (Spring
 * AOT), unless its settings may choose others now. Spring does not evaluate the
 * conditions of such beans again: it would ignore an issuer of tokens that was configured
 * since. Where a setting can decide about beans, this turns Spring AOT off and the start
 * takes longer. The class can be removed together with {@code spring.aot.enabled} in the
 * Dockerfile: then every start takes that long.
 */
class SettledBeans implements EnvironmentPostProcessor {

	/** Properties below these names can decide which beans there are. */
	private static final List<ConfigurationPropertyName> DECISIVE = names("spring", "server", "management",
			"springdoc");

	/** Properties below these names cannot, although they are below the others. */
	private static final List<ConfigurationPropertyName> INDECISIVE = names("spring.aot", "spring.application",
			"spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
			"spring.datasource.hikari", "server.address", "server.port", "management.server.address",
			"management.server.port");

	private final Log log;

	SettledBeans(DeferredLogFactory logs) {
		this.log = logs.getLog(SettledBeans.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (AotDetector.useGeneratedArtifacts()) {
			objection(environment, application.getWebApplicationType()).ifPresent((objection) -> {
				this.log.info("Chooses its beans anew, which takes longer: " + objection);
				SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
			});
		}
	}

	/** Returns why the settings may choose other beans; empty if they do not. */
	static Optional<String> objection(ConfigurableEnvironment environment, @Nullable WebApplicationType type) {
		if (type != WebApplicationType.SERVLET) {
			return Optional.of("this serves no requests");
		}
		if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
			return Optional.of("spring.datasource.url names no database");
		}
		if (ManagementPortType.get(environment) != ManagementPortType.DIFFERENT) {
			return Optional.of("management.server.port is no port of its own");
		}
		return StreamSupport
			.stream(ConfigurationPropertySources.from(environment.getPropertySources()).spliterator(), false)
			.filter((source) -> !isOfTheJar(source))
			.flatMap(SettledBeans::names)
			.filter((name) -> beginsWithOneOf(DECISIVE, name) && !beginsWithOneOf(INDECISIVE, name))
			.findFirst()
			.map((name) -> name + " is set");
	}

	/**
	 * Returns whether a source is in the jar, so that it was there when the beans were
	 * chosen.
	 */
	private static boolean isOfTheJar(ConfigurationPropertySource source) {
		return source.getUnderlyingSource() instanceof PropertySource<?> underlying
				&& underlying.getName().contains("class path resource");
	}

	private static Stream<ConfigurationPropertyName> names(ConfigurationPropertySource source) {
		return source instanceof IterableConfigurationPropertySource iterable ? iterable.stream() : Stream.empty();
	}

	private static boolean beginsWithOneOf(List<ConfigurationPropertyName> beginnings, ConfigurationPropertyName name) {
		return beginnings.stream().anyMatch((beginning) -> beginning.equals(name) || beginning.isAncestorOf(name));
	}

	private static List<ConfigurationPropertyName> names(String... names) {
		return Stream.of(names).map(ConfigurationPropertyName::of).toList();
	}

}
