package org.jincheng.indicators.recording.changes;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures are moved, and entries of the catalogue are merged with their figures. */
@CurationTests
class MoveTests {

	private static final String INDICATOR = """
			{"code": "%s", "name": {"en": "%s", "zh": "%1$s指标"}, "definition": {"en": "A test."}, "topic": "economy",
			  "units": [%s], "decimals": 0, "statements": [], "statistic": "total"%s}""";

	private static final String FIGURE = """
			{"indicator": "%s", %s"place": "%s",
			 "period": {"start": "%d-01-01", "end": "%4$d-12-31", "basis": "stated"},
			 "value": %s, "unit": "%s", "relation": "eq", "printed": "%5$s",
			 "source": {"id": "%s", "paragraph": %d, "sentence": %d}}""";

	private static final String OBSERVATIONS = Api.BASE + "/observations";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Test
	void figuresOfAllBecomeThoseOfAPart() {
		indicator("moved-income", "Income", "\"CNY\"", "");
		var first = figure("moved-income", "", 2001, "5", "CNY");
		var second = figure("moved-income", "", 2002, "6", "CNY");
		var before = newest();
		var body = """
				{"selection": {"indicator": ["moved-income"]}, "set": {"where": {"residence": "urban"}}}""";
		var rehearsed = move(body, "?dryRun=true");
		assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(200);
		assertThat(rehearsed.body().get("moved").asInt()).isEqualTo(2);
		assertThat(rehearsed.body().get("revision").isNull()).isTrue();
		assertThat(newest()).isEqualTo(before);
		var moved = move(body, "?reason=Urban");
		assertThat(moved.status()).as(moved.text()).isEqualTo(200);
		assertThat(moved.body().get("revision").asLong()).isEqualTo(before + 1);
		for (var path : List.of(first, second)) {
			assertThat(this.api.get(path).body().get("indicator").asString()).isEqualTo("moved-income-urban");
			assertThat(this.api.get(path + "/history").body().get("items")).hasSize(2);
		}
		var change = this.api.get(Api.BASE + "/changes/" + newest()).body();
		assertThat(change.get("action").asString()).isEqualTo("move");
		assertThat(change.get("reason").asString()).isEqualTo("Urban");
		assertThat(revert(newest()).status()).isEqualTo(200);
		assertThat(this.api.get(first).body().get("indicator").asString()).isEqualTo("moved-income");
		assertThat(this.api.get(Api.BASE + "/indicators/moved-income-urban").status()).isEqualTo(404);
	}

	@Test
	void figuresOfAPartKeepItUnderAnotherIndicator() {
		indicator("wrong-measure", "Wrong measure", "\"CNY\"", "");
		indicator("right-measure", "Right measure", "\"CNY\"", "");
		var path = figure("wrong-measure", "\"where\": {\"residence\": \"rural\"}, ", 2001, "5", "CNY");
		var id = path.substring(path.lastIndexOf('/') + 1);
		var moved = move("""
				{"ids": ["%s"], "set": {"indicator": "right-measure", "status": "estimate", "prices": "constant"}}"""
			.formatted(id), "");
		assertThat(moved.status()).as(moved.text()).isEqualTo(200);
		var figure = this.api.get(path).body();
		assertThat(figure.get("indicator").asString()).isEqualTo("right-measure-rural");
		assertThat(figure.get("status").asString()).isEqualTo("estimate");
		assertThat(figure.get("prices").asString()).isEqualTo("constant");
		for (var year : List.of("\"priceYear\": 2020", "\"prices\": \"constant\"", "\"status\": \"actual\"")) {
			assertThat(move("{\"ids\": [\"%s\"], \"set\": {%s}}".formatted(id, year), "").status()).isEqualTo(200);
			assertThat(this.api.get(path).body().get("priceYear").asInt()).as(year).isEqualTo(2020);
		}
		assertThat(move("{\"ids\": [\"%s\"], \"set\": {\"prices\": \"current\"}}".formatted(id), "").status())
			.isEqualTo(200);
		assertThat(this.api.get(path).body().get("priceYear").isNull()).isTrue();
	}

	@Test
	void stockIsNotMergedIntoATotal() {
		indicator("a-flow", "A flow", "\"CNY\"", "");
		this.curator.add("indicators",
				INDICATOR.formatted("a-stock", "A stock", "\"CNY\"", "").replace("\"total\"", "\"stock\""));
		var refused = merge("a-stock", "{\"into\": \"a-flow\"}", "");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.places()).containsExactly("/into");
	}

	@Test
	void collisionsAreListedAndNothingIsMoved() {
		indicator("colliding", "Colliding", "\"CNY\"", "");
		indicator("taken", "Taken", "\"CNY\"", "");
		var first = figure("colliding", "", 2001, "5", "CNY");
		figure("colliding", "", 2002, "5", "CNY");
		var taker = figure("taken", "", 2001, "7", "CNY");
		var body = "{\"selection\": {\"indicator\": [\"colliding\"]}, \"set\": {\"indicator\": \"taken\"}}";
		var rehearsed = move(body, "?dryRun=true").body();
		assertThat(rehearsed.at("/left")).hasSize(1);
		assertThat(rehearsed.at("/left/0/href").asString()).isEqualTo(first);
		var before = newest();
		var refused = move(body, "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains(first, taker);
		assertThat(newest()).isEqualTo(before);
	}

	@Test
	void mergedIndicatorsAreOneWithAllFigures() {
		indicator("merge-into", "Steel", "\"t\"", "");
		indicator("merge-from", "Steel output", "\"kg\", \"t\"", "");
		var same = figure("merge-into", "", 2001, "7", "t");
		var twin = figure("merge-from", "", 2001, "7000", "kg");
		var other = figure("merge-into", "", 2002, "8", "t");
		var later = figure("merge-from", "", 2002, "9", "t");
		var part = figure("merge-from", "\"where\": {\"residence\": \"rural\"}, ", 2001, "3", "t");
		var elsewhere = figure("merge-from", "chinadaily-2022-02-25", 1, 1, 2003, "4", "t");
		var sameYear = figure("merge-from", "chinadaily-2022-02-25", 1, 1, 2002, "10", "t");
		var exported = this.api.get(OBSERVATIONS + "?of=merge-from&format=csv").text();
		var before = figures();
		var moment = moment();
		var merged = merge("merge-from", "{\"into\": \"merge-into\"}", "");
		assertThat(merged.status()).as(merged.text()).isEqualTo(200);
		assertThat(value(same)).isEqualTo("merge-into 7 t 1");
		assertThat(this.api.get(twin).body().get("supersededAt").isNull()).as("the younger of two equal ones")
			.isFalse();
		assertThat(value(other)).isEqualTo("merge-into 8 t 1");
		assertThat(value(later)).isEqualTo("merge-into 9 t 2");
		assertThat(this.api.get(later).body().get("note").isNull()).isFalse();
		assertThat(value(part)).isEqualTo("merge-into-rural 3 t 1");
		assertThat(value(elsewhere)).isEqualTo("merge-into 4 t 1");
		assertThat(value(sameYear)).isEqualTo("merge-into 10 t 1");
		assertThat(this.api.get(other).body().get("others")).hasSize(2);
		assertThat(this.api.get(OBSERVATIONS + "?indicator=merge-into&from=2002&to=2002&sources=preferred")
			.body()
			.get("items")).hasSize(1);
		assertThat(this.api.get(OBSERVATIONS + "?indicator=merge-into&from=2002&to=2002&format=csv").text().lines())
			.hasSize(4);
		assertThat(this.api.get(Api.BASE + "/indicators?q=Steel%20output").body().at("/items/0/code").asString())
			.isEqualTo("merge-into");
		assertThat(this.api.get(Api.BASE + "/changes/" + newest()).body().get("action").asString()).isEqualTo("merge");
		for (var path : List.of("/indicators/merge-from", "/observations?indicator=merge-from",
				"/observations?of=merge-from&format=csv")) {
			var answer = this.api.get(Api.BASE + path);
			assertThat(answer.status()).as(path).isEqualTo(308);
			assertThat(answer.header("Location")).isEqualTo(Api.BASE + path.replace("merge-from", "merge-into"));
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		}
		assertThat(this.api.get(OBSERVATIONS + "?indicator=merge-from&asOf=" + moment).body().get("items")).hasSize(4);
		var recorded = this.curator.send("POST", OBSERVATIONS, body("merge-from", "", 2009, "1", "t"));
		assertThat(recorded.body().get("indicator").asString()).isEqualTo("merge-into");
		assertThat(this.curator.send("DELETE", recorded.header("Location"), null, "If-Match", recorded.header("ETag"))
			.status()).isEqualTo(204);
		assertThat(
				this.curator.importRows("?dryRun=true", exported.replaceAll("(?m)^.*,7000,.*\\r\\n|^.*,9,.*\\r\\n", ""))
					.text())
			.as("a file that was exported before")
			.contains("unchanged");
		for (int i = 0; i < 3; i++) {
			assertThat(revert(newest() - 2 * i).status()).isEqualTo(200);
		}
		assertThat(figures()).isEqualTo(before);
		assertThat(this.api.get(Api.BASE + "/indicators/merge-from").status()).isEqualTo(200);
	}

	@Test
	void revertedMergeCanBeMadeAgain() {
		indicator("again-into", "Again", "\"count\"", "");
		indicator("again-from", "Again from", "\"count\"", "");
		figure("again-from", "", 2001, "7", "count");
		merge("again-from", "{\"into\": \"again-into\"}", "");
		assertThat(revert(newest()).status()).isEqualTo(200);
		var again = revert(newest());
		assertThat(again.status()).as(again.text()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/indicators/again-from").status()).isEqualTo(308);
		assertThat(this.api.get(OBSERVATIONS + "?indicator=again-into").body().get("items")).hasSize(1);
	}

	@Test
	void indicatorsThatDifferNeedADecision() {
		indicator("current-prices", "At current prices", "\"CNY\"", ", \"prices\": \"current\"");
		indicator("constant-prices", "At constant prices", "\"CNY\"", ", \"prices\": \"constant\"");
		figure("current-prices", "", 2001, "7", "CNY");
		figure("constant-prices", "", 2002, "7", "CNY");
		var refused = merge("constant-prices", "{\"into\": \"current-prices\"}", "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("the prices", "keep");
		var rehearsed = merge("constant-prices", "{\"into\": \"current-prices\", \"keep\": \"into\"}", "?dryRun=true");
		assertThat(rehearsed.body().get("moved").asInt()).as(rehearsed.text()).isEqualTo(1);
		var kept = merge("constant-prices", "{\"into\": \"current-prices\", \"keep\": \"merged\"}", "");
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		assertThat(this.api.get(OBSERVATIONS + "?indicator=current-prices").body().get("items").valueStream())
			.hasSize(2)
			.allMatch((figure) -> figure.get("prices").asString().equals("constant"));
		assertThat(revert(newest()).status()).isEqualTo(200);
	}

	@Test
	void whatReferredToAMergedIndicatorRefersToTheOther() {
		indicator("whole-into", "Whole", "\"CNY\"", "");
		indicator("whole-from", "Whole from", "\"CNY\"", "");
		indicator("share-of-it", "Share", "\"percent\"",
				", \"shareOfIndicator\": \"whole-from\", \"shareOf\": {\"en\": \"Whole\", \"zh\": null}");
		figure("share-of-it", "", 2001, "7", "percent");
		this.curator.send("POST", Api.BASE + "/breaks", """
				{"id": "merged-break", "indicator": "whole-from", "day": "2019-01-01", "reason": "coverage",
				  "statement": {"source": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""");
		var merged = merge("whole-from", "{\"into\": \"whole-into\"}", "");
		assertThat(merged.status()).as(merged.text()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/indicators/share-of-it").body().get("shareOfIndicator").asString())
			.isEqualTo("whole-into");
		assertThat(this.api.get(Api.BASE + "/breaks/merged-break").body().get("indicator").asString())
			.isEqualTo("whole-into");
		var reverted = revert(newest());
		assertThat(reverted.status()).as(reverted.text()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/indicators/share-of-it").body().get("shareOfIndicator").asString())
			.isEqualTo("whole-from");
	}

	@Test
	void mergedPlacesAreOneWithAllThatLiesInThem() {
		place("merged-town", "\"county\"", "\"140500\"", "");
		place("merged-part", "\"township\"", "\"merged-town\"", "");
		var figure = this.curator
			.send("POST", OBSERVATIONS, body("gdp", "", 2001, "5", "CNY").replace("\"140500\"", "\"merged-town\""))
			.header("Location");
		var joint = this.curator
			.send("POST", OBSERVATIONS,
					body("gdp", "", 2002, "5", "CNY").replace("\"place\": \"140500\"",
							"\"places\": [\"merged-town\", \"140100\"]"))
			.header("Location");
		var before = figures();
		var merged = this.curator.send("POST", Api.BASE + "/places/merged-town/merge", "{\"into\": \"140521\"}");
		assertThat(merged.status()).as(merged.text()).isEqualTo(200);
		assertThat(this.api.get(figure).body().at("/place/code").asString()).isEqualTo("140521");
		assertThat(this.api.get(joint).body().at("/place/code").asString()).isEqualTo("group-140100-140521");
		assertThat(this.api.get(Api.BASE + "/places/merged-part").body().get("parent").asString()).isEqualTo("140521");
		for (var path : List.of("/observations", "/indicators", "/plans", "/parks")) {
			assertThat(this.api.get(Api.BASE + path + "?place=merged-town").header("Location")).as(path)
				.isEqualTo(Api.BASE + path + "?place=140521");
		}
		assertThat(this.api.get(Api.BASE + "/search?type=place&q=Merged%20town").body().at("/items/0/code").asString())
			.isEqualTo("140521");
		assertThat(this.api.get(Api.BASE + "/places/merged-town").header("Location"))
			.isEqualTo(Api.BASE + "/places/140521");
		assertThat(this.curator
			.send("POST", OBSERVATIONS, body("gdp", "", 2003, "5", "CNY").replace("\"140500\"", "\"merged-town\""))
			.body()
			.at("/place/code")
			.asString()).isEqualTo("140521");
		assertThat(revert(newest()).status()).isEqualTo(200);
		var reverted = revert(newest() - 2);
		assertThat(reverted.status()).as(reverted.text()).isEqualTo(200);
		assertThat(figures()).isEqualTo(before);
	}

	private void place(String code, String kind, String parent, String rest) {
		var answer = this.curator.send("POST", Api.BASE + "/places", """
				{"code": "%s", "name": {"en": "%1$s", "zh": null}, "kind": %s, "parent": %s, "members": []%s}"""
			.formatted(code, kind, parent, rest));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private void indicator(String code, String name, String units, String rest) {
		var answer = this.curator.send("POST", Api.BASE + "/indicators", INDICATOR.formatted(code, name, units, rest));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private String figure(String indicator, String where, int year, String value, String unit) {
		return recorded(body(indicator, where, year, value, unit));
	}

	private String figure(String indicator, String source, int paragraph, int sentence, int year, String value,
			String unit) {
		return recorded(FIGURE.formatted(indicator, "", "140500", year, value, unit, source, paragraph, sentence));
	}

	private String recorded(String body) {
		var answer = this.curator.send("POST", OBSERVATIONS, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.header("Location");
	}

	private static String body(String indicator, String where, int year, String value, String unit) {
		return FIGURE.formatted(indicator, where, "140500", year, value, unit, "chinadaily-2019-09-02", 11, 2);
	}

	private String value(String path) {
		var figure = this.api.get(path).body();
		return Stream.of("indicator", "value", "unit")
			.map(figure::get)
			.map(JsonNode::asString)
			.reduce("", (one, other) -> (one + " " + other).strip()) + " " + figure.path("occurrence").asString("1");
	}

	private List<String> figures() {
		return this.api.get(OBSERVATIONS + "?format=csv")
			.text()
			.lines()
			.map((line) -> line.replaceAll("20[0-9-]{8}T[0-9:.]+Z", ""))
			.sorted()
			.toList();
	}

	private Answer move(String body, String query) {
		return this.curator.send("POST", OBSERVATIONS + "/move" + query, body);
	}

	private Answer merge(String code, String body, String query) {
		return this.curator.send("POST", Api.BASE + "/indicators/" + code + "/merge" + query, body);
	}

	private Answer revert(long revision) {
		return this.curator.send("POST", Api.BASE + "/changes/" + revision + "/revert", null);
	}

	private long newest() {
		return this.api.get(Api.BASE + "/changes?sort=-number&limit=1").body().at("/items/0/revision").asLong();
	}

	private String moment() {
		return this.api.get(Api.BASE + "/changes/" + newest()).body().get("recordedAt").asString();
	}

}
