package org.jincheng.indicators.server;

import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jincheng.indicators.cache.CacheProperties;
import org.jincheng.indicators.cache.StoredResponses;
import org.jincheng.indicators.revision.RevisionService;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Jetty reads requests, and on which threads they are answered. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	/** Before everything else: what is kept was checked when it was made. */
	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> storedResponses(StoredResponses answers,
			CacheProperties properties, RevisionService revisions) {
		return (factory) -> {
			// None of the threads that read requests waits, so that each core has one.
			factory.setSelectors(Runtime.getRuntime().availableProcessors());
			factory.addServerCustomizers((server) -> {
				server.setHandler(new RequestThreads(withinLimit(server.getHandler(), server.getThreadPool())));
				Stream.of(server.getConnectors()).forEach((connector) -> answerOn(connector, answers, revisions));
				// Also before what Spring Boot puts around it to count requests.
				server.addEventListener(new LifeCycle.Listener() {
					@Override
					public void lifeCycleStarting(LifeCycle starting) {
						server
							.setHandler(new StoredResponseHandler(server.getHandler(), answers, properties, revisions));
					}
				});
			});
		};
	}

	/**
	 * Has the requests of one client address take half of the threads at most; those
	 * beyond wait without a thread.
	 */
	private static Handler withinLimit(Handler handler, ThreadPool threads) {
		if (!(threads instanceof QueuedThreadPool pool)) {
			return handler;
		}
		pool.setName("request");
		var limit = new ThreadLimitHandler();
		limit.setThreadLimit(Math.max(1, pool.getMaxThreads() / 2));
		limit.setHandler(handler);
		return limit;
	}

	private static void answerOn(Connector connector, StoredResponses answers, RevisionService revisions) {
		var jetty = connector.getConnectionFactory(HttpConnectionFactory.class);
		if (jetty != null && connector instanceof AbstractConnector own) {
			own.addConnectionFactory(new ByteMatchingConnection.Factory(jetty, answers, revisions));
		}
	}

	/**
	 * Parameters are in the query: a form is a body, of a type that is taken nowhere. At
	 * a path with an empty segment there is nothing, as at any other.
	 */
	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> requestsOverHttp() {
		return (factory) -> factory.addServerCustomizers((server) -> Stream.of(server.getConnectors())
			.flatMap((connector) -> connector.getConnectionFactories().stream())
			.filter(HttpConfiguration.ConnectionFactory.class::isInstance)
			.map((http) -> ((HttpConfiguration.ConnectionFactory) http).getHttpConfiguration())
			.forEach((http) -> {
				http.setFormEncodedMethods(Set.of());
				http.setUriCompliance(UriCompliance.DEFAULT.with("paths", Violation.AMBIGUOUS_EMPTY_SEGMENT));
			}));
	}

}
