package org.jincheng.indicators.runtime.server;

import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jincheng.indicators.core.problem.ServerFailures;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.runtime.cache.Reuse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Customizes Jetty: how it reads requests, on which threads they are handled, and what it
 * answers itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerProperties.class)
class ServerConfiguration {

	/** More than the server reserves for selectors and acceptors on any machine. */
	private static final int SERVER_THREADS = 16 + 2 * Runtime.getRuntime().availableProcessors();

	private static final int MIN_REQUEST_THREADS = 4;

	/**
	 * So many connections wait to be accepted at most. The system drops what exceeds it,
	 * and clients try again after a second only; Java's own default is 50.
	 */
	private static final int ACCEPT_QUEUE = 1024;

	/** Set on every answer, also on those that no filter sees. */
	static final HttpField NO_SNIFFING = new HttpField("X-Content-Type-Options", "nosniff");

	@Bean
	static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
		return new SettingsCheck(environment);
	}

	@Bean
	static ServerFailures serverFailures() {
		return ProblemPage::status;
	}

	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> requestThreads(ProblemPage problems,
			ServerProperties properties) {
		return (factory) -> {
			// None of the threads that read requests waits, so that each core has one.
			factory.setSelectors(Runtime.getRuntime().availableProcessors());
			factory.addServerCustomizers((server) -> handleOnThreadsOfTheirOwn(server, problems, properties),
					(server) -> configurations(server).forEach((http) -> http.addCustomizer(
							(request, headers) -> OtherOrigins.begin(request, headers, properties.writingOrigins()))));
		};
	}

	/**
	 * Divides the threads: a few accept connections, read requests and answer from the
	 * cache, and never wait; the others handle requests, and may.
	 */
	private static void handleOnThreadsOfTheirOwn(Server server, ProblemPage problems, ServerProperties properties) {
		if (!(server.getThreadPool() instanceof QueuedThreadPool pool)) {
			throw new IllegalStateException("Not a pool of threads that can be divided: " + server.getThreadPool());
		}
		var requests = new QueuedThreadPool(Math.max(MIN_REQUEST_THREADS, pool.getMaxThreads() - SERVER_THREADS),
				MIN_REQUEST_THREADS);
		requests.setName("request");
		server.addBean(requests);
		pool.setName("server");
		pool.setMinThreads(Math.min(pool.getMinThreads(), SERVER_THREADS));
		pool.setMaxThreads(SERVER_THREADS);
		var unread = new UnreadAnswers(server.getHandler(), requests.getMaxThreads() / 4);
		var handler = new RequestThreads(requests, withinLimit(unread, requests.getMaxThreads() / 2));
		server.setHandler(new RequestBodyHandler(handler, problems, properties));
	}

	/**
	 * Has the requests of one client take so many threads at most; those beyond wait
	 * without a thread.
	 */
	private static Handler withinLimit(Handler handler, int maxThreads) {
		var limit = new ThreadLimitHandler() {
			@Override
			protected String getRemoteIP(Request request) {
				return ClientAddress.of(Request.getRemoteAddr(request)).text();
			}
		};
		limit.setThreadLimit(Math.max(1, maxThreads));
		limit.setHandler(handler);
		return limit;
	}

	/**
	 * Before all other handlers, also those that Spring Boot puts around the others: what
	 * is stored was checked when it was made.
	 */
	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> answeringFromCache(Reuse reuse, ServerTimers timers,
			ProblemPage problems) {
		return (factory) -> factory.addServerCustomizers((jetty) -> jetty.addEventListener(new LifeCycle.Listener() {
			@Override
			public void lifeCycleStarting(LifeCycle starting) {
				jetty.setHandler(new StoredResponseHandler(jetty.getHandler(), reuse, timers, problems));
			}
		}));
	}

	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> requestsAndProblems(ProblemPage problems) {
		return (factory) -> factory.addServerCustomizers(ServerConfiguration::queueConnections,
				ServerConfiguration::readRequests, (server) -> reportProblems(server, problems));
	}

	private static void queueConnections(Server server) {
		for (var connector : server.getConnectors()) {
			if (connector instanceof ServerConnector http) {
				http.setAcceptQueueSize(ACCEPT_QUEUE);
			}
		}
	}

	/**
	 * Parameters are in the query: a form is a body, of a type that is taken nowhere. At
	 * a path with an empty segment there is nothing, as at any other. What a proxy may
	 * read otherwise is refused: where a line or a body ends is never in doubt.
	 */
	private static void readRequests(Server server) {
		configurations(server).forEach((http) -> {
			http.setFormEncodedMethods(Set.of());
			http.setUriCompliance(UriCompliance.DEFAULT.with("paths", Violation.AMBIGUOUS_EMPTY_SEGMENT));
			http.setHttpCompliance(HttpCompliance.STRICT);
			http.addCustomizer(ServerConfiguration::begin);
		});
	}

	private static Stream<HttpConfiguration> configurations(Server server) {
		return Stream.of(server.getConnectors())
			.flatMap((connector) -> connector.getConnectionFactories().stream())
			.filter(HttpConfiguration.ConnectionFactory.class::isInstance)
			.map((http) -> ((HttpConfiguration.ConnectionFactory) http).getHttpConfiguration());
	}

	/** A transfer encoding is of HTTP/1.1, and its body may end elsewhere for others. */
	private static Request begin(Request request, HttpFields.Mutable headers) {
		headers.put(NO_SNIFFING);
		if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
				&& request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
			throw new BadMessageException("Transfer-Encoding in HTTP/1.0");
		}
		return request;
	}

	/**
	 * The handler of a context is set once it has started, for Spring Boot sets its own.
	 */
	private static void reportProblems(Server server, ProblemPage problems) {
		server.setErrorHandler(problems);
		server.getDescendants(ServletContextHandler.class)
			.forEach((context) -> context.addEventListener(new LifeCycle.Listener() {
				@Override
				public void lifeCycleStarted(LifeCycle started) {
					context.setErrorHandler(problems);
				}
			}));
	}

}
