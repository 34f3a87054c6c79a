package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.selection.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Transforms figures by interval arithmetic, with no decimal after the first that their
 * printing does not carry: of a value follows a value, of a bound a bound, of a range a
 * range.
 */
public final class Transformations {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final String PERCENT = "percent";

	private static final String PERMILLE = "permille";

	private static final String PERCENTAGE_POINT = "percentage-point";

	private Transformations() {
	}

	/**
	 * Computes what a transform makes of a figure.
	 * @param base the figure of its series that it is set against; null for a sum that
	 * has no shorter one
	 * @return the figure; empty if none follows
	 */
	public static Optional<Observation> apply(Transform transform, Observation level, @Nullable Observation base) {
		return switch (transform.operation()) {
			case DIFFERENCE -> difference(transform, level, Objects.requireNonNull(base));
			case GROWTH -> growth(transform, level, Objects.requireNonNull(base));
			case AVERAGE_GROWTH -> averageGrowth(transform, level, Objects.requireNonNull(base));
			case INDEX -> index(transform, level, Objects.requireNonNull(base));
			case SINGLE -> single(transform, level, base);
		};
	}

	private static Optional<Observation> difference(Transform transform, Observation level, Observation base) {
		var isPermille = Rate.numeratorOf(level.unit()).equals(PERMILLE);
		var formula = isPermille ? "(%s - %s) / 10" : "%s - %s";
		return Extent.of(level)
			.minus(Extent.of(base))
			.map((size) -> isPermille ? size.map((value) -> value.scaleByPowerOfTen(-1)) : size)
			.map((size) -> figure(transform, level, base, points(level.unit()), ComparisonKind.CHANGE, size, formula));
	}

	/** The unit of a difference of values in a unit. */
	private static String points(String unit) {
		var numerator = Rate.numeratorOf(unit);
		return (numerator.equals(PERCENT) || numerator.equals(PERMILLE))
				? PERCENTAGE_POINT + unit.substring(numerator.length()) : unit;
	}

	private static Optional<Observation> growth(Transform transform, Observation level, Observation base) {
		return ratio(level, base).map((ratio) -> ratio.map(Transformations::growth))
			.map((size) -> figure(transform, level, base, PERCENT, ComparisonKind.CHANGE, size, "(%s / %s - 1) * 100"));
	}

	/** The growth in percent to a multiple. */
	private static BigDecimal growth(BigDecimal multiple) {
		return multiple.subtract(BigDecimal.ONE).multiply(HUNDRED);
	}

	/** Whether a stated growth is not that of two figures, however they were rounded. */
	static boolean excludes(Observation level, Observation base, Observation growth) {
		return Extent.ratio(level, base)
			.filter((ratio) -> ratio.map(Transformations::growth).isDisjointFrom(Extent.of(growth)))
			.isPresent();
	}

	private static Optional<Observation> averageGrowth(Transform transform, Observation level, Observation base) {
		var years = ChronoUnit.YEARS.between(base.period().end().plusDays(1), level.period().end().plusDays(1));
		return ratio(level, base).map((ratio) -> ratio.map((value) -> DerivedComparisons.annualGrowth(value, years)))
			.map((size) -> figure(transform, level, base, PERCENT, ComparisonKind.AVERAGE_CHANGE, size,
					"((%s / %s)^(1/" + years + ") - 1) * 100"));
	}

	private static Optional<Observation> index(Transform transform, Observation level, Observation base) {
		var isBase = level.id().equals(base.id());
		return (isBase && base.value().signum() > 0 ? Optional.of(Extent.of(Estimate.exact(BigDecimal.ONE)))
				: ratio(level, base))
			.map((ratio) -> ratio.map(HUNDRED::multiply))
			.map((size) -> figure(transform, level, base, DerivedFigure.INDEX, ComparisonKind.MULTIPLE_OF_BASE, size,
					"%s / %s * 100"));
	}

	private static Optional<Extent> ratio(Observation level, Observation base) {
		return Extent.ratio(level, base).map(Extent::asAbout);
	}

	private static Optional<Observation> single(Transform transform, Observation level, @Nullable Observation base) {
		if (base == null) {
			return Optional.of(DerivedFigure.transformed(transform, level.unit(), level.period(), null,
					Estimate.ReportedValue.of(level), text(level), List.of(level)));
		}
		var period = Period.of(base.period().end().plusDays(1), level.period().end(), level.period().basis());
		return Extent.of(level)
			.minus(Extent.of(base))
			.map((size) -> DerivedFigure.transformed(transform, level.unit(), period, null,
					size.reported(Estimate::about), "%s - %s".formatted(text(level), text(base)),
					List.of(level, base)));
	}

	private static Observation figure(Transform transform, Observation level, Observation base, String unit,
			ComparisonKind kind, Extent size, String formula) {
		var period = base.period();
		var inputs = level.id().equals(base.id()) ? List.of(level) : List.of(level, base);
		return DerivedFigure.transformed(transform, unit, level.period(),
				new Comparison(kind, new BasePeriod(period.start(), period.end())), size.reported(Estimate::about),
				formula.formatted(text(level), text(base)), inputs);
	}

	/** A figure in a formula; a range in brackets. */
	private static String text(Observation figure) {
		var value = figure.value().toPlainString();
		if (figure.quantity().upper() != null) {
			return "[%s, %s]".formatted(value, figure.quantity().upper().toPlainString());
		}
		return (figure.value().signum() < 0) ? "(" + value + ")" : value;
	}

}
