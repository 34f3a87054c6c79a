package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import ch.obermuhlner.math.big.BigDecimalMath;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Quantity;

import org.springframework.stereotype.Component;

/**
 * Derives both readings of each "n times more", n times the base and n times above it,
 * and the compound annual growth that each implies.
 */
@Component
class DerivedComparisons implements DerivationRule {

	private static final MathContext CONTEXT = MathContext.DECIMAL128;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		return inputs.values().stream().flatMap((figure) -> {
			var comparison = figure.comparison();
			if (comparison == null || comparison.kind() != ComparisonKind.TIMES_MORE || !comparison.isWithTimeOnly()) {
				return Stream.empty();
			}
			var printed = Estimate.of(figure);
			var stated = figure.value().toPlainString();
			return Stream.concat(reading(figure, comparison, "-read-as-multiple", printed, stated, inputs),
					reading(figure, comparison, "-read-as-increase", printed.map(BigDecimal.ONE::add),
							"(1 + " + stated + ")", inputs)
						.map((second) -> second.indicator().equals(figure.indicator())
								? second.with(second.coherence().occurring(2)) : second));
		});
	}

	private static Stream<Observation> reading(Observation figure, Comparison comparison, String suffix,
			Estimate multiple, String formula, Inputs inputs) {
		var reading = derived(figure, suffix, new Quantity(multiple.value(), "multiple", figure.relation()), formula,
				inputs);
		var years = comparison.base().start().until(figure.period().start(), ChronoUnit.YEARS);
		if (years < 1 || !comparison.base().start().plusYears(years).equals(figure.period().start())
				|| multiple.low().signum() <= 0) {
			return Stream.of(reading);
		}
		var growth = multiple.map((value) -> annualGrowth(value, years));
		return Stream.of(reading,
				derived(figure, suffix, new Quantity(growth.rounded(), "percent-per-year", figure.relation().rounded()),
						"(%s ^ (1 / %d years) - 1) * 100".formatted(formula, years), inputs));
	}

	/**
	 * A figure of the indicator of the reading; where all figures of an indicator are
	 * compared so, it has one.
	 */
	private static Observation derived(Observation figure, String suffix, Quantity quantity, String formula,
			Inputs inputs) {
		return inputs.catalogue()
			.derived(figure.indicator() + suffix)
			.map((indicator) -> DerivedFigure.of(figure, indicator, inputs.language(), quantity, formula,
					List.of(figure)))
			.orElseGet(() -> DerivedFigure.reading(suffix, figure, quantity, formula));
	}

	static BigDecimal annualGrowth(BigDecimal multiple, long years) {
		return BigDecimalMath.root(multiple, BigDecimal.valueOf(years), CONTEXT)
			.subtract(BigDecimal.ONE)
			.multiply(HUNDRED);
	}

}
