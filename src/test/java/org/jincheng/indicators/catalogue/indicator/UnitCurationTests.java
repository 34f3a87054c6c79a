package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/** Curators write units, and figures in units and in rates of them. */
@CurationTests
class UnitCurationTests {

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void removeWhatIsLeft() {
		this.jdbc.sql("delete from observation where indicator_code like 'unit-test-%'").update();
		this.curator.remove("indicators/unit-test-one", "units/new-one");
	}

	@Test
	void scaleIsKeptExactlyAndMayBeMissing() {
		var created = this.curator.send("POST", "units", Example.UNIT.with("scale", "1.50e3"));
		assertThat(created.body().get("scale").toString()).isEqualTo("1500");
		var same = this.curator.send("PUT", "units/new-one", Example.UNIT.with("scale", "1500.0"), "If-Match",
				created.header("ETag"));
		assertThat(same.header("ETag")).as("no other revision").isEqualTo(created.header("ETag"));
		var without = this.curator.send("PUT", "units/new-one", Example.UNIT.with("scale", "null"), "If-Match",
				created.header("ETag"));
		assertThat(without.body().get("scale").isNull()).isTrue();
	}

	@Test
	void unitIsNotRemovedWhileARateOfItIsInUse() {
		this.curator.send("POST", "units", Example.UNIT.body().toString());
		assertThat(indicatorIn("new-one-per-person", "CNY-per-new-one").status()).isEqualTo(201);
		assertThat(this.curator.get("units?q=new-one").body().get("total").asInt()).isEqualTo(3);
		var tag = this.curator.get("units/new-one").header("ETag");
		var answer = this.curator.send("DELETE", "units/new-one", null, "If-Match", tag);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("detail").asString()).contains("indicators (1: unit-test-one)");
		this.curator.remove("indicators/unit-test-one");
		assertThat(this.curator.send("DELETE", "units/new-one", null, "If-Match", tag).status()).isEqualTo(204);
		assertError(indicatorIn("CNY-per-new-one"), 422, "/units");
	}

	@ParameterizedTest
	@ValueSource(strings = { "persons", "households", "count" })
	void figureThatIsCountedIsAWholeNumber(String unit) {
		indicatorIn(unit, "persons-per-household");
		assertError(figure("1.5", unit), 422, "/value");
		assertThat(figure("3.1", "persons-per-household").status()).as("a rate of what is counted").isEqualTo(201);
		var recorded = figure("2.0", unit);
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
		var id = recorded.body().get("id").asString();
		assertError(
				this.curator.send("PUT", "observations/" + id, body("2.5", unit), "If-Match", recorded.header("ETag")),
				422, "/value");
	}

	private Answer indicatorIn(String... units) {
		return this.curator.send("POST", "indicators", Example.INDICATOR.with("code", "\"unit-test-one\"")
			.replaceFirst("\"units\" ?: ?\\[[^]]*]", "\"units\":[\"" + String.join("\",\"", units) + "\"]"));
	}

	private Answer figure(String value, String unit) {
		return this.curator.send("POST", "observations", body(value, unit));
	}

	private static String body(String value, String unit) {
		return """
				{"indicator": "unit-test-one", "place": "140500",
				 "period": {"start": "2001-01-01", "end": "2001-12-31", "basis": "stated"}, "value": %1$s, \
				"unit": "%2$s",
				 "relation": "eq", "printed": "%1$s", "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, \
				"sentence": 2}}""".formatted(value, unit);
	}

}
