package org.jincheng.indicators.figures.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.Told;

/**
 * What a figure is a share of, as it is told: an indicator at a place with their name, or
 * words alone.
 *
 * @param whole what it is
 * @param shown the same in words
 */
public record ToldWhole(Whole whole, Told shown) {

	/** Returns it as it is written. */
	@JsonValue
	public Object told() {
		var indicator = this.whole.indicator();
		var place = this.whole.place();
		return (indicator != null && place != null) ? new Reference(indicator, place, this.shown) : this.shown;
	}

	/**
	 * An indicator at a place.
	 *
	 * @param indicator the code of the indicator
	 * @param place the code of the place
	 * @param name the names of the indicator and the place
	 */
	@Schema(name = "WholeReference")
	public record Reference(String indicator, String place, Told name) {
	}

}
