package org.jincheng.indicators.faces.mcp;

import java.io.IOException;
import java.util.regex.Pattern;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five questions, the calls that answer them, and answers that say no more than what was
 * found, each with its sentence. With {@code -Dexamples=write} the file gets what the
 * tools answer.
 */
@ServiceTests
class DialogueTests {

	private static final String FILE = "assistant-dialogue.json";

	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

	private static final Pattern CITATION = Pattern
		.compile("[^;(（]+, \\d{4}-\\d{2}-\\d{2}(?:, paragraph \\d+, sentence \\d+|，第\\d+段第\\d+句)");

	private static final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Autowired
	private Api api;

	@Test
	void questionsAreAnsweredWithCitations() throws IOException {
		var dialogue = json.readTree(Golden.read(FILE));
		var assistant = new Assistant(this.api);
		for (var turn : dialogue) {
			for (var call : turn.get("calls")) {
				((ObjectNode) call).set("result",
						withoutRevision(assistant.call(call.get("tool").asString(), call.get("arguments").toString())));
			}
		}
		Golden.assertGolden(FILE, json.writeValueAsString(dialogue) + "\n");
		assertThat(dialogue.size()).isEqualTo(5);
		dialogue.forEach(DialogueTests::checkAnswer);
	}

	/** Other tests of the same database make revisions. */
	private static JsonNode withoutRevision(JsonNode answer) {
		return json
			.readTree(answer.toString().replaceAll("revision \\d+", "revision N").replaceAll("修订版 \\d+", "修订版 N"));
	}

	/** Each number was found, and so was the sentence that is cited. */
	private static void checkAnswer(JsonNode turn) {
		var answer = turn.get("answer").asString();
		var found = turn.get("calls").toString() + turn.get("question").asString();
		var citations = CITATION.matcher(answer).results().map((it) -> it.group().strip()).toList();
		assertThat(citations).as(answer).isNotEmpty();
		citations.forEach((citation) -> assertThat(found).contains(citation));
		NUMBER.matcher(answer)
			.results()
			.map((it) -> it.group().replaceAll(",$", ""))
			.forEach((number) -> assertThat(found).as(answer).contains(number));
	}

}
