package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * An error in the form of RFC 9457 (problem details).
 *
 * @param type the type of the problem: a relative URI. Open it for a page that explains
 * the problem
 * @param title the name of the type
 * @param status the HTTP status code
 * @param detail an explanation of the error in this request
 * @param instance the path and query of this request; absent if they cannot be read
 * @param errors the single errors, each with its position in the request; absent if no
 * position is known
 */
public record Problem(@Schema(format = "uri-reference") String type, String title, int status, String detail,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<RequestError> errors) {

	/** What is wrong with a request that the server cannot read. */
	public static final String MALFORMED = "The request is malformed: its path, query, headers or body.";

	/** What is wrong with a path that leads nowhere. */
	public static final String NOTHING_HERE = "Nothing exists at this path. The API starts at /api/v1.";

	/** What is wrong with a request that does not come to the dispatcher. */
	public static Problem of(ProblemType type, String detail, HttpServletRequest request) {
		return of(type, detail, List.of(), request);
	}

	public static Problem of(ProblemType type, String detail, List<RequestError> errors, HttpServletRequest request) {
		return of(type, detail, errors, instance(request));
	}

	public static Problem of(ProblemType type, String detail, List<RequestError> errors, @Nullable String instance) {
		return new Problem(type.uri(), type.title(), type.status().value(), detail, instance, errors);
	}

	/**
	 * Writes the answer where there is no dispatcher to do it. It is not to be kept: the
	 * same request may be answered otherwise the next time.
	 */
	public void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var format = ProblemFormat.of(request);
		response.setStatus(this.status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(format.mediaType().toString());
		response.getOutputStream().write(format.bytes().apply(this));
	}

	private static @Nullable String instance(HttpServletRequest request) {
		var query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

}
