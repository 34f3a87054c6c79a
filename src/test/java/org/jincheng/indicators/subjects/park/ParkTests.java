package org.jincheng.indicators.subjects.park;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Parks, each with the investments that cover it. */
@ServiceTests
class ParkTests {

	private static final String PATH = Api.BASE + "/parks";

	@Autowired
	private Api api;

	@Test
	void jointFigureIsOneThatBothParksPointTo() {
		var nancun = this.api.get(PATH + "/nancun-green-intelligent-casting-industrial-park").body();
		var jingang = this.api.get(PATH + "/jingang-intelligent-casting-technology-industrial-park").body();
		assertThat(nancun.at("/investments/0/joint").asBoolean()).isTrue();
		assertThat(nancun.at("/investments/0/amounts/0/joint").asBoolean()).isTrue();
		assertThat(nancun.at("/investments/0/amounts/0/id")).isEqualTo(jingang.at("/investments/0/amounts/0/id"));
	}

}
