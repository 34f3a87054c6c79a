package org.jincheng.indicators.request;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Has the server of the management port, which has a context of its own, read requests as
 * the other one does. It is named in a file of {@code META-INF/spring}, and is no
 * {@code @Configuration} so that the other context does not find it too.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementRequests {

	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> managementRequestsOverHttp() {
		return RequestConfiguration.requestsOverHttp();
	}

	@Bean
	static FilterRegistrationBean<MalformedRequestFilter> managementMalformedRequests(
			ObjectProvider<DispatcherServlet> dispatcher) {
		return RequestConfiguration.malformedRequests(dispatcher);
	}

}
