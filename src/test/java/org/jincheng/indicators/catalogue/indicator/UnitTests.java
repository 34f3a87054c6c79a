package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The units that are there from the start, and the rates of any two of them. */
@ServiceTests
class UnitTests {

	private static final String PATH = Api.BASE + "/units";

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "CNY, ¥, Chinese yuan, 人民币元, money,", "HKD, HK$, Hong Kong dollar, 港元, money,",
			"percentage-point, pp, percentage point, 百分点, ratio,", "households, hh., households, 户, count,",
			"km2, km², square kilometre, 平方公里, area, 1500", "mu, 亩, mu, 亩, area, 1",
			"ug, µg, microgram, 微克, mass, 0.000000001", "tce, tce, tonne of coal equivalent, 吨标准煤, energy, 8141",
			"degC, °C, degree Celsius, 摄氏度, temperature,", "month, mo, month, 月, time,", "day, d, day, 天, time, 24" })
	void unitHasASymbolADimensionAndAScaleWhereItIsLinear(String code, String symbol, String en, String zh,
			String dimension, BigDecimal scale) {
		var unit = unit(code);
		assertThat(unit.get("symbol").asString()).isEqualTo(symbol);
		assertThat(unit.get("name").asString()).isEqualTo(en);
		assertThat(unit(code + "?lang=zh").get("name").asString()).isEqualTo(zh);
		assertThat(unit.get("dimension").asString()).isEqualTo(dimension);
		assertThat(unit.get("scale").isNull() ? null : unit.get("scale").decimalValue()).isEqualTo(scale);
	}

	@ParameterizedTest
	@CsvSource({ "CNY-per-year, ¥/a, Chinese yuan per year, 人民币元/年",
			"CNY-per-USD, ¥/$, Chinese yuan per United States dollar, 人民币元/美元",
			"CNY-per-person, ¥/person, Chinese yuan per person, 人民币元/人",
			"m3-per-household, m³/household, cubic metre per household, 立方米/户",
			"persons-per-km2, pers./km², persons per square kilometre, 人/平方公里" })
	void rateIsAUnitWhereverBothItsPartsAre(String code, String symbol, String en, String zh) {
		var unit = unit(code);
		assertThat(unit.get("symbol").asString()).isEqualTo(symbol);
		assertThat(unit.get("name").asString()).isEqualTo(en);
		assertThat(unit(code + "?lang=zh").get("name").asString()).isEqualTo(zh);
		assertThat(unit.get("dimension").isNull()).isTrue();
		assertThat(this.api.get(Api.BASE + "/observations?unit=" + code).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CNY-per-persons", "CNY-per-households", "CNY-per-shekel", "bushel-per-mu", "person",
			"CNY-per-", "-per-km2", "-per-", "CNY-per-person-per-year", "CNY-per-per-year", "cny-per-year",
			"CNY-PER-year", "%C2%B5g", "km%C2%B2", "CNY%20per%20year" })
	void whatIsNoUnitIsUnknown(String code) {
		assertThat(this.api.get(PATH + "/" + code).status()).isEqualTo(404);
		var filtered = this.api.get(Api.BASE + "/observations?unit=" + code);
		assertThat(filtered.status()).isEqualTo(400);
		assertThat(filtered.body().at("/errors/0/parameter").asString()).isEqualTo("unit");
	}

	@Test
	void listHasTheRatesThatIndicatorsAreIn() {
		var units = this.api.get(PATH + "?limit=1000").body().get("items").valueStream();
		assertThat(units.map((unit) -> unit.get("code").asString())).isSorted()
			.doesNotHaveDuplicates()
			.contains("km2", "CNY-per-USD", "CNY-per-year", "CNY-per-person", "percent-per-year")
			.doesNotContain("CNY-per-household");
	}

	@Test
	void pagesByNameFollowOneAnother() {
		var path = PATH + "?sort=-name&limit=7&q=dollar";
		var names = new ArrayList<String>();
		while (path != null) {
			var page = this.api.get(path).body();
			page.get("items").forEach((unit) -> names.add(unit.get("name").asString()));
			path = page.get("next").isNull() ? null : page.get("next").asString();
		}
		assertThat(names).hasSizeGreaterThan(7).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
	}

	private JsonNode unit(String pathAndQuery) {
		var answer = this.api.get(PATH + "/" + pathAndQuery);
		assertThat(answer.status()).as(pathAndQuery).isEqualTo(200);
		return answer.body();
	}

}
