package org.jincheng.indicators.figures.derivation;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from the stated figures, with no digit that they do not carry. */
@ServiceTests
class DerivedFiguresTests {

	@Autowired
	private Api api;

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
		assertThat(this.api.get(Api.BASE + "/investments/old-building-renovation").body().get("derived"))
			.extracting((figure) -> figure.get("unit").asString())
			.containsExactlyInAnyOrder("CNY-per-year", "USD");
	}

	@Test
	void derivedFiguresHaveTheirIndicatorsInTheCatalogue() {
		for (var figure : derived("limit=1000")) {
			var indicator = this.api.get(Api.BASE + "/indicators/" + figure.get("indicator").asString());
			assertThat(indicator.status()).isEqualTo(200);
			assertThat(indicator.body().get("units").valueStream()).contains(figure.get("unit"));
		}
	}

	private List<JsonNode> derived(String query) {
		return this.api.get(Api.BASE + "/observations?origin=derived&" + query)
			.body()
			.get("items")
			.valueStream()
			.toList();
	}

}
