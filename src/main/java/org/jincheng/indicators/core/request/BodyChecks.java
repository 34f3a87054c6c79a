package org.jincheng.indicators.core.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses bodies of requests that are too long, not in UTF-8 or not complete.
 */
@ControllerAdvice
class BodyChecks extends RequestBodyAdviceAdapter {

	/** The most bytes of a body. */
	private static final int MAX_LENGTH = 1 << 18;

	/** The most bytes of a document that has parts, each with a body of its own. */
	private static final int MAX_DOCUMENT_LENGTH = 1 << 23;

	@Override
	public boolean supports(MethodParameter parameter, Type targetType,
			Class<? extends HttpMessageConverter<?>> converterType) {
		return parameter.getParameterType().isRecord() || isDocument(parameter);
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type targetType,
			Class<? extends HttpMessageConverter<?>> converterType) throws IOException {
		var contentType = message.getHeaders().getContentType();
		if (contentType != null) {
			BoundedBody.checkCharset(contentType);
		}
		if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(contentType)) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					"%s is not accepted here. Accepted type: application/json, in UTF-8.".formatted(contentType));
		}
		var longBody = parameter.getParameterType().getAnnotation(LongBody.class);
		var longest = (longBody != null) ? longBody.value() : isDocument(parameter) ? MAX_DOCUMENT_LENGTH : MAX_LENGTH;
		var bytes = BoundedBody.read(message.getBody(), longest, () -> {
			var detail = "The body is longer than the limit of %d bytes for ".formatted(longest);
			return new RefusedException(ProblemType.TOO_LARGE,
					detail + ((longBody != null) ? "this operation." : "one %s. Send many figures as an import."
						.formatted(isDocument(parameter) ? "publication" : "resource")));
		});
		if (!isText(bytes)) {
			throw new RefusedException(ProblemType.MALFORMED_BODY, "The body is not in UTF-8.");
		}
		return new Body(message.getHeaders(), new ByteArrayInputStream(bytes));
	}

	/** Whether a body is a document of parts, which are checked one by one. */
	private static boolean isDocument(MethodParameter parameter) {
		return parameter.getParameterType() == byte[].class;
	}

	private static boolean isText(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch((c) -> c == 0);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/** A body that was read already. */
	private record Body(HttpHeaders headers, InputStream stream) implements HttpInputMessage {

		@Override
		public InputStream getBody() {
			return this.stream;
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

	}

}
