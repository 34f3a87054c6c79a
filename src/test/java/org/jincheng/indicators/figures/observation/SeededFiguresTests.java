package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the first article, as the contract names them. */
@ServiceTests
class SeededFiguresTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			resource,                                                           field,        unit,     \
			value,       relation, basis,       label,                 printed,                    paragraph, \
			sentence
			investments/optical-electro-mechanical-fund,                        amounts,      CNY,      \
			5000000000,  eq,       publication, 2019-09-02,            5-billion-yuan,             2,         \
			1
			investments/optical-electro-mechanical-fund,                        amounts,      USD,      \
			706280000,   eq,       publication, 2019-09-02,            $706.28 million,            2,         \
			1
			investments/foxconn-optical-electro-mechanical-contract,            amounts,      CNY,      \
			25000000000, eq,       publication, 2019-09-02,            25-billion-yuan,            2,         \
			1
			investments/fine-coal-chemical-transformation,                      amounts,      CNY,      \
			10000000000, eq,       publication, 2019-09-02,            10 billion yuan,            3,         \
			2
			investments/intelligent-casting-parks,                              amounts,      CNY,      \
			13000000000, eq,       publication, 2019-09-02,            13 billion yuan,            4,         \
			1
			investments/old-building-renovation,                                amounts,      CNY,      \
			30000000000, eq,       stated,      2016-09-03/2019-09-02, 30 billion yuan,            10,        \
			1
			trade-metrics/foreign-trade-multiple,                               observations, multiple, 68,   \
			       eq,       stated,      2018,                  68 times,                   7,         1
			trade-metrics/foreign-investment-multiple,                          observations, multiple, 29.8, \
			       eq,       stated,      2018,                  29.8 times more,            7,         1
			environment-metrics/green-space-share,                              observations, percent,  45.8, \
			       eq,       publication, 2019-09-02,            45.8 percent,               11,        1
			environment-metrics/tree-coverage-rate,                             observations, percent,  42,   \
			       eq,       publication, 2019-09-02,            42 percent,                 11,        2
			observations?indicator=poverty-rate,                                items,        percent,  0,    \
			       eq,       publication, 2019-09-02,            zero percent,               9,         2
			observations?indicator=livelihood-budget-share,                     items,        percent,  80,   \
			       gt,       publication, 2019-09-02,            More than 80 percent,       9,         3
			observations?indicator=demonstration-villages,                      items,        count,    110,  \
			       eq,       publication, 2019-09-02,            110 demonstration villages, 10,        1
			observations?indicator=giz-trained-entrepreneurs,                   items,        persons,  100,  \
			       eq,       publication, 2019-09-02,            100 entrepreneurs,          7,         3
			""")
	void figureIsServedAsItIsStated(String resource, String field, String unit, BigDecimal value, String relation,
			String basis, String label, String printed, int paragraph, int sentence) {
		var figures = this.api.get(Api.BASE + "/" + resource).body().get(field);
		var figure = figures.valueStream().filter((each) -> each.get("unit").asString().equals(unit)).toList();
		assertThat(figure).singleElement().satisfies((stated) -> {
			assertThat(stated.get("value").decimalValue()).isEqualTo(value);
			assertThat(stated.get("relation").asString()).isEqualTo(relation);
			assertThat(stated.at("/period/basis").asString()).isEqualTo(basis);
			assertThat(stated.at("/period/label").asString()).isEqualTo(label);
			assertThat(stated.get("printed").asString()).isEqualTo(printed);
			assertThat(stated.at("/source/id").asString()).isEqualTo("chinadaily-2019-09-02");
			assertThat(stated.at("/source/paragraph").asInt()).isEqualTo(paragraph);
			assertThat(stated.at("/source/sentence").asInt()).isEqualTo(sentence);
			assertThat(stated.at("/place/code").asString()).isEqualTo("140500");
			assertThat(stated.get("origin").asString()).isEqualTo("stated");
			assertThat(stated.get("derivation").isNull()).isTrue();
		});
	}

	@Test
	void thereAreNoOtherStatedFigures() {
		assertThat(this.api.get(Api.BASE + "/observations?source=chinadaily-2019-09-02&count=true")
			.body()
			.get("total")
			.asInt()).isEqualTo(14);
	}

	@Test
	void observationIsServedWithTheFieldsOfTheContract() {
		var observation = this.api.get(Api.BASE + "/observations?indicator=foreign-trade-multiple")
			.body()
			.at("/items/0");
		assertThat(observation.propertyNames()).containsExactly("id", "indicator", "name", "topic", "place", "period",
				"accumulation", "value", "upper", "unit", "counted", "relation", "missing", "status", "printed", "note",
				"comparison", "prices", "priceYear", "currency", "likeForLike", "shareOf", "joint", "origin",
				"derivation", "source", "recordedAt", "supersededAt", "break", "preferred", "series");
		assertThat(observation.get("comparison")).isEqualTo(Api.parse("""
				{"kind": "times-more", "basePeriod": {"start": "1985-01-01", "end": "1985-12-31", \
				"label": "1985"}}"""));
	}

	@Test
	void numbersArePlain() {
		assertThat(this.api.get(Api.BASE + "/observations?origin=all&limit=1000").text())
			.contains("\"value\":706280000,")
			.contains("\"value\":45.8,")
			.contains("\"value\":3500000000,")
			.doesNotContainPattern("\"value\":[0-9.]+[eE]");
	}

}
