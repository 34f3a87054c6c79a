package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the figures of an indicator that do not say otherwise. Once there are
 * figures, only the words and the timing are changed.
 *
 * @param shareOf what it is a share of; null where it is none, or no source says so
 * @param shareOfIndicator the code of the indicator of that, where there is one
 * @param prices the prices that it is measured at; null where that is not said
 * @param priceYear the year of constant prices; null where it is not said
 * @param changes how its changes are valued, where that is otherwise; what is null there
 * is as for its levels
 * @param timing what of its period a value tells: end-of-period: a stock, counted on its
 * last day; average: the mean over it; sum: a flow, added up over it; null where nobody
 * said
 */
public record FigureDefaults(@Nullable Text shareOf, @Nullable String shareOfIndicator, @Nullable Prices prices,
		@Nullable Integer priceYear, @Nullable Valuation changes, @Nullable Timing timing) {

	/** How they look as columns beside those of the words. */
	public static final Table<FigureDefaults> TABLE = Table
		.of("defaults", "What holds for figures that do not say otherwise.", FigureDefaults.class)
		.columns("prices", "priceYear", "changes.prices", "changes.priceYear", "changes.currency",
				"changes.likeForLike");

	/** Says nothing. */
	public static final FigureDefaults NONE = new FigureDefaults(null, null, null, null, null);

	public FigureDefaults {
		changes = Valuation.NONE.equals(changes) ? null : changes;
	}

	/** The same where nobody said what of its period a value tells. */
	public FigureDefaults(@Nullable Text shareOf, @Nullable String shareOfIndicator, @Nullable Prices prices,
			@Nullable Integer priceYear, @Nullable Valuation changes) {
		this(shareOf, shareOfIndicator, prices, priceYear, changes, null);
	}

	/** Returns how figures are valued that do not say. */
	public Valuation of(@Nullable Comparison comparison) {
		var levels = new Valuation(this.prices, this.priceYear, null, null);
		return (comparison != null && comparison.isOfChanges() && this.changes != null) ? this.changes.or(levels)
				: levels;
	}

	/**
	 * Returns whether a figure of a place is a share of a whole that says nothing new.
	 */
	public boolean isUsual(Whole whole, String place) {
		return whole.isReference() ? whole.equals(new Whole(this.shareOfIndicator, place, null, null))
				: this.shareOf != null && this.shareOf.en().equals(whole.en());
	}

	/** Returns whether figures that do not say so are the same with others. */
	boolean isAlike(FigureDefaults other) {
		return equals(new FigureDefaults(this.shareOf, other.shareOfIndicator, other.prices, other.priceYear,
				other.changes, this.timing));
	}

}
