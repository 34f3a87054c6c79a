package org.jincheng.indicators.recording.publication;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/**
 * Figures that differ in their valuation or comparison are separate: real and nominal
 * growth, growth in yuan and in dollars, like for like, levels at current and at constant
 * prices, shares of two wholes, ranks, what is ahead of another place, and what is done
 * of a plan. One bulletin states all of it, and none contradicts another.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuationTests {

	private static final String FIGURES = Api.BASE + "/observations?source=every-yearbook&limit=1000";

	/** A figure of 2022, to which parts are added. */
	private static final String GDP = """
			{"indicator": "every-gdp", "place": "140300", "value": 5, "unit": "%s", "relation": "eq", "printed": "5",
			 "period": {"start": "2022-01-01", "end": "2022-12-31", "basis": "stated"}, %s,
			 "source": {"id": "every-yearbook", "paragraph": 2, "sentence": 2}}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() throws IOException {
		this.curator.record("every-sort");
	}

	@Test
	void differentValuationsAreSeparateFigures() {
		var figures = this.api.allPages(FIGURES + "&indicator=every-gdp,every-income,every-exports");
		var ids = figures.stream().map((figure) -> figure.get("id")).toList();
		assertThat(figures).hasSize(23).allSatisfy((figure) -> {
			assertThat(figure.has("occurrence")).isFalse();
			assertThat(figure.path("disagreesWith").valueStream()).doesNotContainAnyElementsOf(ids);
		});
	}

	@Test
	void transformKeepsPricesAndNeverMixesThem() {
		var id = this.curator
			.add("observations",
					GDP.formatted("CNY", "\"prices\": \"constant\", \"priceYear\": 2015")
						.replace(" 5,", " 2000,")
						.replace("\"5\"", "\"2000\"")
						.replace("2022", "2019"))
			.body()
			.get("id")
			.asString();
		var changes = this.api.get(FIGURES + "&indicator=every-gdp&unit=CNY&transform=percent-change-on-year")
			.body()
			.get("items");
		assertThat(changes.valueStream()
			.map((change) -> change.get("value").asString() + " " + change.get("prices").asString() + " "
					+ change.get("priceYear")))
			.containsExactly("5.00 constant 2015");
		var beside = this.api.get(FIGURES + "&indicator=every-gdp&origin=derived&unit=percent").body().get("items");
		assertThat(beside.valueStream().map((figure) -> figure.get("value").asString()))
			.as("beside the growth of 5.2 percent")
			.isEmpty();
		this.curator.remove("observations/" + id);
	}

	@Test
	void wordsOfAWholeHaveAMaximumLength() {
		var words = "省".repeat(201);
		Map.of("\"shareOf\": {\"en\": \"%s\"}", "/shareOf/en",
				"\"comparison\": {\"kind\": \"rank\", \"among\": {\"kind\": \"%s\"}}", "/comparison/among/kind")
			.forEach((said, field) -> {
				var figure = GDP.formatted(field.startsWith("/shareOf") ? "percent" : "rank", said);
				var taken = this.curator.add("observations", figure.formatted(words.substring(0, 200)));
				this.curator.remove("observations/" + taken.body().get("id").asString());
				assertError(this.curator.send("POST", "observations", figure.formatted(words)), 422, field);
			});
	}

	@Test
	void deleteWhenAFigureRefersToItIsA409() {
		this.curator.add("places", """
				{"code": "999999", "kind": "prefecture", "name": {"en": "Nowhere", "zh": "无"}, \
				"parent": "140000", "members": [],
				 "successors": []}""");
		var id = this.curator.add("observations", GDP.formatted("percentage-point", """
				"comparison": {"kind": "change", "basePeriod": {"start": "2021-01-01", "end": "2021-12-31"}, \
				"place": "999999"}""")).body().get("id").asString();
		for (var path : List.of("places/999999", "units/USD", "indicators/every-gdp")) {
			var answer = this.curator.delete(path);
			assertThat(answer.status()).as(path + answer.text()).isEqualTo(409);
		}
		this.curator.remove("observations/" + id);
	}

}
