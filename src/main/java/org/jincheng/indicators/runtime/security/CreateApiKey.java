package org.jincheng.indicators.runtime.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import tools.jackson.databind.node.JsonNodeFactory;

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

	private static final String USAGE = NAME + " --owner=NAME --role=ADMIN|CURATOR|READER [--expiresAt=DATE]";

	private CreateApiKey() {
	}

	/**
	 * Returns whether the arguments of the application name a command, of which this is
	 * the only one, or ask for help.
	 */
	public static boolean isAskedFor(String... args) {
		return args.length > 0 && (!args[0].startsWith("-") || args[0].equals("--help"));
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
			if (!args[0].equals(NAME)) {
				throw new IllegalArgumentException("is no command; the only one is " + NAME);
			}
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
				var request = request(context.getBean(BodyReader.class), Arrays.copyOfRange(args, 1, args.length));
				output.println(context.getBean(ApiKeyService.class).issue(request).key());
				return 0;
			}
		}
		catch (IllegalArgumentException | RefusedException ex) {
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
	 * Reads the key that the options describe, as the body of a request is read.
	 * @throws IllegalArgumentException if one is wrong
	 */
	static NewApiKey request(BodyReader bodies, String... options) {
		var asked = new DefaultApplicationArguments(options);
		if (!asked.getNonOptionArgs().isEmpty()) {
			throw new IllegalArgumentException("unknown option " + asked.getNonOptionArgs().getFirst()
					+ " (the configuration of the service is read from environment variables)");
		}
		var body = JsonNodeFactory.instance.objectNode();
		asked.getOptionNames().forEach((name) -> body.put(name, String.join(",", asked.getOptionValues(name))));
		var faults = new ArrayList<RequestError>();
		var request = bodies.read(body, NewApiKey.class, faults::add);
		if (request == null) {
			throw new IllegalArgumentException(faults.stream()
				.map((fault) -> "--" + fault.pointer().substring(1) + ": " + fault.message())
				.collect(Collectors.joining(" ")));
		}
		return request;
	}

}
