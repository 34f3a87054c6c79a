package org.jincheng.indicators.figures.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is a share of, as it is told: an indicator at a place with their name, or
 * words alone.
 *
 * @param whole what it is
 * @param shown the same in words
 */
public record ToldWhole(Whole whole, LocalizedText shown) {

	/** Returns it as it is written. */
	@JsonValue
	public Reference told() {
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
