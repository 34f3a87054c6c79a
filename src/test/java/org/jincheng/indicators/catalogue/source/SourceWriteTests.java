package org.jincheng.indicators.catalogue.source;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources of which little is known, and sentences that nobody has told yet. */
@CurationTests
class SourceWriteTests {

	private static final String YEARBOOK = """
			{"id": "write-yearbook", "publisher": "Bureau", "title": "Yearbook", "url": null, "published": "2019",
			 "language": "zh", "sha256": null, "excerpt": true, "publisherCode": null, "partOf": null, "copyOf": null,
			 "translationOf": null, "replaces": [], "retracts": []}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void removeWhatIsLeft() {
		this.jdbc.sql("delete from observation where source_id like 'write-%'").update();
		for (var source : List.of("write-yearbook", "write-month", "write-day")) {
			this.curator.get("sources/" + source + "/statements")
				.body()
				.path("items")
				.forEach((statement) -> this.curator.remove("sources/%s/statements/%s.%s".formatted(source,
						statement.get("paragraph").asString(), statement.get("sentence").asString())));
			this.curator.remove("sources/" + source);
		}
	}

	@Test
	void createTakesASourceOfWhichLittleIsKnown() {
		var answer = create(YEARBOOK);
		assertThat(withoutOthers(answer.body())).isEqualTo(Api.parse(YEARBOOK));
		assertThat(this.curator.get("sources/write-yearbook").body()).isEqualTo(answer.body());
		assertThat(row("write-yearbook")).isEqualTo("""
				write-yearbook,Bureau,Yearbook,,2019,zh,,TRUE,"Bureau: Yearbook, \
				2019 (excerpt).",CC-BY-4.0 for figures and summaries; \
				the text belongs to its publisher,,,,,,""");
		var fields = lastChange().get("fields");
		assertThat(fields.valueStream().map((field) -> field.get("field").asString() + " " + field.get("after")))
			.containsExactlyInAnyOrder("id \"write-yearbook\"", "publisher \"Bureau\"", "title \"Yearbook\"",
					"published \"2019\"", "language \"zh\"", "excerpt true", "replaces []", "retracts []");
	}

	/** A source without what others are to it. */
	private static JsonNode withoutOthers(JsonNode source) {
		return ((ObjectNode) source.deepCopy()).remove(List.of("parts", "copies", "replacedBy", "retractedBy"));
	}

	@Test
	void replaceTellsMoreOfASource() {
		var tag = create(YEARBOOK).header("ETag");
		assertThat(this.curator.send("PUT", "sources/write-yearbook", YEARBOOK, "If-Match", tag).header("ETag"))
			.as("nothing has changed")
			.isEqualTo(tag);
		var answer = this.curator.send("PUT", "sources/write-yearbook",
				with(with(YEARBOOK, "published", "\"2019-09\""), "excerpt", "null"), "If-Match", tag);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().get("published").asString()).isEqualTo("2019-09");
		assertThat(answer.body().get("excerpt").asBoolean()).isFalse();
		var fields = lastChange().get("fields");
		assertThat(fields).isEqualTo(Api.parse("""
				[{"field": "excerpt", "before": true, "after": false},
				 {"field": "published", "before": "2019", "after": "2019-09"}]"""));
	}

	@ParameterizedTest
	@CsvSource({ "2019, 2019-01-01, 2019-12-31, 2019", "2019-02, 2019-02-01, 2019-02-28, February 2019",
			"2019-02-03, 2019-02-03, 2019-02-03, 2019-02-03" })
	void figureOfNoStatedPeriodIsOfTheWholeTimeOfPublication(String published, String start, String end, String words) {
		create(with(YEARBOOK, "published", "\"" + published + "\""));
		state("{\"paragraph\": 1, \"sentence\": 1}");
		var wrong = this.curator.send("POST", "observations",
				figure("green-space-share", "2019-01-02", end, "publication"));
		Curator.assertError(wrong, 422, "/period");
		assertThat(wrong.body().at("/errors/0/message").asString())
			.isEqualTo("Where the date of publication stands in, it is %s.".formatted(published));
		var answer = this.curator.add("observations", figure("green-space-share", start, end, "publication"));
		assertThat(answer.body().at("/period/label").asString()).isEqualTo(published);
		var chart = this.api.get("/charts/green-space-share.svg").text();
		assertThat(chart).contains("published " + words).contains("Bureau, " + published);
	}

	@Test
	void statementWithoutAGistIsToldByItsFigures() {
		create(YEARBOOK);
		var tag = state("{\"paragraph\": 1, \"sentence\": 1}").header("ETag");
		assertThat(statement()).isEqualTo(Api.parse("""
				{"source": "write-yearbook", "paragraph": 1, "sentence": 1, "gist": null, "figures": []}"""));
		var recorded = this.curator.send("POST", "observations",
				figure("green-space-share", "2018-01-01", "2018-12-31", "stated"));
		this.curator.send("POST", "observations",
				figure("tree-coverage-rate", "2018-01-01", "2018-12-31", "stated").replace("46.1", "42"));
		assertThat(statement().get("figures")).isEqualTo(Api.parse("[\"46.1 percent\", \"42 percent\"]"));
		assertThat(this.curator.get("sources/write-yearbook/statements").body().at("/items/0")).isEqualTo(statement());
		assertThat(this.curator.get("sources/write-yearbook/statements?format=csv").text())
			.isEqualTo("source,paragraph,sentence,gist,figures,gist_en,gist_zh\r\n"
					+ "write-yearbook,1,1,,46.1 percent; 42 percent,,\r\n");

		var park = this.curator.send("POST", "parks", """
				{"id": "write-park", "name": {"en": "New"}, "kind": "science", "focus": {"en": "Something"},
				 "status": "planned", "statements": [{"source": "write-yearbook", "paragraph": 1, "sentence": 1}]}""");
		assertThat(park.body().at("/statements/0")).isEqualTo(statement());
		this.curator.remove("parks/write-park");

		var figure = recorded.header("Location").substring(Api.BASE.length() + 1);
		assertThat(this.curator.send("DELETE", figure + "?reason=Misread", null, "If-Match", recorded.header("ETag"))
			.text()).isEmpty();
		assertThat(statement().get("figures")).isEqualTo(Api.parse("[\"42 percent\"]"));

		var told = this.curator.send("PUT", "sources/write-yearbook/statements/1.1",
				"{\"paragraph\": 1, \"sentence\": 1, \"gist\": {\"en\": \"Trees.\"}}", "If-Match", tag);
		assertThat(told.body().get("gist").asString()).isEqualTo("Trees.");
		assertThat(told.body().get("figures").isNull()).isTrue();
		var untold = this.curator.send("PUT", "sources/write-yearbook/statements/1.1",
				"{\"paragraph\": 1, \"sentence\": 1, \"gist\": null}", "If-Match", told.header("ETag"));
		assertThat(untold.body().get("figures")).hasSize(1);
		assertThat(untold.body()).isEqualTo(statement());
	}

	/** They would be public, also in the history. */
	@ParameterizedTest
	@ValueSource(strings = { "https://user:secret@example.com/", "http://secret@example.com", "https://user:secret@@x/",
			"https://user:se%40cret@example.com?a#b", "https://user:secret\\@example.com/" })
	void addressWithCredentialsIsRefusedWhereverItIsWritten(String url) {
		var tag = create(YEARBOOK).header("ETag");
		var source = with(with(YEARBOOK, "url", quoted(url)), "id", "\"write-month\"");
		var corrected = with(YEARBOOK, "url", quoted(url));
		var publication = "{\"source\": %s, \"statements\": []}".formatted(source);
		assertRefusedAt("/url", 400, this.curator.send("POST", "sources", source));
		assertRefusedAt("/url", 400, this.curator.send("PUT", "sources/write-yearbook", corrected, "If-Match", tag));
		assertRefusedAt("/source/url", 400, this.curator.send("POST", "publications", publication));
		assertThat(this.curator.get("sources/write-yearbook").body().get("url").isNull()).isTrue();
	}

	private static void assertRefusedAt(String field, int status, Answer answer) {
		Curator.assertError(answer, status, field);
		assertThat(answer.text()).contains("without credentials").doesNotContain("secret", "cret@");
	}

	@Test
	void addressMayHaveASignOfCredentialsInItsPath() {
		var url = "https://example.com/@bureau?at=a@b#@";
		assertThat(create(with(YEARBOOK, "url", quoted(url))).body().get("url").asString()).isEqualTo(url);
	}

	private Answer create(String source) {
		return this.curator.add("sources", source);
	}

	/** Adds a statement to the yearbook. */
	private Answer state(String statement) {
		return this.curator.add("sources/write-yearbook/statements", statement);
	}

	private JsonNode statement() {
		return this.curator.get("sources/write-yearbook/statements/1.1").body();
	}

	private static String figure(String indicator, String start, String end, String basis) {
		return """
				{"indicator": "%s", "place": "140500", "period": {"start": "%s", "end": "%s", "basis": "%s"},
				 "value": 46.1, "unit": "percent", "relation": "eq", "printed": "46.1 percent",
				 "source": {"id": "write-yearbook", "paragraph": 1, "sentence": 1}}""".formatted(indicator, start, end,
				basis);
	}

	private static String with(String body, String field, String value) {
		var changed = (ObjectNode) Api.parse(body);
		changed.set(field, Api.parse(value));
		return changed.toString();
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\") + "\"";
	}

	private JsonNode lastChange() {
		var revision = this.api.get(Api.BASE).body().at("/revision/number").asString();
		return this.curator.get("changes/" + revision).body().at("/changes/0");
	}

	/** The row of a source in CSV. */
	private String row(String id) {
		return this.curator.get("sources?format=csv")
			.text()
			.lines()
			.filter((line) -> line.startsWith(id + ","))
			.findFirst()
			.orElseThrow();
	}

}
