package org.jincheng.indicators.core.problem;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever writes wrongly is told all that is wrong, where, and what is wanted. */
@CurationTests
class HelpfulWriteErrorTests {

	private static final String PARK = "parks/danhe-river-wetland-park";

	private static final String FIGURE = """
			{"indicator": "green-space-share", "place": "140500", "period": %s, "value": 46, "unit": "percent",
			 "relation": "eq", "printed": "46 percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 1}}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	@Test
	void anyTagNamesNoVersion() {
		for (var method : new String[] { "PUT", "DELETE" }) {
			var answer = this.curator.send(method, PARK, method.equals("PUT") ? ofPark() : null, "If-Match", "*");
			assertThat(answer.status()).isEqualTo(428);
			assertThat(detail(answer)).startsWith("If-Match: * names no version. Send the ETag");
		}
	}

	@Test
	void entityTagWithoutQuotesSuggestsThem() {
		var tag = this.curator.get(PARK).header("ETag");
		var answer = this.curator.send("PUT", PARK, ofPark(), "If-Match", tag.replace("\"", ""));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("parameter").asString()).isEqualTo("If-Match");
		assertThat(error(answer).get("message").asString()).contains("quotes");
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).containsExactly(tag);
		assertThat(this.curator.send("PUT", PARK, ofPark(), "If-Match", "\"r1-0-0\", x").status()).isEqualTo(400);
	}

	@Test
	void anyNumberOfTagsIsRead() {
		var answer = this.curator.send("PUT", PARK, ofPark(), "If-Match", "\"a\"" + ", \"a\"".repeat(1500));
		assertThat(answer.status()).isEqualTo(412);
	}

	@Test
	void errorsBeyondAHundredAreCounted() {
		var fields = IntStream.range(0, 5000)
			.mapToObj("\"a%d\": 1"::formatted)
			.collect(Collectors.joining(",", "{", "}"));
		var answer = this.api.send("POST", Api.BASE + "/readings", fields);
		assertThat(answer.status()).isEqualTo(400);
		var errors = answer.body().get("errors");
		assertThat(errors).hasSize(101);
		assertThat(errors.get(0).get("pointer").asString()).isEqualTo("/a0");
		// The text is missing, too.
		assertThat(errors.get(100).get("message").asString()).isEqualTo("Errors that are not listed: 4901.");
		assertThat(detail(answer)).endsWith("Errors that are not listed: 4901.");
	}

	/** The seeded park, as a write takes it. */
	private String ofPark() {
		return this.curator.get("publications/chinadaily-2019-09-02")
			.body()
			.get("parks")
			.valueStream()
			.filter((park) -> PARK.endsWith(park.get("id").asString()))
			.findFirst()
			.orElseThrow()
			.toString()
			.replaceFirst("\\{", "{\"statements\": [],");
	}

	@ParameterizedTest
	@EnumSource
	void putOfAnUnknownResourceSuggestsPost(Example example) {
		for (var ifMatch : new String[] { "", "*", "\"r1-0-0\"" }) {
			var body = example.body().toString();
			var answer = ifMatch.isEmpty() ? this.curator.send("PUT", example.path(), body)
					: this.curator.send("PUT", example.path(), body, "If-Match", ifMatch);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(detail(answer))
				.endsWith("to change. Send a POST to /api/v1/%s to add one.".formatted(example.collection()));
		}
	}

	@Test
	void putOfAnUnknownFigureSuggestsPost() {
		var body = FIGURE.formatted("""
				{"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"}""");
		for (var id : new String[] { "new", "00000000-0000-4000-8000-000000000000" }) {
			var answer = this.curator.send("PUT", "observations/" + id, body);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(detail(answer))
				.isEqualTo("There is no observation \"%s\" to change. Send a POST to /api/v1/observations to add one."
					.formatted(id));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null", "\"coal\"", "[{}]", "5" })
	void bodyThatIsNoObjectListsItsFields(String body) {
		var answer = this.curator.send("POST", "topics", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(detail(answer)).isEqualTo("The body must be a JSON object.");
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).containsExactly("code", "name");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"2020\" | /period | Not an object. | basis,end,start",
			"[] | /period | Not an object. | basis,end,start", """
					{"start": 2020, "end": "2020-12-31", "basis": "stated"} | /period/start | \
					Not a date such as 2019-09-02. | ''""", """
					{"start": "2020-01-01", "end": "2020-12-31", "basis": []} | /period/basis | Not a string. | \
					stated,publication""", """
					{"start": "0000-01-01", "end": "2020-12-31", "basis": "stated"} | /period/start | \
					Not a date such as 2019-09-02. | ''""", """
					{"start": "2020-01-01", "end": "+10000-12-31", "basis": "stated"} | /period/end | \
					Not a date such as 2019-09-02. | ''""", """
					{"start": "-0001-01-01", "end": "2020-12-31", "basis": "stated"} | /period/start | \
					Not a date such as 2019-09-02. | ''""" })
	void fieldOfAWrongTypeNamesTheExpectedOne(String period, String field, String message, String allowed) {
		var answer = this.curator.send("POST", "observations", FIGURE.formatted(period));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("pointer").asString()).isEqualTo(field);
		assertThat(error(answer).get("message").asString()).isEqualTo(message);
		assertThat(String.join(",", error(answer).get("allowed").valueStream().map(JsonNode::asString).toList()))
			.isEqualTo(allowed);
	}

	@Test
	void allErrorsOfABodyAreReportedTogether() {
		var answer = this.curator.send("POST", "sources", """
				{"id": "not an id", "publisher": 5, "tilte": "Jincheng", "url": "nowhere", "published": "2019-02-30",
				 "language": "french", "sha256": "0", "excerpt": null}""");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.rejections()).containsExactlyInAnyOrder("/tilte: null", "/publisher: 5", "/title: null",
				"/published: 2019-02-30", "/language: french", "/id: not an id", "/url: nowhere", "/sha256: 0");
	}

	@Test
	void allErrorsOfListsInABodyAreReportedTogether() {
		var answer = this.curator.send("POST", "parks", Example.PARK.with("statements", """
				[{"source": "x", "paragraph": "one", "sentence": 1}, null, {"source": "x", "paragraph": 1}]"""));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.rejections()).containsExactlyInAnyOrder("/statements/0/paragraph: one", "/statements/1: null",
				"/statements/2/sentence: null");
	}

	@Test
	void keyThatIsThereTwiceIsNamed() {
		var answer = this.curator.send("POST", "observations", FIGURE.formatted("""
				{"start": "2020-01-01", "end": "2020-12-31", "start": "2019-01-01", "basis": "stated"}""")
			.replace("\"value\": 46", "\"value\": 46, \"value\": 47"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.rejections()).containsExactly("/period/start: null", "/value: null");
		assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo("Is there twice in its object.");
		var publication = this.curator.send("POST", "publications", """
				{"source": {}, "statements": [{"paragraph": 1, "sentence": 1, "paragraph": 2}]}""");
		assertThat(publication.rejections()).containsExactly("/statements/0/paragraph: null");
	}

	@Test
	void codeWithATrailingSpaceSuggestsItWithoutOne() {
		var answer = this.curator.send("POST", "topics", Example.TOPIC.with("code", "\"coal \""));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("pointer").asString()).isEqualTo("/code");
		assertThat(error(answer).get("message").asString())
			.isEqualTo("Must not start or end with a space. Did you mean \"coal\"?");
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).containsExactly("coal");
	}

	@Test
	void nameOfAPlaceInAFigureSuggestsItsCode() {
		var answer = this.curator.send("POST", "observations", FIGURE.replace("140500", "Jincheng").formatted("""
				{"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"}"""));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(error(answer).get("pointer").asString()).isEqualTo("/place");
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).containsExactly("140500");
	}

	@ParameterizedTest
	@CsvSource({ "sources, application/json", "imports, text/csv" })
	void missingContentTypeListsSupportedOnes(String path, String taken) {
		for (var header : new String[] { "Content-Type:", "Content-Type: ", "X: y" }) {
			var answer = Api.exchange(this.api.port(), """
					POST %s/%s HTTP/1.1\r
					Host: localhost\r
					Connection: close\r
					Authorization: %s\r
					Content-Length: 2\r
					%s\r
					\r
					{}""".formatted(Api.BASE, path, this.keys.curator(), header));
			assertThat(answer).startsWith("HTTP/1.1 415")
				.contains("\"detail\":\"A body without a Content-Type is not accepted here. Accepted types: ", taken);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t", "|" })
	void fileWithAnotherSeparatorHasOneFault(String separator) {
		var file = String.join(separator, "indicator", "place", "period_start", "value") + "\n"
				+ String.join(separator, "poverty-rate", "140500", "2020-01-01", "4,5") + "\n";
		for (var query : new String[] { "", "?table=places" }) {
			var answer = this.api.post(Api.BASE + "/imports" + query, file.getBytes(StandardCharsets.UTF_8), "text/csv",
					"Authorization", this.keys.curator());
			assertThat(answer.status()).isEqualTo(400);
			assertThat(Api.place(error(answer))).isEqualTo("line 1");
			assertThat(error(answer).get("message").asString()).contains("with commas as separators");
		}
	}

	private static JsonNode error(Answer answer) {
		assertThat(answer.body().path("errors")).as(answer.text()).hasSize(1);
		return answer.body().at("/errors/0");
	}

	private static String detail(Answer answer) {
		return answer.body().get("detail").asString();
	}

}
