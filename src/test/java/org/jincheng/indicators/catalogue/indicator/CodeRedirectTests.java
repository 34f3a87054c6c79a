package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Indicators that were merged into others are found there, for ever. */
@CurationTests
class CodeRedirectTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/indicators/gdp-growth-above-country | /api/v1/indicators/gdp
			/api/v1/indicators/anthracite-share-of-country?lang=zh | /api/v1/indicators/anthracite?lang=zh
			/charts/large-enterprise-growth-above-country.svg | /charts/large-enterprise-output.svg
			/api/v1/observations?indicator=exports,gdp-growth-above-country&place=140000 | \
			/api/v1/observations?indicator=exports,gdp&place=140000
			/api/v1/observations?indicator=exports%2Cgdp-growth-above-country | \
			/api/v1/observations?indicator=exports%2Cgdp
			""")
	void whatWasMergedRedirects(String path, String to) {
		var answer = this.api.get(path);
		assertThat(answer.status()).isEqualTo(308);
		assertThat(answer.header("Location")).isEqualTo(to);
		assertThat(this.api.get(to).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/indicators/gdp%2Dgrowth-above-country",
			"/api/v1/observations?indicator=%67dp-growth-above-country" })
	void whatIsWrittenOtherwiseIsUnknownAndNotSentBackToItself(String path) {
		assertThat(this.api.get(path).status()).isIn(400, 404);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/indicators?q=gdp-growth-above-country, 200",
			"/api/v1/observations?topic=gdp-growth-above-country&indicator=gdp, 400",
			"/api/v1/observations?place=gdp-growth-above-country, 400",
			"/charts/gdp-growth-above-country.svg?asOf=tomorrow, 400",
			"/api/v1/observations?indicator=gdp-growth-above-country&asOf=tomorrow, 400" })
	void whatIsNoCodeOfAnIndicatorOrHasNoMomentDoesNotRedirect(String path, int status) {
		assertThat(this.api.get(path).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "3074eda8-8f29-3b92-bc76-3077f749092d, anthracite, 25",
			"9f518d41-8e04-3b01-9af3-0e7a1c92b30c, gdp, 1" })
	void figuresKeepTheirIds(String id, String indicator, String value) {
		for (var asOf : new String[] { "", "?asOf=2026-11-26T00:04:00Z" }) {
			var figure = this.api.get(Api.BASE + "/observations/" + id + asOf).body();
			assertThat(figure.get("indicator").asString()).isEqualTo(indicator);
			assertThat(figure.get("value").asString()).isEqualTo(value);
		}
	}

	@Test
	void aCodeThatRedirectsIsNotGivenAgain() {
		var answer = this.curator.send("POST", "indicators", """
				{"code": "gdp-growth-above-country", "name": {"en": "N", "zh": "N"}, "definition": {"en": "D"},
				 "topic": "economy", "units": ["percent"], "decimals": 0, "statements": []}""");
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(answer.text()).contains("/api/v1/indicators/gdp");
	}

}
