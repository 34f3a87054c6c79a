package org.jincheng.indicators.request;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.problem.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses a request whose path, query or content type the server cannot read. Jetty
 * throws wherever these are read first, and again where the error is written, so they are
 * read here before anything else.
 */
public class MalformedRequestFilter implements Filter {

	private final ObjectProvider<DispatcherServlet> dispatcher;

	MalformedRequestFilter(ObjectProvider<DispatcherServlet> dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		if (!isReadable(() -> ServletRequestPathUtils.parseAndCache(request))) {
			refuse(HttpStatus.NOT_FOUND, Problem.NOTHING_HERE, request, servletResponse);
			return;
		}
		var isQueryReadable = isReadable(request::getParameterNames);
		if (isQueryReadable && isReadable(request::getContentType)) {
			chain.doFilter(request, servletResponse);
		}
		else if (leadsNowhere(request)) {
			refuse(HttpStatus.NOT_FOUND, Problem.NOTHING_HERE, request, servletResponse);
		}
		else {
			refuse(HttpStatus.BAD_REQUEST,
					isQueryReadable ? "The Content-Type is malformed, or names a charset that there is not."
							: "The query is malformed: its percent-encoding, UTF-8 or names.",
					request, servletResponse);
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

	private boolean leadsNowhere(HttpServletRequest request) {
		var mappings = Objects.requireNonNullElse(this.dispatcher.getObject().getHandlerMappings(),
				List.<HandlerMapping>of());
		return mappings.stream().noneMatch((mapping) -> leadsSomewhere(mapping, new PathOnly(request)));
	}

	private static boolean leadsSomewhere(HandlerMapping mapping, HttpServletRequest request) {
		try {
			return mapping.getHandler(request) != null;
		}
		catch (Exception ex) {
			// There is something, but not for this method or media type.
			return true;
		}
	}

	private static void refuse(HttpStatus status, String detail, HttpServletRequest request, ServletResponse servlet)
			throws IOException {
		var response = (HttpServletResponse) servlet;
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		Problem.of(status, detail, request).writeTo(response);
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
