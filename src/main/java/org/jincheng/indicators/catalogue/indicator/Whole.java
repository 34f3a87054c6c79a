package org.jincheng.indicators.catalogue.indicator;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The whole that a figure is a share of: an indicator at a place, or words.
 *
 * @param indicator the code of the indicator that measures the whole; the figure's own
 * indicator if only a place is given
 * @param place the code of the place of the whole; the figure's own place if only an
 * indicator is given
 * @param en the whole in English words, if no indicator measures it
 * @param zh the whole in Chinese words
 */
public record Whole(@Nullable String indicator, @Nullable String place, @Nullable String en, @Nullable String zh) {

	private static final Set<String> SHARES = Set.of("percent", "permille");

	private static final String POINT = "percentage-point";

	/** Returns what an indicator at a place is called. */
	public static Text name(Text indicator, Text place) {
		return new Text(indicator.en() + ", " + place.en(), place.in(Language.ZH) + indicator.in(Language.ZH));
	}

	/**
	 * Whether figures can be of a whole: shares, their changes in points, and
	 * contributions.
	 * @param unit the code of their unit
	 */
	public static boolean isOf(String unit, @Nullable Comparison comparison) {
		if (comparison == null) {
			return SHARES.contains(unit);
		}
		return switch (comparison.kind()) {
			case CHANGE -> unit.equals(POINT);
			case CONTRIBUTION, CONTRIBUTION_RATE -> true;
			default -> false;
		};
	}

	/** Whether it is an indicator at a place, and no words. */
	boolean isReference() {
		return this.indicator != null || this.place != null;
	}

	/** Returns the same with other codes of indicators and places. */
	public Whole recoded(UnaryOperator<String> indicators, UnaryOperator<String> places) {
		return new Whole((this.indicator != null) ? indicators.apply(this.indicator) : null,
				(this.place != null) ? places.apply(this.place) : null, this.en, this.zh);
	}

	/** Returns the same with the indicator and the place that it leaves out. */
	public Whole of(String indicator, String place) {
		return isReference() ? new Whole(Objects.requireNonNullElse(this.indicator, indicator),
				Objects.requireNonNullElse(this.place, place), this.en, this.zh) : this;
	}

}
