package org.jincheng.indicators.documentation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.swagger.v3.oas.models.Operation;
import org.jincheng.indicators.revision.RevisionHeader;

/** A kind of error that operations can answer with, with examples by name. */
enum DocumentedProblem {

	BAD_REQUEST("400", "BadRequest", "The request is wrong; `errors` says which parameters are, and what they can be.",
			Map.of("unknown-parameter", "A parameter that the operation does not have", "unknown-value",
					"A value that is not among those there are", "bad-date", "A date that is not in the calendar",
					"limit-out-of-range", "A limit out of its range", "altered-cursor", "A cursor that was altered",
					"unknown-field", "A field that the body does not have", "missing-field",
					"A field that the body must have", "malformed-body", "A body that is no JSON"),
			Map.of()),

	UNAUTHORIZED("401", "Unauthorized",
			"The credentials are missing where they are needed, or those sent are no good; the latter is refused everywhere.",
			Map.of("missing-key", "No key where one is needed", "malformed-key", "What is not a key at all",
					"unknown-key", "A key that is unknown or revoked", "expired-key", "A key that has expired"),
			Map.of("WWW-Authenticate", "What is asked for, and what is wrong with what was sent, as in RFC 6750.")),

	FORBIDDEN("403", "Forbidden", "The role of the credentials does not allow this.",
			Map.of("role-too-low", "A key whose role is not enough"),
			Map.of("WWW-Authenticate", "That the role is not enough, as in RFC 6750."),
			(operation) -> operation.getSecurity() != null),

	NOT_FOUND("404", "NotFound", "Nothing has this id or path.",
			Map.of("unknown-id", "An id that names nothing", "unknown-path", "A path that does not exist"), Map.of()),

	NOT_ACCEPTABLE("406", "NotAcceptable", "The resource is not available in the format that is asked for.",
			Map.of("unknown-format", "A format that there is not"), Predicate.not(DocumentedProblem::isWrite)),

	REQUEST_TIMEOUT("408", "RequestTimeout", "The file came too slowly to be waited for; send it again.", Map.of(),
			DocumentedProblem::takesFile),

	CONFLICT("409", "Conflict", "Something else that there is stands against it; `detail` says what.",
			Map.of("taken-id", "An id that is taken", "recorded-figure", "A figure that its source states already"),
			DocumentedProblem::isWrite),

	PRECONDITION_FAILED("412", "PreconditionFailed",
			"The resource is not, or not any more, what `If-Match` names: get it anew.",
			Map.of("stale-tag", "A tag that is not of the last change"), DocumentedProblem::takesTag),

	CONTENT_TOO_LARGE("413", "ContentTooLarge", "The body, or what would answer it, is longer than what is taken here.",
			Map.of("long-body", "A body that is too long"), DocumentedProblem::takesBody),

	UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", "The body is not of a type that is taken here.",
			Map.of("unknown-media-type", "A body of another type"), DocumentedProblem::takesBody),

	UNPROCESSABLE("422", "Unprocessable", "The body does not go with the data; `errors` says which fields do not.",
			Map.of("unknown-reference", "A place, a unit and a statement that there are not"),
			DocumentedProblem::takesBody),

	PRECONDITION_REQUIRED("428", "PreconditionRequired",
			"`If-Match` is missing: a change names what it changes, so that none is lost.",
			Map.of("missing-tag", "A change that does not name what it changes"), DocumentedProblem::takesTag),

	TOO_MANY_REQUESTS("429", "TooManyRequests",
			"The client has as much under way as one can have at once, or its credentials are wrong, as were too many before.",
			Map.of("too-many-failures", "A wrong key, after too many others"),
			Map.of("Retry-After", "How many seconds to wait.")),

	SERVER_ERROR("500", "ServerError", "The service failed; the request may be right.", Map.of(), Map.of()),

	UNAVAILABLE("503", "Unavailable",
			"The database is down and no response to this request is stored, or it is a standby, which takes no writes, or it lacks the revision that the request has seen, or more is asked than can be answered at once.",
			Map.of(),
			Map.of("Retry-After", "How many seconds to wait.", RevisionHeader.NAME,
					"The newest revision here, where the request has seen a newer one.")),

	INSUFFICIENT_STORAGE("507", "InsufficientStorage",
			"A disk of the service or of its database is full, so that nothing can be stored on it.", Map.of(),
			Map.of(), DocumentedProblem::isWrite);

	private final String status;

	private final String component;

	private final String description;

	private final Map<String, String> examples;

	private final Map<String, String> headers;

	private final Predicate<Operation> isOf;

	DocumentedProblem(String status, String component, String description, Map<String, String> examples,
			Map<String, String> headers) {
		this(status, component, description, examples, headers, (operation) -> true);
	}

	DocumentedProblem(String status, String component, String description, Map<String, String> examples,
			Predicate<Operation> isOf) {
		this(status, component, description, examples, Map.of(), isOf);
	}

	DocumentedProblem(String status, String component, String description, Map<String, String> examples,
			Map<String, String> headers, Predicate<Operation> isOf) {
		this.status = status;
		this.component = component;
		this.description = description;
		this.examples = new TreeMap<>(examples);
		this.headers = new TreeMap<>(headers);
		this.isOf = isOf;
	}

	/** Returns whether an operation, whose security is known, can answer with it. */
	boolean isOf(Operation operation) {
		return this.isOf.test(operation);
	}

	private static boolean isWrite(Operation operation) {
		return operation.getResponses().keySet().stream().anyMatch((status) -> status.matches("20[14]"))
				|| takesBody(operation);
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

	String description() {
		return this.description;
	}

	/** Returns what each example shows, by its name. */
	Map<String, String> examples() {
		return this.examples;
	}

	/** Returns what each header says beside the body, by its name. */
	Map<String, String> headers() {
		return this.headers;
	}

}
