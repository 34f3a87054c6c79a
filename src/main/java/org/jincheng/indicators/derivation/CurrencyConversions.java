package org.jincheng.indicators.derivation;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.observation.DerivationRule;
import org.jincheng.indicators.observation.DerivedFigure;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.observation.Relation;

import org.springframework.stereotype.Component;

/**
 * Derives the exchange rate that a printed conversion implies, and converts each amount
 * in yuan of the same source to dollars at that rate.
 */
@Component
class CurrencyConversions implements DerivationRule {

	@Override
	public Stream<DerivedFigure> derive(Inputs inputs) {
		return Stream.concat(rates(inputs), dollars(inputs));
	}

	private static Stream<DerivedFigure> rates(Inputs inputs) {
		var indicator = inputs.catalogue().get("implied-exchange-rate");
		if (indicator == null) {
			return Stream.empty();
		}
		return ImpliedRate.in(inputs.stated())
			.stream()
			.map((rate) -> DerivedFigure.of(rate.yuan().indicator(), indicator, inputs.language(), "CNY-per-USD",
					rate.yuanPerDollar().rounded(), Relation.APPROXIMATE, "%s CNY / %s USD"
						.formatted(rate.yuan().value().toPlainString(), rate.dollars().value().toPlainString()),
					List.of(rate.yuan(), rate.dollars())));
	}

	private static Stream<DerivedFigure> dollars(Inputs inputs) {
		return inputs.values()
			.stream()
			.filter(ImpliedRate::isInYuan)
			.flatMap((amount) -> ImpliedRate.of(amount, inputs.stated()).map((rate) -> dollars(amount, rate)).stream());
	}

	private static DerivedFigure dollars(Observation amount, ImpliedRate rate) {
		var dollars = rate.toDollars(rate.known(amount));
		var formula = "%s CNY / %s".formatted(amount.value().toPlainString(), rate.formula());
		return DerivedFigure.of(ImpliedRate.DOLLAR, dollars.rounded(),
				dollars.isExact() ? amount.relation() : amount.relation().rounded(), formula,
				Stream.of(amount, rate.yuan(), rate.dollars()).distinct().toList());
	}

}
