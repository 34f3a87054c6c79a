package org.jincheng.indicators.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * An error as RFC 9457 words it.
 *
 * @param type the kind of problem; {@code about:blank}, since the status says it
 * @param title the status in words
 * @param status the HTTP status code
 * @param detail what was wrong with this request
 * @param instance path and query of this request; absent where they could not be read
 * @param errors what is wrong with each parameter; absent where it is not the parameters
 */
public record Problem(String type, String title, int status, String detail,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<ParameterError> errors) {

	static Problem of(HttpStatusCode status, String detail, List<ParameterError> errors, HttpServletRequest request) {
		var known = HttpStatus.resolve(status.value());
		return new Problem("about:blank", (known != null) ? known.getReasonPhrase() : "Error", status.value(), detail,
				instance(request), errors);
	}

	private static @Nullable String instance(HttpServletRequest request) {
		var query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

}
