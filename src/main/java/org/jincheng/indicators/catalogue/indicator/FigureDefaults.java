package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the figures of an indicator that do not say otherwise, whenever they are
 * read.
 *
 * @param shareOf the whole, in words, if the indicator measures a share of it; null if it
 * is no share, or no source names the whole
 * @param shareOfIndicator the code of the indicator that measures the whole; null if none
 * does
 * @param prices the prices that levels are measured at: {@code current} or
 * {@code constant}; null if unknown
 * @param priceYear the year whose prices are used, if prices are constant; null if
 * unknown
 * @param changes the same of changes and multiples, with their currency and likeness;
 * null if unknown
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
 * @param priced true if figures can have prices although no unit has a currency in it,
 * such as energy per unit of GDP, or output of which only the growth is published. Null:
 * as the units say
 * @param aim whether more or less is better, by which targets that are no bounds are met;
 * null if nobody says
 */
public record FigureDefaults(@Nullable Text shareOf, @Nullable String shareOfIndicator, @Nullable Prices prices,
		@Nullable Integer priceYear, @Nullable Valuation changes, @Nullable Timing timing,
		@Nullable Statistic statistic, @Schema(types = {
				"array", "null" }, implementation = Over[].class) @Nullable Adds adds,
		@Nullable Boolean priced, @Nullable Aim aim){

	/** How they look as columns beside those of the words. */
	public static final Table<FigureDefaults> TABLE = new Table<>("defaults",
			"Values for figures that do not give their own.", FigureDefaults.class)
		.texts("share_of", "shareOf")
		.columns("shareOfIndicator", "prices", "priceYear", "changes.prices", "changes.priceYear", "changes.currency",
				"changes.likeForLike");

	/** Says nothing. */
	public static final FigureDefaults NONE = new FigureDefaults(null, null, null, null, null, null, null, null, null,
			null);

	public FigureDefaults {
		changes = Valuation.NONE.equals(changes) ? null : changes;
		priced = Boolean.TRUE.equals(priced) ? priced : null;
	}

	/** Returns how figures are valued that do not say. */
	public Valuation of(@Nullable Comparison comparison) {
		return (comparison == null || !comparison.isOfChanges())
				? new Valuation(this.prices, this.priceYear, null, null)
				: Objects.requireNonNullElse(this.changes, Valuation.NONE);
	}

	/** Returns the whole of a figure of a place if it is not the usual one, or null. */
	public @Nullable Whole beyond(@Nullable Whole said, String place) {
		var isUsual = said == null
				|| (said.isReference() ? said.equals(new Whole(this.shareOfIndicator, place, null, null))
						: this.shareOf != null && this.shareOf.en().equals(said.en()));
		return isUsual ? null : said;
	}

	/**
	 * Returns whether figures can have prices.
	 * @param units the units of the measure
	 * @param currencies the codes of the units of money
	 */
	public boolean isPriced(Collection<String> units, Set<String> currencies) {
		return this.priced != null || units.stream().anyMatch((unit) -> Rate.hasAny(unit, currencies));
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
				this.changes, this.timing, this.statistic, this.adds, this.priced, this.aim);
	}

}
