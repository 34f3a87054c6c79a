package org.jincheng.indicators.figures.observation;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five bulletins of a year each, an article that rounds one of them, a yearbook that
 * revises one, a provisional figure that becomes final, and a target.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesTests {

	private static final List<String> SERIES = List.of("2019 1362.4 actual bulletin-2019 +0",
			"2020 1467.1 actual yearbook +1", "2021 1912.3 actual bulletin-2021 +1",
			"2022 2274.2 actual bulletin-2022 +0", "2023 2361.3 actual final +1");

	private Bulletins bulletins;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private String beforeYearbook = "";

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "story");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.publisher("government", "government");
		this.bulletins.indicator("gdp", "CNY", "");
		this.bulletins.publish("bulletin-2019 office 2020-03-20", "gdp 140500 2019 1362.4 CNY");
		this.bulletins.publish("bulletin-2020 office 2021-03-20", "gdp 140500 2020 1413.7 CNY");
		this.bulletins.publish("bulletin-2021 office 2022-03-20", "gdp 140500 2021 1912.3 CNY");
		this.bulletins.publish("bulletin-2022 office 2023-03-20", "gdp 140500 2022 2274.2 CNY");
		this.bulletins.publish("bulletin-2023 office 2024-03-20", "gdp 140500 2023 2352 CNY status=provisional");
		this.bulletins.publish("article press 2022-04-01", "gdp 140500 2021 1912 CNY");
		this.bulletins.publish("plan government 2024-01-10", "gdp 140500 2025 2600 CNY status=target");
		this.beforeYearbook = this.bulletins.publish("final office 2024-12-20", "gdp 140500 2023 2361.3 CNY");
		this.bulletins.publish("yearbook office 2022", "gdp 140500 2020 1467.1 CNY");
	}

	@Test
	void aSeriesHasOneFigureOfEachPeriod() {
		assertThat(this.bulletins.figures("gdp", "&sources=preferred&status=actual,provisional,estimate"))
			.containsExactlyElementsOf(SERIES);
		assertThat(this.bulletins.figures("gdp", "&sources=preferred&status=target"))
			.containsExactly("2025 2600 target plan +0");
		assertThat(this.bulletins.find("gdp", "")).hasSize(9).noneMatch((figure) -> figure.has("alsoStated"));
	}

	@Test
	void latestIsTheNewestOutcomeAndTheTarget() {
		assertThat(this.bulletins.figures("gdp", "&latest=1")).containsExactlyInAnyOrder("2023 2361.3 actual final +1",
				"2025 2600 target plan +0");
		assertThat(this.bulletins.figures("gdp", "&latest=1&sources=each")).hasSize(9);
	}

	@Test
	void growthGoesOverPublications() {
		assertThat(this.bulletins.figures("gdp", "&transform=percent-change")).containsExactly("2020 7.685 actual -",
				"2021 30.346 actual -", "2022 18.925 actual -", "2023 3.830 actual -");
	}

	@Test
	void otherFiguresHaveTheirRelationToThePreferredOne() {
		var figures = this.bulletins.find("gdp", "&sources=preferred&status=actual");
		assertThat(figures.stream().map((figure) -> this.bulletins.others(figure.get("id").asString())))
			.containsExactly(List.of(), List.of("bulletin-2020 revised"), List.of("article rounded"), List.of(),
					List.of("bulletin-2023 revised"));
	}

	@Test
	void asOfReadsTheSeriesOfThatMoment() {
		var asOf = "&asOf=" + this.beforeYearbook;
		assertThat(this.bulletins.figures("gdp", "&sources=preferred&from=2020&to=2020" + asOf))
			.containsExactly("2020 1413.7 actual bulletin-2020 +0");
		assertThat(this.bulletins.figures("gdp", "&transform=percent-change" + asOf)).startsWith("2020 3.765 actual -",
				"2021 35.269 actual -");
		assertThat(this.bulletins.figures("gdp", "&latest=1" + asOf)).hasSize(2);
		assertThat(this.bulletins.figures("gdp", "&sources=preferred&publishedBy=2022-03-31")).containsExactly(
				"2019 1362.4 actual bulletin-2019 +0", "2020 1413.7 actual bulletin-2020 +0",
				"2021 1912.3 actual bulletin-2021 +0");
	}

	@Test
	void eachSourceHasItsOwnSeriesWhereThatIsAskedFor() {
		assertThat(this.bulletins.figures("gdp", "&transform=percent-change&sources=each")).isEmpty();
		assertThat(this.bulletins.figures("gdp", "&source=story-article&latest=1"))
			.containsExactly("2021 1912 actual article +0");
		assertThat(
				this.curator.get("observations?indicator=story-gdp&sources=preferred&count=true").body().get("total"))
			.isEqualTo(Api.parse("6"));
	}

	@Test
	void sdmxHasASeriesBesideThatOfTheTarget() {
		var path = "/sdmx/rest/data/SERIES/.story-gdp......";
		assertThat(this.api.get(path + "?detail=serieskeysonly&format=csv").text().lines()).hasSize(3);
		assertThat(this.api.get(path + "?lastNObservations=1&format=csv").text().lines()).hasSize(3);
		assertThat(this.api.get("/sdmx/rest/data/SERIES/.story-gdp......plan").status()).isEqualTo(400);
	}

}
