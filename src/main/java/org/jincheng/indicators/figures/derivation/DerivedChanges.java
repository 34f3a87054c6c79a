package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Derives the change that follows from two levels which a source states, beside the
 * change that it states: of the same indicator, place and status, at the period of the
 * change and at its base, at the same prices and of the same whole; and likewise the mean
 * change a year. They contradict each other if the printed digits leave no change that is
 * both, and if money is at current prices.
 */
@Component
class DerivedChanges implements DerivationRule {

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		var levels = inputs.related().stream().filter(Levels::isLevel).collect(Collectors.groupingBy(Level::of));
		return inputs.related()
			.stream()
			.filter(DerivedChanges::isChange)
			.collect(Collectors.groupingBy(Stated::of, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.flatMap((stated) -> changes(stated, levels, inputs));
	}

	@Override
	public List<Beside> beside(Observation stated, Map<Related, Map<String, List<String>>> related) {
		return isChange(stated)
				? List.of(Beside.of(stated), Beside.at(base(stated), stated), Beside.at(reached(stated), stated))
				: List.of();
	}

	private static boolean isChange(Observation figure) {
		var comparison = figure.comparison();
		return comparison != null && comparison.isWithTimeOnly()
				&& (comparison.kind() == ComparisonKind.CHANGE || comparison.kind() == ComparisonKind.AVERAGE_CHANGE);
	}

	/**
	 * The changes that follow from levels where a source states the change, too.
	 * @param stated the change, as often as the source states it
	 */
	private static Stream<Observation> changes(List<Observation> stated, Map<Level, List<Observation>> levels,
			Inputs inputs) {
		var first = stated.stream().filter((figure) -> figure.coherence().occurrence() == null).findFirst();
		if (first.isEmpty() || base(first.get()).monthsTo(reached(first.get())) <= 0) {
			return Stream.empty();
		}
		var following = levels.getOrDefault(Level.of(first.get(), reached(first.get())), List.of())
			.stream()
			.flatMap((level) -> levels.getOrDefault(Level.of(first.get(), base(first.get())), List.of())
				.stream()
				.filter((base) -> base.unit().equals(level.unit())
						&& isIn(first.get().terms().valuation().currency(), level.unit()))
				.flatMap((base) -> change(first.get(), level, base).stream()))
			.toList();
		var contradicted = stated.stream()
			.filter((figure) -> following.stream()
				.allMatch(
						(change) -> change.size().isDisjointFrom(Extent.of(figure)) && inputs.mayDeny(change.level())))
			.toList();
		return (inputs.onlyContradicting() && contradicted.isEmpty()) ? Stream.empty() : following.stream()
			.map((change) -> DerivedFigure.contradicting(contradicted, change.figure(first.get())));
	}

	/** Whether levels in a unit are in the currency of a change, where that is said. */
	private static boolean isIn(@Nullable String currency, String unit) {
		return currency == null || currency.equals(Rate.numeratorOf(unit));
	}

	/** The change from one level to another, in the unit of a stated one. */
	private static Optional<Change> change(Observation stated, Observation level, Observation base) {
		var parts = parts(stated.unit());
		var size = (parts.signum() > 0)
				? Extent.ratio(level, base).map((ratio) -> ratio.map(growth(years(stated), parts)))
				: isDifference(stated.unit(), level.unit()) ? Extent.of(level).minus(Extent.of(base))
						: Optional.<Extent>empty();
		return size.map((it) -> new Change(level, base, it));
	}

	/** What makes of a multiple the growth a year. */
	private static UnaryOperator<BigDecimal> growth(int years, BigDecimal parts) {
		return (ratio) -> ((years > 1) ? DerivedComparisons.annualGrowth(ratio, years).movePointLeft(2)
				: ratio.subtract(BigDecimal.ONE))
			.multiply(parts);
	}

	/** How many of a unit the whole is; 0 if a change in it is absolute. */
	private static BigDecimal parts(String unit) {
		return switch (unit) {
			case "percent" -> BigDecimal.TEN.pow(2);
			case "permille" -> BigDecimal.TEN.pow(3);
			default -> BigDecimal.ZERO;
		};
	}

	private static boolean isDifference(String unit, String ofLevels) {
		return unit.equals(ofLevels) || unit.equals("percentage-point") && ofLevels.equals("percent");
	}

	private static BasePeriod base(Observation change) {
		return Objects.requireNonNull(change.comparison()).base();
	}

	/** The period of the level that a change leads to: of a mean, the last years. */
	private static BasePeriod reached(Observation change) {
		var start = isAverage(change) ? base(change).start().plusYears(years(change)) : change.period().start();
		return new BasePeriod(start, change.period().end());
	}

	private static boolean isAverage(Observation change) {
		return Objects.requireNonNull(change.comparison()).kind() == ComparisonKind.AVERAGE_CHANGE;
	}

	/** Over how many years a change is compounded. */
	private static int years(Observation change) {
		return isAverage(change) ? change.period().end().getYear() - base(change).end().getYear() : 1;
	}

	/**
	 * The change from one level to another.
	 *
	 * @param level what it is a change to
	 * @param base what it is a change from
	 * @param size how much it is
	 */
	private record Change(Observation level, Observation base, Extent size) {

		Observation figure(Observation stated) {
			return DerivedFigure.like(stated, this.size.reported(Estimate::reported), formula(stated),
					List.of(this.level, this.base));
		}

		private String formula(Observation stated) {
			var from = this.base.value().toPlainString();
			var to = this.level.value().toPlainString();
			var parts = parts(stated.unit());
			if (parts.signum() == 0) {
				return "%s - %s".formatted(to, (this.base.value().signum() < 0) ? "(" + from + ")" : from);
			}
			var years = years(stated);
			return ((years > 1) ? "((%s / %s)^(1/" + years + ") - 1) * %s" : "(%s / %s - 1) * %s").formatted(to, from,
					parts.toPlainString());
		}

	}

	/** What a source can state in several units, and several times. */
	private record Level(String indicator, Levels kind, @Nullable Whole whole, BasePeriod period) {

		static Level of(Observation figure) {
			return of(figure, new BasePeriod(figure.period().start(), figure.period().end()));
		}

		static Level of(Observation figure, BasePeriod period) {
			return new Level(figure.indicator(), Levels.of(figure),
					(figure.terms().shareOf() != null) ? figure.terms().shareOf().whole() : null, period);
		}

	}

	/** A change that a source can state several times. */
	private record Stated(Level level, String unit, String compared) {

		static Stated of(Observation change) {
			return new Stated(Level.of(change), change.unit(), change.terms().compared());
		}

	}

}
