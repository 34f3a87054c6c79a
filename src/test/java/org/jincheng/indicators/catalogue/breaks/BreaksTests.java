package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;
import java.util.List;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreaksTests {

	private final Breaks breaks = new Breaks(
			List.of(one("there", "gdp", "140500", "2018-01-01"), one("anywhere", "gdp", null, "2004-12-31"),
					one("anything", null, "140500", "1985-05-01"), one("also-there", "gdp", "140500", "2004-12-31")));

	private static BreakRequest one(String id, @Nullable String indicator, @Nullable String place, String day) {
		return new BreakRequest(id, indicator, place, LocalDate.parse(day), BreakReason.METHOD, null,
				new Locator("some", 1, 1));
	}

	@Test
	void thoseOfAnIndicatorAtAPlaceAreInTheOrderOfTheirDays() {
		assertThat(this.breaks.of("gdp", "140500")).extracting(BreakRequest::id)
			.containsExactly("anything", "also-there", "anywhere", "there");
		assertThat(this.breaks.of("gdp", "CN")).extracting(BreakRequest::id).containsExactly("anywhere");
		assertThat(this.breaks.of("population", "140500")).extracting(BreakRequest::id).containsExactly("anything");
		assertThat(this.breaks.of("population", "CN")).isEmpty();
		assertThat(this.breaks.isEmpty()).isFalse();
		assertThat(new Breaks(List.of()).isEmpty()).isTrue();
	}

}
