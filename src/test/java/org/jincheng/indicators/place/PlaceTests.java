package org.jincheng.indicators.place;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The areas that figures are about. */
@ServiceTests
class PlaceTests {

	private static final String PATH = Api.BASE + "/places";

	@Autowired
	private Api api;

	@Test
	void placeTellsWhatItLiesIn() {
		var city = this.api.get(PATH + "/140500").body();
		assertThat(city.get("name").asString()).isEqualTo("Jincheng");
		assertThat(city.get("kind").asString()).isEqualTo("prefecture");
		assertThat(city.get("parent").asString()).isEqualTo("140000");
		assertThat(city.get("members").isEmpty()).isTrue();
		assertThat(this.api.get(PATH + "/140000").body().get("parent").asString()).isEqualTo("CN");
		assertThat(this.api.get(PATH + "/CN").body().get("parent").isNull()).isTrue();
	}

}
