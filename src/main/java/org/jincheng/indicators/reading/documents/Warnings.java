package org.jincheng.indicators.reading.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.Span;
import org.jspecify.annotations.Nullable;

/**
 * Warns of what a curator should look at, sentence after sentence; nothing is mended.
 */
final class Warnings {

	/** How far an exchange rate may be from those before, in percent. */
	private static final int FAR = 10;

	/**
	 * Amounts of one unit in a sentence differ by no more than this, or a scale word may
	 * be missing.
	 */
	private static final BigDecimal HUGE = BigDecimal.valueOf(1_000_000);

	private static final int MAX = 100;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	/** What rounding may add to the sum of shares. */
	private static final BigDecimal ROUNDING = new BigDecimal("0.5");

	private final @Nullable Span publication;

	/** The exchange rates that the conversions so far imply, by their currencies. */
	private final List<Rate> rates = new ArrayList<>();

	Warnings(@Nullable Span publication) {
		this.publication = publication;
	}

	private record Rate(String units, BigDecimal value) {

	}

	/**
	 * Returns the warnings of each numeral of a sentence, in their order; none where
	 * there are more than any prose has.
	 */
	List<List<Text>> of(List<Quantity> quantities, List<Attribution> attributions) {
		if (quantities.size() > MAX) {
			return Collections.nCopies(quantities.size(), List.of());
		}
		List<List<Text>> warnings = new ArrayList<>();
		for (var i = 0; i < quantities.size(); i++) {
			var quantity = quantities.get(i);
			warnings
				.add(quantity.figure() ? Stream
					.of(fraction(quantity), year(quantity), scale(quantity, quantities),
							share(i, quantities, attributions), time(attributions.get(i)),
							otherBase(attributions.get(i)), future(attributions.get(i)),
							conversion(quantity, attributions.get(i)))
					.flatMap(Stream::ofNullable)
					.toList() : List.of());
		}
		return warnings;
	}

	private static @Nullable Text fraction(Quantity quantity) {
		return (quantity.value() == null) ? Warning.NOT_EXACT.text() : null;
	}

	private static @Nullable Text year(Quantity quantity) {
		var value = quantity.value();
		var numeral = quantity.numeral();
		var isYear = value != null && numeral.end() - numeral.start() == 4
				&& value.compareTo(BigDecimal.valueOf(1900)) >= 0 && value.compareTo(BigDecimal.valueOf(2100)) <= 0
				&& value.stripTrailingZeros().scale() <= 0;
		return isYear ? Warning.YEAR.text() : null;
	}

	private static @Nullable Text scale(Quantity quantity, List<Quantity> quantities) {
		var value = quantity.value();
		if (value == null || value.signum() == 0 || quantity.change() || quantity.unit() == null) {
			return null;
		}
		for (var other : quantities) {
			var amount = other.value();
			if (other.figure() && amount != null && quantity.unit().equals(other.unit()) && !other.change()
					&& amount.abs().compareTo(value.abs().multiply(HUGE)) > 0) {
				return Warning.SCALE.text();
			}
		}
		return null;
	}

	private static @Nullable Text share(int at, List<Quantity> quantities, List<Attribution> attributions) {
		var of = attributions.get(at).shareOf();
		if (of == null) {
			return null;
		}
		var sum = BigDecimal.ZERO;
		for (var i = 0; i < quantities.size(); i++) {
			var value = quantities.get(i).value();
			if (value != null && of.equals(attributions.get(i).shareOf())) {
				sum = sum.add(value);
			}
		}
		return (sum.compareTo(WHOLE.add(ROUNDING)) > 0) ? Warning.SHARES.text(sum.toPlainString()) : null;
	}

	private static @Nullable Text time(Attribution attribution) {
		return attribution.rules().contains(Dated.UNTOLD) ? Warning.NO_PERIOD.text() : null;
	}

	private static @Nullable Text otherBase(Attribution attribution) {
		return attribution.rules().contains(Attribution.OTHER_BASE) ? Warning.OTHER_BASE.text() : null;
	}

	private @Nullable Text future(Attribution attribution) {
		var period = attribution.period();
		var isAhead = this.publication != null && period != null && attribution.status() == FigureStatus.ACTUAL
				&& period.start().isAfter(this.publication.last());
		return isAhead ? Warning.FUTURE.text() : null;
	}

	private @Nullable Text conversion(Quantity quantity, Attribution attribution) {
		var from = attribution.conversionOf();
		var value = quantity.value();
		if (from == null || from.value() == null || value == null || value.signum() == 0) {
			return null;
		}
		var rate = new Rate(from.unit() + " " + quantity.unit(), from.value().divide(value, MathContext.DECIMAL64));
		var earlier = this.rates.stream()
			.filter((it) -> it.units().equals(rate.units()))
			.map(Rate::value)
			.sorted()
			.toList();
		this.rates.add(rate);
		if (earlier.isEmpty()) {
			return null;
		}
		var usual = earlier.get(earlier.size() / 2);
		var far = rate.value()
			.subtract(usual)
			.abs()
			.multiply(WHOLE)
			.compareTo(usual.multiply(BigDecimal.valueOf(FAR))) > 0;
		var printed = rate.value().setScale(2, RoundingMode.HALF_UP).toPlainString();
		return far ? Warning.RATE.text(printed) : null;
	}

}
