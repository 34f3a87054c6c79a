package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs make of an export changes nothing when it is sent back. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTests {

	private static final String HEADER = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,\
			sentence""";

	private static final String FIGURE = """
			tree-coverage-rate,140500,%s-01-01,%1$s-12-31,stated,%s,percent,eq,%s,chinadaily-2019-09-02,11,\
			2""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	private List<String> publications = List.of();

	private long revision;

	@BeforeAll
	void record() throws IOException {
		this.publications = this.curator.record("every-sort");
		this.revision = this.api.get(Api.BASE).body().at("/revision/number").asLong();
	}

	@AfterEach
	void forgetIt() {
		this.jdbc.sql("""
				delete from observation
				where recorded_at > (select recorded_at from revision where number = ?)
				""").param(this.revision).update();
		this.jdbc.sql("delete from import").update();
		this.cache.clear();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void exportComesBackUnchanged(Language language) {
		var export = this.api.bytes(Api.BASE + "/observations?format=csv&missing=true&lang=" + language.code());
		var answer = send(export, "");
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("unchanged")).isEqualTo(answer.body().get("rows"));
	}

	@Test
	void everyPublicationComesBackUnchanged() {
		for (var id : Stream.concat(this.publications.stream(), Stream.of("chinadaily-2019-09-02", "xinhua-2022-01-20"))
			.toList()) {
			var read = this.curator.get("publications/" + id);
			var again = this.curator.send("POST", "publications", read.text(), "If-Match", read.header("ETag"));
			assertThat(again.status()).as(again.text()).isEqualTo(200);
			assertThat(again.body().get("unchanged").asInt()).as(again.text())
				.isEqualTo(again.body().get("parts").size());
			assertThat(again.body().get("revision").isNull()).isTrue();
			assertThat(again.header("ETag")).isEqualTo(read.header("ETag"));
		}
	}

	@Test
	void whatRWritesForMissingChangesNothing() {
		var export = this.api.get(Api.BASE + "/observations?format=csv").text();
		var ofR = export.replace("\r\n", "\n").replaceAll("(?<=,)(?=[,\n])", "NA").replace("NA\n,", "NA\n");
		var answer = send(ofR.getBytes(StandardCharsets.UTF_8), "");
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("unchanged")).isEqualTo(answer.body().get("rows"));
	}

	@Test
	void aTextOfTheLettersOfMissingStaysOneInQuotes() {
		assertThat(send("", HEADER + ",counted", FIGURE.formatted("2011", "40", "40") + ",\"NA\"").status())
			.isEqualTo(422);
		assertThat(send("", HEADER + ",counted", FIGURE.formatted("2011", "40", "40") + ",NA").status()).isEqualTo(201);
	}

	@Test
	void rowNumbersOfAnotherProgramArePassedOver() {
		var answer = send("", "," + HEADER, "0," + FIGURE.formatted("2012", "40", "40"),
				"1," + FIGURE.formatted("2013", "41", "41"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("recorded").asInt()).isEqualTo(2);
	}

	@Test
	void dryRunTellsWhatBecomesOfEachRow() {
		send("", HEADER, FIGURE.formatted("2014", "9490", "\"9,490\""), FIGURE.formatted("2015", "40", "40.0"),
				FIGURE.formatted("2016", "45.80", "45.80%"), FIGURE.formatted("2017", "-5.5", "(5.5)"));
		var report = send("?dryRun=true", HEADER, FIGURE.formatted("2014", "9490.0", "9490"),
				FIGURE.formatted("2015", "41", "41"), FIGURE.formatted("2016", "45.8", "45.80%"),
				FIGURE.formatted("2017", "-5.5", "-5.5"), FIGURE.formatted("2018", "1e1", "10"))
			.body();
		assertThat(Stream.of("recorded", "corrected", "unchanged").map((field) -> report.get(field).asInt()))
			.containsExactly(1, 1, 3);
		var path = Api.BASE + "/imports/" + report.get("id").asString() + "/changes";
		var csv = this.api.get(path + "?format=csv", "Authorization", this.keys.curator()).text();
		assertThat(csv.lines().map((line) -> line.replaceAll("/api/v1/observations/[0-9a-f-]{36}", "…")))
			.containsExactly("line,outcome,href,column,before,after", "2,formatting,…,printed,\"9,490\",9490",
					"3,corrected,…,value,40,41", "3,corrected,…,printed,40.0,41", "4,unchanged,…,,,",
					"5,formatting,…,printed,(5.5),'-5.5", "6,recorded,…,,,");
		var json = this.api.get(path + "?limit=2", "Authorization", this.keys.curator()).body();
		assertThat(json.get("total").asInt()).isEqualTo(6);
		assertThat(json.at("/items/0/before").asString()).isEqualTo("9,490");
	}

	@Test
	void aFigureThatIsCorrectedStaysAsItWasPrinted() {
		send("", HEADER, FIGURE.formatted("2014", "9490", "\"9,490\""));
		var corrected = send("", HEADER + ",note_en", FIGURE.formatted("2014", "9490", "9490") + ",A misprint");
		assertThat(corrected.body().get("corrected").asInt()).isEqualTo(1);
		assertThat(this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate&to=2014")
			.body()
			.at("/items/0/printed")
			.asString()).isEqualTo("9,490");
		var digits = send("?dryRun=true", HEADER, FIGURE.formatted("2014", "9490", "\"9,490.0\""));
		assertThat(digits.body().get("corrected").asInt()).as("digits that no program adds").isEqualTo(1);
	}

	private Answer send(String query, String... lines) {
		return send(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), query);
	}

	private Answer send(byte[] file, String query) {
		return this.api.post(Api.BASE + "/imports" + query, file, "text/csv", "Authorization", this.keys.curator());
	}

}
