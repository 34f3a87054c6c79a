package org.jincheng.indicators.core.request;

import java.util.Objects;
import java.util.function.Function;

import org.jincheng.indicators.core.problem.RejectedValueException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads values of a type from texts, in its one form, and from no numbers.
 *
 * @param <T> the type
 */
class TextDeserializer<T> extends StdDeserializer<T> {

	private final transient Function<String, ?> form;

	TextDeserializer(Class<T> type) {
		super(type);
		this.form = Objects.requireNonNull(ValueForms.of(type));
	}

	@Override
	@SuppressWarnings("unchecked")
	public T deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (T) context.handleUnexpectedToken(handledType(), parser);
		}
		try {
			return (T) this.form.apply(parser.getString());
		}
		catch (RejectedValueException ex) {
			return (T) context.handleWeirdStringValue(handledType(), parser.getString(), "not in its form");
		}
	}

}
