package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
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
	void multipleOfAnUnknownLevelHasABarForEachReading() {
		var chart = chart("foreign-trade-multiple");
		assertThat(chart.texts()).contains("multiple (×) · than in 1985", "68×", "69×",
				"2018 · China Daily, 2019-09-02 · 68 times more · compared with 1985 · derived: 68");
		assertThat(chart.elements("rect", "bar outlined")).hasSize(2);
		assertThat(chart.texts()).as("the sentence").anyMatch((text) -> text.contains("paragraph"));
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
		assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding, Jincheng-Revision, Accept, Accept-Language");
		var chart = ParsedSvg.of(answer.text());
		assertThat(chart.texts()).contains("> 80%", "2019-09-02发表", "晋城市");
		assertThat(chart.description()).contains("超过80%");
		assertThat(this.api.get("/charts/foreign-trade-multiple.svg?lang=zh").text()).contains("多68倍", "69倍");
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
		assertThat(tag).matches("\"r[0-9]+-[0-9a-f]{16}-[0-9a-f]{8}\"");
		var again = this.api.get("/charts/poverty-rate.svg", "If-None-Match", tag);
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.text()).isEmpty();
		for (var header : List.of("ETag", "Cache-Control", "Last-Modified", "Vary", "Jincheng-Revision")) {
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
