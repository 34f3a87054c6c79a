package org.jincheng.indicators.figures.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change that stays as it is.
 *
 * @param href the path of the resource
 * @param revision the number of the revision that is in the way; null if none is known
 * @param message why it is left, as a sentence
 */
@Schema(name = "LeftChange")
public record LeftChange(String href, @Nullable Long revision, String message) {

	/** Returns why it is left, with the revision that is in the way. */
	public String inWords() {
		return (this.revision == null) ? this.message
				: this.message.replaceFirst("\\.$", " (revision %d).".formatted(this.revision));
	}

}
