package org.jincheng.indicators.catalogue.place;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The areas that figures are about. */
@ServiceTests
class PlaceTests {

	private static final String PATH = Api.BASE + "/places";

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "110000, Beijing, 北京市, province, CN", "820000, Macao, 澳门特别行政区, province, CN",
			"141100, Lüliang, 吕梁市, prefecture, 140000", "140525, Zezhou County, 泽州县, county, 140500",
			"140581, Gaoping, 高平市, county, 140500" })
	void placesOfTheCityAndAroundItAreThereFromTheStart(String code, String en, String zh, String kind, String parent) {
		var place = this.api.get(PATH + "/" + code).body();
		assertThat(place.get("name").asString()).isEqualTo(en);
		assertThat(this.api.get(PATH + "/" + code + "?lang=zh").body().get("name").asString()).isEqualTo(zh);
		assertThat(place.get("kind").asString()).isEqualTo(kind);
		assertThat(place.get("parent").asString()).isEqualTo(parent);
		assertThat(place.get("validTo").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "within=140500&kind=county, 140502", "within=CN&kind=province, 110000", "within=140500, 140502",
			"kind=country, CN" })
	void placesAreListedByWhereTheyLieAndTheirKind(String query, String first) {
		var kind = query.contains("kind=") ? query.substring(query.indexOf("kind=") + 5) : "county";
		var items = this.api.get(PATH + "?" + query).body().get("items");
		assertThat(items.at("/0/code").asString()).isEqualTo(first);
		assertThat(items.findValuesAsString("kind")).containsOnly(kind);
		assertThat(this.api.get(PATH + "?within=14050").status()).isEqualTo(400);
	}

	@Test
	void placeThatHasEndedNamesItsSuccessors() {
		var former = this.api.get(PATH + "/142500").body();
		assertThat(former.get("validFrom").isNull()).isTrue();
		assertThat(former.get("validTo").asString()).isEqualTo("1985");
		assertThat(former.get("successors").toString()).isEqualTo("[\"140400\",\"140500\"]");
		assertThat(this.api.get(PATH + "/140500").body().get("validFrom").asString()).isEqualTo("1985");
		assertThat(this.api.get(PATH + "?format=csv").text()).contains("142500,Jindongnan,prefecture,",
				",1985,140400 140500");
	}

	@Test
	void placeListsIndicatorsWithFigures() {
		var indicators = this.api.get(PATH + "/140500").body().get("indicators");
		var share = indicators.valueStream()
			.filter((each) -> each.get("indicator").asString().equals("livelihood-budget-share"))
			.findFirst()
			.orElseThrow();
		assertThat(share.get("name").asString()).startsWith("Share of");
		assertThat(share.get("coverage").toString()).isEqualTo("""
				{"figures":1,"ofGroups":0,"first":{"start":"2019-09-02","end":"2019-09-02","label":"2019-09-02"},\
				"last":{"start":"2019-09-02","end":"2019-09-02","label":"2019-09-02"}}""");
		assertThat(indicators.valueStream().mapToInt((each) -> each.at("/coverage/figures").asInt()).sum())
			.isEqualTo(this.api.get(Api.BASE + "/observations?place=140500&count=true").body().get("total").asInt());
		assertThat(this.api.get(PATH + "/140581").body().get("indicators").isEmpty()).isTrue();
		assertThat(this.api.get(PATH).body().at("/items/0/indicators").isNull()).isTrue();
	}

	@Test
	void indicatorsOfAPlaceAreThoseThatItHasFiguresOf() {
		var place = this.api.get(PATH + "/140500").body().get("indicators");
		var found = this.api.get(Api.BASE + "/indicators?place=140500&limit=1000").body();
		assertThat(found.get("items").valueStream().map((each) -> each.get("code")))
			.containsExactlyElementsOf(place.valueStream().map((each) -> each.get("indicator")).toList());
		assertThat(found.get("items").valueStream().map((each) -> each.get("coverage")))
			.containsExactlyElementsOf(place.valueStream().map((each) -> each.get("coverage")).toList());
		assertThat(
				this.api.get(Api.BASE + "/indicators?place=140500&topic=environment").body().get("items").valueStream())
			.extracting((each) -> each.get("code").asString())
			.containsExactly("green-space-share", "land-area", "pm2-5-concentration", "tree-coverage-rate");
		assertThat(this.api.get(Api.BASE + "/indicators?place=140581,CN").body().get("total").asInt()).isZero();
		assertThat(this.api.get(Api.BASE + "/indicators").body().at("/items/0/coverage").isNull()).isTrue();
		assertThat(this.api.get(Api.BASE + "/indicators?place=14050").body().at("/errors/0/parameter").asString())
			.isEqualTo("place");
		assertThat(this.api.get(Api.BASE + "/indicators?place=140500&format=csv&topic=livelihood").text())
			.contains(",1,0,2019-09-02,2019-09-02");
	}

}
