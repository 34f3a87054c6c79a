package org.jincheng.indicators.core.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Wrong requests that differ from run to run, or are too long for a file. */
@ServiceTests
class WrongRequestTests {

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void dayThatIsNotOverIsNotInTheFuture() {
		var now = Instant.now();
		var inTheEast = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
		for (var moment : new String[] { now.toString(), inTheEast.toString() }) {
			assertThat(this.api.get(Api.BASE + "/observations?limit=1&asOf=" + moment).status()).as(moment)
				.isEqualTo(200);
		}
		var tooLate = now.plus(Duration.ofDays(2)).toString();
		assertThat(this.api.get(Api.BASE + "/observations?limit=1&asOf=" + tooLate).status()).isEqualTo(400);
	}

	@Test
	void entityTagWithoutQuotesSuggestsThem() {
		var park = Api.BASE + "/parks/danhe-river-wetland-park";
		var tag = this.api.get(park).header("ETag");
		var answer = this.api.send("DELETE", park, null, "Authorization", this.keys.curator(), "If-Match",
				tag.replace("\"", ""));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.places()).containsExactly("If-Match");
		assertThat(answer.body().at("/errors/0/allowed/0").asString()).isEqualTo(tag);
	}

	@Test
	void anyNumberOfTagsIsRead() {
		var answer = this.api.send("DELETE", Api.BASE + "/parks/danhe-river-wetland-park", null, "Authorization",
				this.keys.curator(), "If-Match", "\"a\"" + ", \"a\"".repeat(1500));
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
		assertThat(answer.body().get("detail").asString()).startsWith("5001 errors, the first of which are: /a0: ");
	}

	@Test
	void cursorThatWasAlteredAnywhereIsA400() {
		var next = this.api.get(Api.BASE + "/initiatives?limit=1").body().get("next").asString();
		assertThat(this.api.get(next).status()).isEqualTo(200);
		var start = next.indexOf("after=") + "after=".length();
		for (int i = start; i < next.length(); i++) {
			var altered = next.substring(0, i) + ((next.charAt(i) == 'A') ? 'B' : 'A') + next.substring(i + 1);
			assertThat(this.api.get(altered).status()).as(altered).isEqualTo(400);
		}
		assertThat(this.api.get(next + "A").status()).isEqualTo(400);
		assertThat(this.api.get(next.substring(0, next.length() - 1)).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "status=done", "sort=-id", "q=a" })
	void cursorOfAnotherQueryIsA400(String query) {
		var next = this.api.get(Api.BASE + "/initiatives?limit=1").body().get("next").asString();
		assertThat(this.api.get(next + "&" + query).status()).isEqualTo(400);
		assertThat(this.api.get(next.replace("/initiatives", "/parks")).status()).isEqualTo(400);
	}

	@Test
	void requestThatIsTooLongIsA400() {
		assertProblem(raw("GET /api/v1 HTTP/1.1", "X: " + "y".repeat(100_000)), 400);
		assertProblem(raw("GET /api/v1/topics?q=" + "y".repeat(100_000) + " HTTP/1.1"), 400);
	}

	static void assertProblem(String answer, int status) {
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.containsIgnoringCase("Content-Type: application/problem+json")
			.contains("\"type\":\"/problems/", "\"title\":", "\"status\":" + status, "\"detail\":")
			.doesNotContainIgnoringCase("<html")
			.doesNotContain("Exception", "org.jincheng", "java.", "\tat ");
	}

	private String raw(String requestLine, String... headers) {
		return Api.raw(this.api.port(), requestLine, headers);
	}

}
