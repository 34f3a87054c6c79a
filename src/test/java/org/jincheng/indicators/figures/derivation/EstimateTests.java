package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EstimateTests {

	@ParameterizedTest
	@CsvSource({ "13 billion yuan, 13000000000, 12500000000, 13500000000", "45.8 percent, 45.8, 45.75, 45.85",
			"$706.28 million, 706280000, 706275000, 706285000", "130亿元, 13000000000, 12950000000, 13050000000",
			"'1,234 people', 1234, 1233.5, 1234.5", "zero percent, 0, -0.5, 0.5", "about a dozen, 12, 11.5, 12.5" })
	void ofKnowsAFigureToHalfAUnitOfItsLastPrintedDigit(String printed, BigDecimal value, BigDecimal low,
			BigDecimal high) {
		var estimate = Estimate.of(observation(printed, value));
		assertThat(estimate.value()).isEqualByComparingTo(value);
		assertThat(estimate.low()).isEqualByComparingTo(low);
		assertThat(estimate.high()).isEqualByComparingTo(high);
	}

	@ParameterizedTest
	@CsvSource({ "25 billion, 25000000000, 7.0793, 3500000000", "25.00 billion, 25000000000, 7.0793, 3531000000",
			"1 billion, 1000000000, 3, 300000000" })
	void roundedShowsNoDigitThatThePrintingDoesNotCarry(String printed, BigDecimal value, BigDecimal divisor,
			BigDecimal quotient) {
		var estimate = Estimate.of(observation(printed, value)).dividedBy(Estimate.exact(divisor));
		assertThat(estimate.rounded()).isEqualByComparingTo(quotient);
		assertThat(estimate.isExact()).isFalse();
	}

	@Test
	void roundedWhenTheQuotientComesOutEvenIsExact() {
		var estimate = Estimate.of(observation("30 billion", new BigDecimal("30000000000")))
			.dividedBy(Estimate.exact(BigDecimal.valueOf(3)));
		assertThat(estimate.isExact()).isTrue();
		assertThat(estimate.rounded()).isEqualByComparingTo("10000000000");
	}

	@Test
	void sumIsKnownAsWellAsItsCoarsestTerm() {
		var sum = Estimate.sum(List.of(Estimate.of(observation("13 billion", new BigDecimal("13000000000"))),
				Estimate.of(observation("706.28 million", new BigDecimal("706280000")))));
		assertThat(sum.value()).isEqualByComparingTo("13706280000");
		assertThat(sum.high().subtract(sum.low())).isEqualByComparingTo("1000000000");
	}

	private static Observation observation(String printed, BigDecimal value) {
		var day = LocalDate.of(2019, 9, 2);
		return new Observation(
				new Observation.Subject(new UUID(0, 1), "indicator", "Indicator", "topic",
						new Observation.PlaceReference("140500", "Jincheng", null),
						Period.of(day, day, PeriodBasis.PUBLICATION), false),
				new Observation.Quantity(value, "CNY", Relation.EQUAL),
				new Observation.Wording(FigureStatus.ACTUAL, printed, null, null), Observation.Terms.NONE,
				new Observation.Provenance(false, Origin.STATED, null,
						new SourceReference("source", 1, 1, null, null, null, null), Instant.EPOCH, null),
				Coherence.ALONE, null);
	}

}
