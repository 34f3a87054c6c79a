package org.jincheng.indicators.core.problem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Makes an error that whoever answers says by its status alone a {@link Problem}, as the
 * endpoints of the management port do.
 */
@ControllerAdvice
class BodilessErrors implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body != null || !(request instanceof ServletServerHttpRequest asked)
				|| !(response instanceof ServletServerHttpResponse answered)) {
			return body;
		}
		var status = HttpStatusCode.valueOf(answered.getServletResponse().getStatus());
		if (!status.isError()) {
			return null;
		}
		var type = ProblemType.of(status.value());
		response.setStatusCode(type.status());
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var detail = (type == ProblemType.NOT_FOUND) ? Problem.NOTHING_HERE
				: "The service could not answer the request.";
		return new RefusedException(type, detail).toProblem(asked.getServletRequest());
	}

}
