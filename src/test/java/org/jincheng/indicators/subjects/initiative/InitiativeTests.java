package org.jincheng.indicators.subjects.initiative;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Initiatives: a status is not a number. */
@ServiceTests
class InitiativeTests {

	private static final String PATH = Api.BASE + "/initiatives";

	@Autowired
	private Api api;

	@Test
	void initiativeHasAStatusAndNoFigure() {
		var airport = this.api.get(PATH + "/civil-airport").body();
		assertThat(airport.propertyNames()).containsExactly("id", "name", "topic", "kind", "kindName", "status",
				"statusName", "partner", "due", "statements");
		assertThat(airport.get("status").asString()).isEqualTo("site-selection");
		assertThat(airport.get("due").isNull()).isTrue();
		assertThat(airport.get("statements").isEmpty()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "topic=tourism, 5", "status=site-selection, 1", "topic=transport&status=planned, 1",
			"kind=training, 2" })
	void filterNarrows(String query, int found) {
		assertThat(this.api.get(PATH + "?" + query).body().get("total").asInt()).isEqualTo(found);
	}

}
