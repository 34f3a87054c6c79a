package org.jincheng.indicators.figures.derivation;

import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Observation;

import org.springframework.stereotype.Component;

/**
 * Converts each amount of an investment in yuan to dollars, at the rate that a printed
 * conversion of the same source implies.
 */
@Component
class CurrencyConversions implements DerivationRule {

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		return inputs.values()
			.stream()
			.filter(ImpliedRate::isInYuan)
			.flatMap((amount) -> ImpliedRate.of(amount, inputs.stated()).map((rate) -> dollars(amount, rate)).stream());
	}

	private static Observation dollars(Observation amount, ImpliedRate rate) {
		var dollars = rate.toDollars(rate.known(amount));
		var formula = "%s CNY / %s".formatted(amount.value().toPlainString(), rate.formula());
		return DerivedFigure.of(dollars.in(ImpliedRate.DOLLAR, amount.relation()), formula,
				Stream.of(amount, rate.yuan(), rate.dollars()).distinct().toList());
	}

}
