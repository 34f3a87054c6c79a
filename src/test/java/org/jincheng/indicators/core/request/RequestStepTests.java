package org.jincheng.indicators.core.request;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The running service takes the steps of a request in the order that is written down. */
@ServiceTests
class RequestStepTests {

	private static final List<String> STEPS = Arrays.stream(RequestStep.values())
		.filter((step) -> step != RequestStep.ANSWER)
		.map(RequestStep::type)
		.toList();

	@Autowired
	private ServletWebServerApplicationContext service;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void serviceTakesTheStepsInTheirOrder() throws Exception {
		var server = ((JettyWebServer) Objects.requireNonNull(this.service.getWebServer())).getServer();
		var taken = Stream.of(handlers(server), filters(server), interceptors())
			.flatMap((names) -> names)
			.filter(STEPS::contains)
			.distinct();
		assertThat(taken).containsExactlyElementsOf(STEPS);
	}

	private static Stream<String> handlers(Server server) {
		return server.getDescendants(Handler.class).stream().map((handler) -> handler.getClass().getSimpleName());
	}

	private static Stream<String> filters(Server server) {
		return server.getDescendants(ServletHandler.class)
			.stream()
			.flatMap((handler) -> Arrays.stream(handler.getFilterMappings())
				.map((mapping) -> handler.getFilter(mapping.getFilterName()).getFilter().getClass()))
			.map((type) -> type.isAnonymousClass() ? type.getSuperclass().getSimpleName() : type.getSimpleName());
	}

	private Stream<String> interceptors() throws Exception {
		var request = new MockHttpServletRequest("GET", "/api/v1/indicators");
		ServletRequestPathUtils.parseAndCache(request);
		return Objects.requireNonNull(this.requestMappingHandlerMapping.getHandler(request))
			.getInterceptorList()
			.stream()
			.map((interceptor) -> interceptor.getClass().getSimpleName());
	}

}
