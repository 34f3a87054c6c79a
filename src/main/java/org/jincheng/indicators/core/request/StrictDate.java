package org.jincheng.indicators.core.request;

import java.time.LocalDate;

import org.jincheng.indicators.core.problem.RejectedValueException;
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
			var date = DateBound.of(text);
			if (date.isDay()) {
				return date.first();
			}
		}
		catch (RejectedValueException ex) {
			// Refused below, as a month or year is.
		}
		return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
	}

}
