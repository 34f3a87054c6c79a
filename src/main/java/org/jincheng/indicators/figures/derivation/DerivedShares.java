package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

import org.springframework.stereotype.Component;

/**
 * Derives what share a part is of its whole, where both add up, and one source states
 * both at the same place in the same period and unit, with the same status. There are no
 * shares where a part is negative, or where the parts are more than the whole.
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
			.filter((part) -> whole(part, inputs).isPresent())
			.collect(Collectors.groupingBy(
					(part) -> List.of(whole(part, inputs).orElseThrow(), DerivedSums.dimensions(part, inputs)),
					LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.flatMap((parts) -> byMeasure.getOrDefault(whole(parts.getFirst(), inputs).orElseThrow(), List.of())
				.stream()
				.filter((whole) -> areShares(parts, whole, inputs))
				.flatMap((whole) -> parts.stream().flatMap((part) -> share(part, whole).stream())));
	}

	/** What the part is a share of; empty where its indicator does not say it. */
	private static Optional<Measure> whole(Observation part, Inputs inputs) {
		return Optional.ofNullable(inputs.described().get(part.indicator()))
			.map((indicator) -> indicator.defaults().shareOfIndicator())
			.map((whole) -> Measure.of(whole, part));
	}

	/** Whether no part of a whole is negative, and the parts are no more than it. */
	private static boolean areShares(List<Observation> parts, Observation whole, Inputs inputs) {
		var exact = parts.stream()
			.filter((part) -> part.relation() == Relation.EQUAL && whole.relation() == Relation.EQUAL)
			.toList();
		var cells = exact.stream().filter((part) -> DerivedSums.where(part, inputs).isPresent()).toList();
		var levels = cells.isEmpty() ? List.<List<Observation>>of()
				: inputs.breakdowns().get().among(cells, (part) -> DerivedSums.where(part, inputs).orElseThrow());
		return parts.stream().noneMatch((part) -> part.value().signum() < 0)
				&& Stream.concat(levels.stream(), exact.stream().map(List::of))
					.noneMatch((some) -> RestOfWhole.sign(whole, some) < 0);
	}

	private static Optional<Observation> share(Observation part, Observation whole) {
		var of = Estimate.of(whole);
		if (of.low().signum() <= 0) {
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
