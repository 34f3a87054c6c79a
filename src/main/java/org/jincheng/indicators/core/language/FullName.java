package org.jincheng.indicators.core.language;

import java.util.Objects;

/**
 * A name in English and Chinese.
 *
 * @param en the name in English
 * @param zh the name in Chinese
 */
public record FullName(String en, String zh) {

	/** Converts a text that has Chinese. */
	public static FullName of(Text text) {
		return new FullName(text.en(), Objects.requireNonNull(text.zh()));
	}

	public Text text() {
		return new Text(this.en, this.zh);
	}

}
