package org.jincheng.indicators.faces.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Charts of five bulletins of a year each, of newspapers that round, contradict and
 * continue them, and of a target.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesChartTests {

	private static final int YEARS_OF_MANY = 130;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "drawn");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.indicator("gdp", "CNY", "");
		this.bulletins.indicator("other", "CNY", "");
		this.bulletins.indicator("area", "CNY", "");
		var year = 2018;
		for (var value : List.of("1351.9", "1362.4", "1413.7", "1912.3", "2274.2 CNY status=provisional")) {
			this.bulletins.publish("bulletin-%d office %d-03-20".formatted(year, year + 1),
					"gdp 140500 %d %s%s".formatted(year, value, value.contains("CNY") ? "" : " CNY"));
			year++;
		}
		this.bulletins.publish("rounding press 2022-04-01", "gdp 140500 2021 1912 CNY");
		this.bulletins.publish("contradicting press 2021-04-01", "gdp 140500 2020 1700 CNY");
		this.bulletins.publish("newest press 2024-04-01", "gdp 140500 2023 2361.3 CNY");
		this.bulletins.publish("plan office 2022-01-10", "gdp 140500 2024 2500 CNY status=target",
				"gdp 140500 2025 2600 CNY status=target");
		this.bulletins.publish("one office 2020", "other 140500 2019 10 CNY", "other 140581 2019 4 CNY");
		this.bulletins.publish("two press 2020", "other 140500 2019 11 CNY");
		this.bulletins.publish("county office 1993", "area 140523 1992 5 CNY");
		this.bulletins.publish("city office 1994", "area 140581 1993 6 CNY");
		this.bulletins.publish("county-news press 1993", "area 140523 1992 7 CNY");
	}

	@Test
	void fiveBulletinsOfOnePublisherAreOneLine() {
		var lines = chart("gdp", "?to=2022").styled("path", "line");
		assertThat(lines).hasSize(1);
		assertThat(lines.getFirst().getAttribute("class")).isEqualTo("line s1");
		assertThat(lines.getFirst().getAttribute("d").split("L")).hasSize(5);
		assertThat(joins(lines.getFirst())).containsExactly("2018", "2019", "2020", "2021", "2022");
	}

	@Test
	void lineIsDashedToAnotherPublisherAndTargetsHaveTheirOwn() {
		var chart = chart("gdp", "");
		assertThat(chart.styled("path", "line")).extracting((line) -> line.getAttribute("class"))
			.containsExactlyInAnyOrder("line s1", "line dashed s1", "line s2");
		assertThat(joins(chart.only("path", "line dashed s1"))).containsExactly("2022", "2023");
		assertThat(joins(chart.only("path", "line s2"))).containsExactly("2024", "2025");
		assertThat(chart.styled("text", "name")).extracting(Element::getTextContent).containsExactly("target");
		assertThat(chart.legend()).contains("legend.dashed", "legend.aside", "legend.contradicted");
	}

	@Test
	void headingHasTheNewestOutcomeAndItsPlan() {
		var texts = chart("gdp", "").texts();
		var outcome = texts.indexOf("¥2,361.3");
		assertThat(texts.subList(outcome, outcome + 3)).containsExactly("¥2,361.3", "2023 · drawn press, 2024-04-01",
				"¥2,500 · 2024 · drawn office, 2022-01-10 · target");
		assertThat(texts).noneMatch((text) -> text.startsWith("¥2,600 "));
		assertThat(chart("gdp", "?status=target").texts()).contains("¥2,600", "2025 · target");
	}

	@Test
	void contradictingFigureIsGreyWithASign() {
		var chart = chart("gdp", "");
		assertThat(chart.marks()).hasSize(10);
		assertThat(chart.styled("a", "aside")).hasSize(2);
		assertThat(chart.mark("¥1,700").getTextContent()).contains("≠", "not the preferred figure", "drawn press");
		assertThat(chart.mark("¥1,912 (").getTextContent()).contains("not the preferred figure").doesNotContain("≠");
		assertThat(chart.texts()).noneMatch((text) -> text.startsWith("Not all figures"));
	}

	@ParameterizedTest
	@CsvSource({ "?sources=preferred, 8, 0, 3", "?sources=each, 10, 0, 1", "?transform=change, 6, 0, 1",
			"?source=drawn-contradicting, 1, 0, 0" })
	void sourcesAreChosen(String query, int marks, int aside, int lines) {
		var chart = chart("gdp", query);
		assertThat(chart.marks()).hasSize(marks);
		assertThat(chart.styled("a", "aside")).hasSize(aside);
		assertThat(chart.lines()).hasSize(lines);
	}

	@Test
	void otherFiguresOfABarAreMarksOnIt() {
		var chart = chart("other", "");
		assertThat(chart.styled("rect", "bar")).hasSize(2);
		assertThat(chart.mark("¥11").getAttribute("class")).isEqualTo("mark aside");
		assertThat(chart.description()).contains("¥11 (2019 · Jincheng · ");
	}

	/** Gaoping County became Gaoping in 1993. */
	@ParameterizedTest
	@CsvSource({ "?place=140581, 3, 1, 1", "?place=140523, 3, 1, 1", "'', 3, 1, 1",
			"?place=140581&sources=each, 1, 0, 0" })
	void areaGoesOnUnderItsNewCode(String query, int marks, int aside, int lines) {
		var chart = chart("area", query);
		assertThat(chart.marks()).hasSize(marks);
		assertThat(chart.styled("a", "aside")).hasSize(aside);
		assertThat(chart.lines()).hasSize(lines);
		assertThat(chart.texts()).contains("Gaoping").doesNotContain("Gaoping County");
	}

	/** More than are read at once. */
	@Test
	void omittedFiguresAreCounted() {
		this.bulletins.indicator("many", "CNY", "");
		for (var publisher : List.of("office", "press", "third", "fourth", "fifth")) {
			this.bulletins.publish("many-%s %s 2023".formatted(publisher, publisher),
					IntStream.range(0, YEARS_OF_MANY)
						.mapToObj((i) -> "many 140500 %d %d%s CNY".formatted(1890 + i, 1000 + i,
								publisher.equals("office") ? ".1" : ""))
						.toArray(String[]::new));
		}
		var chart = chart("many", "");
		var preferred = chart.marks().size() - chart.styled("a", "aside").size();
		assertThat(preferred).isEqualTo(YEARS_OF_MANY);
		assertThat(chart.lines()).hasSize(1);
		assertThat(chart.texts()).contains("Not all figures are drawn: 530 of 650.");
	}

	private ParsedSvg chart(String indicator, String query) {
		var answer = this.api.get("/charts/drawn-%s.svg%s".formatted(indicator, query));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return ParsedSvg.of(answer.text());
	}

	/** The periods that a line joins. */
	private List<String> joins(Element line) {
		var figures = this.bulletins.find("gdp", "");
		return Arrays.stream(line.getAttribute("data-joins").split(" "))
			.map((id) -> figures.stream()
				.filter((figure) -> figure.get("id").asString().equals(id))
				.findFirst()
				.orElseThrow()
				.at("/period/label")
				.asString())
			.toList();
	}

}
