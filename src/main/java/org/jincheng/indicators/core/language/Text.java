package org.jincheng.indicators.core.language;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A name or description in each language; English stands in where Chinese is not well
 * established.
 *
 * @param en in English
 * @param zh in Chinese; null where it is not well established
 */
@Embeddable
public record Text(String en, @Nullable String zh) {

	public String in(Language language) {
		return (language == Language.ZH && this.zh != null) ? this.zh : this.en;
	}

}
