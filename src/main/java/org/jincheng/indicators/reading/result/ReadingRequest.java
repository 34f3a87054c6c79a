package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.LongBody;
import org.jincheng.indicators.core.request.LongText;
import org.jspecify.annotations.Nullable;

/**
 * A text to read, and what is known about it.
 *
 * @param text the text, at most 200,000 characters. The cells of a table are read only in
 * a file
 * @param language the language of the text: {@code en} or {@code zh}. If null, the
 * service detects it
 * @param published the day, month or year of publication, such as {@code 2019-09-02}
 * @param place the code of the place that the text is about, if a sentence names no other
 * @param publisher the name of the publisher, as printed
 * @param title the title of the publication
 * @param url the web address of the publication
 * @param recorded whether to set recorded figures beside those of the text. Default:
 * false
 */
@LongBody(ReadingRequest.MAX_BYTES)
public record ReadingRequest(@LongText String text, @Nullable Language language, @Nullable DateBound published,
		@Nullable String place, @Nullable String publisher, @Nullable String title, @Nullable String url,
		@Nullable Boolean recorded) {

	/** The most characters of a text. */
	public static final int MAX_LENGTH = 200_000;

	/**
	 * The most bytes of a body: six for each character, as JSON may escape it, and those
	 * around.
	 */
	public static final int MAX_BYTES = 6 * MAX_LENGTH + 16_384;

	private static final int MAX_TITLE_LENGTH = 1_000;

	/** A text of which nothing is known. */
	public static ReadingRequest of(String text) {
		return new ReadingRequest(text, null, null, null, null, null, null, null);
	}

	/** The same, with the recorded figures to compare each figure of the text with. */
	public ReadingRequest withRecorded() {
		return new ReadingRequest(this.text, this.language, this.published, this.place, this.publisher, this.title,
				this.url, true);
	}

	/** The same with a title, or as much of it as a title has, where none is known. */
	public ReadingRequest withTitle(@Nullable String title) {
		return new ReadingRequest(this.text, this.language, this.published, this.place, this.publisher,
				(this.title != null || title == null) ? this.title
						: title.substring(0, Math.min(title.length(), MAX_TITLE_LENGTH)),
				this.url, this.recorded);
	}

	public boolean asksForRecorded() {
		return Boolean.TRUE.equals(this.recorded);
	}

}
