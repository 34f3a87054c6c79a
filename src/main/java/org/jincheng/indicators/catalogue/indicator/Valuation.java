package org.jincheng.indicators.catalogue.indicator;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.apache.commons.lang3.ObjectUtils;
import org.jspecify.annotations.Nullable;

/**
 * At which prices and in which currency values are, and whether they are of the same
 * things as those of the base period.
 *
 * @param prices the prices that amounts of money are measured at: {@code current} or
 * {@code constant}; null if unknown or irrelevant
 * @param priceYear the year whose prices are used, if prices are constant; null if
 * unknown
 * @param currency the code of the currency in which a change was measured, such as
 * {@code USD}; null if unknown, or if the unit is a currency
 * @param likeForLike whether a change compares like with like (同口径), leaving out what was
 * added or dropped since; null if unknown
 */
@Embeddable
public record Valuation(@Enumerated(EnumType.STRING) @Column(name = "change_prices") @Nullable Prices prices,
		@Column(name = "change_price_year") @Nullable Integer priceYear,
		@Column(name = "change_currency") @Nullable String currency,
		@Column(name = "change_like_for_like") @Nullable Boolean likeForLike) {

	/** Says nothing. */
	public static final Valuation NONE = new Valuation(null, null, null, null);

	/** Returns the same, with what follows from the defaults of its indicator. */
	public Valuation or(Valuation defaults) {
		var isOther = this.prices != null && this.prices != defaults.prices;
		return new Valuation(ObjectUtils.getIfNull(this.prices, defaults.prices),
				isOther ? this.priceYear : ObjectUtils.getIfNull(this.priceYear, defaults.priceYear),
				ObjectUtils.getIfNull(this.currency, defaults.currency),
				ObjectUtils.getIfNull(this.likeForLike, defaults.likeForLike));
	}

	/** Returns what it says otherwise than the defaults of its indicator. */
	public Valuation beyond(Valuation defaults) {
		var said = or(defaults);
		var isPriced = said.prices == defaults.prices && Objects.equals(said.priceYear, defaults.priceYear);
		return new Valuation(isPriced ? null : said.prices, isPriced ? null : said.priceYear,
				Objects.equals(said.currency, defaults.currency) ? null : said.currency,
				(said.isLikeForLike() == defaults.isLikeForLike()) ? null : said.likeForLike);
	}

	/**
	 * Returns the same without the currency, which the unit of a level says, and like for
	 * like only where somebody says so.
	 */
	public Valuation inAnyCurrency() {
		return new Valuation(this.prices, this.priceYear, null, isLikeForLike() ? Boolean.TRUE : null);
	}

	/** Returns the same without prices. */
	public Valuation unpriced() {
		return new Valuation(null, null, this.currency, this.likeForLike);
	}

	private boolean isLikeForLike() {
		return Boolean.TRUE.equals(this.likeForLike);
	}

}
