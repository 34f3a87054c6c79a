package org.jincheng.indicators.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.reading.words.Lines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * First beside each number is the figure that the sentence is about, with what differs;
 * then where the number stands, and plans.
 */
@CurationTests
class RecordedMatchTests {

	private static final Path PUBLICATIONS = Path.of("src/test/resources/reading/beside.json");

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeEach
	void record() throws IOException {
		for (var publication : JsonMapper.shared().readTree(Files.readString(PUBLICATIONS))) {
			var id = publication.at("/source/id").asString();
			if (this.api.get("/api/v1/sources/" + id).status() == 404) {
				this.curator.add("publications", publication.toString());
			}
		}
	}

	static Stream<Arguments> sentences() {
		return Lines.rows("beside.tsv").stream().map((row) -> Arguments.of(row.getFirst(), row.get(1)));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void figureOfTheSentenceIsFirst(String sentence, String told) {
		var parts = sentence.split(" @ ");
		var body = JsonMapper.shared().createObjectNode().put("text", parts[0]).put("recorded", true);
		if (parts.length > 1) {
			body.put("place", parts[1]);
		}
		var answer = this.api.send("POST", Api.BASE + "/readings", body.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var recorded = answer.body()
			.get("numerals")
			.valueStream()
			.filter((numeral) -> numeral.get("kind").asString().equals("figure"))
			.map((numeral) -> numeral.get("recorded")
				.valueStream()
				.map(RecordedMatchTests::inShort)
				.collect(Collectors.joining(", ")))
			.map((all) -> all.isEmpty() ? "-" : all)
			.toList();
		assertThat(recorded).as(answer.text()).isEqualTo(List.of(told.split("; ")));
	}

	private static String inShort(JsonNode recorded) {
		var figure = recorded.get("observation");
		var said = Stream.of(recorded.get("match").asString(), words(recorded.get("differs")),
				figure.get("indicator").asString(), figure.at("/place/code").asString(),
				figure.at("/period/label").asString(),
				figure.get("value").decimalValue().stripTrailingZeros().toPlainString(),
				figure.get("status").asString().replace("actual", ""),
				figure.get("origin").asString().replace("stated", ""), recorded.at("/standing/how").asString(),
				recorded.at("/standing/published").asString());
		return said.filter((part) -> !part.isEmpty()).collect(Collectors.joining(" "));
	}

	private static String words(JsonNode parts) {
		return parts.valueStream().map(JsonNode::asString).collect(Collectors.joining("+"));
	}

}
