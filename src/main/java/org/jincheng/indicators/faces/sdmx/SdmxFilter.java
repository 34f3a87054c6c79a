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

/**
 * Leaves out parameters without a value, which programs send for what is not asked for.
 */
class SdmxFilter implements Filter {

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(new GivenParameters((HttpServletRequest) servletRequest), response);
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
