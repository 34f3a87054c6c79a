package org.jincheng.indicators.core.request;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jincheng.indicators.core.problem.RejectedValueException;

/**
 * A period as labels write it: a day, a month, a year, or the first and the last of them.
 *
 * @param first its first day
 * @param last its last day
 * @param label how it was written
 */
public record DateSpan(LocalDate first, LocalDate last, @JsonValue String label) {

	@Override
	public String toString() {
		return this.label;
	}

	/**
	 * Reads {@code 2018-12-31}, {@code 2018-12}, {@code 2018} or {@code 2018-01/2018-11}.
	 * @throws RejectedValueException if it is none of these, or not in the calendar
	 */
	public static DateSpan of(String value) {
		var ends = value.split("/", -1);
		if (ends.length > 2) {
			throw new RejectedValueException("Not a period such as 2018, 2018-12 or 2018-01/2018-11.");
		}
		var first = DateBound.of(ends[0]).first();
		var last = DateBound.of(ends[ends.length - 1]).last();
		if (last.isBefore(first)) {
			throw new RejectedValueException("Must not end before it starts.");
		}
		return new DateSpan(first, last, value);
	}

}
