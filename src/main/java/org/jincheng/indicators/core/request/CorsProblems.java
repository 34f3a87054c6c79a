package org.jincheng.indicators.core.request;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses requests from another origin with a problem that says what is not allowed. */
class CorsProblems extends DefaultCorsProcessor {

	@Override
	public boolean processRequest(@Nullable CorsConfiguration config, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		var isAllowed = super.processRequest(config, request, response);
		if (!isAllowed) {
			Problem.of(ProblemType.FORBIDDEN, "Pages of other origins may only read, with GET or HEAD.", request)
				.writeTo(request, response);
		}
		return isAllowed;
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) {
		// With a problem, as above, which takes the request.
	}

}
