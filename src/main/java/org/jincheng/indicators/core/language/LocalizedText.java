package org.jincheng.indicators.core.language;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text in one language, which is known in both.
 *
 * @param text the text
 * @param language the language that it is shown in
 */
@Schema(type = "string")
public record LocalizedText(Text text, Language language) {

	@Override
	@JsonValue
	public String toString() {
		return this.text.in(this.language);
	}

}
