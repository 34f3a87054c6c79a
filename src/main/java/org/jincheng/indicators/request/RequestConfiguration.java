package org.jincheng.indicators.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.problem.RejectedValueException;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * How requests to the API are read: strictly, so that nothing that was asked for is
 * passed over or taken for something else.
 */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

	private static final String API = "/api/v1/**";

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ParameterChecks()).addPathPatterns("/api/v1", API, "/charts/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new LanguageResolver());
	}

	/** A page is in the language that its request is answered in. */
	@Bean
	static LocaleResolver localeResolver() {
		return new AcceptHeaderLocaleResolver() {
			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return Locale.of(RequestLanguage.of(request).code());
			}
		};
	}

	/** Parameters are in the query: a form is a body, of a type that is taken nowhere. */
	@Bean
	static WebServerFactoryCustomizer<TomcatServletWebServerFactory> parametersInQueryOnly() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setParseBodyMethods(""));
	}

	/** A value of another type is not taken for one of the type that is asked for. */
	@Bean
	static JsonMapperBuilderCustomizer strictBodies() {
		return (json) -> json.addModule(new SimpleModule().addDeserializer(LocalDate.class, new StrictDate()))
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.withCoercionConfig(LogicalType.Textual,
					(text) -> Stream
						.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
						.forEach((shape) -> text.setCoercion(shape, CoercionAction.Fail)));
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping("/**").allowedOrigins("*").allowedMethods("GET", "HEAD");
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, RequestConfiguration::instant);
		registry.addConverter(String.class, DateBound.class, DateBound::of);
		registry.addConverter(String[].class, List.class, RequestConfiguration::list);
		registry.addConverter(String.class, List.class, (value) -> list(value));
	}

	/** A moment with its offset, or a day, which stands for its end in UTC. */
	private static Instant instant(String value) {
		try {
			return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? OffsetDateTime.parse(value).toInstant()
					: DateBound.of(value).last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
		}
		catch (DateTimeException ex) {
			throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, nor a date.");
		}
	}

	private static List<String> list(String... values) {
		return Arrays.stream(values)
			.flatMap((value) -> Arrays.stream(value.split(",", -1)))
			.map(String::strip)
			.distinct()
			.toList();
	}

}
