package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Charts of the seeded figures, as images. */
@ServiceTests
class ChartTests {

	@Autowired
	private Api api;

	/** What a chart looks like, to the letter. */
	@Test
	void chartIsDrawnToTheLetter() throws IOException {
		Golden.assertGolden("livelihood-budget-share.svg",
				chart("livelihood-budget-share").xml().replaceAll("revision [0-9]+", "revision 1") + "\n");
	}

	@Test
	void boundIsSolidUpToItsValueAndOpenBeyond() {
		var chart = chart("livelihood-budget-share");
		assertThat(chart.texts()).contains("> 80%", "published 2019-09-02", "Jincheng", "percent (%)", "100");
		var solid = chart.only("rect", "bar filled");
		var open = chart.only("rect", "open");
		assertThat(number(open, "x")).isEqualTo(number(solid, "x") + number(solid, "width"));
		assertThat(number(solid, "width")).isBetween(4 * number(open, "width"), 4 * number(open, "width") + 4);
		assertThat(chart.description()).contains("more than 80% (published 2019-09-02)");
	}

	@Test
	void sentenceRevisionAndLicenceAreNamed() {
		assertThat(chart("livelihood-budget-share").texts()).anySatisfy((text) -> assertThat(text)
			.matches("China Daily, 2019-09-02, paragraph 9, sentence 3\u00a0· Jincheng Indicators, revision [0-9]+ · "
					+ "CC\u00a0BY\u00a04.0"));
	}

	@Test
	void percentageIsOfAHundred() {
		var chart = chart("green-space-share");
		assertThat(chart.texts()).contains("45.8%", "0", "100");
		assertThat(number(chart.only("rect", "bar filled"), "width")).isEqualTo(308);
		assertThat(chart.elements("rect", "open")).isEmpty();
	}

	@Test
	void statedZeroIsVisible() {
		var chart = chart("poverty-rate");
		assertThat(chart.texts()).contains("0%");
		assertThat(number(chart.only("rect", "bar filled"), "width")).isPositive();
	}

	@Test
	void jointFigureIsHatchedAndLabelled() {
		var chart = chart("intelligent-casting-parks");
		assertThat(chart.texts()).contains("¥13 billion", "published 2019-09-02 · joint figure");
		assertThat(chart.elements("rect", "bar hollow hatched")).hasSize(1);
		assertThat(chart.elements("rect", "bar outlined hatched")).hasSize(1);
		assertThat(chart.elements("path", "hatch")).hasSizeGreaterThan(2);
		assertThat(chart.legend()).containsExactly("legend.stated", "legend.derived", "legend.joint", "legend.approx");
	}

	@Test
	void unitsHaveAxesOfTheirOwnAndStatedComesFirst() {
		var chart = chart("optical-electro-mechanical-fund");
		assertThat(chart.texts()).containsSubsequence("Chinese yuan (¥) · at current prices", "¥5 billion",
				"United States dollar ($) · at current prices", "$706.28 million", "published 2019-09-02");
		assertThat(chart.texts()).as("what a source states").noneMatch((text) -> text.contains("derived"));
	}

	@Test
	void periodOfInputsOfBothBasesIsNotThatOfAPublication() {
		assertThat(chart("old-building-renovation").texts())
			.contains("2016-09-03 to 2019-09-02", "¥10 billion a year",
					"2016-09-03 to 2019-09-02 · China Daily, 2019-09-02 · derived: 30000000000 CNY / 3 years")
			.anyMatch((text) -> text.startsWith("2016-09-03 to 2019-09-02, in part dates of publication · "));
	}

	@Test
	void multipleOfAnUnknownLevelIsARangeBetweenItsReadings() {
		var chart = chart("foreign-trade-multiple");
		assertThat(chart.texts()).contains("68 times more", "multiple (×) · than in 1985", "68 to 69 × 1985 (derived)",
				"1985 = 1", "1985", "2018");
		var lower = chart.only("rect", "bar outlined");
		var range = chart.elements("rect", "range").getLast();
		assertThat(number(range, "y") + number(range, "height")).isEqualTo(number(lower, "y"));
		assertThat(number(range, "height")).isPositive();
		assertThat(chart.lines()).as("years that nothing is known of").isEmpty();
	}

	@Test
	void derivedIndicatorIsOutlinedAndSaidToBeDerived() {
		var chart = chart("implied-exchange-rate?place=140500");
		assertThat(chart.texts()).contains("≈ ¥7.0793 to the dollar",
				"published 2019-09-02 · China Daily, 2019-09-02 · derived: 5000000000 CNY / 706280000 USD");
		assertThat(chart.elements("rect", "bar outlined")).hasSize(1);
		assertThat(chart.elements("rect", "bar filled")).isEmpty();
	}

	@Test
	void missingIsNotZero() {
		var chart = chart("livelihood-budget-share?place=CN");
		assertThat(chart.texts()).contains("No figure is published.").doesNotContain("0");
		assertThat(chart.description()).startsWith("No figure is published.");
	}

	@Test
	void chartIsToldInChinese() {
		var answer = this.api.get("/charts/livelihood-budget-share.svg", "Accept-Language", "zh");
		assertThat(answer.header("Content-Language")).isEqualTo("zh, en");
		assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding, Jincheng-Revision, Accept-Language");
		var chart = ParsedSvg.of(answer.text());
		assertThat(chart.texts()).contains("> 80%", "2019-09-02发表", "晋城市");
		assertThat(chart.description()).contains("超过80%");
		assertThat(this.api.get("/charts/foreign-trade-multiple.svg?lang=zh").text()).contains("多68倍",
				"1985年的68至69倍（推算）");
		assertThat(this.api.get("/charts/poverty-rate.svg?lang=zh").header("Vary")).doesNotContain("Accept-Language");
	}

	@Test
	void themeAndWidthAreThoseAskedFor() {
		assertThat(chart("poverty-rate").xml()).contains("#ffffff").doesNotContain("#12161c");
		assertThat(chart("poverty-rate?theme=dark").xml()).contains("#12161c").doesNotContain("#ffffff");
		assertThat(chart("poverty-rate?theme=auto").xml()).containsSubsequence("#ffffff",
				"@media (prefers-color-scheme: dark)", "#12161c");
		assertThat(chart("poverty-rate?width=280").xml()).contains(" width=\"280\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			theme=drk | theme | Unknown value. Did you mean "dark"? | auto, dark, light
			theme= | theme | Needs a value. |
			width=279 | width | The value must be from 280 to 1600. |
			width=1601 | width | The value must be from 280 to 1600. |
			width=wide | width | Not a whole number of at most nine digits. |
			place=14050 | place | Unknown value. Did you mean "140500"? | 140500
			lang=fr | lang | Unknown value. | en, zh
			status=plan | status | Unknown value. | actual, estimate, forecast, provisional, target
			beside=14050 | beside | Unknown value. Did you mean "140500"? | 140500
			plot=pie | plot | Unknown value. | bars, lines
			panels=0 | panels | The value must be from 1 to 24. |
			height=100 | height | The value must be from 200 to 1600. |
			groups=false | groups | Allowed only with place or within. |
			from=2020&to=2019 | from | Must not be later than "to". |
			them=dark | them | Unknown parameter. Did you mean "theme"? | \
			accumulation, asOf, base, beside, comparison, frequency, from, groups, height, \
			lang, origin, panels, place, plot, publishedBy, source, sources, status, theme, to, \
			transform, unit, where, width, within
			format=svg | format | Unknown parameter. | \
			accumulation, asOf, base, beside, comparison, frequency, from, groups, height, \
			lang, origin, panels, place, plot, publishedBy, source, sources, status, theme, to, \
			transform, unit, where, width, within
			count=true | count | Unknown parameter. | \
			accumulation, asOf, base, beside, comparison, frequency, from, groups, height, \
			lang, origin, panels, place, plot, publishedBy, source, sources, status, theme, to, \
			transform, unit, where, width, within
			indicator=gdp | indicator | Unknown parameter. | \
			accumulation, asOf, base, beside, comparison, frequency, from, groups, height, \
			lang, origin, panels, place, plot, publishedBy, source, sources, status, theme, to, \
			transform, unit, where, width, within
			""")
	void wrongParameterIsToldWhatItCanBe(String query, String parameter, String message, String allowed) {
		var answer = this.api.get("/charts/poverty-rate.svg?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		var error = answer.body().at("/errors/0");
		assertThat(error.get("parameter").asString()).isEqualTo(parameter);
		assertThat(error.get("message").asString()).isEqualTo(message);
		var values = error.get("allowed").valueStream().map((value) -> value.asString()).toList();
		assertThat(values).isEqualTo((allowed != null) ? List.of(allowed.split(", ")) : List.of());
	}

	@Test
	void unknownIndicatorIsNotFound() {
		var answer = this.api.get("/charts/poverty-rat.svg");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("ETag")).isEmpty();
		assertThat(answer.body().get("detail").asString())
			.isEqualTo("There is no indicator \"poverty-rat\". Did you mean \"poverty-rate\"?");
		assertThat(this.api.get("/charts/poverty-rate").status()).isEqualTo(404);
	}

	@Test
	void chartIsCachedAsOtherAnswersAre() {
		var answer = this.api.get("/charts/poverty-rate.svg");
		assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
		assertThat(answer.header("Cache-Control"))
			.isEqualTo(this.api.get(Api.BASE + "/topics").header("Cache-Control"));
		assertThat(answer.header("Last-Modified"))
			.isEqualTo(this.api.get(Api.BASE + "/topics").header("Last-Modified"));
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		var tag = answer.header("ETag");
		assertThat(tag).matches("\"[0-9a-f]{32}\"");
		var again = this.api.get("/charts/poverty-rate.svg", "If-None-Match", tag);
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.text()).isEmpty();
		for (var header : List.of("ETag", "Cache-Control", "Last-Modified", "Vary", "Content-Language",
				"Jincheng-Revision")) {
			assertThat(again.header(header)).as(header).isEqualTo(answer.header(header));
		}
		var other = this.api.get("/charts/poverty-rate.svg?theme=dark", "If-None-Match", tag);
		assertThat(other.status()).isEqualTo(200);
	}

	@Test
	void chartIsSentCompressed() {
		assertThat(this.api.get("/charts/livelihood-budget-share.svg", "Accept-Encoding", "gzip")
			.header("Content-Encoding")).isEqualTo("gzip");
	}

	@Test
	void headIsAnsweredWithoutABody() {
		var answer = this.api.send("HEAD", "/charts/poverty-rate.svg", null);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEmpty();
		assertThat(answer.header("ETag")).isEqualTo(this.api.get("/charts/poverty-rate.svg").header("ETag"));
	}

	private ParsedSvg chart(String indicatorAndQuery) {
		var split = indicatorAndQuery.indexOf('?');
		var path = (split < 0) ? indicatorAndQuery + ".svg"
				: indicatorAndQuery.substring(0, split) + ".svg" + indicatorAndQuery.substring(split);
		var answer = this.api.get("/charts/" + path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return ParsedSvg.of(answer.text());
	}

	private static int number(Element element, String attribute) {
		return Integer.parseInt(element.getAttribute(attribute));
	}

}
