package org.jincheng.indicators.core.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.problem.UnreadableBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads the body of a request: that for a resource as its record, of which all that is
 * wrong is told, and a document of parts, which are read one by one, as it is. Refused
 * are those that are too long, not in UTF-8 or not complete.
 */
class BodyConverter extends AbstractHttpMessageConverter<Object> {

	/** The most bytes of a body. */
	private static final int MAX_LENGTH = 1 << 18;

	/** The most bytes of a document that has parts, each with a body of its own. */
	private static final int MAX_DOCUMENT_LENGTH = 1 << 23;

	private final BodyReader bodies;

	BodyConverter(BodyReader bodies) {
		// All but the first are refused, which another converter would read.
		super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"), MediaType.APPLICATION_YAML);
		this.bodies = bodies;
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return type == byte[].class || super.canRead(type, mediaType);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type.isRecord();
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
		var bytes = bytes(type, message);
		return type.isRecord() ? read(bytes, type.asSubclass(Record.class)) : bytes;
	}

	private Record read(byte[] bytes, Class<? extends Record> type) {
		var sent = this.bodies.boundedTree(bytes);
		if (!sent.isObject()) {
			var body = ErrorPlace.ofField("");
			throw RefusedException.invalidBody(List.of(new RequestError(body, null, "The body must be a JSON object.",
					UnreadableBody.mismatch(body, type).allowed())));
		}
		setReadOnlyAside((ObjectNode) sent, type);
		var faults = new ArrayList<RequestError>();
		var read = this.bodies.read(sent, type, faults::add);
		if (read == null) {
			throw RefusedException.invalidBody(faults);
		}
		return read;
	}

	private static byte[] bytes(Class<?> type, HttpInputMessage message) throws IOException {
		var contentType = message.getHeaders().getContentType();
		if (contentType != null) {
			BoundedBody.checkCharset(contentType);
		}
		if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(contentType)) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					"%s is not accepted here. Accepted type: application/json, in UTF-8.".formatted(contentType));
		}
		var longBody = type.getAnnotation(LongBody.class);
		var longest = (longBody != null) ? longBody.value() : type.isRecord() ? MAX_LENGTH : MAX_DOCUMENT_LENGTH;
		var bytes = BoundedBody.read(message.getBody(), longest,
				"body of one " + ((longBody != null) ? "text" : type.isRecord() ? "resource" : "publication"));
		if (BoundedBody.text(bytes).indexOf('\0') >= 0) {
			throw new RefusedException(ProblemType.MALFORMED_BODY, "The body is not in UTF-8.");
		}
		return bytes;
	}

	/** Whoever changes the resource compares them with it. */
	private static void setReadOnlyAside(ObjectNode body, Class<?> type) {
		var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
		if (HttpMethod.PUT.matches(request.getMethod()) && request
			.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
			Writable.answeredBy(handler.getReturnType()).ifPresent((resource) -> {
				var readOnly = body.deepCopy().retain(Writable.readOnlyFields(resource, type));
				request.setAttribute(Writable.READ_ONLY_FIELDS, readOnly);
				body.remove(readOnly.propertyNames());
			});
		}
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected void writeInternal(Object body, HttpOutputMessage message) {
		throw new UnsupportedOperationException("It only reads");
	}

}
