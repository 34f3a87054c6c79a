package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.jincheng.indicators.runtime.security.Keys;
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
	private Api api;

	@Autowired
	private Keys keys;

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

	@Test
	void figureInARateIsReadBackAndFound() {
		indicatorIn("CNY-per-person", "count");
		var recorded = figure("9490.5", "CNY-per-person");
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
		var found = this.curator.get("observations?unit=CNY-per-person&indicator=unit-test-one");
		assertThat(found.body().at("/items/0/value").asString()).isEqualTo("9490.5");
		assertThat(this.curator.get("observations?indicator=unit-test-one&format=jsonstat").text())
			.contains("Chinese yuan per person", "¥/person");
		assertThat(this.curator.get("observations?indicator=unit-test-one&format=csv").text())
			.contains(",9490.5,CNY-per-person,");
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
		var row = """
				indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,\
				sentence
				unit-test-one,140500,2001-01-01,2001-12-31,stated,2.5,%s,eq,2.5,chinadaily-2019-09-02,11,2
				""".formatted(unit);
		var imported = this.api.send("POST", Api.BASE + "/imports", row, "Authorization", this.keys.curator(),
				"Content-Type", "text/csv");
		assertError(imported, 422, "line 2, value");
		this.jdbc.sql("delete from import").update();
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
