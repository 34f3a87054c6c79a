package org.jincheng.indicators.reading;

import java.io.IOException;
import java.nio.file.Files;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.reading.documents.SeedReadingTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reading proposes can be recorded. */
@CurationTests
class RecordedReadingTests {

	private static final String SEED = "publications/chinadaily-2019-09-02";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@Autowired
	private ReadingService readings;

	@Test
	void figuresMakeNoNewReaderButEntriesDo() {
		var before = current();
		this.curator.add("observations", """
				{"indicator": "poverty-rate", "place": "140500", "unit": "percent", "value": 3, "relation": "eq",
				  "period": {"start": "1998-01-01", "end": "1998-12-31", "basis": "stated"}, "printed": "3 percent",
				  "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""");
		assertThat(current()).isSameAs(before);
		this.curator.add("topics", """
				{"code": "reader", "name": {"en": "Reader", "zh": "读者"}}""");
		assertThat(current()).isNotSameAs(before);
	}

	private ReadingService.Current current() {
		return this.readings.current(null, (_) -> {
		});
	}

	@Test
	void publicationOfAReadingRecordsTheFiguresAsTheyWereByHand() throws IOException {
		var recorded = SeedReadingTests.recorded();
		assertThat(SeedReadingTests.figures(this.curator.get(SEED).body()))
			.isEqualTo(SeedReadingTests.figures(recorded));
		this.jdbc.sql("delete from observation").update();
		this.cache.clear();
		assertThat(SeedReadingTests.figures(this.curator.get(SEED).body())).isEmpty();
		var document = SeedReadingTests.completed(read(recorded.get("source")));
		var source = (ObjectNode) document.get("source");
		source.set("id", recorded.at("/source/id"));
		source.set("sha256", recorded.at("/source/sha256"));
		assertThat(source.get("publisherCode").asString()).isEqualTo("china-daily");
		// The printed name gives it.
		source.putNull("publisherCode");
		assertThat(source).isEqualTo(recorded.get("source"));
		var answer = this.curator.send("POST", "publications", document.toString(), "If-Match",
				this.curator.get(SEED).header("ETag"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("recorded").asInt()).as(answer.text()).isEqualTo(14);
		assertThat(SeedReadingTests.figures(this.curator.get(SEED).body()))
			.isEqualTo(SeedReadingTests.figures(recorded));
	}

	@Test
	void publicationOfAReadingIsANewOneUnderAnotherId() throws IOException {
		var document = SeedReadingTests.completed(read(SeedReadingTests.recorded().get("source")));
		((ObjectNode) document.get("source")).put("id", "restated-2019-09-02");
		var answer = this.curator.send("POST", "publications?dryRun=true", document.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("parts").findValuesAsString("outcome")).containsOnly("recorded");
	}

	@Test
	void partsOfMeasuresAreRecordedAsTheirCells() {
		var body = readOfTrade("民营企业进出口50亿元。对东盟出口20亿元，其中手机出口10亿元。");
		var document = SeedReadingTests.completed(body);
		assertThat(body.at("/numerals/0/candidates/0").toString())
			.startsWith("{\"indicator\":\"foreign-trade\",\"where\":{\"ownership\":\"private\"},\"score\":");
		assertThat(document.at("/statements/1/figures/1/where").toString())
			.isEqualTo("{\"partner\":\"asean\",\"product\":\"mobile-phones\"}");
		record(document, "trade-2021");
		assertThat(this.curator.get("observations?source=trade-2021").body().get("items").valueStream())
			.extracting((figure) -> figure.get("indicator").asString())
			.containsExactlyInAnyOrder("foreign-trade-private", "exports-asean", "exports-asean-mobile-phones");
	}

	@ParameterizedTest
	@CsvSource({ "洪洞县, 141024, county, 141000", "侯马市, 141081, county, 141000", "济源市, 419001, county, 410000",
			"重庆市城口县, 500229, county, 500000", "临汾市, 141000, prefecture, 140000" })
	void placesThatTheCatalogueLacksAreRecordedAsProposed(String name, String code, String kind, String parent) {
		var document = SeedReadingTests.completed(readOfTrade(name + "进出口50亿元。"));
		record(document, "trade-" + code);
		var place = this.curator.get("places/" + code).body();
		assertThat(place.get("kind").asString()).isEqualTo(kind);
		assertThat(place.get("parent").asString()).isEqualTo(parent);
	}

	private JsonNode readOfTrade(String text) {
		var answer = this.api.send("POST", Api.BASE + "/readings",
				JsonNodeFactory.instance.objectNode()
					.put("text", text)
					.put("place", "140500")
					.put("published", "2021-01-21")
					.put("publisher", "China Daily")
					.put("title", "Trade")
					.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private void record(JsonNode document, String id) {
		((ObjectNode) document.get("source")).put("id", id).put("url", "https://example.org/" + id);
		document.get("statements")
			.forEach((statement) -> ((ObjectNode) statement).set("gist", Api.parse("{\"en\": \"Trade.\"}")));
		this.curator.add("publications", document.toString());
	}

	private JsonNode read(JsonNode source) throws IOException {
		var request = ((ObjectNode) source.deepCopy()).retain("publisher", "title", "url", "published", "language")
			.put("place", "140500")
			.put("text", Files.readString(SeedReadingTests.TEXT));
		var answer = this.api.send("POST", Api.BASE + "/readings", request.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

}
