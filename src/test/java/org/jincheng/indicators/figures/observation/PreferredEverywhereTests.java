package org.jincheng.indicators.figures.observation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.mcp.Assistant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The figure that a statistician would publish is the preferred one in every format. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferredEverywhereTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void publish() {
		this.bulletins = new Bulletins(this.curator, "first");
		this.bulletins.publisher("city", "statistics-office");
		this.bulletins.publisher("province", "statistics-office");
		this.bulletins.publisher("press", "press");
		List.of("revision", "flash", "rounded", "cut", "bound", "reprint", "correction", "other")
			.forEach((name) -> this.bulletins.indicator(name, "t percent", ""));
		state("revision-1 city 2021-03", "revision", "2230 t status=provisional");
		state("revision-2 city 2021-11-20", "revision", "2235.5 t");
		state("revision-3 province 2022-05", "revision", "2251 t status=provisional");
		state("flash-1 city 2021-01-20", "flash", "2234 t");
		state("flash-2 province 2021-03", "flash", "2236 t status=provisional");
		state("rounded-1 city 2021-03", "rounded", "2275 t");
		state("rounded-2 press 2021-04", "rounded", "2274.83 t");
		state("cut-1 city 2021-03", "cut", "2274.8 t");
		state("cut-2 city 2021-05", "cut", "2274 t");
		state("bound-1 city 2021-03", "bound", "2275.2 t");
		state("bound-2 city 2021-05", "bound", "gt 2300 t");
		state("reprint-1 city 2021-03", "reprint", "2234 t");
		state("reprint-2 press 2021-04 copyOf=reprint-1", "reprint", "2234 t");
		state("reprint-3 press 2021-05", "reprint", "2234 t");
		state("reprint-4 city 2021-06 retracts=reprint-1", "other", "5 t");
		state("correction-1 city 2023-11-15", "correction", "2240 t");
		state("correction-2 city 2023", "correction", "2234 t");
	}

	private void state(String source, String indicator, String figure) {
		this.bulletins.publish(source, indicator + " 140500 2020 " + figure);
	}

	/**
	 * The indicator; the preferred value; how the others stand to it; and what is told of
	 * these in a list by series, and in words.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			revision | t | 2251 | revision-1 revised, revision-2 contradicts | {"count":2,"contradicted":true} | \
			sources disagree
			flash | t | 2236 | flash-1 contradicts | {"count":1,"contradicted":true} | sources disagree
			rounded | t | 2275 | rounded-2 agrees | {"count":1,"contradicted":false} | also stated by 1 other
			cut | t | 2274.8 | cut-2 rounded | {"count":1,"contradicted":false} | also stated by 1 other
			bound | t | 2275.2 | bound-2 contradicts | {"count":1,"contradicted":true} | sources disagree
			reprint | t | 2234 | reprint-1 agrees, reprint-2 copy | \
			{"count":2,"contradicted":false,"retracted":true} | repeats what was retracted
			correction | t | 2234 | correction-1 revised possibly newer | \
			{"count":1,"contradicted":false,"possiblyNewer":true} | another publication may be newer
			""")
	void preferredIs(String indicator, String unit, String value, String others, String told, String words) {
		var of = "indicator=first-%s&unit=%s&place=140500".formatted(indicator, unit);
		var preferred = this.bulletins.find(indicator, "&sources=preferred&unit=" + unit);
		assertThat(preferred).hasSize(1);
		assertThat(preferred.getFirst().get("value").asString()).isEqualTo(value);
		assertThat(preferred.getFirst().get("alsoStated")).isEqualTo(Api.parse(told));
		assertThat(this.bulletins.others(preferred.getFirst().get("id").asString()).stream().sorted().toList())
			.isEqualTo(List.of(others.split(", ")));
		var wide = this.api.get(Api.BASE + "/observations?shape=wide&format=csv&" + of).text().lines().toList();
		assertThat(wide.getLast()).isEqualTo("2020,2020-01-01,2020-12-31," + value);
		var rows = this.api.get("/sdmx/rest/data/SERIES/.first-%s..140500.%s...?format=csv".formatted(indicator, unit))
			.text()
			.lines()
			.map((row) -> List.of(row.split(",", -1)))
			.toList();
		assertThat(rows).hasSize(2);
		assertThat(rows.getLast().get(rows.getFirst().indexOf("OBS_VALUE"))).isEqualTo(value);
		var chart = this.api.get("/charts/first-%s.svg?place=140500".formatted(indicator)).text();
		assertThat(Pattern.compile("class=\"mark s1\"[^>]*><title>[+]?([0-9.,]+)").matcher(chart).results())
			.extracting((mark) -> mark.group(1).replace(",", ""))
			.containsExactly(value);
		var figures = new Assistant(this.api).result("get_figures", """
				{"indicator": ["first-%s"], "place": ["140500"], "unit": ["%s"]}""".formatted(indicator, unit));
		assertThat(figures.at("/structuredContent/figures")).hasSize(1);
		assertThat(figures.at("/structuredContent/figures/0/value").asString()).isEqualTo(value);
		assertThat(figures.at("/structuredContent/figures/0/alsoStated")).isEqualTo(Api.parse(told));
		assertThat(figures.at("/content")
			.valueStream()
			.map((part) -> part.get("text").asString())
			.collect(Collectors.joining())).contains(words);
	}

}
