package org.jincheng.indicators.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A request that is well-formed and cannot be answered in the present state. */
public class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final HttpStatus status;

	private final transient List<ParameterError> errors;

	private final @Nullable Duration retryAfter;

	private RefusedException(HttpStatus status, String detail, List<ParameterError> errors,
			@Nullable Duration retryAfter) {
		super(detail);
		this.status = status;
		this.errors = List.copyOf(errors);
		this.retryAfter = retryAfter;
	}

	/** Refuses a request with a status. */
	public RefusedException(HttpStatus status, String detail) {
		this(status, detail, List.of(), null);
	}

	/** Returns a 409 that says what the request conflicts with, and by which fields. */
	public static RefusedException conflict(String detail, ParameterError... errors) {
		return new RefusedException(HttpStatus.CONFLICT, detail, List.of(errors), null);
	}

	/** Returns a 422 that says which fields do not fit the data. */
	public static RefusedException unprocessable(List<ParameterError> errors) {
		return new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, ParameterError.summary(errors), errors, null);
	}

	/** Returns a 422 with a detail of its own. */
	public static RefusedException unprocessable(String detail, List<ParameterError> errors) {
		return new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, detail, errors, null);
	}

	/** Returns a 415 of a body in another charset than UTF-8. */
	public static RefusedException unsupportedCharset(MediaType type) {
		var detail = "The charset %s is not taken here; taken is UTF-8.".formatted(type.getParameter("charset"));
		return new RefusedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail,
				List.of(new ParameterError(HttpHeaders.CONTENT_TYPE, type.toString(), detail, List.of("UTF-8"))), null);
	}

	/** Returns a 429 that says when to ask again. */
	public static RefusedException tooMany(String detail, Duration retryAfter) {
		return new RefusedException(HttpStatus.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
	}

	/** Returns a 503 that says when to ask again. */
	public static RefusedException busy(String detail, Duration retryAfter) {
		return new RefusedException(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of(), retryAfter);
	}

	/** Returns the 503 of a write to an instance whose database takes none. */
	public static RefusedException standby() {
		return busy(
				"This instance reads from a standby, which takes no writes: nothing was changed. Writes go to the primary.",
				Duration.ofSeconds(2));
	}

	public HttpStatus status() {
		return this.status;
	}

	/** Returns what is wrong with each field. */
	public List<ParameterError> errors() {
		return this.errors;
	}

	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
