package org.jincheng.indicators.subjects.park;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Parks, each with the investments that cover it. */
@ServiceTests
class ParkTests {

	private static final String PATH = Api.BASE + "/parks";

	@Autowired
	private Api api;

	@Test
	void parkHasFocusStatusAndStatements() {
		var park = this.api.get(PATH + "/danhe-river-wetland-park").body();
		assertThat(park.get("name").asString()).isEqualTo("Danhe River Wetland Park");
		assertThat(park.get("kind").asString()).isEqualTo("green");
		assertThat(park.get("focus").asString()).isEqualTo("River wetland");
		assertThat(park.get("status").asString()).isEqualTo("completed");
		assertThat(park.get("investments").isEmpty()).isTrue();
		assertThat(park.at("/statements/0/paragraph").asInt()).isEqualTo(11);
	}

	@Test
	void jointFigureIsOneThatBothParksPointTo() {
		var nancun = this.api.get(PATH + "/nancun-green-intelligent-casting-industrial-park").body();
		var jingang = this.api.get(PATH + "/jingang-intelligent-casting-technology-industrial-park").body();
		assertThat(nancun.at("/investments/0/joint").asBoolean()).isTrue();
		assertThat(nancun.at("/investments/0/amounts/0/joint").asBoolean()).isTrue();
		assertThat(nancun.at("/investments/0/amounts/0/id")).isEqualTo(jingang.at("/investments/0/amounts/0/id"));
	}

	@ParameterizedTest
	@CsvSource({ "kind=green, danhe-river-wetland-park", "status=completed, danhe-river-wetland-park",
			"kind=industrial&status=completed," })
	void filterNarrows(String query, @Nullable String ids) {
		assertThat(this.api.get(PATH + "?" + query)
			.body()
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString()))
			.containsExactlyElementsOf((ids != null) ? List.of(ids.split(" ")) : List.of());
	}

}
