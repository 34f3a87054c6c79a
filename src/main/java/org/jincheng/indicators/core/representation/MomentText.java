package org.jincheng.indicators.core.representation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import tools.jackson.databind.ser.std.ToStringSerializerBase;

/**
 * Writes moments of UTC, always with microseconds, so that they are ordered as texts too.
 */
public final class MomentText extends ToStringSerializerBase {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

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
