package org.jincheng.indicators.core.language;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A name or description in English and Chinese.
 *
 * @param en the text in English
 * @param zh the text in Chinese; null if no Chinese form is well established
 */
@Embeddable
public record Text(String en, @Nullable String zh) {

	public String in(Language language) {
		return (language == Language.ZH && this.zh != null) ? this.zh : this.en;
	}

}
