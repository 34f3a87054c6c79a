package org.jincheng.indicators.request;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.jincheng.indicators.problem.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks the parameters of a request before its handler is called, and binds them to the
 * arguments of the handler, by the {@link ParameterPlan} of each handler.
 */
class HandlerParameters implements HandlerInterceptor, HandlerMethodArgumentResolver {

	private final Validator validator;

	private final Map<Method, ParameterPlan> plans = new ConcurrentHashMap<>();

	HandlerParameters(Validator validator) {
		this.validator = validator;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getRequestURI().contains(";")) {
			throw new NotFoundException("path", request.getRequestURI(), List.of());
		}
		if (handler instanceof HandlerMethod method) {
			plan(method.getMethod()).check(request);
		}
		return true;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return ParameterPlan.binds(parameter.getParameter());
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		return plan(Objects.requireNonNull(parameter.getMethod())).bind(parameter.getParameterType(), request);
	}

	private ParameterPlan plan(Method handler) {
		return this.plans.computeIfAbsent(handler, (key) -> new ParameterPlan(key, this.validator));
	}

}
