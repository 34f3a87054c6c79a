package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Observation;

import org.springframework.stereotype.Component;

/**
 * Derives what share a part is of its whole, where both add up, and one source states
 * both at the same place in the same period and unit, with the same status.
 */
@Component
class DerivedShares implements DerivationRule {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		var amounts = inputs.related()
			.stream()
			.filter((figure) -> Levels.isLevel(figure) && inputs.addsUp(figure))
			.toList();
		var byMeasure = amounts.stream()
			.collect(Collectors.groupingBy((figure) -> Measure.of(figure.indicator(), figure)));
		return amounts.stream()
			.flatMap((part) -> wholes(part, byMeasure, inputs).flatMap((whole) -> share(part, whole).stream()));
	}

	private static Stream<Observation> wholes(Observation part, Map<Measure, List<Observation>> byMeasure,
			Inputs inputs) {
		var indicator = inputs.described().get(part.indicator());
		var whole = (indicator != null) ? indicator.defaults().shareOfIndicator() : null;
		return (whole != null) ? byMeasure.getOrDefault(Measure.of(whole, part), List.of()).stream() : Stream.empty();
	}

	private static Optional<Observation> share(Observation part, Observation whole) {
		var of = Estimate.of(whole);
		if (part.value().signum() < 0 || of.low().signum() <= 0) {
			return Optional.empty();
		}
		var share = Estimate.of(part).notNegative().dividedBy(of).map(HUNDRED::multiply);
		return part.relation().over(whole.relation()).map(share::reported).map((reported) -> {
			var formula = "%s / %s * 100".formatted(part.value().toPlainString(), whole.value().toPlainString());
			return DerivedFigure.withIdOf(part,
					DerivedFigure.of(reported.in("percent"), formula, List.of(part, whole)));
		});
	}

}
