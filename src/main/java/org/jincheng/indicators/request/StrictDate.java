package org.jincheng.indicators.request;

import java.time.DateTimeException;
import java.time.LocalDate;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a date in one form only, {@code 2019-09-02}, and never from a longer text.
 */
class StrictDate extends StdDeserializer<LocalDate> {

	StrictDate() {
		super(LocalDate.class);
	}

	@Override
	public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
		}
		var text = parser.getString();
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
		}
	}

}
