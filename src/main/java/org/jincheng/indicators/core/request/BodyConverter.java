package org.jincheng.indicators.core.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.core.problem.ErrorPlace;
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

/** Reads the body of a request for a resource, and tells all that is wrong with it. */
class BodyConverter extends AbstractHttpMessageConverter<Record> {

	private final BodyReader bodies;

	BodyConverter(BodyReader bodies) {
		super(MediaType.APPLICATION_JSON);
		this.bodies = bodies;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Record.class.isAssignableFrom(type);
	}

	@Override
	protected Record readInternal(Class<? extends Record> type, HttpInputMessage message) throws IOException {
		var sent = this.bodies.tree(message.getBody().readAllBytes());
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
	protected void writeInternal(Record body, HttpOutputMessage message) {
		throw new UnsupportedOperationException("It only reads");
	}

}
