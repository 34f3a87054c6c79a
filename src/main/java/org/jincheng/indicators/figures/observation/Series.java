package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;

/**
 * A series of figures and the time that they are of.
 *
 * @param key its key
 * @param from the first day of their periods
 * @param to the last day of their periods
 */
public record Series(SeriesKey key, LocalDate from, LocalDate to) {
}
