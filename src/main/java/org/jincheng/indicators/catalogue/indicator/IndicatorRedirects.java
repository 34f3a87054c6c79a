package org.jincheng.indicators.catalogue.indicator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.catalogue.category.CategoryService;
import org.jincheng.indicators.core.request.RequestStep;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Redirects what asks for an indicator that was merged into another one, by its code in
 * the path or in the parameter {@code indicator}; and for a category by its code alone.
 */
@Component
class IndicatorRedirects implements HandlerInterceptor, WebMvcConfigurer {

	/** A code that is no part of another one, also after an encoded comma. */
	private static final String WHOLE_CODE = "(?:(?<![A-Za-z0-9-])|(?<=%%[0-9A-Fa-f]{2}))%s(?![A-Za-z0-9-])";

	private static final Pattern CATEGORY = Pattern.compile("/api/v1/categories/([^/]+)");

	/** The codes of today, by those of before; only an upgrade adds any. */
	private final SingletonSupplier<Map<String, String>> codes;

	private final CategoryService categories;

	IndicatorRedirects(JdbcClient jdbc, CategoryService categories) {
		this.categories = categories;
		this.codes = SingletonSupplier.of(() -> jdbc.sql("select code, to_code from indicator_redirect")
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	/** Returns the code of the indicator that one was merged into; null if it was not. */
	@Nullable String to(String code) {
		return this.codes.obtain().get(code);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(RequestStep.REDIRECTS.order());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		var category = CATEGORY.matcher(request.getRequestURI());
		if (category.matches()) {
			return redirect(this.categories.path(category.group(1)) + query, response);
		}
		if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
			return true;
		}
		var asked = new HashSet<String>();
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
			variables.values().forEach((value) -> asked.add(value.toString()));
		}
		var parameters = request.getParameterValues("indicator");
		if (parameters != null) {
			Arrays.stream(parameters).forEach((value) -> asked.addAll(Arrays.asList(value.split(","))));
		}
		asked.retainAll(this.codes.obtain().keySet());
		if (asked.isEmpty()) {
			return true;
		}
		var location = request.getRequestURI() + query;
		var moved = location;
		for (var code : asked) {
			moved = Pattern.compile(WHOLE_CODE.formatted(code)).matcher(moved).replaceAll(String.valueOf(to(code)));
		}
		if (moved.equals(location)) {
			// Written so that it is not found here, it is unknown; to send back would not
			// end.
			return true;
		}
		return redirect(moved, response);
	}

	private static boolean redirect(String location, HttpServletResponse response) {
		response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
		response.setHeader(HttpHeaders.LOCATION, location);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return false;
	}

}
