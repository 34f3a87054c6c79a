package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Derives what share a part is of its whole, where both add up, and one source states
 * both at the same place in the same period and unit, with the same status. There are no
 * shares where a part is negative, or where the parts are more than the whole. A share
 * contradicts one that the source states, as {@link DerivedChanges} do a change.
 */
@Component
class DerivedShares implements DerivationRule {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final String PERCENT = "percent";

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		var amounts = inputs.related()
			.stream()
			.filter((figure) -> Levels.isLevel(figure) && inputs.catalogue().addsUp(figure))
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
				.flatMap((whole) -> parts.stream().flatMap((part) -> share(part, whole, inputs).stream())));
	}

	@Override
	public List<Beside> beside(Observation stated, Map<Related, Map<String, List<String>>> related) {
		return (stated.comparison() == null && stated.unit().equals(PERCENT) && stated.terms().shareOf() != null)
				? Related.SHARES.beside(stated, related) : List.of();
	}

	/** What the part is a share of; empty where its indicator does not say it. */
	private static Optional<Measure> whole(Observation part, Inputs inputs) {
		return Optional.ofNullable(inputs.catalogue().indicators().get(part.indicator()))
			.map((indicator) -> indicator.defaults().shareOfIndicator())
			.map((whole) -> Measure.of(whole, part));
	}

	/** Whether no part of a whole is negative, and the parts are no more than it. */
	private static boolean areShares(List<Observation> parts, Observation whole, Inputs inputs) {
		var cells = parts.stream().filter((part) -> inputs.catalogue().where(part).isPresent()).toList();
		var levels = cells.isEmpty() ? List.<List<Observation>>of()
				: inputs.catalogue().breakdowns().among(cells, (part) -> inputs.catalogue().where(part).orElseThrow());
		return parts.stream().noneMatch((part) -> part.value().signum() < 0)
				&& Stream.concat(levels.stream(), parts.stream().map(List::of))
					.noneMatch((some) -> areMore(some, whole));
	}

	/** Whether even the least that parts can be is above the most that a whole can be. */
	private static boolean areMore(List<Observation> parts, Observation whole) {
		var most = Claim.of(whole).most();
		var least = parts.stream()
			.map((part) -> Claim.of(part).least())
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return most != null && least.compareTo(most) > 0;
	}

	/** The name of the whole of a part. */
	private static @Nullable NamedWhole named(Observation part, Inputs inputs) {
		var name = Objects.requireNonNull(inputs.catalogue().indicators().get(part.indicator())).defaults().shareOf();
		return (name != null) ? new NamedWhole(new Whole(null, null, name.en(), name.zh()),
				new LocalizedText(name, inputs.language())) : null;
	}

	private static Optional<Observation> share(Observation part, Observation whole, Inputs inputs) {
		return Extent.ratio(part, whole).map((ratio) -> ratio.map(HUNDRED::multiply)).map((share) -> {
			var formula = "%s / %s * 100".formatted(part.value().toPlainString(), whole.value().toPlainString());
			var made = DerivedFigure.share(named(part, inputs), share.reported(Estimate::reported).in(PERCENT), formula,
					List.of(part, whole));
			return DerivedFigure.contradicting(stated(part, inputs)
				.filter((figure) -> inputs.mayDeny(part) && share.isDisjointFrom(Extent.of(figure)))
				.toList(), made);
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
