package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the first article, as the contract names them. */
@ServiceTests
class SeededFiguresTests {

	@Autowired
	private Api api;

	@Test
	void observationIsServedWithTheFieldsOfTheContract() {
		var observation = this.api.get(Api.BASE + "/observations?indicator=foreign-trade-multiple")
			.body()
			.at("/items/0");
		assertThat(observation.propertyNames()).containsExactly("id", "indicator", "name", "topic", "place", "period",
				"accumulation", "value", "upper", "unit", "counted", "relation", "missing", "status", "printed", "note",
				"comparison", "prices", "priceYear", "currency", "likeForLike", "shareOf", "joint", "origin",
				"derivation", "source", "recordedAt", "supersededAt", "break", "preferred", "series");
		assertThat(observation.get("comparison")).isEqualTo(Api.parse("""
				{"kind": "times-more", "basePeriod": {"start": "1985-01-01", "end": "1985-12-31", \
				"label": "1985"}}"""));
	}

	@Test
	void numbersArePlain() {
		assertThat(this.api.get(Api.BASE + "/observations?origin=all&limit=1000").text())
			.contains("\"value\":706280000,")
			.contains("\"value\":45.8,")
			.contains("\"value\":3500000000,")
			.doesNotContainPattern("\"value\":[0-9.]+[eE]");
	}

}
