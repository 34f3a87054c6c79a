package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.reading.result.Reading.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a document is about as a whole. It holds for each figure, unless its sentence or
 * table has another.
 *
 * @param place the code of the place that the document is about
 * @param period the year or the period that it reports on
 * @param status the status of all its figures, if a note says that they are provisional
 * @param publisher the name of the publisher
 * @param published the day, month or year of publication
 */
public record Frame(@Nullable Found<String> place, @Nullable Found<Period> period, @Nullable Found<FigureStatus> status,
		@Nullable Found<String> publisher, @Nullable Found<DateBound> published) {

	/** What a part of a frame is; null where it is not known. */
	public static <T> @Nullable T value(@Nullable Found<T> part) {
		return (part != null) ? part.value() : null;
	}

	/**
	 * One part of the frame.
	 *
	 * @param <T> the type of the value
	 * @param value the value
	 * @param at where the document says it; null if the request or its title says it
	 */
	public record Found<T>(T value, @Nullable Phrase at) {

	}

}
