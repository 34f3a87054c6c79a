package org.jincheng.indicators.representation;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jincheng.indicators.events.EventStreams;
import org.jincheng.indicators.request.RequestThreads;
import org.jincheng.indicators.revision.RevisionService;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the formats in the way that answers take. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepresentationProperties.class)
class RepresentationConfiguration implements WebMvcConfigurer {

	private final Formats formats;

	private final RepresentationProperties properties;

	private final JsonMapper json;

	RepresentationConfiguration(Formats formats, RepresentationProperties properties, JsonMapper json) {
		this.formats = formats;
		this.properties = properties;
		this.json = json;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new IfMatchResolver());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OutsideDatasetInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
		registry.addInterceptor(new SnapshotInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of(this::accepted));
	}

	private List<MediaType> accepted(NativeWebRequest webRequest) throws HttpMediaTypeNotAcceptableException {
		var request = webRequest.getNativeRequest(HttpServletRequest.class);
		if (request == null || !request.getRequestURI().startsWith("/api/v1")) {
			return List.of(MediaType.ALL);
		}
		if (!List.of("GET", "HEAD").contains(request.getMethod())) {
			// What was changed cannot be refused any more for want of a format.
			return List.of(MediaType.APPLICATION_JSON);
		}
		if (EventStreams.areAskedFor(request)) {
			return List.of(MediaType.TEXT_EVENT_STREAM);
		}
		var accepted = this.formats.accepted(request);
		if (accepted.isEmpty()) {
			throw new HttpMediaTypeNotAcceptableException("The formats there are: " + this.formats.inWords() + ".");
		}
		return accepted;
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		var jsonOnly = new JacksonJsonHttpMessageConverter(this.json);
		// Not all of application/*+json, for a collection in JSON-stat is not its
		// business.
		jsonOnly.setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON,
				MediaType.asMediaType(ApiVersion.LATEST.getProducedMimeType())));
		builder.withJsonConverter(jsonOnly)
			.addCustomConverter(new RepresentationConverter(this.formats, this.properties));
	}

	/** Before everything else: what is kept was checked when it was made. */
	@Bean
	static WebServerFactoryCustomizer<JettyServletWebServerFactory> answerHandler(Answers answers,
			AnswerProperties properties, RevisionService revisions) {
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
						server.setHandler(new AnswerHandler(server.getHandler(), answers, properties, revisions));
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

	private static void answerOn(Connector connector, Answers answers, RevisionService revisions) {
		var jetty = connector.getConnectionFactory(HttpConnectionFactory.class);
		if (jetty != null && connector instanceof AbstractConnector own) {
			own.addConnectionFactory(new AnswerConnection.Factory(jetty, answers, revisions));
		}
	}

	/**
	 * The same for what was not asked for in this way yet, behind nothing but the look
	 * for whether it can be read.
	 */
	@Bean
	static FilterRegistrationBean<AnswerFilter> answerFilter(Answers answers, AnswerProperties properties,
			Formats formats, RevisionService revisions, OutsideDatasetPaths outsideDataset, RequestMatcher open,
			InstantSource clock) {
		var filter = new AnswerFilter(answers, properties, formats, revisions, outsideDataset, open, clock);
		return ofApi(filter, Ordered.HIGHEST_PRECEDENCE + 1);
	}

	/** After everything else: who may not ask costs no transaction. */
	@Bean
	static FilterRegistrationBean<RepresentationFilter> representationFilter(PlatformTransactionManager transactions,
			OutsideDatasetPaths outsideDataset) {
		return ofApi(new RepresentationFilter(transactions, outsideDataset), Ordered.LOWEST_PRECEDENCE);
	}

	private static <F extends Filter> FilterRegistrationBean<F> ofApi(F filter, int order) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/v1/*");
		registration.setOrder(order);
		return registration;
	}

}
