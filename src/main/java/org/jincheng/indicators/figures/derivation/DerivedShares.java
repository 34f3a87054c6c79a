package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Derives what share a part is of its whole, where both add up, and one source states
 * both at the same place in the same period and unit, with the same status. It
 * contradicts a share that the source states, as {@link DerivedChanges} do a change.
 */
@Component
class DerivedShares implements DerivationRule {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final String PERCENT = "percent";

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		var amounts = inputs.related()
			.stream()
			.filter((figure) -> Levels.isLevel(figure) && inputs.addsUp(figure))
			.toList();
		var byMeasure = amounts.stream()
			.collect(Collectors.groupingBy((figure) -> Measure.of(figure.indicator(), figure)));
		return amounts.stream()
			.flatMap((part) -> wholes(part, byMeasure, inputs).flatMap((whole) -> share(part, whole, inputs).stream()));
	}

	private static Stream<Observation> wholes(Observation part, Map<Measure, List<Observation>> byMeasure,
			Inputs inputs) {
		var indicator = inputs.described().get(part.indicator());
		var whole = (indicator != null) ? indicator.defaults().shareOfIndicator() : null;
		return (whole != null) ? byMeasure.getOrDefault(Measure.of(whole, part), List.of()).stream() : Stream.empty();
	}

	/** The name of the whole of a part. */
	private static @Nullable NamedWhole named(Observation part, Inputs inputs) {
		var name = Objects.requireNonNull(inputs.described().get(part.indicator())).defaults().shareOf();
		return (name != null) ? new NamedWhole(new Whole(null, null, name.en(), name.zh()),
				new LocalizedText(name, inputs.language())) : null;
	}

	private static Optional<Observation> share(Observation part, Observation whole, Inputs inputs) {
		var of = Estimate.of(whole);
		if (part.value().signum() < 0 || of.low().signum() <= 0) {
			return Optional.empty();
		}
		var share = Estimate.of(part).notNegative().dividedBy(of).map(HUNDRED::multiply);
		return part.relation().over(whole.relation()).map((relation) -> {
			var formula = "%s / %s * 100".formatted(part.value().toPlainString(), whole.value().toPlainString());
			var range = Range.of(share, relation);
			return DerivedFigure
				.share(named(part, inputs), share.reported(relation).in(PERCENT), formula, List.of(part, whole))
				.with(Coherence.ALONE.contradictedBy(stated(part, inputs)
					.filter((figure) -> inputs.mayContradict(part) && range.isDisjointFrom(Range.of(figure)))
					.map(Observation::id)
					.sorted(Comparator.comparing(UUID::toString))
					.toList()));
		});
	}

	/** The shares that the source of a part states of it, of the same whole. */
	private static Stream<Observation> stated(Observation part, Inputs inputs) {
		var kind = Levels.of(part);
		return inputs.related()
			.stream()
			.filter((figure) -> figure.comparison() == null && figure.unit().equals(PERCENT)
					&& figure.indicator().equals(part.indicator()) && figure.period().equals(part.period())
					&& figure.terms().compared().equals(part.terms().compared()) && Levels.of(figure).equals(kind));
	}

}
