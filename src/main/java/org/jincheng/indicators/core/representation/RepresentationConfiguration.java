package org.jincheng.indicators.core.representation;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.request.RequestStep;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures Spring MVC to negotiate the formats and to write them.
 *
 * @param formats the formats of answers
 * @param properties how long a client may take
 * @param json writes what is no table
 * @param revisions the revisions
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepresentationProperties.class)
record RepresentationConfiguration(Formats formats, RepresentationProperties properties, JsonMapper json,
		RevisionService revisions) implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new IfMatchResolver());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new RepresentationInterceptor(this.revisions)).order(RequestStep.TRANSACTION.order());
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of(this::accepted));
	}

	private List<MediaType> accepted(NativeWebRequest webRequest) throws HttpMediaTypeNotAcceptableException {
		var request = webRequest.getNativeRequest(HttpServletRequest.class);
		if (request == null || !DatasetRoots.include(request.getRequestURI())) {
			return List.of(MediaType.ALL);
		}
		if (!List.of("GET", "HEAD").contains(request.getMethod())) {
			// What was changed cannot be refused any more for want of a format.
			return List.of(MediaType.APPLICATION_JSON);
		}
		var accepted = this.formats.accepted(request);
		if (accepted.isEmpty()) {
			throw new HttpMediaTypeNotAcceptableException(this.formats.inWords(request));
		}
		return accepted;
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		var jsonOnly = new JacksonJsonHttpMessageConverter(this.json) {

			/**
			 * Tables are written by the formats there are, and not each table in JSON.
			 */
			@Override
			public boolean canWrite(ResolvableType targetType, Class<?> type, @Nullable MediaType mediaType) {
				return !Tabular.class.isAssignableFrom(type) && super.canWrite(targetType, type, mediaType);
			}

		};
		// Not all of application/*+json, for a collection in JSON-stat is not its
		// business.
		jsonOnly.setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON,
				MediaType.asMediaType(ApiVersion.LATEST.getProducedMimeType())));
		builder.withJsonConverter(jsonOnly)
			.addCustomConverter(new RepresentationConverter(this.formats, this.properties));
	}

	@Bean
	static JsonMapperBuilderCustomizer moments() {
		return (json) -> json.addModule(new SimpleModule("moments").addSerializer(Instant.class, new MomentText()));
	}

	@Bean
	static FilterRegistrationBean<ContentTagFilter> contentTagFilter() {
		return RequestStep.CONTENT_TAG.register(new ContentTagFilter(), ContentTagFilter.PATHS);
	}

	/** Runs after all other filters: what they refuse costs no transaction. */
	@Bean
	static FilterRegistrationBean<RepresentationFilter> representationFilter(PlatformTransactionManager transactions) {
		return RequestStep.REPRESENTATION.register(new RepresentationFilter(transactions),
				DatasetRoots.filterPatterns());
	}

}
