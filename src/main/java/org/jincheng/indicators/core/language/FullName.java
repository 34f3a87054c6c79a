package org.jincheng.indicators.core.language;

import java.util.Objects;

/**
 * A name in every language.
 *
 * @param en in English
 * @param zh in Chinese
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
