package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request that is not answered as it asks, and why: what it asks for is wrong, is not
 * there, or cannot be done in the present state.
 */
public class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	/** The headers of an answer that its refusal does not have. */
	private static final List<String> NOT_OF_REFUSALS = List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED,
			HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_DISPOSITION,
			HttpHeaders.CONTENT_LENGTH);

	private final ProblemType type;

	private final transient List<RequestError> errors;

	private final @Nullable Duration retryAfter;

	RefusedException(ProblemType type, String detail, List<RequestError> errors, @Nullable Duration retryAfter) {
		super(detail);
		this.type = type;
		this.errors = RequestError.listed(errors);
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

	/** Returns the problem that answers a request. */
	public Problem toProblem(HttpServletRequest request) {
		var query = request.getQueryString();
		return toProblem((query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI());
	}

	/**
	 * Returns the problem that answers a request.
	 * @param instance path and query of the request; null if they cannot be read
	 */
	public Problem toProblem(@Nullable String instance) {
		return new Problem(this.type.uri(), this.type.title(), this.type.status().value(), String.valueOf(getMessage()),
				instance, this.errors);
	}

	/**
	 * Hands over the headers that every refusal has. No cache stores it: the same request
	 * may be answered otherwise the next time.
	 */
	public void forEachHeader(BiConsumer<String, String> consumer) {
		consumer.accept(HttpHeaders.CACHE_CONTROL, "no-store");
		if (this.retryAfter != null) {
			consumer.accept(HttpHeaders.RETRY_AFTER, String.valueOf(this.retryAfter.plusMillis(999).toSeconds()));
		}
	}

	/** Sets these in place of the headers of what was to be answered. */
	public void setHeaders(HttpServletResponse response) {
		NOT_OF_REFUSALS.forEach((header) -> response.setHeader(header, null));
		forEachHeader(response::setHeader);
	}

	/** Answers a request where there is no dispatcher to do it. */
	public void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
		setHeaders(response);
		response.setStatus(this.type.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(toProblem(request)));
	}

}
