package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jincheng.indicators.figures.query.ObservationService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Charts of what curators record: which figures they have, which are joined, and which
 * are together.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedChartTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "charted");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.indicator("trade", "CNY percent", "\"shareOf\": {\"en\": \"All trade\"}, "
				+ "\"prices\": \"current\", \"changes\": {\"prices\": \"current\"}");
		this.bulletins.indicator("gdp", "CNY", "");
		this.bulletins.publish("yearbook bureau 2020", "trade 140000 2018 1000 CNY", "trade 140000 2019 1100 CNY",
				"trade 140500 2018 1000 CNY", "trade 140500 2019 1100 CNY", "trade 140581 2018 1000 CNY",
				"trade 140581 2019 1100 CNY", "trade - 2018 1000 CNY places=140300,140500",
				"trade - 2019 1100 CNY places=140300,140500", "trade 140500 2020 1300 CNY status=target",
				"trade 140500 2019 12 percent on=2018", "trade 140500 2019 40 percent");
		this.bulletins.publish("years office 2022-03-20", "gdp 140500 2018 1351.9 CNY", "gdp 140500 2019 1362.4 CNY",
				"gdp 140500 2020 1413.7 CNY", "gdp 140500 2021 1912.3 CNY");
		this.bulletins.publish("rounding press 2022-04-01", "gdp 140500 2021 1912 CNY");
		this.bulletins.publish("contradicting press 2021-04-01", "gdp 140500 2020 1700 CNY");
		this.bulletins.publish("newest press 2023-04-01", "gdp 140500 2022 2361.3 CNY");
		this.bulletins.publish("plan office 2022-01-10", "gdp 140500 2024 2500 CNY status=target",
				"gdp 140500 2025 2600 CNY status=target");
	}

	@Test
	void placesComeBeforeWhatTheyLieInAndGroupsComeLast() {
		assertThat(chart("").styled("text", "plot-title")).extracting(Element::getTextContent)
			.hasSize(4)
			.startsWith("Gaoping", "Jincheng", "Shanxi");
	}

	@Test
	void computedChangeIsNotDrawnWhereASourceStatesOne() {
		var chart = chart("?comparison=change");
		assertThat(chart.marks()).hasSize(1);
		assertThat(chart.mark("+12%").getTextContent()).contains("sources disagree", "≠");
		assertThat(chart("?comparison=change&origin=derived").mark("about +10%")).isNotNull();
	}

	@Test
	void transformIsDrawnAsWhatIsDerived() {
		var chart = chart("?place=140500&groups=false&transform=percent-change");
		assertThat(chart.texts()).contains("Measure of trade: Percent change on the period before", "≈ +10.0%");
		assertThat(chart.marks()).hasSize(1);
		var index = chart("?place=140500&groups=false&transform=index&base=2018");
		assertThat(index.marks()).hasSize(2);
		assertThat(index.texts()).contains("index (base period = 100) · compared with 2018 · at current prices", "100");
		assertThat(index.lines()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "place=140500, 7", "place=140500&groups=false, 5", "'place=140500,140581&groups=false', 7",
			"place=140581, 2", "within=140000, 9", "status=target, 1", "unit=percent, 2", "comparison=none, 10",
			"from=2019&unit=CNY, 5", "to=2018, 4", "asOf=2020-01-01, 0", "source=charted-yearbook&to=2018, 4",
			"source=chinadaily-2019-09-02, 0" })
	void figuresAreThoseAskedFor(String query, int marks) {
		var chart = chart("?origin=stated&" + query);
		assertThat(chart.marks()).hasSize(marks);
		var found = this.api.allPages(Api.BASE + "/observations?indicator=charted-trade&" + query);
		assertThat(chart.marks()).extracting((mark) -> mark.getAttribute("data-figure"))
			.containsExactlyInAnyOrderElementsOf(found.stream().map((figure) -> figure.get("id").asString()).toList());
	}

	@Test
	void headingHasTheNewestOutcomeAndItsPlan() {
		var texts = chart("gdp", "").texts();
		var outcome = texts.indexOf("¥2,361.3");
		assertThat(texts.subList(outcome, outcome + 3)).containsExactly("¥2,361.3", "2022 · charted press, 2023-04-01",
				"¥2,500 · 2024 · charted office, 2022-01-10 · target");
		assertThat(texts).noneMatch((text) -> text.startsWith("¥2,600 "));
		assertThat(chart("gdp", "?status=target").texts()).contains("¥2,600", "2025 · target");
	}

	@Test
	void lineIsDashedToAnotherPublisherAndTargetsHaveTheirOwn() {
		var chart = chart("gdp", "");
		assertThat(chart.styled("path", "line")).extracting((line) -> line.getAttribute("class"))
			.containsExactlyInAnyOrder("line s1", "line dashed s1", "line s2");
		assertThat(chart.legend()).contains("legend.dashed", "legend.aside", "legend.contradicted");
	}

	@ParameterizedTest
	@CsvSource({ "?sources=preferred, 7, 0, 3", "?sources=each, 9, 0, 2", "?transform=change, 5, 0, 1",
			"?source=charted-contradicting, 1, 0, 0", "'', 9, 2, 3" })
	void sourcesAreChosen(String query, int marks, int aside, int lines) {
		var chart = chart("gdp", query);
		assertThat(chart.marks()).hasSize(marks);
		assertThat(chart.styled("a", "aside")).hasSize(aside);
		assertThat(chart.lines()).hasSize(lines);
	}

	@Test
	void omittedFiguresAreCounted(@Autowired ChartService charts, @Autowired ObservationService observations,
			@Autowired Observations stated, @Autowired PlaceService places) {
		this.bulletins.indicator("many", "CNY", "");
		for (var publisher : List.of("office", "press", "third", "fourth", "fifth")) {
			this.bulletins.publish("many-%s %s 2023".formatted(publisher, publisher),
					"many 140500 2018 10%1$s CNY / many 140500 2019 11%1$s CNY"
						.formatted(publisher.equals("office") ? ".1" : ""));
		}
		var usual = Objects.requireNonNull(ReflectionTestUtils.getField(charts, "reader"));
		ReflectionTestUtils.setField(charts, "reader", new ChartReader(observations, stated, places, 5));
		try {
			var chart = chart("many", "");
			assertThat(chart.marks()).hasSize(6);
			assertThat(chart.styled("a", "aside")).hasSize(4);
			assertThat(chart.lines()).hasSize(1);
			assertThat(chart.texts()).contains("Not all figures are drawn: 6 of 10.");
			assertThat(chart("many", "?sources=each").texts()).contains("Not all figures are drawn: 5 of more than 5.");
		}
		finally {
			ReflectionTestUtils.setField(charts, "reader", usual);
		}
	}

	private ParsedSvg chart(String query) {
		return chart("trade", query);
	}

	private ParsedSvg chart(String indicator, String query) {
		var answer = this.api.get("/charts/charted-%s.svg%s".formatted(indicator, query));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return ParsedSvg.of(answer.text());
	}

}
