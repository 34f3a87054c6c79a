package org.jincheng.indicators.core.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request that is well-formed and cannot be answered in the present state. */
public class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final ProblemType type;

	private final transient List<RequestError> errors;

	private final @Nullable Duration retryAfter;

	private RefusedException(ProblemType type, String detail, List<RequestError> errors,
			@Nullable Duration retryAfter) {
		super(detail);
		this.type = type;
		this.errors = List.copyOf(errors);
		this.retryAfter = retryAfter;
	}

	/** Refuses a request with a problem of a kind. */
	public RefusedException(ProblemType type, String detail) {
		this(type, detail, List.of(), null);
	}

	/**
	 * Returns a 400 that says which fields of the body are wrong, whatever the data are.
	 */
	public static RefusedException invalidBody(List<RequestError> errors) {
		return new RefusedException(ProblemType.INVALID_BODY, RequestError.summary(errors), errors, null);
	}

	/** Returns a 409 that says what the request conflicts with, and by which fields. */
	public static RefusedException conflict(String detail, RequestError... errors) {
		return new RefusedException(ProblemType.CONFLICT, detail, List.of(errors), null);
	}

	/** Returns a 409 that says what is there already. */
	public static RefusedException exists(String detail, RequestError... errors) {
		return new RefusedException(ProblemType.ALREADY_EXISTS, detail, List.of(errors), null);
	}

	/** Returns a 422 that says which fields do not fit the data. */
	public static RefusedException unprocessable(List<RequestError> errors) {
		return new RefusedException(ProblemType.DOES_NOT_FIT_THE_DATA, RequestError.summary(errors), errors, null);
	}

	/** Returns a problem of a kind with its errors and a detail of its own. */
	public static RefusedException of(ProblemType type, String detail, List<RequestError> errors) {
		return new RefusedException(type, detail, errors, null);
	}

	/** Returns a 415 of a body in another charset than UTF-8. */
	public static RefusedException unsupportedCharset(MediaType type) {
		var detail = "The charset %s is not accepted here. Use UTF-8.".formatted(type.getParameter("charset"));
		return new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail,
				List.of(new RequestError(ErrorPlace.ofParameter(HttpHeaders.CONTENT_TYPE), type.toString(), detail,
						List.of("UTF-8"))),
				null);
	}

	/** Returns a 429 that says when to ask again. */
	public static RefusedException tooMany(String detail, Duration retryAfter) {
		return forNow(ProblemType.TOO_MANY_REQUESTS, detail, retryAfter);
	}

	/** Returns a 503 that says when to ask again. */
	public static RefusedException busy(String detail, Duration retryAfter) {
		return forNow(ProblemType.UNAVAILABLE, detail, retryAfter);
	}

	/** Returns a problem that passes, and says when to ask again. */
	public static RefusedException forNow(ProblemType type, String detail, Duration retryAfter) {
		return new RefusedException(type, detail, List.of(), retryAfter);
	}

	/** Returns the 503 of a write to an instance whose database takes none. */
	public static RefusedException standby() {
		return forNow(ProblemType.STANDBY, """
				This instance uses a standby database, which accepts no writes. Nothing was changed. Send \
				writes to the primary instance.""", Duration.ofSeconds(2));
	}

	public ProblemType type() {
		return this.type;
	}

	/** Returns what is wrong with each field. */
	public List<RequestError> errors() {
		return this.errors;
	}

	/**
	 * Returns after how long the request may be sent again; null if that is not known.
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
