package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue: what is stated and what is derived, of all types. */
@ServiceTests
class IndicatorTests {

	private static final String PATH = Api.BASE + "/indicators";

	@Autowired
	private Api api;

	@Test
	void indicatorOfAnyTypeTellsWhatItsFiguresAreIn() {
		var metric = this.api.get(PATH + "/green-space-share").body();
		assertThat(metric.get("type").asString()).isEqualTo("environment-metric");
		assertThat(metric.get("origin").asString()).isEqualTo("stated");
		assertThat(metric.get("units").toString()).isEqualTo("[\"percent\"]");
		assertThat(metric.get("comparison").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "topic=cooperation, 1", "topic=cooperation&topic=agriculture, 2", "topic=investment&origin=stated, 5",
			"topic=trade&origin=derived, 4" })
	void filterNarrows(String query, int found) {
		assertThat(this.api.get(PATH + "?" + query).body().get("total").asInt()).isEqualTo(found);
	}

}
