package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;

import org.springframework.stereotype.Component;

/**
 * Derives the yearly average of each amount in yuan that is stated for several whole
 * years.
 */
@Component
class YearlyAverages implements DerivationRule {

	private static final Text ON_AVERAGE = new Text("On average: the source does not say how much in which year.",
			"年均值：来源未说明各年数额。");

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		return inputs.values()
			.stream()
			.filter((figure) -> ImpliedRate.isInYuan(figure) && figure.period().basis() == PeriodBasis.STATED
					&& wholeYears(figure.period()) > 1)
			.map((amount) -> average(amount, wholeYears(amount.period()))
				.noted(new LocalizedText(ON_AVERAGE, inputs.language())));
	}

	private static Observation average(Observation amount, long years) {
		var average = Estimate.of(amount).dividedBy(Estimate.exact(BigDecimal.valueOf(years)));
		return DerivedFigure.of(average.in("CNY-per-year", amount.relation()),
				"%s CNY / %d years".formatted(amount.value().toPlainString(), years), List.of(amount));
	}

	/** The length of the period in years, or 0 if it is not a whole number of them. */
	private static long wholeYears(Period period) {
		var after = period.end().plusDays(1);
		var years = period.start().until(after, ChronoUnit.YEARS);
		return period.start().plusYears(years).equals(after) ? years : 0;
	}

}
