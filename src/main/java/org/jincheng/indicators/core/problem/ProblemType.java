package org.jincheng.indicators.core.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;

/**
 * The kinds of problems. Their names are permanent, since clients act on them. Of those
 * with one status, the first is what is said where only the status is known.
 */
public enum ProblemType {

	/** The server cannot read the path, the query or a header. */
	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request"),

	/** A parameter is unknown, or has a value that it cannot have. */
	INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter"),

	/** The body has another syntax than its type. */
	MALFORMED_BODY(HttpStatus.BAD_REQUEST, "Malformed body"),

	/** A field of the body is missing, unknown, or has a value that it cannot have. */
	INVALID_BODY(HttpStatus.BAD_REQUEST, "Invalid body"),

	/** A file or some of its cells cannot be read. */
	INVALID_FILE(HttpStatus.BAD_REQUEST, "Invalid file"),

	/** Credentials are needed, and there are none. */
	MISSING_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Missing credentials"),

	/** The credentials are no good. */
	INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Invalid credentials"),

	/** The role, the origin or the host name does not allow this. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden"),

	/** Nothing has this id or path. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),

	/** The path does not have this method. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),

	/** The resource does not have the format that is accepted. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Format not available"),

	/** The request came too slowly. */
	SLOW_REQUEST(HttpStatus.REQUEST_TIMEOUT, "Slow request"),

	/** The change conflicts with the state of what it changes. */
	CONFLICT(HttpStatus.CONFLICT, "Conflict"),

	/** What is to be added is there. */
	ALREADY_EXISTS(HttpStatus.CONFLICT, "Already exists"),

	/** The resource has another version than the request names. */
	STALE_TAG(HttpStatus.PRECONDITION_FAILED, "Stale tag"),

	/** The body, or what would answer it, is too long. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),

	/** The body is of another type or encoding than those that are taken. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),

	/** The body or file can be read, and does not go with the data. */
	DOES_NOT_FIT_THE_DATA(HttpStatus.UNPROCESSABLE_CONTENT, "Does not fit the data"),

	/** A change does not name the version that it changes. */
	MISSING_TAG(HttpStatus.PRECONDITION_REQUIRED, "Missing tag"),

	/** The client has as much under way as one can have. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),

	/** The credentials are wrong, as were too many before. */
	TOO_MANY_FAILURES(HttpStatus.TOO_MANY_REQUESTS, "Too many failures"),

	/** The service failed. */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"),

	/** The database is down, or there is too much to do. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Unavailable"),

	/** The instance takes no writes. */
	STANDBY(HttpStatus.SERVICE_UNAVAILABLE, "Standby"),

	/** The instance lacks the revision that the client has seen. */
	REVISION_NOT_HERE(HttpStatus.SERVICE_UNAVAILABLE, "Revision not here"),

	/** A write may be recorded or not. */
	OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "Outcome unknown"),

	/** A disk is full. */
	DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE, "Disk full");

	/** The path of the page about all of them, to which that of each adds its slug. */
	public static final String PATH = "/problems";

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	public HttpStatus status() {
		return this.status;
	}

	/** Returns its name in a sentence, as in "Invalid parameter". */
	public String title() {
		return this.title;
	}

	/** Returns its name in an address, as in {@code invalid-parameter}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns its URI, which is relative: the path of the page about it. */
	public String uri() {
		return PATH + "/" + slug();
	}

	/** Finds the kind with a name in an address. */
	public static Optional<ProblemType> ofSlug(String slug) {
		return Arrays.stream(values()).filter((type) -> type.slug().equals(slug)).findFirst();
	}

	/** Returns what can be said of a status alone. */
	public static ProblemType of(int status) {
		return Arrays.stream(values())
			.filter((type) -> type.status.value() == status)
			.findFirst()
			.orElse((status < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? MALFORMED_REQUEST : INTERNAL_ERROR);
	}

}
