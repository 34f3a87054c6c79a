package org.jincheng.indicators.faces.dashboard;

import org.jincheng.indicators.faces.overview.PlaceOverview.Plan;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A target is met or missed only where no number between the ends says otherwise. */
class PlaceStoryTests {

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			6,                6,               met
			6,                6.1 gt,          met
			6,                5.9,             missed
			6 ge,             6,               met
			6 gt,             6,               open
			6 gt,             5.9,             missed
			6 approx,         9,               open
			6 nearly,         5.9,             open
			6,                6 approx,        open
			6,                6 lt,            open
			6,                5 lt,            missed
			6,                5 gt,            open
			6 between upper=7, 6.5,            met
			6,                5 between upper=6.5, open
			6,                5 between upper=5.5, missed
			6,                7 contradicted,  open
			6,                none,            open""")
	void targetIsReachedWhereNoNumberSaysOtherwise(String target, @Nullable String outcome, String reached) {
		assertThat(PlaceStory.reached(new Plan(FigureInShort.of("2019 " + target + " target"),
				(outcome != null) ? FigureInShort.of("2019 " + outcome) : null)))
			.isEqualTo(reached);
	}

}
