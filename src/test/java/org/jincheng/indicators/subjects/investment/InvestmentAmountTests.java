package org.jincheng.indicators.subjects.investment;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Investments are found by what their amounts surely are. */
@CurationTests
class InvestmentAmountTests {

	@Autowired
	private Curator curator;

	@BeforeEach
	void add() {
		if (this.curator.get(Example.INVESTMENT.path()).status() == 404) {
			this.curator.add("investments", Example.INVESTMENT.body().toString());
		}
	}

	@AfterEach
	void withdraw() {
		this.curator.get("observations?indicator=new-one")
			.body()
			.get("items")
			.forEach((figure) -> this.curator.remove("observations/" + figure.get("id").asString()));
	}

	@ParameterizedTest
	@CsvSource({ "eq,, minAmount=10, true", "eq,, maxAmount=10, true", "gt,, minAmount=10, true",
			"gt,, maxAmount=99, false", "ge,, minAmount=10, true", "ge,, maxAmount=99, false",
			"lt,, minAmount=1, false", "lt,, maxAmount=10, true", "lt,, maxAmount=9, false", "le,, minAmount=1, false",
			"le,, maxAmount=10, true", "between, 12, minAmount=10, true", "between, 12, minAmount=11, false",
			"between, 12, maxAmount=12, true", "between, 12, maxAmount=11, false",
			"between, 12, minAmount=9&maxAmount=13, true", "nearly,, minAmount=10, false",
			"nearly,, minAmount=9.5, true", "nearly,, maxAmount=10, true", "approx,, minAmount=10, false",
			"approx,, minAmount=9, true", "approx,, maxAmount=10, false", "approx,, maxAmount=11, true" })
	void amountIsInARangeWhereItIsSurelyInIt(String relation, @Nullable String upper, String query, boolean isFound) {
		this.curator.add("observations", """
				{"indicator": "new-one", "place": "140500", "value": 10, "upper": %s, "unit": "CNY", "relation": "%s",
				 "period": {"start": "2018-01-01", "end": "2018-12-31", "basis": "stated"}, "printed": "10 yuan",
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 9, "sentence": 1}}""".formatted(upper,
				relation));
		var found = this.curator.get("investments?limit=1000&" + query).body().get("items");
		assertThat(found.valueStream().anyMatch((item) -> item.get("id").asString().equals("new-one")))
			.isEqualTo(isFound);
	}

}
