package org.jincheng.indicators.core.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a field of a body or an argument of a tool is, the service answers in time,
 * and with no 5xx. {@code -Dhostile.fields=10000} tries all.
 */
@CurationTests
class HostileFieldTests {

	private static final int SAMPLE = Integer.getInteger("hostile.fields", 60);

	/** For a machine that has other work. */
	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	/** What stands in a body for what no tree of JSON has. */
	private static final String PLACE = "\"@\"";

	/** In what forms a field is sent; an empty one leaves it out. */
	private static final Map<String, String> FORMS = Map.ofEntries(Map.entry("left out", ""), Map.entry("null", "null"),
			Map.entry("a number", "7"), Map.entry("true", "true"), Map.entry("a text", "\"x\""),
			Map.entry("an empty text", "\"\""), Map.entry("an empty array", "[]"), Map.entry("an empty object", "{}"),
			Map.entry("an array of null", "[null]"), Map.entry("100,000 letters", "\"" + "x".repeat(100_000) + "\""),
			Map.entry("100,000 digits", "\"" + "9".repeat(100_000) + "\""),
			Map.entry("a number of 100,000 digits", "9".repeat(100_000)),
			Map.entry("100,000 numbers", "[" + "1,".repeat(99_999) + "1]"),
			Map.entry("100,000 fields", fields(100_000)),
			Map.entry("arrays in arrays", "[".repeat(10_000) + "]".repeat(10_000)),
			Map.entry("objects in objects", "{\"en\":".repeat(10_000) + "1" + "}".repeat(10_000)));

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void noFieldFailsTheService() {
		var seed = new Random().nextLong();
		var all = new ArrayList<>(Stream.concat(writes(), tools())
			.flatMap((write) -> write.fields()
				.flatMap((field) -> FORMS.keySet().stream().map((form) -> new Sent(write, field, form))))
			.toList());
		Collections.shuffle(all, new Random(seed));
		assertThat(all).hasSizeGreaterThan(3000);
		assertThat(all.stream().limit(SAMPLE)).as("of seed " + seed).allSatisfy((sent) -> {
			var start = System.nanoTime();
			var answer = send(sent.write(), sent.body());
			assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
			assertThat(answer.text()).hasSizeLessThan(sent.body().length() + 200_000);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT);
		});
	}

	/** Each operation with a body of JSON, with its examples. */
	private Stream<Write> writes() {
		return this.api.get("/v3/api-docs")
			.body()
			.get("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.filter((operation) -> operation.getValue()
					.at("/requestBody/content/application~1json/example")
					.isObject())
				.map((operation) -> new Write(operation.getKey().toUpperCase(Locale.ROOT),
						withExamples(path.getKey(), operation.getValue().path("parameters")), "",
						(ObjectNode) operation.getValue().at("/requestBody/content/application~1json/example"))));
	}

	private static String withExamples(String path, JsonNode parameters) {
		return parameters.valueStream()
			.filter((parameter) -> parameter.get("in").asString().equals("path"))
			.reduce(path, (part, parameter) -> part.replace("{" + parameter.get("name").asString() + "}",
					parameter.path("example").asString("x")), (one, _) -> one);
	}

	/** Each tool, with an argument of each name. */
	private Stream<Write> tools() {
		return this.api.send("POST", "/mcp", """
				{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""", "MCP-Protocol-Version", "2025-11-25")
			.body()
			.at("/result/tools")
			.valueStream()
			.flatMap((tool) -> tool.at("/inputSchema/properties").propertyNames().stream().map((name) -> {
				var arguments = JsonNodeFactory.instance.objectNode();
				tool.at("/inputSchema/required")
					.forEach((needed) -> arguments.put(needed.asString(), "foreign-trade 5 percent"));
				return new Write("POST", "/mcp", tool.get("name").asString(), arguments.put(name, "140500"));
			}));
	}

	private Api.Answer send(Write write, String body) {
		var isTool = !write.tool().isEmpty();
		var tag = (isTool || write.method().equals("POST")) ? "" : this.api.get(write.path()).header("ETag");
		return this.api.send(write.method(), write.path(), isTool ? """
				{"jsonrpc": "2.0", "id": 1, "method": "tools/call", \
				"params": {"name": "%s", "arguments": %s}}""".formatted(write.tool(), body) : body, "Authorization",
				this.keys.admin(), "MCP-Protocol-Version", "2025-11-25", "If-Match",
				tag.isEmpty() ? "\"r1-0-0\"" : tag);
	}

	private static String fields(int count) {
		return IntStream.range(0, count)
			.mapToObj("\"a%d\":1"::formatted)
			.toList()
			.toString()
			.replace('[', '{')
			.replace(']', '}');
	}

	/**
	 * What is sent.
	 *
	 * @param path its path
	 * @param tool the tool that takes the body as its arguments; empty if none does
	 * @param example a body
	 */
	private record Write(String method, String path, String tool, ObjectNode example) {

		/** The fields of the body, also those of objects in it. */
		Stream<JsonPointer> fields() {
			return inside(JsonPointer.empty(), this.example);
		}

		private static Stream<JsonPointer> inside(JsonPointer at, JsonNode node) {
			var parts = node.isObject() ? node.propertyNames().stream().map(at::appendProperty)
					: IntStream.range(0, Math.min(node.size(), 1)).mapToObj(at::appendIndex);
			return parts.flatMap((part) -> Stream.concat(Stream.of(part), inside(part, node.at(part.last()))));
		}

	}

	/**
	 * A body with a field in a form.
	 *
	 * @param write what is sent
	 * @param field the field
	 * @param form the form
	 */
	private record Sent(Write write, JsonPointer field, String form) {

		String body() {
			var body = this.write.example().deepCopy();
			var container = body.at(this.field.head());
			var value = String.valueOf(FORMS.get(this.form));
			if (value.isEmpty()) {
				remove(container);
				return body.toString();
			}
			if (container instanceof ObjectNode object) {
				object.put(this.field.last().getMatchingProperty(), "@");
			}
			else {
				((ArrayNode) container).set(0, "@");
			}
			return body.toString().replace(PLACE, value);
		}

		private void remove(JsonNode container) {
			if (container instanceof ObjectNode object) {
				object.remove(this.field.last().getMatchingProperty());
			}
			else {
				((ArrayNode) container).remove(0);
			}
		}

		@Override
		public String toString() {
			return "%s %s%s %s: %s".formatted(this.write.method(), this.write.path(), this.write.tool(), this.field,
					this.form);
		}

	}

}
