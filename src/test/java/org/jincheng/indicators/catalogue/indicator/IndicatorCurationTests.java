package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/** Curators change indicators where those of their type are, and not what is computed. */
@CurationTests
class IndicatorCurationTests {

	@Autowired
	private Curator curator;

	@AfterEach
	void removeWhatIsLeft() {
		this.curator.remove("indicators/new-one", "investments/new-one", "trade-metrics/new-one",
				"environment-metrics/new-one");
	}

	@ParameterizedTest
	@CsvSource({ "poverty-rate, indicators, INVESTMENT", "green-space-share, environment-metrics, INDICATOR",
			"foreign-trade-multiple, trade-metrics, INDICATOR", "old-building-renovation, investments, TRADE_METRIC",
			"demonstration-villages, indicators, ENVIRONMENT_METRIC" })
	void whatIsOfAnotherTypeIsChangedThere(String id, String collection, Example example) {
		var path = example.collection() + "/" + id;
		var body = example.with(example.key(), "\"" + id + "\"");
		var tag = this.curator.get(path).header("ETag").isEmpty() ? this.curator.get("topics").header("ETag")
				: this.curator.get(path).header("ETag");
		for (var answer : List.of(this.curator.send("POST", example.collection(), body),
				this.curator.send("PUT", path, body, "If-Match", tag),
				this.curator.send("DELETE", path, null, "If-Match", tag))) {
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.body().get("detail").asString()).contains(Api.BASE + "/" + collection + "/" + id);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "implied-exchange-rate", "investment-total-fund", "foreign-trade-multiple-read-as-increase" })
	void whatIsComputedIsNotChanged(String code) {
		var path = "indicators/" + code;
		var body = Example.INDICATOR.with("code", "\"" + code + "\"");
		for (var answer : List.of(this.curator.send("POST", "indicators", body), this.curator.replace(path, body),
				this.curator.delete(path))) {
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.body().get("detail").asString()).contains("computed");
		}
	}

	@Test
	void unitThatFiguresAreInStays() {
		var path = "indicators/poverty-rate";
		var body = """
				{"code": "poverty-rate", "name": {"en": "Poverty rate", "zh": "贫困率"}, "definition": {"en": "Rate"},
				 "topic": "livelihood", "units": ["count"], "decimals": 1, "comparison": null, "statements": []}""";
		var answer = this.curator.replace(path, body);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("detail").asString()).contains("observations refer to it");
	}

	@Test
	void rankedIndicatorsComeFirst() {
		var ranked = Example.INDICATOR.with("code", "\"new-one\"").replaceFirst("\\{", "{\"rank\": 1, ");
		assertThat(this.curator.send("POST", "indicators", ranked).body().get("rank").asInt()).isEqualTo(1);
		var listed = this.curator.get("indicators?sort=rank&limit=1").body();
		assertThat(listed.at("/items/0/code").asString()).isEqualTo("new-one");
		var following = listed.get("next").asString().substring(Api.BASE.length() + 1);
		assertThat(this.curator.get(following).body().at("/items/0/rank").asInt()).isGreaterThan(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "INDICATOR", "INVESTMENT", "TRADE_METRIC", "ENVIRONMENT_METRIC" })
	void statisticTimingAndWhatItAddsUpOverAreSaidOfIndicatorsOfAllTypes(Example example) {
		var path = example.path();
		this.curator.add(example.collection(), with(example, """
				"timing": "end-of-period", "statistic": "stock", "adds": ["parts", "places", "parts"]"""));
		var read = this.curator.get("indicators/new-one").body();
		assertThat(read.get("timing").asString()).isEqualTo("end-of-period");
		assertThat(read.get("statistic").asString()).isEqualTo("stock");
		assertThat(read.get("adds")).isEqualTo(Api.parse("[\"places\", \"parts\"]"));
		for (var adds : List.of("none", "", "places")) {
			var said = adds.isEmpty() ? "null" : adds.equals("none") ? "[]" : "[\"places\"]";
			this.curator.change(path, "\"adds\": " + said);
			assertThat(this.curator.get(path + "?lang=all").body().get("adds")).isEqualTo(Api.parse(said));
			assertThat(this.curator.get(example.collection() + "?format=csv&q=new-one").text())
				.containsPattern(",stock,%s,*(140500,Jincheng)?,*\r\n$".formatted(adds));
		}
		var tag = this.curator.get(path).header("ETag");
		assertError(this.curator.send("PUT", path, example.with("statistic", "\"sum\""), "If-Match", tag), 400,
				"/statistic");
		assertError(this.curator.send("PUT", path, example.with("adds", "[\"money\"]"), "If-Match", tag), 400,
				"/adds/0");
		assertError(this.curator.send("PUT", path, with(example, "\"timing\": \"average\", \"statistic\": \"total\""),
				"If-Match", tag), 422, "/statistic");
		assertError(this.curator.send("PUT", path, with(example, "\"timing\": \"end-of-period\", \"adds\": [\"time\"]"),
				"If-Match", tag), 422, "/adds");
	}

	private static String with(Example example, String more) {
		return example.with("decimals", "1").replaceFirst("\\{", "{" + more + ", ");
	}

}
