package org.jincheng.indicators.catalogue.indicator;

import java.util.Objects;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is a share of: an indicator at a place, or words.
 *
 * @param indicator the code of the indicator; the figure's own if only a place is given
 * @param place the code of the place; the figure's own if only an indicator is given
 * @param en what it is in English words, where no indicator says it
 * @param zh the same in Chinese
 */
public record Whole(@Nullable String indicator, @Nullable String place, @Nullable String en, @Nullable String zh) {

	/** Returns what an indicator at a place is called. */
	public static Text name(Text indicator, Text place) {
		return new Text(indicator.en() + ", " + place.en(), place.in(Language.ZH) + indicator.in(Language.ZH));
	}

	/** Whether it is an indicator at a place, and no words. */
	boolean isReference() {
		return this.indicator != null || this.place != null;
	}

	/** Returns the same with the indicator and the place that it leaves out. */
	public Whole of(String indicator, String place) {
		return isReference() ? new Whole(Objects.requireNonNullElse(this.indicator, indicator),
				Objects.requireNonNullElse(this.place, place), this.en, this.zh) : this;
	}

}
