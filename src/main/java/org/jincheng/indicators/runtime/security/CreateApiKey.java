package org.jincheng.indicators.runtime.security;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.representation.Build;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The command that creates a key and takes none: for the first key, and for operators. It
 * prints only the key on standard output, and everything else on standard error.
 */
public final class CreateApiKey {

	private static final String NAME = "create-api-key";

	private static final String VERSION = "--version";

	private static final Set<String> OPTIONS = Set.of("--owner", "--role", "--expires");

	private static final String USAGE = NAME + " --owner=NAME --role=ADMIN|CURATOR|READER [--expires=DATE]";

	private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

	private CreateApiKey() {
	}

	/**
	 * Returns whether the arguments of the application name a command, of which this is
	 * the only one, or ask for help or the version.
	 */
	public static boolean isAskedFor(String... args) {
		return args.length > 0 && (!args[0].startsWith("-") || args[0].equals("--help") || args[0].equals(VERSION));
	}

	/**
	 * Creates the key that the arguments describe, in the configured database.
	 * @param application what the application is started from, here without a web server
	 * @param args the arguments of the application
	 * @return the exit code: 0 if the key was made, 1 if the database does not take it, 2
	 * if the arguments are wrong
	 */
	public static int run(Class<?> application, String... args) {
		var output = System.out;
		// Log output goes to standard output, which is standard error from now on.
		System.setOut(System.err);
		try {
			if (args[0].equals(VERSION)) {
				output.println(Build.VERSION);
				return 0;
			}
			if (!args[0].equals(NAME)) {
				throw new IllegalArgumentException("is no command; the only one is " + NAME);
			}
			var request = request(Clock.systemUTC(), Arrays.copyOfRange(args, 1, args.length));
			try (var context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
				.lazyInitialization(true)
				// Nobody asks a command whether it is ready.
				.properties("logging.threshold.console=error",
						"management.endpoint.health.validate-group-membership=false")
				.run()) {
				if (!NoIssuer.in(context.getEnvironment())) {
					throw new IllegalArgumentException(
							"the service is configured for tokens of an issuer, so it accepts no API keys");
				}
				output.println(context.getBean(ApiKeyService.class).issue(request).key());
				return 0;
			}
		}
		catch (IllegalArgumentException ex) {
			System.err.println(args[0] + ": " + ex.getMessage());
			System.err.println("usage: " + USAGE);
			return 2;
		}
		catch (DataAccessException | TransactionException ex) {
			System.err.println(NAME + ": the database does not accept the key: "
					+ NestedExceptionUtils.getMostSpecificCause(ex).getMessage()
					+ " (a standby accepts no writes; use its primary)");
			return 1;
		}
		finally {
			System.setOut(output);
		}
	}

	/**
	 * Reads the key that the options describe.
	 * @throws IllegalArgumentException if one is wrong
	 */
	static NewApiKey request(Clock clock, String... options) {
		Stream.of(options)
			.filter((option) -> !OPTIONS.contains(option.split("=", 2)[0]))
			.findFirst()
			.ifPresent((option) -> {
				throw new IllegalArgumentException("unknown option " + option
						+ " (the configuration of the service is read from environment variables)");
			});
		var asked = new DefaultApplicationArguments(options);
		var owner = required(asked, "owner");
		if (owner.length() > 100 || owner.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("--owner must have at most 100 characters and no control characters");
		}
		var role = required(asked, "role");
		return new NewApiKey(owner,
				Term.find(Role.values(), role)
					.orElseThrow(() -> new IllegalArgumentException("--role=" + role + " is none of "
							+ String.join(", ", Arrays.stream(Role.values()).map(Role::code).toList()))),
				asked.containsOption("expires") ? expiry(required(asked, "expires"), clock) : null);
	}

	private static String required(ApplicationArguments asked, String name) {
		var values = asked.getOptionValues(name);
		if (values == null) {
			throw new IllegalArgumentException("--" + name + " is missing");
		}
		if (values.isEmpty() || values.getFirst().isBlank()) {
			throw new IllegalArgumentException("--" + name + " is without a value");
		}
		if (values.size() > 1) {
			throw new IllegalArgumentException("--" + name + " appears more than once");
		}
		return values.getFirst().strip();
	}

	/** Reads a moment, or a day, which stands for its last second in UTC. */
	private static Instant expiry(String expires, Clock clock) {
		Instant moment;
		try {
			moment = expires.contains("T") ? OffsetDateTime.parse(expires).toInstant()
					: LocalDate.parse(expires).atTime(LAST_SECOND).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("--expires=" + expires
					+ " is neither a date such as 2030-12-31 nor a moment such as 2030-12-31T12:00:00Z");
		}
		if (!moment.isAfter(clock.instant()) || moment.atOffset(ZoneOffset.UTC).getYear() > 9999) {
			throw new IllegalArgumentException("--expires=" + expires + " is not between now and the year 10000");
		}
		return moment;
	}

}
