package org.jincheng.indicators.faces.mcp;

import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All figures that an assistant pages through are of the revision of the first page.
 */
@CurationTests
class FigurePagesTests {

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500",
			 "period": {"start": "%1$d-01-01", "end": "%1$d-12-31", "basis": "stated"}, "value": %2$d, \
			"unit": "percent",
			 "relation": "eq", "printed": "%2$d percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	private static final String ARGUMENTS = """
			{"indicator": ["tree-coverage-rate"], "to": "1970", "limit": 1%s}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Test
	void pagesAreOfTheRevisionOfTheFirstOne() {
		var paths = IntStream.rangeClosed(1961, 1963).mapToObj((year) -> record(year, year - 1900)).toList();
		var assistant = new Assistant(this.api);
		var first = assistant.call("get_figures", ARGUMENTS.formatted(""));
		var tag = this.api.get(paths.get(1)).header("ETag");
		assertThat(this.curator
			.send("PUT", paths.get(1).substring(Api.BASE.length() + 1), FIGURE.formatted(1962, 99), "If-Match", tag)
			.status()).isEqualTo(200);
		record(1964, 64);
		var second = assistant.call("get_figures", ARGUMENTS.formatted(after(first)));
		var third = assistant.call("get_figures", ARGUMENTS.formatted(after(second)));
		assertThat(second.at("/figures/0/printed").asString()).isEqualTo("62 percent");
		assertThat(third.at("/figures/0/printed").asString()).isEqualTo("63 percent");
		assertThat(third.has("next")).isFalse();
	}

	private String record(int year, int value) {
		var answer = this.curator.add("observations", FIGURE.formatted(year, value));
		return answer.header("Location");
	}

	private static String after(JsonNode page) {
		return ", \"after\": \"" + page.get("next").asString() + "\"";
	}

}
