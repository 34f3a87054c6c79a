package org.jincheng.indicators.core.request;

import org.jincheng.indicators.core.problem.RejectedValueException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a date, month or year, and no number for a year. */
class StrictDateBound extends StdDeserializer<DateBound> {

	StrictDateBound() {
		super(DateBound.class);
	}

	@Override
	public DateBound deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (DateBound) context.handleUnexpectedToken(DateBound.class, parser);
		}
		var text = parser.getString();
		try {
			return DateBound.of(text);
		}
		catch (RejectedValueException ex) {
			return (DateBound) context.handleWeirdStringValue(DateBound.class, text, "not a date, month or year");
		}
	}

}
