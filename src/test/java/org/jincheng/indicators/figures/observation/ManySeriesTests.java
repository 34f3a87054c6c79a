package org.jincheng.indicators.figures.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifteen bulletins, of a year each, that state ten indicators of twelve cities. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySeriesTests {

	private static final int YEARS = 15;

	private static final List<String> CITIES = IntStream.rangeClosed(0, 11)
		.mapToObj((city) -> "14%02d00".formatted(city))
		.toList();

	private static final int INDICATORS = 10;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "many");
		this.bulletins.publisher("office", "statistics-office");
		for (int i = 0; i < INDICATORS; i++) {
			this.bulletins.indicator("series-" + i, "t", "");
		}
		for (int year = 2010; year < 2010 + YEARS; year++) {
			var figures = new ArrayList<String>();
			for (var city : CITIES) {
				for (int i = 0; i < INDICATORS; i++) {
					figures.add("series-%d %s %d %d t".formatted(i, city, year,
							1000 + 10 * (year - 2010) + i + CITIES.indexOf(city)));
				}
			}
			this.bulletins.publish("bulletin-%d office %d-03".formatted(year, year + 1),
					figures.toArray(String[]::new));
		}
	}

	private static String query(int indicator, String city) {
		return "indicator=many-series-%d&place=%s&groups=false".formatted(indicator, city);
	}

	private Stream<String> queries() {
		return IntStream.range(0, INDICATORS)
			.boxed()
			.flatMap((indicator) -> CITIES.stream().map((city) -> query(indicator, city)));
	}

	@Test
	void eachIsASeriesWithGrowthForAllYearsButTheFirst() {
		assertThat(queries()).hasSize(120).allSatisfy((query) -> {
			var series = this.curator.get("observations?sources=preferred&" + query).body().get("items");
			assertThat(series).hasSize(YEARS);
			var growth = this.curator.get("observations?transform=percent-change&" + query).body().get("items");
			assertThat(growth).hasSize(YEARS - 1);
		});
	}

	@Test
	void eachIsAColumnAndALine() {
		for (int i = 0; i < INDICATORS; i++) {
			var wide = this.curator.get("observations?shape=wide&format=csv&indicator=many-series-" + i)
				.text()
				.split("\r\n");
			assertThat(wide).hasSize(8 + YEARS);
			assertThat(wide[7].split(",")).hasSize(3 + CITIES.size());
			var chart = this.api.get("/charts/many-series-" + i + ".svg?place=140500&groups=false").text();
			assertThat(chart.split("class=\"line")).as("one line").hasSize(2);
		}
	}

	@Test
	void pagesOfAllMissNoneAndHaveNoneTwice() {
		var ids = new ArrayList<String>();
		var next = Api.BASE + "/observations?latest=3&limit=7&indicator=many-series-3,many-series-4";
		while (next != null) {
			var page = this.api.get(next).body();
			page.get("items").forEach((figure) -> ids.add(figure.get("id").asString()));
			next = page.get("next").asString(null);
		}
		assertThat(ids).doesNotHaveDuplicates().hasSize(2 * 3 * CITIES.size());
		var all = this.curator.get("observations?latest=1&limit=1000&source=many-bulletin-2024").body().get("items");
		assertThat(all).hasSize(INDICATORS * CITIES.size());
	}

}
