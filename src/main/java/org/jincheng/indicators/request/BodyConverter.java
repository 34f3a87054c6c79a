package org.jincheng.indicators.request;

import java.io.IOException;
import java.util.ArrayList;

import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.UnreadableBody;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

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
		var body = this.bodies.tree(message.getBody().readAllBytes());
		if (!body.isObject()) {
			var fields = UnreadableBody.mismatch("", type).allowed();
			throw new InvalidParametersException(new ParameterError("", null, "The body is not an object.", fields));
		}
		var faults = new ArrayList<ParameterError>();
		var read = this.bodies.read(body, type, faults::add);
		if (read == null) {
			throw new InvalidParametersException(faults);
		}
		return read;
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
