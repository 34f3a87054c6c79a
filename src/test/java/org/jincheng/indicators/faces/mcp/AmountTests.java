package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.observation.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from a number with a qualifier, and what cannot be true beside it. */
class AmountTests {

	@ParameterizedTest
	@CsvSource({ "eq 42, eq 42, implies", "eq 42, eq 42.0, implies", "eq 42, gt 40, implies", "eq 42, gt 42, excludes",
			"eq 42, ge 42, implies", "eq 42, lt 42, excludes", "gt 80, eq 80, excludes", "gt 80, ge 80, implies",
			"gt 80, gt 79, implies", "gt 80, eq 85, open", "gt 80, lt 80, excludes", "ge 80, gt 80, open",
			"ge 80, eq 80, open", "lt 5, gt 5, excludes", "nearly 60, eq 60, excludes", "nearly 60, lt 60, implies",
			"nearly 60, approx 60, implies", "nearly 60, eq 40, excludes", "approx 60, eq 60, open",
			"approx 60, approx 60, implies", "approx 60, eq 80, excludes", "eq 132.87, approx 133, implies",
			"eq 132.87, approx 132.9, implies", "eq 132.87, eq 132.9, excludes", "eq 132.87, approx 140, excludes",
			"eq 98, nearly 100, implies", "eq 102, nearly 100, excludes", "eq -7, lt -5, implies",
			"eq -7, gt -5, excludes", "nearly -8, eq -8, excludes", "eq 0, eq 0, implies", "eq 0, approx 0, implies" })
	void amountImpliesExcludesOrLeavesOpen(String stated, String claimed, String expected) {
		var amount = amount(stated);
		var claim = amount(claimed);
		assertThat(amount.implies(claim)).isEqualTo(expected.equals("implies"));
		assertThat(amount.excludes(claim)).isEqualTo(expected.equals("excludes"));
	}

	private static Amount amount(String text) {
		var parts = text.split(" ");
		return new Amount(new BigDecimal(parts[1]), null, Term.find(Relation.values(), parts[0]).orElseThrow());
	}

}
