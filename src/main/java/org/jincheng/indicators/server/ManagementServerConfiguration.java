package org.jincheng.indicators.server;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jincheng.indicators.request.MalformedRequestFilter;
import org.jincheng.indicators.request.RequestConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Has the server of the management port, which has a context of its own, read requests as
 * the other one does. It is named in a file of {@code META-INF/spring}, and is no
 * {@code @Configuration} so that the other context does not find it too.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementServerConfiguration {

	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> managementRequestsOverHttp() {
		return ServerConfiguration.requestsOverHttp();
	}

	/** Endpoints that choose a format fail where they are to choose among none. */
	@Bean
	static FilterRegistrationBean<Filter> managementEmptyAccept() {
		return new FilterRegistrationBean<>((request, response, chain) -> chain
			.doFilter(new EmptyAcceptIsNone((HttpServletRequest) request), response));
	}

	@Bean
	static FilterRegistrationBean<MalformedRequestFilter> managementMalformedRequests(
			ObjectProvider<DispatcherServlet> dispatcher) {
		return RequestConfiguration.malformedRequests(dispatcher);
	}

	/** A request that accepts anything if it says nothing of what it accepts. */
	private static final class EmptyAcceptIsNone extends HttpServletRequestWrapper {

		EmptyAcceptIsNone(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			var values = Collections.list(super.getHeaders(name));
			return (HttpHeaders.ACCEPT.equalsIgnoreCase(name) && values.stream().allMatch(String::isBlank))
					? Collections.emptyEnumeration() : Collections.enumeration(values);
		}

	}

}
