package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/** What publications say of a figure is held, and read back whole. */
@CurationTests
class PublishedFactsTests {

	private static final String SOURCE = "published-facts";

	@Autowired
	private Curator curator;

	@BeforeEach
	void recordWhatFiguresReferTo() {
		if (this.curator.get("sources/" + SOURCE).status() == 200) {
			return;
		}
		this.curator.add("sources", """
				{"id": "published-facts", "publisher": "Shanxi Daily", "title": "Facts", "language": "en",
				 "published": "2020-12-21"}""");
		this.curator.add("sources/" + SOURCE + "/statements", "{\"paragraph\": 1, \"sentence\": 1}");
		indicator("facts-trade", "trade", "[\"CNY\", \"percent\"]", "\"prices\": \"current\"");
		indicator("facts-share", "trade", "[\"percent\"]", """
				"shareOf": {"en": "Foreign trade of the province", "zh": "全省进出口总额"}, \
				"shareOfIndicator": "facts-trade\"""");
		indicator("facts-people", "livelihood", "[\"persons\"]", null);
		indicator("facts-count", "livelihood", "[\"count\"]", null);
	}

	private void indicator(String code, String topic, String units, @Nullable String more) {
		this.curator.add("indicators", """
				{"code": "%1$s", "name": {"en": "Fact %1$s", "zh": "事实"}, "definition": {"en": "What is measured."},
				 "topic": "%2$s", "units": %3$s, "decimals": 1, %4$s "statements": []}""".formatted(code, topic, units,
				(more != null) ? more + "," : ""));
	}

	@Test
	void sourceThatStatesAFigureTwiceDisagreesWithItself() {
		var first = record("facts-people", "2000-01-01", "2000-12-31", "2170000", "persons", "eq", "");
		var again = body("facts-people", "2000-01-01", "2000-12-31", "2171000", "persons", "eq", "\"occurrence\": 2, ");
		assertThat(this.curator.send("POST", "observations", again).places()).containsExactly("/note");
		var skipping = body("facts-people", "2000-01-01", "2000-12-31", "2171000", "persons", "eq",
				"\"occurrence\": 3, \"note\": {\"en\": \"Stated again.\"}, ");
		assertThat(this.curator.send("POST", "observations", skipping).places()).containsExactly("/occurrence");
		var second = record("facts-people", "2000-01-01", "2000-12-31", "2171000", "persons", "eq",
				"\"occurrence\": 2, \"note\": {\"en\": \"Stated again in the last sentence.\"}, ");
		assertThat(second.at("/disagreesWith/0")).isEqualTo(first.get("id"));
		assertThat(this.curator.get("observations/" + id(first)).body().at("/disagreesWith/0"))
			.isEqualTo(second.get("id"));
	}

	@Test
	void timesMoreOfAFigureIsReadInBothWays() {
		indicator("facts-times", "trade", "[\"CNY\", \"multiple\"]", null);
		var said = record("facts-times", "2018-01-01", "2018-12-31", "3", "multiple", "eq", """
				"comparison": {"kind": "times-more", "basePeriod": {"start": "2008-01-01", \
				"end": "2008-12-31"}},\s""");
		var readings = this.curator.get("observations?origin=derived&indicator=facts-times&unit=multiple")
			.body()
			.get("items");
		assertThat(readings).extracting((reading) -> reading.get("value").asString())
			.containsExactlyInAnyOrder("3", "4");
		assertThat(readings).allSatisfy((reading) -> {
			assertThat(reading.at("/comparison/kind").asString()).isEqualTo("multiple-of-base");
			assertThat(reading.at("/derivation/inputs/0")).isEqualTo(said.get("id"));
			assertThat(this.curator.get("observations/" + id(reading)).body()).isEqualTo(reading);
		});
	}

	@Test
	void laterComparisonOfAnIndicatorChangesNoFigure() {
		indicator("facts-multiple", "trade", "[\"multiple\"]", """
				"comparison": {"kind": "multiple-of-base", "basePeriod": {"start": "2000-01-01", \
				"end": "2000-12-31"}}""");
		var figure = record("facts-multiple", "2018-01-01", "2018-12-31", "3", "multiple", "eq", "");
		assertThat(figure.at("/comparison/basePeriod/label").asString()).isEqualTo("2000");
		var path = "indicators/facts-multiple";
		var changed = this.curator.send("PUT", path, """
				{"code": "facts-multiple", "name": {"en": "Fact", "zh": "事实"}, \
				"definition": {"en": "What is measured."},
				 "topic": "trade", "units": ["multiple"], "decimals": 1, "comparison": null, \
				"statements": []}""", "If-Match", this.curator.get(path).header("ETag"));
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(this.curator.get("observations/" + id(figure)).body().get("comparison"))
			.isEqualTo(figure.get("comparison"));
	}

	@Test
	void wordsOfAWholeHaveAMaximumLength() {
		var words = "省".repeat(200);
		var ofWhole = "\"shareOf\": {\"en\": \"%s\"}, ";
		record("facts-share", "2019-01-01", "2019-12-31", "5", "percent", "eq", ofWhole.formatted(words));
		var longer = body("facts-share", "2018-01-01", "2018-12-31", "5", "percent", "eq",
				ofWhole.formatted(words + "省"));
		assertError(this.curator.send("POST", "observations", longer), 422, "/shareOf/en");
		var rank = "\"comparison\": {\"kind\": \"rank\", \"among\": {\"kind\": \"%s\"}}, ";
		record("facts-people", "2019-01-01", "2019-12-31", "5", "rank", "eq", rank.formatted(words));
		longer = body("facts-people", "2018-01-01", "2018-12-31", "5", "rank", "eq", rank.formatted(words + "省"));
		assertError(this.curator.send("POST", "observations", longer), 422, "/comparison/among/kind");
	}

	@Test
	void whatIsCountedIsSaid() {
		var counted = record("facts-count", "2020-01-01", "2020-12-31", "12", "count", "eq",
				"\"counted\": \"scenic spots\", ");
		assertThat(counted.get("counted").asString()).isEqualTo("scenic spots");
		var nonsense = body("facts-people", "2021-01-01", "2021-12-31", "1", "persons", "eq",
				"\"counted\": \"people\", ");
		assertThat(this.curator.send("POST", "observations", nonsense).places()).containsExactly("/counted");
	}

	@Test
	void correctionLeavesTheStatusThatItDoesNotName() {
		var target = record("facts-count", "2022-01-01", "2022-12-31", "5", "count", "eq", "\"status\": \"target\", ");
		var path = "observations/" + id(target);
		var tag = this.curator.get(path).header("ETag");
		var corrected = this.curator.send("PUT", "observations/" + id(target),
				body("facts-count", "2022-01-01", "2022-12-31", "6", "count", "eq", ""), "If-Match", tag);
		assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
		assertThat(corrected.body().get("status").asString()).isEqualTo("target");
		var outcome = record("facts-count", "2022-01-01", "2022-12-31", "4", "count", "eq", "");
		assertThat(id(outcome)).isNotEqualTo(id(target));
	}

	private JsonNode record(String indicator, String start, String end, String value, String unit, String relation,
			String more) {
		return this.curator.add("observations", body(indicator, start, end, value, unit, relation, more)).body();
	}

	private static String body(String indicator, String start, String end, String value, String unit, String relation,
			String more) {
		return """
				{"indicator": "%s", "place": "140500", "period": {"start": "%s", "end": "%s", "basis": "stated"},
				 "value": %s, "unit": "%s", "relation": "%s", "printed": "so much", %s
				 "source": {"id": "published-facts", "paragraph": 1, "sentence": 1}}""".formatted(indicator, start, end,
				value, unit, relation, more);
	}

	private static String id(JsonNode figure) {
		return figure.get("id").asString();
	}

}
