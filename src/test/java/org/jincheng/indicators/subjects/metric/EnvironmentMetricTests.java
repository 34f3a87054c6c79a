package org.jincheng.indicators.subjects.metric;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Metrics of the environment, each with what it is a share of where a source says so. */
@ServiceTests
class EnvironmentMetricTests {

	private static final String PATH = Api.BASE + "/environment-metrics";

	@Autowired
	private Api api;

	@Test
	void shareOfIsNullUnlessASourceStatesIt() {
		assertThat(this.api.get(PATH + "/green-space-share").body().get("shareOf").asString())
			.isEqualTo("The city's total area");
		assertThat(this.api.get(PATH + "/tree-coverage-rate").body().get("shareOf").isNull()).isTrue();
	}

}
