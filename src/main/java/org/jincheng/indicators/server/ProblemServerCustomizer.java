package org.jincheng.indicators.server;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has Jetty report its own errors as problems too. */
@Component
class ProblemServerCustomizer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new ProblemPage());
			server.getDescendants(ServletContextHandler.class).forEach(ProblemServerCustomizer::reportProblems);
		});
	}

	/** Once it has started, for with that Spring Boot sets a handler of its own. */
	private static void reportProblems(ServletContextHandler context) {
		context.addEventListener(new LifeCycle.Listener() {
			@Override
			public void lifeCycleStarted(LifeCycle started) {
				context.setErrorHandler(new ProblemPage());
			}
		});
	}

}
