package org.jincheng.indicators.faces.documentation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.Operation;
import org.jincheng.indicators.core.problem.ProblemDescription;
import org.jincheng.indicators.core.problem.ProblemType;

/** The responses with problems, each of all kinds that have a status. */
enum DocumentedProblem {

	BAD_REQUEST("400", "BadRequest"),

	UNAUTHORIZED("401", "Unauthorized", "WWW-Authenticate of a 401"),

	FORBIDDEN("403", "Forbidden", "WWW-Authenticate of a 403"),

	NOT_FOUND("404", "NotFound"),

	NOT_ACCEPTABLE("406", "NotAcceptable", Predicate.not(DocumentedProblem::isWrite)),

	REQUEST_TIMEOUT("408", "RequestTimeout", DocumentedProblem::takesFile),

	CONFLICT("409", "Conflict", DocumentedProblem::isWrite),

	/** Of changes: reads have it from {@link OpenApiConfiguration}. */
	PRECONDITION_FAILED("412", "PreconditionFailed", DocumentedProblem::takesTag),

	CONTENT_TOO_LARGE("413", "ContentTooLarge", DocumentedProblem::takesBody),

	UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", DocumentedProblem::takesBody),

	UNPROCESSABLE("422", "Unprocessable", DocumentedProblem::takesBody),

	PRECONDITION_REQUIRED("428", "PreconditionRequired", DocumentedProblem::takesTag),

	TOO_MANY_REQUESTS("429", "TooManyRequests", "Retry-After"),

	SERVER_ERROR("500", "ServerError"),

	UNAVAILABLE("503", "Unavailable", "Retry-After"),

	INSUFFICIENT_STORAGE("507", "InsufficientStorage", DocumentedProblem::isWrite);

	private final String status;

	private final String component;

	private final String[] headers;

	private final Predicate<Operation> isOf;

	DocumentedProblem(String status, String component, String... headers) {
		this(status, component, (operation) -> true, headers);
	}

	DocumentedProblem(String status, String component, Predicate<Operation> isOf, String... headers) {
		this.status = status;
		this.component = component;
		this.isOf = isOf;
		this.headers = headers;
	}

	/** Returns whether an operation, whose security is known, can answer with it. */
	boolean isOf(Operation operation) {
		return this.isOf.test(operation);
	}

	private static boolean isWrite(Operation operation) {
		return operation.getResponses().keySet().stream().anyMatch((status) -> status.matches("20[14]"))
				|| takesBody(operation)
				|| operation.getSecurity() != null && operation.getParameters() != null
						&& operation.getParameters()
							.stream()
							.anyMatch((parameter) -> "reason".equals(parameter.getName()));
	}

	private static boolean takesBody(Operation operation) {
		return operation.getRequestBody() != null;
	}

	private static boolean takesFile(Operation operation) {
		return takesBody(operation) && operation.getRequestBody().getContent().containsKey("text/csv");
	}

	private static boolean takesTag(Operation operation) {
		return operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> "If-Match".equals(parameter.getName()));
	}

	String status() {
		return this.status;
	}

	/** Returns the name of the response component. */
	String component() {
		return this.component;
	}

	private List<ProblemType> types() {
		return Arrays.stream(ProblemType.values())
			.filter((type) -> String.valueOf(type.status().value()).equals(this.status))
			.toList();
	}

	/** Returns what the kinds with the status mean, each with a link to its page. */
	String description() {
		return types().stream()
			.map((type) -> "[%s](%s): %s".formatted(type.title(), type.uri(),
					ProblemDescription.of(type).meaning().en()))
			.collect(Collectors.joining("\n\n"));
	}

	/** Returns what each example shows, by its name. */
	Map<String, String> examples() {
		var examples = new TreeMap<String, String>();
		types().forEach((type) -> examples.putAll(ProblemDescription.of(type).examples()));
		return examples;
	}

	/** Returns the headers that it always has. */
	String[] headers() {
		return this.headers.clone();
	}

}
