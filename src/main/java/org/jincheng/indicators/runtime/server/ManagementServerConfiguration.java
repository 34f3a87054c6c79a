package org.jincheng.indicators.runtime.server;

import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Predicate;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jincheng.indicators.core.request.MalformedRequestFilter;
import org.jincheng.indicators.core.request.RequestConfiguration;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MimeTypeUtils;

/**
 * Customizes the server of the management port, which has a context of its own, as the
 * other one is. It is named in a file of {@code META-INF/spring}, and is no
 * {@code @Configuration} so that the other context does not find it too.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementServerConfiguration {

	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> managementRequestsAndProblems(
			ProblemPage problems) {
		return ServerConfiguration.requestsAndProblems(problems);
	}

	/**
	 * An endpoint that chooses a format fails on an {@code Accept} with an empty item.
	 */
	@Bean
	static FilterRegistrationBean<Filter> managementEmptyItems() {
		return new FilterRegistrationBean<>((request, response, chain) -> chain
			.doFilter(new WithoutEmptyItems((HttpServletRequest) request), response));
	}

	@Bean
	static FilterRegistrationBean<MalformedRequestFilter> managementMalformedRequests() {
		return RequestConfiguration.malformedRequests();
	}

	/** A request whose {@code Accept} has only the items that are not empty. */
	private static final class WithoutEmptyItems extends HttpServletRequestWrapper {

		WithoutEmptyItems(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			var values = Collections.list(super.getHeaders(name));
			return Collections.enumeration(!HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? values
					: values.stream()
						.flatMap((value) -> MimeTypeUtils.tokenize(value).stream())
						.filter(Predicate.not(String::isBlank))
						.toList());
		}

	}

}
