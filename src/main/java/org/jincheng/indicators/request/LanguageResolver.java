package org.jincheng.indicators.request;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the language to answer in to those who tell names, and refuses an unknown one.
 */
class LanguageResolver implements HandlerMethodArgumentResolver {

	private static final List<String> CODES = Arrays.stream(Language.values()).map(Language::code).toList();

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Language.class;
	}

	@Override
	public Language resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		var lang = request.getParameter("lang");
		if (lang != null && !CODES.contains(lang)) {
			throw new InvalidParametersException(ParameterError.unknownValue("lang", lang, CODES));
		}
		return RequestLanguage.of(request);
	}

}
