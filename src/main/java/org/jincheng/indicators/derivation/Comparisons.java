package org.jincheng.indicators.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import ch.obermuhlner.math.big.BigDecimalMath;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.observation.DerivationRule;
import org.jincheng.indicators.observation.DerivedFigure;
import org.jincheng.indicators.observation.Observation;

import org.springframework.stereotype.Component;

/**
 * Derives both readings of each "n times more", n times the base and n times above it,
 * and the compound annual growth that each implies.
 */
@Component
class Comparisons implements DerivationRule {

	private static final MathContext CONTEXT = MathContext.DECIMAL64;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public Stream<DerivedFigure> derive(Inputs inputs) {
		return inputs.values().stream().flatMap((figure) -> {
			var comparison = figure.comparison();
			if (comparison == null || comparison.kind() != ComparisonKind.TIMES_MORE) {
				return Stream.empty();
			}
			var printed = Estimate.of(figure);
			var stated = figure.value().toPlainString();
			return Stream.concat(reading(figure, comparison, "-read-as-multiple", printed, stated, inputs),
					reading(figure, comparison, "-read-as-increase", printed.map(BigDecimal.ONE::add),
							"(1 + " + stated + ")", inputs));
		});
	}

	private static Stream<DerivedFigure> reading(Observation figure, Comparison comparison, String suffix,
			Estimate multiple, String formula, Inputs inputs) {
		var indicator = inputs.catalogue().get(figure.indicator() + suffix);
		if (indicator == null) {
			return Stream.empty();
		}
		var reading = DerivedFigure.of(figure.indicator(), indicator, inputs.language(), "multiple", multiple.value(),
				figure.relation(), formula, List.of(figure));
		var years = comparison.basePeriod().start().until(figure.period().start(), ChronoUnit.YEARS);
		if (years < 1 || !comparison.basePeriod().start().plusYears(years).equals(figure.period().start())
				|| multiple.low().signum() <= 0) {
			return Stream.of(reading);
		}
		var growth = multiple.map((value) -> annualGrowth(value, years));
		return Stream.of(reading,
				DerivedFigure.of(figure.indicator(), indicator, inputs.language(), "percent-per-year", growth.rounded(),
						figure.relation().rounded(), "(%s ^ (1 / %d years) - 1) * 100".formatted(formula, years),
						List.of(figure)));
	}

	private static BigDecimal annualGrowth(BigDecimal multiple, long years) {
		return BigDecimalMath.root(multiple, BigDecimal.valueOf(years), CONTEXT)
			.subtract(BigDecimal.ONE)
			.multiply(HUNDRED);
	}

}
