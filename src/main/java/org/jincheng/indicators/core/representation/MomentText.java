package org.jincheng.indicators.core.representation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import tools.jackson.databind.ser.std.ToStringSerializerBase;

/**
 * Writes moments of UTC, always with microseconds, so that they are ordered as texts too.
 */
public final class MomentText extends ToStringSerializerBase {

	private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

	MomentText() {
		super(Instant.class);
	}

	/** Returns a moment as every format writes it. */
	public static String of(Instant moment) {
		return FORM.format(moment);
	}

	@Override
	public String valueToString(Object moment) {
		return of((Instant) moment);
	}

}
