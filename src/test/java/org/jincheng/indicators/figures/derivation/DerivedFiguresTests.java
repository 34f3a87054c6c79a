package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from the stated figures, with no digit that they do not carry. */
@ServiceTests
class DerivedFiguresTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			indicator,                                    unit,             value,       relation
			implied-exchange-rate,                        CNY-per-USD,      7.0793,      approx
			optical-electro-mechanical-fund,              USD,              706280000,   eq
			foxconn-optical-electro-mechanical-contract,  USD,              3500000000,  approx
			fine-coal-chemical-transformation,            USD,              1400000000,  approx
			intelligent-casting-parks,                    USD,              1800000000,  approx
			old-building-renovation,                      USD,              4200000000,  approx
			old-building-renovation,                      CNY-per-year,     10000000000, eq
			foreign-trade-multiple-read-as-multiple,      multiple,         68,          eq
			foreign-trade-multiple-read-as-multiple,      percent-per-year, 13.6,        approx
			foreign-trade-multiple-read-as-increase,      multiple,         69,          eq
			foreign-trade-multiple-read-as-increase,      percent-per-year, 13.7,        approx
			foreign-investment-multiple-read-as-multiple, multiple,         29.8,        eq
			foreign-investment-multiple-read-as-multiple, percent-per-year, 10.83,       approx
			foreign-investment-multiple-read-as-increase, multiple,         30.8,        eq
			foreign-investment-multiple-read-as-increase, percent-per-year, 10.94,       approx
			investment-total-fund,                        CNY,              5000000000,  eq
			investment-total-contract,                    CNY,              25000000000, eq
			investment-total-spending,                    CNY,              53000000000, eq
			investment-total-spending,                    USD,              7500000000,  approx
			""")
	void figureIsDerived(String indicator, String unit, BigDecimal value, String relation) {
		assertThat(derived("source=chinadaily-2019-09-02&indicator=" + indicator + "&unit=" + unit)).singleElement()
			.satisfies((figure) -> {
				assertThat(figure.get("value").decimalValue()).isEqualByComparingTo(value);
				assertThat(figure.get("relation").asString()).isEqualTo(relation);
				assertThat(figure.get("printed").isNull()).isTrue();
			});
	}

	@Test
	void derivedFigureNamesItsFormulaAndInputsThatAreStated() {
		for (var figure : derived("limit=1000")) {
			assertThat(figure.at("/derivation/formula").asString()).isNotBlank();
			assertThat(figure.at("/derivation/inputs").valueStream()).isNotEmpty().allSatisfy((input) -> {
				var stated = this.api.get(Api.BASE + "/observations/" + input.asString()).body();
				assertThat(stated.get("origin").asString()).isEqualTo("stated");
			});
		}
	}

	@Test
	void derivedFigureIsFoundByItsIdWhereverItIsShown() {
		var summaries = List.of("groupBy=kind", "groupBy=sector", "groupBy=status&currency=USD");
		for (var query : summaries) {
			var groups = this.api.get(Api.BASE + "/investments/summary?" + query).body().get("groups");
			assertThat(groups.valueStream()).isNotEmpty().allSatisfy((group) -> {
				var total = group.get("total");
				assertThat(this.api.get(Api.BASE + "/observations/" + total.get("id").asString()).body())
					.isEqualTo(total);
			});
		}
	}

	@Test
	void resourceShowsWhatIsDerivedFromItsFigures() {
		assertThat(units("investments/old-building-renovation")).containsExactlyInAnyOrder("CNY-per-year", "USD");
		assertThat(units("investments/optical-electro-mechanical-fund")).containsExactlyInAnyOrder("CNY-per-USD",
				"USD");
		assertThat(units("trade-metrics/foreign-trade-multiple")).containsExactlyInAnyOrder("multiple",
				"percent-per-year", "multiple", "percent-per-year");
	}

	@Test
	void derivedFiguresHaveTheirIndicatorsInTheCatalogue() {
		for (var figure : derived("limit=1000")) {
			var indicator = this.api.get(Api.BASE + "/indicators/" + figure.get("indicator").asString());
			assertThat(indicator.status()).isEqualTo(200);
			assertThat(indicator.body().get("units").valueStream()).contains(figure.get("unit"));
		}
	}

	private List<String> units(String resource) {
		return this.api.get(Api.BASE + "/" + resource)
			.body()
			.get("derived")
			.valueStream()
			.map((figure) -> figure.get("unit").asString())
			.toList();
	}

	private List<JsonNode> derived(String query) {
		return this.api.get(Api.BASE + "/observations?origin=derived&" + query)
			.body()
			.get("items")
			.valueStream()
			.toList();
	}

}
