package org.jincheng.indicators.core.representation;

import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers with a resource in all languages, or with some fields, where they are asked
 * for.
 */
@ControllerAdvice("org.jincheng.indicators")
class AllLanguagesAdvice implements ResponseBodyAdvice<Object> {

	private final AllLanguages languages;

	AllLanguagesAdvice(AllLanguages languages) {
		this.languages = languages;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest serverRequest, ServerHttpResponse response) {
		var request = ((ServletServerHttpRequest) serverRequest).getServletRequest();
		if (!(body instanceof Writable resource)) {
			return body;
		}
		if (!RequestLanguage.isAll(request)) {
			return (RequestFields.of(request) != null) ? this.languages.of(resource, request) : body;
		}
		response.getHeaders().setContentType(AllLanguages.MEDIA_TYPE);
		response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.told(request));
		return this.languages.of(resource, request);
	}

}
