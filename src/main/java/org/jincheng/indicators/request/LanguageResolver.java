package org.jincheng.indicators.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The language to answer in: the one that {@code lang} names, else the first that
 * {@code Accept-Language} names and names are told in, else English. It says on the
 * response which one that is.
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
		var response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
		var lang = request.getParameter("lang");
		var language = (lang != null) ? named(lang) : accepted(request);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		return language;
	}

	private static Language named(String lang) {
		return Arrays.stream(Language.values())
			.filter((language) -> language.code().equals(lang))
			.findFirst()
			.orElseThrow(() -> new InvalidParametersException(ParameterError.unknownValue("lang", lang, CODES)));
	}

	private static Language accepted(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.map(Language::of)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(Language.EN);
	}

}
