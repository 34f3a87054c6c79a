package org.jincheng.indicators.core.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Configures how requests are read: strictly, so that nothing in them is ignored or taken
 * for something else.
 */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration implements WebMvcConfigurer {

	private final HandlerParameters parameters;

	private final BodyReader bodies;

	RequestConfiguration(Validator validator, BodyReader bodies) {
		this.parameters = new HandlerParameters(validator);
		this.bodies = bodies;
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.addCustomConverter(new BodyConverter(this.bodies));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.parameters)
			.order(RequestStep.PARAMETERS.order())
			.addPathPatterns(DatasetRoots.API, DatasetRoots.API + "/**", DatasetRoots.SDMX + "/**", "/charts/**", "/",
					"/places/**", "/indicators/**", "/sources/**", "/figures/*", "/plans", "/explore", "/check",
					"/desk", "/embed/**", "/problems/**", "/dataset.jsonld", "/robots.txt");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.parameters);
	}

	/** Shows pages in the language of the request. */
	@Bean
	static LocaleResolver localeResolver() {
		return new AcceptHeaderLocaleResolver() {
			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return Locale.of(RequestLanguage.of(request).code());
			}
		};
	}

	/** Runs before everything else, so that nothing else meets such a request. */
	@Bean
	public static FilterRegistrationBean<MalformedRequestFilter> malformedRequests() {
		return RequestStep.MALFORMED.register(new MalformedRequestFilter());
	}

	/** Turns off a filter that does what the dispatcher does again. */
	@Bean
	static FilterRegistrationBean<RequestContextFilter> noRequestContext() {
		var registration = new FilterRegistrationBean<>(new RequestContextFilter());
		registration.setEnabled(false);
		return registration;
	}

	/**
	 * Takes no day that it is somewhere on Earth for one in the future, though it stands
	 * for its end: 14 hours before UTC it has begun, and it has 24 more.
	 */
	@Bean
	static ValidationConfigurationCustomizer presentDays(Clock clock) {
		return (configuration) -> configuration.clockProvider(() -> clock)
			.addProperty(HibernateValidatorConfiguration.TEMPORAL_VALIDATION_TOLERANCE,
					String.valueOf(Duration.ofHours(14 + 24).toMillis()));
	}

	/** Refuses values of another type instead of converting them. */
	@Bean
	static JsonMapperBuilderCustomizer strictBodies() {
		return (json) -> json
			.addModule(new SimpleModule().addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class))
				.addDeserializer(DateBound.class, new TextDeserializer<>(DateBound.class))
				.addDeserializer(DateSpan.class, new TextDeserializer<>(DateSpan.class))
				.addDeserializer(Instant.class, new TextDeserializer<>(Instant.class))
				.addDeserializer(Since.class, new TextDeserializer<>(Since.class)))
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.withCoercionConfig(LogicalType.Textual,
					(text) -> Stream
						.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
						.forEach((shape) -> text.setCoercion(shape, CoercionAction.Fail)));
	}

}
