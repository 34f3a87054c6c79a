package org.jincheng.indicators.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;

/**
 * A note in our own words. It is told in one language, and a file has it in both, so that
 * it can be sent back.
 *
 * @param text the note
 * @param language the language that it is told in
 */
@Schema(type = "string")
public record Note(Text text, Language language) {

	@JsonValue
	String told() {
		return this.text.in(this.language);
	}

	@Override
	public String toString() {
		return told();
	}

}
