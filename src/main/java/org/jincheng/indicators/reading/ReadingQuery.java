package org.jincheng.indicators.reading;

import org.jspecify.annotations.Nullable;

/**
 * How a text is read.
 *
 * @param recorded whether to set recorded figures beside those of the text, as in the
 * body; not if not given
 */
record ReadingQuery(@Nullable Boolean recorded) {

	ReadingRequest of(ReadingRequest request) {
		return Boolean.TRUE.equals(this.recorded) ? request.withRecorded() : request;
	}

}
