package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/** What is "n times more" is read in two ways, by indicators that come and go with it. */
@CurationTests
class ReadingsTests {

	@Autowired
	private Curator curator;

	@AfterEach
	void removeWhatIsLeft() {
		this.curator.remove("trade-metrics/new-one", "indicators/new-one", "indicators/new-one-read-as-multiple");
	}

	@Test
	void timesMoreAreReadInTwoWaysAsLongAsTheyAreThere() {
		assertThat(this.curator.get("indicators/new-one-read-as-multiple").status()).isEqualTo(404);
		var tag = this.curator.send("POST", "trade-metrics", Example.TRADE_METRIC.body().toString()).header("ETag");
		var reading = this.curator.get("indicators/new-one-read-as-multiple").body();
		assertThat(reading.get("name").asString()).isEqualTo("New, if \"times more\" means times as much");
		assertThat(reading.get("origin").asString()).isEqualTo("derived");
		assertThat(reading.get("units").toString()).isEqualTo("[\"multiple\",\"percent-per-year\"]");
		assertThat(reading.at("/comparison/kind").asString()).isEqualTo("multiple-of-base");
		assertThat(reading.at("/comparison/basePeriod/label").asString()).isEqualTo("1985");
		assertThat(this.curator.get("indicators/new-one-read-as-increase?lang=zh").body().get("name").asString())
			.isEqualTo("新指标（“多”作“增加”解）");
		tag = this.curator
			.send("PUT", "trade-metrics/new-one", Example.TRADE_METRIC.with("name", "{\"en\": \"A\", \"zh\": \"甲\"}"),
					"If-Match", tag)
			.header("ETag");
		assertThat(this.curator.get("indicators/new-one-read-as-multiple").body().get("name").asString())
			.isEqualTo("A, if \"times more\" means times as much");
		tag = this.curator
			.send("PUT", "trade-metrics/new-one", Example.TRADE_METRIC.with("comparison", "null"), "If-Match", tag)
			.header("ETag");
		assertThat(this.curator.get("indicators/new-one-read-as-multiple").status()).isEqualTo(404);
		assertThat(this.curator.get("indicators/new-one-read-as-increase").status()).isEqualTo(404);
		tag = this.curator.send("PUT", "trade-metrics/new-one", Example.TRADE_METRIC.body().toString(), "If-Match", tag)
			.header("ETag");
		assertThat(this.curator.get("indicators/new-one-read-as-increase").status()).isEqualTo(200);
		assertThat(this.curator.send("DELETE", "trade-metrics/new-one", null, "If-Match", tag).status()).isEqualTo(204);
		assertThat(this.curator.get("indicators/new-one-read-as-multiple").status()).isEqualTo(404);
		assertThat(this.curator.get("indicators/new-one-read-as-increase").status()).isEqualTo(404);
	}

	@Test
	void indicatorWithoutATypeOfItsOwnHasThemToo() {
		var comparison = Example.TRADE_METRIC.body().get("comparison").toString();
		var request = ((ObjectNode) Api.parse(Example.INDICATOR.with("comparison", comparison))).set("units",
				Api.parse("[\"multiple\"]"));
		var tag = this.curator.send("POST", "indicators", request.toString()).header("ETag");
		assertThat(this.curator.get("indicators/new-one-read-as-increase").status()).isEqualTo(200);
		assertThat(this.curator.send("DELETE", "indicators/new-one", null, "If-Match", tag).status()).isEqualTo(204);
		assertThat(this.curator.get("indicators/new-one-read-as-increase").status()).isEqualTo(404);
	}

	@Test
	void codeOfAReadingIsTakenOnce() {
		var reading = "\"new-one-read-as-multiple\"";
		this.curator.send("POST", "trade-metrics", Example.TRADE_METRIC.body().toString());
		assertThat(this.curator.send("POST", "trade-metrics", Example.TRADE_METRIC.with("id", reading)).status())
			.isEqualTo(409);
		removeWhatIsLeft();
		this.curator.add("indicators", Example.INDICATOR.with("code", reading));
		var answer = this.curator.send("POST", "trade-metrics", Example.TRADE_METRIC.body().toString());
		assertError(answer, 409, "/comparison/kind");
		assertThat(this.curator.get("trade-metrics/new-one").status()).isEqualTo(404);
	}

}
