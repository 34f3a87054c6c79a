package org.jincheng.indicators.core.request;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses a request whose path, query or content type the server cannot read, and a
 * TRACE. Jetty throws wherever these are read first, and again where the error is
 * written, so they are read here before anything else.
 */
public class MalformedRequestFilter implements Filter {

	private static final List<String> READS = List.of("GET", "HEAD");

	private final ObjectProvider<DispatcherServlet> dispatcher;

	MalformedRequestFilter(ObjectProvider<DispatcherServlet> dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		if (!isReadable(() -> ServletRequestPathUtils.parseAndCache(request))) {
			refuse(ProblemType.NOT_FOUND, Problem.NOTHING_HERE, request, servletResponse);
			return;
		}
		// Where the type cannot be read, neither can parameters.
		var isTypeReadable = isReadable(request::getContentType);
		var isTrace = HttpMethod.TRACE.matches(request.getMethod());
		if (isTypeReadable && isReadable(request::getParameterNames) && !isTrace) {
			chain.doFilter(request, servletResponse);
			return;
		}
		var methods = methods(request);
		if (methods.isEmpty()) {
			refuse(ProblemType.NOT_FOUND, Problem.NOTHING_HERE, request, servletResponse);
		}
		else if (isTrace) {
			// A servlet would echo the headers, also after a refusal.
			((HttpServletResponse) servletResponse).setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
			refuse(ProblemType.METHOD_NOT_ALLOWED, "TRACE is not allowed here.", request, servletResponse);
		}
		else if (!isTypeReadable) {
			var error = RequestError.of(HttpHeaders.CONTENT_TYPE, request.getHeader(HttpHeaders.CONTENT_TYPE),
					"Is malformed, or names a charset that there is not.");
			refuse(ProblemType.INVALID_PARAMETER, "The Content-Type is malformed or names an unknown charset.",
					List.of(error), request, servletResponse);
		}
		else {
			refuse(ProblemType.MALFORMED_REQUEST,
					"The query is malformed. Check its percent-encoding, UTF-8 and parameter names.", request,
					servletResponse);
		}
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

	/** Returns the methods that are allowed at a path; none if there is nothing. */
	private Set<String> methods(HttpServletRequest request) {
		var mappings = Objects.requireNonNullElse(this.dispatcher.getObject().getHandlerMappings(),
				List.<HandlerMapping>of());
		return mappings.stream()
			.flatMap((mapping) -> methods(mapping, new PathOnly(request)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> methods(HandlerMapping mapping, HttpServletRequest request) {
		try {
			return (mapping.getHandler(request) != null) ? READS.stream() : Stream.empty();
		}
		catch (HttpRequestMethodNotSupportedException ex) {
			var supported = ex.getSupportedMethods();
			return (supported != null) ? Arrays.stream(supported) : READS.stream();
		}
		catch (Exception ex) {
			// There is something, but not for this media type.
			return READS.stream();
		}
	}

	private static void refuse(ProblemType type, String detail, HttpServletRequest request, ServletResponse response)
			throws IOException {
		refuse(type, detail, List.of(), request, response);
	}

	private static void refuse(ProblemType type, String detail, List<RequestError> errors, HttpServletRequest request,
			ServletResponse servlet) throws IOException {
		RefusedException.of(type, detail, errors).writeTo(request, (HttpServletResponse) servlet);
	}

	/** A request without the query and the content type that cannot be read. */
	private static final class PathOnly extends HttpServletRequestWrapper {

		PathOnly(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

	}

}
