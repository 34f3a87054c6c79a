package org.jincheng.indicators.reading;

import org.jincheng.indicators.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text to read, and what is known of it.
 *
 * @param text the text, at most 200,000 characters
 * @param language its language; found where it is null
 * @param published the day, month or year when it was published
 * @param place the code of the place that it is about, where it names no other
 * @param publisher who published it
 * @param title its title
 * @param url where it is
 */
record ReadingRequest(String text, @Nullable Language language, @Nullable String published, @Nullable String place,
		@Nullable String publisher, @Nullable String title, @Nullable String url) {

}
