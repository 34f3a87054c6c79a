package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Leaves out parameters without a value, which programs send for what is not asked for,
 * and makes problems messages of SDMX where the client takes XML.
 */
class SdmxFilter implements Filter {

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var request = new GivenParameters((HttpServletRequest) servletRequest);
		if (takesXml(request)) {
			ErrorMessage.FORMAT.choose(request);
		}
		chain.doFilter(request, response);
	}

	private static boolean takesXml(HttpServletRequest request) {
		var accept = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		try {
			return accept.isBlank() || MediaType.parseMediaTypes(accept).stream().anyMatch(SdmxFilter::isXml);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static boolean isXml(MediaType range) {
		return range.includes(MediaType.APPLICATION_XML) || range.includes(MediaType.TEXT_XML)
				|| range.getSubtype().endsWith("+xml");
	}

	/** A request without the parameters that have no value. */
	private static final class GivenParameters extends HttpServletRequestWrapper {

		GivenParameters(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			var given = new LinkedHashMap<String, String[]>();
			super.getParameterMap().forEach((name, values) -> {
				var some = Arrays.stream(values).filter(Predicate.not(String::isBlank)).toArray(String[]::new);
				if (some.length > 0) {
					given.put(name, some);
				}
			});
			return given;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return getParameterMap().get(name);
		}

		@Override
		public @Nullable String getParameter(String name) {
			var values = getParameterValues(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(getParameterMap().keySet());
		}

	}

}
