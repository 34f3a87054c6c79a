package org.jincheng.indicators.figures.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Four bulletins, of a year each, that state two indicators of six cities. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySeriesTests {

	private static final int YEARS = 4;

	private static final List<String> CITIES = IntStream.rangeClosed(0, 5)
		.mapToObj((city) -> "14%02d00".formatted(city))
		.toList();

	private static final int INDICATORS = 2;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		var bulletins = new Bulletins(this.curator, "many");
		bulletins.publisher("office", "statistics-office");
		for (int i = 0; i < INDICATORS; i++) {
			bulletins.indicator("series-" + i, "t", "");
		}
		for (int year = 2010; year < 2010 + YEARS; year++) {
			var figures = new ArrayList<String>();
			for (var city : CITIES) {
				for (int i = 0; i < INDICATORS; i++) {
					figures.add("series-%d %s %d %d t".formatted(i, city, year,
							1000 + 10 * (year - 2010) + i + CITIES.indexOf(city)));
				}
			}
			bulletins.publish("bulletin-%d office %d-03".formatted(year, year + 1), figures.toArray(String[]::new));
		}
	}

	@Test
	void pagesOfAllMissNoneAndHaveNoneTwice() {
		var ids = new ArrayList<String>();
		var next = Api.BASE + "/observations?latest=3&limit=7&indicator=many-series-0,many-series-1";
		while (next != null) {
			var page = this.api.get(next).body();
			page.get("items").forEach((figure) -> ids.add(figure.get("id").asString()));
			next = page.get("next").asString(null);
		}
		assertThat(ids).doesNotHaveDuplicates().hasSize(2 * 3 * CITIES.size());
		var all = this.curator.get("observations?latest=1&limit=1000&source=many-bulletin-2013").body().get("items");
		assertThat(all).hasSize(INDICATORS * CITIES.size());
	}

}
