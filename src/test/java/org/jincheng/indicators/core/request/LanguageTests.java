package org.jincheng.indicators.core.request;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTests
class LanguageTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "zh | en | zh | 晋城市", "en | zh | en | Jincheng", "none | zh | zh | 晋城市",
					"none | zh-Hans-CN,en;q=0.5 | zh | 晋城市", "none | zh;q=0.3,en;q=0.8 | en | Jincheng",
					"none | fr,zh;q=0.2 | zh | 晋城市", "none | fr | en | Jincheng", "none | * | en | Jincheng",
					"none | ;;;q=x | en | Jincheng" })
	void languageIsTheOneAskedForElseEnglish(@Nullable String lang, String accepted, String language, String name) {
		var query = (lang != null) ? "?lang=" + lang : "";
		var answer = this.api.get(Api.BASE + "/places/140500" + query, "Accept-Language", accepted);
		assertThat(answer.body().get("name").asString()).isEqualTo(name);
		assertThat(answer.header("Content-Language")).as("English may stand in")
			.isEqualTo(language.equals("zh") ? "zh, en" : language);
		assertThat(answer.header("Vary").contains("Accept-Language")).isEqualTo(lang == null);
	}

	@ParameterizedTest
	@CsvSource({ "topics/0, 农业", "units/0, 澳大利亚元", "initiatives?status=site-selection/0, 民用机场" })
	void namesAreToldInChinese(String path, String name) {
		var collection = path.substring(0, path.lastIndexOf('/'));
		var items = this.api.get(Api.BASE + "/" + collection + (collection.contains("?") ? "&" : "?") + "lang=zh")
			.body()
			.get("items");
		assertThat(items.get(0).get("name").asString()).isEqualTo(name);
	}

	@Test
	void kindsStatusesAndFiguresAreToldInChineseAndTheirCodesStay() {
		var investment = this.api.get(Api.BASE + "/investments/foxconn-optical-electro-mechanical-contract?lang=zh")
			.body();
		assertThat(investment.get("kind").asString()).isEqualTo("contract");
		assertThat(investment.get("kindName").asString()).isEqualTo("合同");
		assertThat(investment.get("statusName").asString()).isEqualTo("已签约");
		assertThat(investment.get("sectorName").asString()).isEqualTo("光机电产业");
		assertThat(investment.get("partner").asString()).isEqualTo("富士康");
		assertThat(investment.at("/amounts/0/name").asString()).isEqualTo("与富士康的光机电项目合同");
		assertThat(investment.at("/amounts/0/printed").asString()).isEqualTo("25-billion-yuan");
	}

	@Test
	void properNameWithoutAnEstablishedChineseOneStaysEnglish() {
		assertThat(this.api.get(Api.BASE + "/parks/nancun-green-intelligent-casting-industrial-park?lang=zh")
			.body()
			.get("name")
			.asString()).isEqualTo("Nancun Green Intelligent Casting Industrial Park");
	}

}
