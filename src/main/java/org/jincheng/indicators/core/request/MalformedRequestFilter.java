package org.jincheng.indicators.core.request;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses a request whose path, query or content type the server cannot read, and a
 * TRACE. Jetty throws wherever these are read first, and again where the error is
 * written, so they are read here before anything else. Removes the headers of proxies.
 */
public class MalformedRequestFilter implements Filter {

	/** The client behind a trusted proxy is known already, and anybody can send these. */
	private final ForwardedHeaderFilter withoutProxies = new ForwardedHeaderFilter();

	public MalformedRequestFilter() {
		this.withoutProxies.setRemoveOnly(true);
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		var response = (HttpServletResponse) servletResponse;
		var refusal = refusal(request, response);
		if (refusal != null) {
			refusal.writeTo(request, response);
			return;
		}
		this.withoutProxies.doFilter(request, response, chain);
	}

	private static @Nullable RefusedException refusal(HttpServletRequest request, HttpServletResponse response) {
		if (!isReadable(() -> ServletRequestPathUtils.parseAndCache(request))) {
			return new RefusedException(ProblemType.NOT_FOUND, Problem.NOTHING_HERE);
		}
		if (HttpMethod.TRACE.matches(request.getMethod())) {
			// A servlet would echo the headers, also after a refusal.
			response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
			return new RefusedException(ProblemType.METHOD_NOT_ALLOWED, "TRACE is not allowed here.");
		}
		if (!isReadable(request::getContentType)) {
			var error = RequestError.of(HttpHeaders.CONTENT_TYPE, request.getHeader(HttpHeaders.CONTENT_TYPE),
					"Is malformed, or names a charset that there is not.");
			return RefusedException.of(ProblemType.INVALID_PARAMETER,
					"The Content-Type is malformed or names an unknown charset.", List.of(error));
		}
		return isReadable(request::getParameterNames) ? null : new RefusedException(ProblemType.MALFORMED_REQUEST,
				"The query is malformed. Check its percent-encoding, UTF-8 and parameter names.");
	}

	/** Whatever is thrown while these are read, the request is at fault. */
	private static boolean isReadable(Runnable reading) {
		try {
			reading.run();
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
