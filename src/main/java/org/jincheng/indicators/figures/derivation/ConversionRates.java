package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Quantity;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Derives the rate that each printed conversion implies: a sentence states the same
 * amount in two units of one dimension, such as yuan and dollars or mu and hectares. It
 * contradicts both if each unit is a fixed number of the other, and not that number.
 */
@Component
class ConversionRates implements DerivationRule {

	private static final Set<Dimension> CONVERTIBLE = Set.of(Dimension.MONEY, Dimension.LENGTH, Dimension.AREA,
			Dimension.VOLUME, Dimension.MASS, Dimension.ENERGY, Dimension.POWER);

	/** What the units of are fixed: a tonne of coal is as much energy as one says. */
	private static final Set<Dimension> FIXED = Set.of(Dimension.LENGTH, Dimension.AREA, Dimension.VOLUME,
			Dimension.MASS, Dimension.POWER);

	/** The currencies that others are converted to, the first before the second. */
	private static final List<String> TOLD_IN = List.of(ImpliedRate.YUAN, ImpliedRate.DOLLAR);

	/** The indicators of rates, that of money first. */
	static final List<String> INDICATORS = List.of("implied-exchange-rate", "implied-conversion-rate");

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		return Stream.concat(inputs.stated().stream(), inputs.related().stream())
			.collect(Collectors.toMap(Observation::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.filter((figure) -> figure.relation().isValue() && figure.value().signum() > 0)
			.collect(Collectors.groupingBy(Amount::of, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.flatMap((same) -> rates(same, inputs));
	}

	@Override
	public List<Beside> beside(Observation stated, Map<Related, Map<String, List<String>>> related) {
		return Related.UNITS.beside(stated, related);
	}

	/** The rates between one amount in several units. */
	private static Stream<Observation> rates(List<Observation> same, Inputs inputs) {
		var byUnit = same.stream().sorted(Comparator.comparing(Observation::unit)).toList();
		return byUnit.stream()
			.flatMap((one) -> byUnit.stream()
				.filter((other) -> one.unit().compareTo(other.unit()) < 0)
				.flatMap((other) -> rate(one, other, inputs).stream()));
	}

	private static Optional<Observation> rate(Observation one, Observation other, Inputs inputs) {
		var dimension = inputs.catalogue().dimension(one.unit());
		if (dimension == null || dimension != inputs.catalogue().dimension(other.unit())
				|| !CONVERTIBLE.contains(dimension) || !Objects.equals(per(one), per(other))) {
			return Optional.empty();
		}
		var isMoney = dimension == Dimension.MONEY;
		var isUpright = isMoney ? rank(one) <= rank(other) : one.value().compareTo(other.value()) >= 0;
		var over = isUpright ? one : other;
		var under = isUpright ? other : one;
		var rate = known(over, under).dividedBy(known(under, over));
		return inputs.catalogue()
			.derived(INDICATORS.get(isMoney ? 0 : 1))
			.map((indicator) -> DerivedFigure.of(one, indicator, inputs.language(),
					new Quantity(rate.rounded(), unit(over) + "-per-" + unit(under), Relation.APPROXIMATE),
					"%s %s / %s %s".formatted(plain(over.value()), unit(over), plain(under.value()), unit(under)),
					List.of(over, under)))
			.map((made) -> isDenied(rate, over, under, inputs)
					? made.with(made.coherence().contradictedBy(List.of(over.id(), under.id()))) : made);
	}

	/** Whether two units are another number of each other than two values say. */
	private static boolean isDenied(Estimate rate, Observation over, Observation under, Inputs inputs) {
		if (!FIXED.contains(inputs.catalogue().dimension(over.unit())) || over.relation() != Relation.EQUAL
				|| under.relation() != Relation.EQUAL) {
			return false;
		}
		var scale = inputs.catalogue().scales().get(unit(over));
		var other = inputs.catalogue().scales().get(unit(under));
		var fixed = (scale != null && other != null) ? other.divide(scale, MathContext.DECIMAL64) : null;
		return fixed != null && Extent.of(rate).isDisjointFrom(Extent.of(Estimate.exact(fixed)));
	}

	/**
	 * An amount that is also printed in dollars is exact: the source converted it as
	 * printed.
	 */
	private static Estimate known(Observation amount, Observation converted) {
		return unit(converted).equals(ImpliedRate.DOLLAR) ? Estimate.exact(amount.value()) : Estimate.of(amount);
	}

	private static int rank(Observation amount) {
		var rank = TOLD_IN.indexOf(unit(amount));
		return (rank < 0) ? TOLD_IN.size() : rank;
	}

	/** The unit itself, or of a rate the one over the line. */
	private static String unit(Observation amount) {
		return Rate.numeratorOf(amount.unit());
	}

	private static @Nullable String per(Observation amount) {
		return Rate.of(amount.unit()).map((rate) -> rate.many() + rate.denominator()).orElse(null);
	}

	private static String plain(BigDecimal value) {
		return value.toPlainString();
	}

	/** What a sentence can state in several units. */
	record Amount(String indicator, String place, Period period, FigureStatus status, String compared,
			@Nullable SourceReference sentence, boolean joint, @Nullable Integer occurrence) {

		static Amount of(Observation figure) {
			var source = figure.source();
			return new Amount(figure.indicator(), figure.place().code(), figure.period(), figure.status(),
					figure.terms().compared(), (source != null) ? source.withoutCell() : null,
					figure.provenance().joint(), figure.coherence().occurrence());
		}

	}

}
