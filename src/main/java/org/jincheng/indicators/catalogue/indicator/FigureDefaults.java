package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the figures of an indicator that do not say otherwise. Once there are
 * figures, what is null can be set. Else only the words, the timing, and what kind of
 * number they are, are changed.
 *
 * @param shareOf the whole, in words, if the indicator measures a share of it; null if it
 * is no share, or no source names the whole
 * @param shareOfIndicator the code of the indicator that measures the whole; null if none
 * does
 * @param prices the prices that amounts of money are measured at: {@code current} or
 * {@code constant}; null if unknown
 * @param priceYear the year whose prices are used, if prices are constant; null if
 * unknown
 * @param changes the prices of changes, if they differ from those of levels. A field that
 * is null here is as for levels
 * @param timing which part of its period a value describes: {@code end-of-period} (a
 * stock on the last day), {@code average} (the mean) or {@code sum} (a flow, added up);
 * null if unknown
 * @param statistic what kind of number a value is; null if unknown. A {@code total} is a
 * flow, added up over the period, and a {@code stock} is what is there on a day. Others
 * are {@code mean}, {@code median}, {@code ratio}, {@code rate}, {@code share} and
 * {@code index}
 * @param adds over what figures may be added up: {@code places}, {@code time} and
 * {@code parts}. Null: as the statistic implies. A total adds up over all three, a stock
 * over places and parts, the rest and what is unknown over none
 */
public record FigureDefaults(@Nullable Text shareOf, @Nullable String shareOfIndicator, @Nullable Prices prices,
		@Nullable Integer priceYear, @Nullable Valuation changes, @Nullable Timing timing,
		@Nullable Statistic statistic, @Schema(types = {
				"array", "null" }, implementation = Over[].class) @Nullable Adds adds){

	/** How they look as columns beside those of the words. */
	public static final Table<FigureDefaults> TABLE = new Table<>("defaults",
			"Values for figures that do not give their own.", FigureDefaults.class)
		.texts("share_of", "shareOf")
		.columns("shareOfIndicator", "prices", "priceYear", "changes.prices", "changes.priceYear", "changes.currency",
				"changes.likeForLike");

	/** Says nothing. */
	public static final FigureDefaults NONE = new FigureDefaults(null, null, null, null, null);

	public FigureDefaults {
		changes = Valuation.NONE.equals(changes) ? null : changes;
	}

	/** The same where nobody said what of its period a value tells. */
	public FigureDefaults(@Nullable Text shareOf, @Nullable String shareOfIndicator, @Nullable Prices prices,
			@Nullable Integer priceYear, @Nullable Valuation changes) {
		this(shareOf, shareOfIndicator, prices, priceYear, changes, null, null, null);
	}

	/** Returns how figures are valued that do not say. */
	public Valuation of(@Nullable Comparison comparison) {
		var levels = new Valuation(this.prices, this.priceYear, null, null);
		return (comparison != null && comparison.isOfChanges() && this.changes != null) ? this.changes.or(levels)
				: levels;
	}

	/** Returns how changes are valued that do not say, null where nothing is known. */
	public Valuation ofChanges() {
		var said = (this.changes != null) ? this.changes : Valuation.NONE;
		var all = said.or(of(null));
		return new Valuation(all.prices(), all.priceYear(), said.currency(), said.likeForLike());
	}

	/**
	 * Returns whether a figure of a place is a share of a whole that says nothing new.
	 */
	public boolean isUsual(Whole whole, String place) {
		return whole.isReference() ? whole.equals(new Whole(this.shareOfIndicator, place, null, null))
				: this.shareOf != null && this.shareOf.en().equals(whole.en());
	}

	/** Returns whether levels add up. */
	public boolean addsUp(Over over) {
		var known = (this.adds != null || this.statistic == null) ? this.adds : this.statistic.implied();
		return known != null && known.over().contains(over);
	}

	/**
	 * Returns those of a cell of a measure, which is a share of it if parts add up.
	 * @param isPart whether it can be a share at all
	 */
	public FigureDefaults ofCell(Text measure, String code, boolean isPart) {
		var isShare = isPart && addsUp(Over.PARTS);
		return new FigureDefaults(isShare ? measure : null, isShare ? code : null, this.prices, this.priceYear,
				this.changes, this.timing, this.statistic, this.adds);
	}

	/** Returns the same with another code of the indicator that measures the whole. */
	FigureDefaults ofWhole(@Nullable String indicator) {
		return new FigureDefaults(this.shareOf, indicator, this.prices, this.priceYear, this.changes, this.timing,
				this.statistic, this.adds);
	}

	/**
	 * Returns whether all that it knows is the same in others, which may know more.
	 * @param ofCell whether they are of a cell, whose whole follows from its measure
	 */
	boolean isKept(FigureDefaults other, boolean ofCell) {
		return (ofCell || this.shareOfIndicator == null || this.shareOfIndicator.equals(other.shareOfIndicator))
				&& of(null).isKept(other.of(null)) && ofChanges().isKept(other.ofChanges());
	}

}
