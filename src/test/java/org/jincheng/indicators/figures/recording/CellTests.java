package org.jincheng.indicators.figures.recording;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/**
 * Figures of the parts of a measure make its cells, which are asked for by their parts.
 */
@CurationTests
class CellTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeEach
	void begin() {
		this.bulletins = new Bulletins(this.curator, "");
	}

	/** Adds a measure for a test, whose cells no other makes. */
	private void addMeasure(String code) {
		this.bulletins.indicator(code, "CNY USD", "\"statistic\": \"total\", \"prices\": \"current\"");
	}

	@Test
	void figureOfAPartMakesTheCellOfItsMeasureInOneRevision() {
		var before = indicators("");
		var revision = this.curator.revision();
		var made = this.curator.add("observations", figure("foreign-trade", "{\"partner\": \"asean\"}", 31));
		assertThat(made.body().get("indicator").asString()).isEqualTo("foreign-trade-asean");
		assertThat(made.body().get("name").asString()).isEqualTo("Foreign trade: ASEAN");
		assertThat(this.curator.revision()).isEqualTo(revision + 1);
		assertThat(indicators("")).hasSize(before.size() + 1);
		var cell = this.curator.get("indicators/foreign-trade-asean?lang=all").body();
		var measure = this.curator.get("indicators/foreign-trade?lang=all").body();
		assertThat(cell.get("of").asString()).isEqualTo("foreign-trade");
		assertThat(cell.get("where")).isEqualTo(Api.parse("{\"partner\": \"asean\"}"));
		assertThat(cell.at("/name/zh").asString()).isEqualTo("进出口总额：东盟");
		for (var field : List.of("type", "topic", "units", "definition", "decimals", "timing", "prices")) {
			assertThat(cell.get(field)).as(field).isEqualTo(measure.get(field));
		}
		assertThat(cell.get("shareOfIndicator").asString()).isEqualTo("foreign-trade");
		assertThat(measure.get("cells").asInt()).isEqualTo(2);
		assertThat(this.curator.get("trade-metrics/foreign-trade-asean").body().get("flow").asString())
			.isEqualTo("foreign-trade");
		var changes = this.curator.get("changes/" + (revision + 1)).body().get("changes");
		assertThat(changes.valueStream().map((change) -> change.get("collection").asString()))
			.containsExactlyInAnyOrder("trade-metrics", "observations");
		var again = this.curator.send("POST", "observations",
				figure("foreign-trade", "{\"partner\": \"asean\"}", 32).replace("2020-12-31", "2020-06-30"));
		assertThat(again.body().get("indicator").asString()).isEqualTo("foreign-trade-asean");
		assertThat(indicators("")).hasSize(before.size() + 1);
	}

	@Test
	void cellsFollowTheirMeasuresAndCategories() {
		addMeasure("cargo");
		record("cargo", "{\"partner\": \"rcep\"}");
		var measure = (ObjectNode) this.curator.get("indicators/cargo?lang=all").body();
		((ObjectNode) measure.get("name")).put("en", "External trade");
		((ObjectNode) measure.get("definition")).put("en", "All that crosses the border.");
		((tools.jackson.databind.node.ArrayNode) measure.get("units")).add("EUR");
		replace("indicators/cargo", measure);
		var cell = this.curator.get("indicators/cargo-rcep").body();
		assertThat(cell.get("name").asString()).isEqualTo("External trade: RCEP members");
		assertThat(cell.get("definition").asString()).isEqualTo("All that crosses the border.");
		assertThat(cell.get("shareOf").asString()).isEqualTo("External trade");
		assertThat(cell.get("units").valueStream().map(JsonNode::asString)).contains("EUR");
		var category = (ObjectNode) this.curator.get("dimensions/partner/categories/rcep?lang=all").body();
		((ObjectNode) category.get("name")).put("en", "the RCEP countries");
		replace("dimensions/partner/categories/rcep", category);
		assertThat(this.curator.get("indicators/cargo-rcep").body().get("name").asString())
			.isEqualTo("External trade: the RCEP countries");
		category.put("dimension", "product");
		assertError(this.curator.replace("dimensions/partner/categories/rcep", category.toString()), 422, "/dimension");
		assertThat(this.curator.delete("dimensions/partner/categories/rcep").status()).isEqualTo(409);
		assertThat(this.curator.delete("indicators/cargo").text()).contains("/api/v1/indicators?of=cargo");
	}

	@Test
	void cellIsChangedOnlyInWhatIsItsOwn() {
		var cell = (ObjectNode) this.curator.get("trade-metrics/foreign-trade-private?lang=all").body();
		var tag = this.curator.get("trade-metrics/foreign-trade-private").header("ETag");
		assertThat(this.curator.send("PUT", "trade-metrics/foreign-trade-private", cell.toString(), "If-Match", tag)
			.status()).isEqualTo(200);
		var renamed = cell.deepCopy();
		((ObjectNode) renamed.get("name")).put("en", "Private trade");
		renamed.put("topic", "economy");
		assertError(
				this.curator.send("PUT", "trade-metrics/foreign-trade-private", renamed.toString(), "If-Match", tag),
				422, "/topic");
		var whole = cell.deepCopy();
		whole.putNull("of");
		whole.putNull("where");
		assertError(this.curator.send("PUT", "trade-metrics/foreign-trade-private", whole.toString(), "If-Match", tag),
				422, "/where");
	}

	@Test
	void cellsAreAskedForByTheirMeasureAndTheirParts() {
		addMeasure("freight");
		record("freight", "{\"ownership\": \"private\"}");
		record("freight", "{\"partner\": \"asean\"}");
		record("freight", "{\"partner\": \"asean\", \"ownership\": \"private\"}");
		assertThat(indicators("of=freight")).containsExactly("freight", "freight-asean", "freight-private",
				"freight-private-asean");
		assertThat(indicators("of=freight&where=partner:asean")).containsExactly("freight-asean",
				"freight-private-asean");
		assertThat(indicators("of=freight&where=partner:*,ownership:none")).containsExactly("freight-asean");
		assertThat(indicators("where=partner:asean&where=ownership:private")).containsExactly("freight-private-asean");
		assertThat(observed("of=freight&where=partner:*")).containsExactlyInAnyOrder("freight-asean",
				"freight-private-asean");
		assertThat(observed("where=ownership:private,ownership:state-owned&where=partner:none"))
			.contains("freight-private");
		assertThat(observed("where=partner:asean&place=140500&latest=1")).containsExactlyInAnyOrder("freight-asean",
				"freight-private-asean");
		assertThat(observed("where=partner:japan")).isEmpty();
		assertThat(observed("indicator=exports&of=freight")).isEmpty();
		assertThat(record("freight", "{}").body().get("indicator").asString()).as("the whole").isEqualTo("freight");
	}

	@Test
	void measuresComeBeforeCells() {
		var all = this.api.allPages("/api/v1/indicators?limit=7");
		var levels = all.stream().map((indicator) -> !indicator.get("of").isNull()).toList();
		assertThat(levels).isSorted().contains(true, false);
	}

	@Test
	void fileOfFiguresMakesCells() {
		addMeasure("shipments");
		var header = "indicator,where,place,period_start,period_end,period_basis,value,unit,relation,"
				+ "printed,source,paragraph,sentence\n";
		var row = "shipments,%s,140500,2018-01-01,2018-12-31,stated,%d,CNY,eq,%d yuan,chinadaily-2019-09-02,4,1\n";
		var revision = this.curator.revision();
		var rows = header + row.formatted("partner:asean", 5, 5) + row.formatted("partner:japan sex:female", 6, 6)
				+ row.formatted("product:mobile-phones", 7, 7) + row.formatted("", 18, 18);
		assertThat(this.curator.importRows("?dryRun=true", rows).body().get("recorded").asInt()).isEqualTo(4);
		assertThat(this.curator.revision()).isEqualTo(revision);
		var imported = this.curator.importRows("", rows);
		assertThat(imported.body().get("recorded").asInt()).as(imported.text()).isEqualTo(4);
		assertThat(this.curator.revision()).isEqualTo(revision + 1);
		assertThat(observed("of=shipments&place=140500")).containsExactlyInAnyOrder("shipments", "shipments-asean",
				"shipments-mobile-phones", "shipments-japan-female");
		assertThat(this.curator.importRows("", rows).body().get("unchanged").asInt()).isEqualTo(4);
	}

	private Answer record(String measure, String where) {
		return this.curator.send("POST", "observations", figure(measure, where, 7));
	}

	private static String figure(String measure, String where, int value) {
		return """
				{"indicator": "%s", "where": %s, "place": "140500",
				 "period": {"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"}, "value": %d, "unit": "CNY",
				 "relation": "eq", "printed": "%d yuan",
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 4, "sentence": 1}}
				""".formatted(measure, where, value, value);
	}

	private List<String> indicators(String query) {
		return this.api.allPages("/api/v1/indicators?" + query)
			.stream()
			.map((indicator) -> indicator.get("code").asString())
			.toList();
	}

	private List<String> observed(String query) {
		return this.api.allPages("/api/v1/observations?" + query)
			.stream()
			.map((figure) -> figure.get("indicator").asString())
			.distinct()
			.toList();
	}

	private void replace(String path, JsonNode body) {
		var answer = this.curator.replace(path, body.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

}
