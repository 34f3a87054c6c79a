package org.jincheng.indicators.core.request;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The moment from which something is asked for.
 *
 * @param moment a moment that is given with its offset, or the first one of a day, month
 * or year in UTC
 */
public record Since(Instant moment) {

	static Since of(String value) {
		return new Since(ValueForms.moment(value, (date) -> date.first().atStartOfDay(ZoneOffset.UTC).toInstant()));
	}

}
