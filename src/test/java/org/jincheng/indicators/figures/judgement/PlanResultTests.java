package org.jincheng.indicators.figures.judgement;

import java.time.LocalDate;

import org.jincheng.indicators.catalogue.indicator.Aim;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan is met or missed only where no number between the ends says otherwise. */
class PlanResultTests {

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			6,                6,               met
			6,                6.1 gt,          open
			6,                9.2,             above
			6,                5.9,             met
			6,                5.3,             below
			6.1,              5.9,             below
			6 ge,             6,               met
			6 ge,             6.05,            met
			6.04 ge,          6.0,             open
			6 gt,             6,               open
			6 gt,             6 gt,            met
			6 gt,             5.9,             missed
			6 le,             5.9,             met
			6 le,             6,               met
			6 le,             6.1,             missed
			6 le,             5.8 gt,          open
			6 lt,             6,               open
			6 approx,         9.2,             above
			6 approx,         5.9,             met
			6,                6 approx,        open
			6,                5 lt,            below
			6,                5 gt,            open
			6 between upper=7, 6.5,            met
			6 between upper=7, 7.5,            above
			6 ge,             5 between upper=6.5, open
			6 ge,             5 between upper=5.5, missed
			6,                7 contradicted,  open
			6,                none,            unknown""")
	void planIsJudgedWhereNoNumberSaysOtherwise(String target, @Nullable String outcome, String result) {
		assertThat(PlanResult
			.of(FigureInShort.of("2019 " + target + " target"),
					(outcome != null) ? FigureInShort.of("2019 " + outcome) : null, null)
			.code()).isEqualTo(result);
	}

	@ParameterizedTest
	@CsvSource({ "6 approx, 9.2, MORE, MET", "6 approx, 9.2, LESS, MISSED", "6, 5.3, MORE, MISSED", "6, 5.3, LESS, MET",
			"6, 5 gt, MORE, OPEN", "6 le, 6.1, MORE, MISSED" })
	void aimOfTheIndicatorSaysWhatIsBetterWhereNoBoundDoes(String target, String outcome, Aim aim, PlanResult result) {
		assertThat(
				PlanResult.of(FigureInShort.of("2019 " + target + " target"), FigureInShort.of("2019 " + outcome), aim))
			.isEqualTo(result);
	}

	@Test
	void planWhosePeriodHasNotEndedIsDue() {
		var plan = FigureInShort.of("2019 6 ge target");
		var outcome = FigureInShort.of("2019 7");
		assertThat(PlanResult.of(plan, outcome, null, LocalDate.of(2019, 12, 31))).isEqualTo(PlanResult.DUE);
		assertThat(PlanResult.of(plan, outcome, null, LocalDate.of(2020, 1, 1))).isEqualTo(PlanResult.MET);
	}

}
