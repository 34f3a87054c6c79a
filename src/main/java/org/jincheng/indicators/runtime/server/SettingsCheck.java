package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.RefusedStartException;
import org.jincheng.indicators.core.problem.RequestError;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Refuses settings that mean something else than they say, before anything else starts:
 * those under {@code jincheng.} that no record of properties has or with which nothing
 * works, ports that there are not or that are equal, a database that is named in part or
 * is no PostgreSQL, and an issuer without an address.
 *
 * @param environment where the settings come from
 */
record SettingsCheck(ConfigurableEnvironment environment) implements BeanFactoryPostProcessor {

	private static final String PREFIX = "jincheng.";

	private static final List<String> DATABASE = List.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME",
			"SPRING_DATASOURCE_PASSWORD");

	private static final String POSTGRESQL = "jdbc:postgresql:";

	/** To 65535, or -1 for none. */
	private static final Pattern PORT = Pattern
		.compile("-1|\\d{1,4}|[1-5]\\d{4}|6([0-4]\\d{3}|5([0-4]\\d\\d|5([0-2]\\d|3[0-5])))");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+[^\\s?#]*");

	private static final Pattern ORIGIN = Pattern.compile("https?://[^\\s/?#*]+");

	private static final Pattern HOST = Pattern.compile("[^\\s/:*]+|\\[[\\p{XDigit}:.]+]");

	private static final Pattern INDEX = Pattern.compile("(\\[\\d+]|_\\d+)+$");

	/** Kubernetes sets these where a service has a name that begins so. */
	private static final Pattern OF_KUBERNETES = Pattern
		.compile("\\w+_(SERVICE_HOST|SERVICE_PORT\\w*|PORT(_\\d+_[A-Z]+\\w*)?)");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		var known = Stream.of(beans.getBeanDefinitionNames())
			.filter((name) -> name.startsWith(PREFIX))
			.flatMap((name) -> settings(Objects.requireNonNull(beans.getType(name))))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		var unknown = names().filter((name) -> !isKnown(name, known.keySet()))
			.map((name) -> name + nearest(name, known.keySet()))
			.collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new RefusedStartException("it has no setting " + unknown);
		}
		known.forEach(this::checkValue);
		check("jincheng.server.writing-origins", ORIGIN, "origin such as https://desk.example");
		check("jincheng.mcp.hosts", HOST, "name of a host, without scheme and port");
		check("spring.security.oauth2.resourceserver.jwt.issuer-uri", ADDRESS, "address such as https://login.example");
		check("server.port", PORT, "port from 0 to 65535");
		check("management.server.port", PORT, "port from 0 to 65535");
		if (ManagementPortType.get(this.environment) == ManagementPortType.SAME) {
			throw new RefusedStartException("the ports of the API and of health and metrics are the same: set "
					+ "SERVER_PORT or MANAGEMENT_SERVER_PORT to another one");
		}
		checkAddress("server.address");
		checkAddress("management.server.address");
		checkDatabase();
	}

	/** Times may be none, and so may be who waits; there is one at least of all else. */
	private void checkValue(String name, Class<?> type) {
		var least = (type == Duration.class || name.endsWith("waiting")) ? 0 : 1;
		var value = Binder.get(this.environment).bind(name, type).orElse(null);
		var number = (value instanceof Duration time) ? (Long) time.toNanos()
				: (value instanceof DataSize size) ? (Long) size.toBytes() : value;
		if (number instanceof Number it && it.longValue() < least) {
			throw new RefusedStartException(
					"%s cannot be %s".formatted(variable(name), this.environment.getProperty(name)));
		}
	}

	private void check(String name, Pattern pattern, String sort) {
		for (var value : Binder.get(this.environment).bind(name, String[].class).orElse(new String[0])) {
			if (!pattern.matcher(value).matches()) {
				throw new RefusedStartException("%s is no %s, but %s".formatted(variable(name), sort, value));
			}
		}
	}

	private void checkAddress(String name) {
		var address = this.environment.getProperty(name, "localhost");
		try {
			new ServerSocket(0, 1, InetAddress.getByName(address)).close();
		}
		catch (IOException ex) {
			throw new RefusedStartException(
					"%s is no address of this machine, but %s".formatted(variable(name), address));
		}
	}

	/**
	 * Without an address, the service would begin an own database beside the one meant.
	 */
	private void checkDatabase() {
		var url = this.environment.getProperty("spring.datasource.url", "");
		if (StringUtils.hasText(url)) {
			if (!url.startsWith(POSTGRESQL)) {
				throw new RefusedStartException("SPRING_DATASOURCE_URL does not begin with " + POSTGRESQL);
			}
			return;
		}
		names().filter((name) -> {
			var variable = variable(name);
			return variable.startsWith("SPRING_DATA") && !variable.startsWith("SPRING_DATASOURCE_HIKARI")
					&& RequestError.nearest(variable, DATABASE) != null;
		}).findFirst().ifPresent((name) -> {
			throw new RefusedStartException(name + " is set and SPRING_DATASOURCE_URL is not: set it to the address "
					+ "of the database, or neither for the embedded one");
		});
	}

	private Stream<String> names() {
		return this.environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
	}

	/** The names and types of what a record of properties has. */
	private static Stream<Map.Entry<String, Class<?>>> settings(Class<?> properties) {
		var prefix = properties.getAnnotation(ConfigurationProperties.class).value();
		return Stream.of(properties.getRecordComponents())
			.map((setting) -> Map.entry(prefix + "." + DataObjectPropertyName.toDashedForm(setting.getName()),
					setting.getType()));
	}

	/** Whether a setting is another's, or is read in this spelling. */
	private static boolean isKnown(String name, Set<String> known) {
		var whole = INDEX.matcher(name).replaceFirst("");
		return name.startsWith(PREFIX) ? known.stream().anyMatch((it) -> bare(it).equals(bare(whole)))
				: !name.startsWith(variable(PREFIX)) || OF_KUBERNETES.matcher(name).matches() || known.stream()
					.anyMatch((it) -> whole.equals(variable(it)) || whole.equals(variable(bare(it))));
	}

	private static String nearest(String name, Set<String> known) {
		var isVariable = !name.startsWith(PREFIX);
		var slip = RequestError.nearest(name,
				isVariable ? known.stream().map(SettingsCheck::variable).toList() : known);
		return (slip != null) ? " (did you mean " + slip + "?)" : "";
	}

	/** A name as names of properties are compared. */
	private static String bare(String name) {
		return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	private static String variable(String name) {
		return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
	}

}
