package org.jincheng.indicators.figures.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is a share of, with its name: an indicator at a place, or words alone.
 *
 * @param whole the indicator and the place, or the words
 * @param shown its name in the language of the request
 */
public record NamedWhole(Whole whole, LocalizedText shown) {

	/** Returns the form in which it is served. */
	@JsonValue
	public Reference reference() {
		return new Reference(this.whole.indicator(), this.whole.place(), this.shown);
	}

	/**
	 * What a figure is a share of.
	 *
	 * @param indicator the code of the indicator; null if words alone describe the whole
	 * @param place the code of the place; null if words alone describe the whole
	 * @param name the names of the indicator and the place, or the words
	 */
	@Schema(name = "WholeReference")
	public record Reference(@Nullable String indicator, @Nullable String place, LocalizedText name) {
	}

}
