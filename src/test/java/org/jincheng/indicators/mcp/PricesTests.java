package org.jincheng.indicators.mcp;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.curation.Curator;
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
		var recorded = this.curator.send("POST", "publications",
				"""
						{"source": {"id": "priced-1507", "publisher": "Bureau", "title": "Yearbook", "url": null,
						  "published": "1508", "language": "en"},
						 "indicators": [{"type": "indicator", "code": "priced-things", "name": {"en": "Volume of things", "zh": "物量"},
						  "definition": {"en": "Output of things."}, "topic": "trade", "units": ["CNY"], "decimals": 0,
						  "prices": "constant"}],
						 "statements": [{"paragraph": 1, "sentence": 1, "gist": null, "figures": [
						  {"indicator": "priced-things", "place": "140500", "value": 7, "unit": "CNY", "relation": "eq",
						   "period": {"start": "1507-01-01", "end": "1507-12-31", "basis": "stated"}, "printed": "7"}]}]}""");
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
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

}
