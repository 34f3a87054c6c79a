package org.jincheng.indicators.observation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What makes a figure that a source states the one that it is. Its value, its relation to
 * the truth, how it is printed and where can be corrected; another key is another figure.
 *
 * @param indicator the code of its indicator
 * @param place the code of its place
 * @param unit the code of its unit
 * @param start the first day of its period
 * @param end the last day of its period
 * @param source the id of its source
 */
record FigureKey(String indicator, String place, String unit, LocalDate start, LocalDate end, String source) {

	/**
	 * The id of the figure, where it was not seeded with one of its own: the same
	 * whenever it is recorded, so that it keeps its history over a withdrawal.
	 */
	UUID id() {
		var name = String.join("\n", "figure", this.indicator, this.place, this.unit, this.start.toString(),
				this.end.toString(), this.source);
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
