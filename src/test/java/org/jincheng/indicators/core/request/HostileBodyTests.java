package org.jincheng.indicators.core.request;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that are no form are refused, whatever they are, and change nothing. */
@ServiceTests
class HostileBodyTests {

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	static Stream<Hostile> hostile() {
		var json = "application/json";
		return Stream.of(new Hostile("nothing", json, bytes(""), 400), new Hostile("null", json, bytes("null"), 400),
				new Hostile("a string", json, bytes("\"x\""), 400), new Hostile("an array", json, bytes("[{}]"), 400),
				new Hostile("half an object", json, bytes("{\"id\": \"x\""), 400),
				new Hostile("two objects", json, bytes("{} {}"), 400),
				new Hostile("arrays in arrays", json, bytes("[".repeat(100_000)), 400),
				new Hostile("objects in objects", json, bytes("{\"name\":".repeat(20_000)), 400),
				new Hostile("arrays in a field", json, bytes("{\"id\":" + "[".repeat(100_000)), 400),
				new Hostile("a long number", json, bytes("{\"id\": " + "9".repeat(200_000) + "}"), 400),
				new Hostile("a long name", json, bytes("{\"" + "x".repeat(200_000) + "\": 1}"), 400),
				new Hostile("a long text", json, bytes("{\"id\": \"" + "x".repeat(200_000) + "\"}"), 400),
				new Hostile("a long body", json, bytes(" ".repeat(1_500_000)), 413),
				new Hostile("Latin-1", json, "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1), 400),
				new Hostile("GBK", json, "{\"id\": \"晋城\"}".getBytes(Charset.forName("GBK")), 400),
				new Hostile("UTF-16", json, "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_16LE), 400),
				new Hostile("another charset", json + ";charset=GBK", bytes("{}"), 415),
				new Hostile("a form", "application/x-www-form-urlencoded", bytes("id=x"), 415),
				new Hostile("text", "text/plain", bytes("{}"), 415), new Hostile("XML", "text/xml", bytes("<x/>"), 415),
				new Hostile("YAML", "application/yaml", bytes("a: &a [x]\nb: [*a, *a]"), 415),
				new Hostile("any JSON", "application/vnd.api+json", bytes("{}"), 415));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void bodyIsRefusedWithAProblem(Hostile hostile) throws Exception {
		var revision = revision();
		for (var path : Map.of("POST", "/sources", "PUT", "/parks/danhe-river-wetland-park").entrySet()) {
			var request = HttpRequest
				.newBuilder(URI.create("http://localhost:" + this.api.port() + Api.BASE + path.getValue()))
				.header("Authorization", this.keys.curator())
				.header("Content-Type", hostile.contentType())
				.header("If-Match", this.api.get(Api.BASE + path.getValue()).header("ETag"))
				.method(path.getKey(), HttpRequest.BodyPublishers.ofByteArray(hostile.body()))
				.build();
			var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(hostile.status());
			assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
			var problem = Api.parse(answer.body());
			assertThat(problem.get("detail").asString()).isNotBlank();
			assertThat(answer.body()).hasSizeLessThan(10_000).doesNotContain("Exception", "tools.jackson");
		}
		assertThat(revision()).isEqualTo(revision);
	}

	/** They would take much memory, whatever they are. */
	@Test
	void manyValuesAreRefusedWhileTheyAreRead() {
		var refused = this.api.post("/api/v1/readings", bytes("{\"text\": [1" + ",1".repeat(100_000) + "]}"),
				"application/json");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("detail").asString()).contains("more than 50,000 names and values");
	}

	private int revision() {
		return this.api.get(Api.BASE).body().at("/revision/number").asInt();
	}

	/**
	 * A body.
	 *
	 * @param name what it is
	 * @param contentType what it is said to be
	 * @param body its bytes
	 * @param status what it is answered with
	 */
	record Hostile(String name, String contentType, byte[] body, int status) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
