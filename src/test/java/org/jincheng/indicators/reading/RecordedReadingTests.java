package org.jincheng.indicators.reading;

import java.io.IOException;
import java.nio.file.Files;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.reading.documents.SeedReadingTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.Test;
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
		var text = "民营企业进出口50亿元。对东盟出口20亿元，其中手机出口10亿元。";
		var answer = this.api.send("POST", Api.BASE + "/readings",
				JsonNodeFactory.instance.objectNode()
					.put("text", text)
					.put("place", "140500")
					.put("published", "2021-01-21")
					.put("publisher", "China Daily")
					.put("title", "Trade")
					.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var document = SeedReadingTests.completed(answer.body());
		assertThat(answer.body().at("/numerals/0/candidates/0").toString())
			.startsWith("{\"indicator\":\"foreign-trade\",\"where\":{\"ownership\":\"private\"},\"score\":");
		assertThat(document.at("/statements/1/figures/1/where").toString())
			.isEqualTo("{\"partner\":\"asean\",\"product\":\"mobile-phones\"}");
		((ObjectNode) document.get("source")).put("id", "trade-2021").put("url", "https://example.org/trade");
		document.get("statements")
			.forEach((statement) -> ((ObjectNode) statement).set("gist", Api.parse("{\"en\": \"Trade.\"}")));
		this.curator.add("publications", document.toString());
		assertThat(this.curator.get("observations?source=trade-2021").body().get("items").valueStream())
			.extracting((figure) -> figure.get("indicator").asString())
			.containsExactlyInAnyOrder("foreign-trade-private", "exports-asean", "exports-asean-mobile-phones");
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
