package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who quotes an amount at constant prices is told so. */
@CurationTests
class PricesTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Test
	void pricesAreToldWhereverAnIndicatorIs() {
		this.curator.add("publications", """
				{"source": {"id": "priced-1507", "publisher": "Bureau", "title": "Yearbook", "url": null,
				  "published": "1508", "language": "en"},
				 "indicators": [{"type": "indicator", "code": "priced-things", \
				"name": {"en": "Volume of things", "zh": "物量"},
				  "definition": {"en": "Output of things."}, "topic": "trade", "units": ["CNY"], "decimals": 0,
				  "prices": "constant"}],
				 "statements": [{"paragraph": 1, "sentence": 1, "gist": null, "figures": [
				  {"indicator": "priced-things", "place": "140500", "value": 7, "unit": "CNY", "relation": "eq",
				   "period": {"start": "1507-01-01", "end": "1507-12-31", "basis": "stated"}, \
				"printed": "7"}]}]}""");
		var assistant = new Assistant(this.api);
		var figures = assistant.call("get_figures", "{\"indicator\": [\"priced-things\"]}");
		assertThat(figures.at("/figures/0/prices").asString()).isEqualTo("constant");
		assertThat(assistant.call("search", "{\"words\": \"volume of things\"}").at("/found/0/prices").asString())
			.isEqualTo("constant");
		var figure = "observations/" + figures.at("/figures/0/id").asString();
		var removed = this.curator.send("DELETE", figure + "?reason=Tried", null, "If-Match",
				this.curator.get(figure).header("ETag"));
		assertThat(removed.status()).as(removed.text()).isEqualTo(204);
	}

	@Test
	void growthInNominalAndInRealTermsIsTwoFigures() {
		var change = """
				"comparison": {"kind": "change", "basePeriod": {"start": "1505-01-01", \
				"end": "1505-12-31"}}""";
		var figure = """
				{"indicator": "grown-things", "place": "140500", "unit": "percent", "relation": "eq", "printed": "x",
				 "period": {"start": "1506-01-01", "end": "1506-12-31", "basis": "stated"}, %s, """.formatted(change);
		var recorded = this.curator.add("publications", """
				{"source": {"id": "grown-1507", "publisher": "Bureau", "title": "Yearbook", "published": "1507",
				  "language": "en"},
				 "indicators": [{"type": "indicator", "code": "grown-things", "name": {"en": "Grown things", \
				"zh": "增长物"},
				  "definition": {"en": "Things."}, "topic": "trade", "units": ["percent"], "decimals": 1,
				  "priced": true}],
				 "statements": [{"paragraph": 1, "sentence": 1, "figures": [
				  %1$s "value": 8.7, "prices": "current"}, %1$s "value": 6.6, "prices": "constant"}]}]}"""
			.formatted(figure));
		var assistant = new Assistant(this.api);
		var figures = assistant.call("get_figures", "{\"indicator\": [\"grown-things\"]}").get("figures");
		assertThat(figures.valueStream().map((one) -> one.get("value").asString() + " " + one.get("prices").asString()))
			.containsExactlyInAnyOrder("8.7 current", "6.6 constant");
		for (var value : new String[] { "8.7", "6.6" }) {
			var told = assistant.call("verify_figure", """
					{"claim": "Grown things of Jincheng grew %s percent in 1506.", "indicator": "grown-things"}"""
				.formatted(value));
			assertThat(told.at("/findings/0/recorded/0/match").asString()).as(told.toString()).isEqualTo("same");
			assertThat(told.at("/findings/0/recorded/0/figure/value").asString()).isEqualTo(value);
		}
		this.curator.remove("sources/grown-1507/statements/1.1");
	}

}
