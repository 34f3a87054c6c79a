package org.jincheng.indicators.reading;

import org.apache.commons.lang3.ObjectUtils;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a text or file is read, and what is known of it. What a body of JSON tells wins.
 *
 * @param recorded whether to set recorded figures beside those of the text. Default:
 * false
 * @param language its language; found where it is not given
 * @param published the day, month or year of publication, such as {@code 2019-09-02}
 * @param place the code of the place that the text is about, if a sentence names no
 * other. Default: none
 * @param publisher the name of the publisher, as printed
 * @param title the title of the publication
 * @param url the web address of the publication
 */
record ReadingQuery(@Nullable Boolean recorded, @Nullable Language language, @Nullable DateBound published,
		@Nullable String place, @Nullable String publisher, @Nullable String title, @Nullable String url) {

	/** Returns a request with what the query knows beside it. */
	ReadingRequest of(ReadingRequest request) {
		return new ReadingRequest(request.text(), ObjectUtils.getIfNull(request.language(), this.language),
				ObjectUtils.getIfNull(request.published(), this.published),
				ObjectUtils.getIfNull(request.place(), this.place),
				ObjectUtils.getIfNull(request.publisher(), this.publisher),
				ObjectUtils.getIfNull(request.title(), this.title), ObjectUtils.getIfNull(request.url(), this.url),
				request.asksForRecorded() || Boolean.TRUE.equals(this.recorded));
	}

}
