package org.jincheng.indicators.core.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers can be had with some of their fields only. */
@ServiceTests
class FieldsTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "observations?fields=value,period,id", "observations?fields=period&fields=id,value",
			"observations?fields=id,period,value&origin=all&count=true" })
	void itemsHaveTheFieldsThatAreAskedForInTheirUsualOrder(String request) {
		var page = this.api.get(Api.BASE + "/" + request + "&limit=2").body();
		assertThat(page.propertyNames()).containsExactly("items", "total", "next");
		assertThat(page.get("items")).hasSize(2)
			.allSatisfy((item) -> assertThat(item.propertyNames()).containsExactly("id", "period", "value"));
		var whole = this.api
			.get(Api.BASE + "/observations/" + page.at("/items/0/id").asString() + "?fields=value,period");
		assertThat(whole.body().propertyNames()).containsExactly("period", "value");
		assertThat(whole.body().get("value")).isEqualTo(page.at("/items/0/value"));
	}

	@Test
	void nextPageHasTheSameFieldsAndCanHaveOthers() {
		var next = this.api.get(Api.BASE + "/observations?fields=id&limit=3").body().get("next").asString();
		assertThat(next).contains("fields=id&");
		assertThat(this.api.get(next).body().at("/items/0").propertyNames()).containsExactly("id");
		assertThat(this.api.get(next.replace("fields=id&", "fields=value&")).status()).isEqualTo(200);
		assertThat(this.api.allPages(Api.BASE + "/observations?fields=id&limit=10"))
			.hasSameSizeAs(this.api.allPages(Api.BASE + "/observations"));
	}

	@Test
	void allLanguagesCanBeHadOfSomeFields() {
		var item = this.api.get(Api.BASE + "/investments?fields=name,units&lang=all&limit=1").body().at("/items/0");
		assertThat(item.propertyNames()).containsExactlyInAnyOrder("name", "units");
		assertThat(item.at("/name/zh").isString()).isTrue();
		var park = this.api.get(Api.BASE + "/parks/danhe-river-wetland-park?fields=focus&lang=all").body();
		assertThat(park.propertyNames()).containsExactly("focus");
		assertThat(park.at("/focus/en").isString()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "observations?fields=value,period | period_start,period_end,period,period_basis,value",
					"observations?fields=prices | prices",
					"observations?fields=place&limit=1 | place,place_name,place_members",
					"investments?fields=id,amounts | id,amount_cny,amount_usd",
					"parks?fields=investments,name | name,investments,joint_investments,name_en,name_zh",
					"sources/chinadaily-2019-09-02/statements?fields=sentence,figures | sentence,figures" })
	void tablesHaveTheColumnsOfTheFieldsThatAreAskedFor(String request, String header) throws IOException {
		assertThat(header(request)).containsExactlyInAnyOrder(header.split(","));
		var workbook = new XSSFWorkbook(
				new ByteArrayInputStream(this.api.bytes(Api.BASE + "/" + request + "&format=xlsx")));
		try (workbook) {
			var row = workbook.getSheetAt(0).getRow(0);
			assertThat(Stream.of(header(request)).toList()).isEqualTo(Stream.iterate(0, (i) -> i + 1)
				.limit(row.getLastCellNum())
				.map((i) -> row.getCell(i).getStringCellValue())
				.toList());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | livelihood-budget-share | more than 80%",
			"zh | livelihood-budget-share | 超过80%", "en | foreign-trade-multiple | 68 times more than in 1985" })
	void figureIsInWordsWhereTheyAreAskedFor(String language, String indicator, String words) {
		var list = "/observations?fields=id,words&indicator=%s&lang=%s".formatted(indicator, language);
		var item = this.api.get(Api.BASE + list).body().at("/items/0");
		assertThat(item.get("words").asString()).isEqualTo(words);
		assertThat(this.api.get(Api.BASE + list + "&format=csv").text()).contains("id,words\r\n", "," + words + "\r\n");
		var path = Api.BASE + "/observations/" + item.get("id").asString();
		assertThat(this.api.get(path + "?fields=words&lang=" + language).body().get("words").asString())
			.isEqualTo(words);
		assertThat(this.api.get(path).body().has("words")).isFalse();
	}

	private String[] header(String request) {
		var text = this.api.get(Api.BASE + "/" + request + "&format=csv").text();
		return text.lines().findFirst().orElseThrow().split(",");
	}

	@ParameterizedTest
	@ValueSource(strings = { "investments", "parks", "trade-metrics", "environment-metrics", "initiatives",
			"indicators", "observations", "breaks", "publishers", "places", "topics", "units", "dimensions",
			"categories", "changes" })
	void eachColumnIsOfAFieldThatCanBeAskedFor(String collection) {
		var fields = this.api.get("/v3/api-docs")
			.body()
			.at("/paths/~1api~1v1~1" + collection + "/get/parameters")
			.valueStream()
			.filter((parameter) -> parameter.get("name").asString().equals("fields"))
			.flatMap((parameter) -> parameter.at("/schema/items/enum").valueStream())
			.map(JsonNode::asString)
			.filter((field) -> !field.equals("words"))
			.toList();
		assertThat(header(collection + "?fields=" + String.join(",", fields)))
			.isEqualTo(header(collection + "?limit=1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "observations?fields=values | value",
			"observations?fields=id,periods | period", "parks?fields=Name | name", "topics/trade?fields=names | name" })
	void unknownFieldIsRefusedWithTheNearest(String request, String meant) {
		var problem = this.api.get(Api.BASE + "/" + request);
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.body().at("/errors/0/message").asString()).contains("\"" + meant + "\"");
		assertThat(problem.body().at("/errors/0/allowed").valueStream().map(JsonNode::asString)).contains(meant);
	}

	@ParameterizedTest
	@CsvSource({ "observations?fields=, Needs a value.", "observations?fields=id&format=jsonstat, CSV",
			"observations?fields=id&shape=wide&format=csv, shape=wide",
			"observations?fields=disagreesWith&format=csv, JSON", "observations?fields=compared, Unknown" })
	void fieldsThatCannotBeHadAreRefused(String request, String said) {
		var problem = this.api.get(Api.BASE + "/" + request);
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.body().at("/errors/0/message").asString()).contains(said);
	}

}
