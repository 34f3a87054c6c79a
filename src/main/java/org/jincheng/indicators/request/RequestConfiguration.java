package org.jincheng.indicators.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * How requests to the API are read: strictly, so that nothing that was asked for is
 * passed over or taken for something else.
 */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration implements WebMvcConfigurer {

	private static final String API = "/api/v1/**";

	private final HandlerParameters parameters;

	RequestConfiguration(Validator validator) {
		this.parameters = new HandlerParameters(validator);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.parameters)
			.addPathPatterns("/api/v1", API, "/charts/**", "/", "/explore", "/embed/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.parameters);
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

	/** Before everything else, so that nobody else has to. */
	@Bean
	public static FilterRegistrationBean<MalformedRequestFilter> malformedRequests(
			ObjectProvider<DispatcherServlet> dispatcher) {
		var registration = new FilterRegistrationBean<>(new MalformedRequestFilter(dispatcher));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/**
	 * Whom a proxy forwards for is known by now, if a proxy is trusted: nobody else is to
	 * read what anybody can send.
	 */
	@Bean
	static FilterRegistrationBean<ForwardedHeaderFilter> noForwardedHeaders() {
		var filter = new ForwardedHeaderFilter();
		filter.setRemoveOnly(true);
		var registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

	/** What every mapping says to those whom it does not let in from another origin. */
	@Bean
	static BeanPostProcessor corsProblems() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractHandlerMapping mapping) {
					mapping.setCorsProcessor(new CorsProblems());
				}
				return bean;
			}
		};
	}

	/** The dispatcher does what it does, and nothing before it asks for a request. */
	@Bean
	static FilterRegistrationBean<RequestContextFilter> noRequestContext() {
		var registration = new FilterRegistrationBean<>(new RequestContextFilter());
		registration.setEnabled(false);
		return registration;
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

}
