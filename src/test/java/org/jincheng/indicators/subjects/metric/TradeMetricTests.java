package org.jincheng.indicators.subjects.metric;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Metrics of openness: a ratio stays a ratio, with both readings of it derived. */
@ServiceTests
class TradeMetricTests {

	private static final String PATH = Api.BASE + "/trade-metrics";

	@Autowired
	private Api api;

	@Test
	void whatIsStatedIsTimesMoreAndBothReadingsOfItAreDerived() {
		var metric = this.api.get(PATH + "/foreign-trade-multiple").body();
		assertThat(metric.at("/basePeriod/label").asString()).isEqualTo("1985");
		assertThat(metric.at("/observations/0/value").asInt()).isEqualTo(68);
		assertThat(metric.at("/observations/0/comparison/kind").asString()).isEqualTo("times-more");
		assertThat(metric.get("derived").valueStream())
			.allSatisfy((figure) -> assertThat(figure.get("origin").asString()).isEqualTo("derived"));
		assertThat(metric.get("derived")
			.valueStream()
			.filter((figure) -> figure.get("unit").asString().equals("multiple"))
			.map((figure) -> figure.get("indicator").asString() + " " + figure.get("value").asInt()))
			.containsExactlyInAnyOrder("foreign-trade-multiple-read-as-multiple 68",
					"foreign-trade-multiple-read-as-increase 69");
	}

}
