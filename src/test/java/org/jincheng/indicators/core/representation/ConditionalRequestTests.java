package org.jincheng.indicators.core.representation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that asks again, as RFC 9110 has it. */
@ServiceTests
class ConditionalRequestTests {

	private static final String PATH = Api.BASE + "/observations?indicator=poverty-rate";

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			If-None-Match                | If-Modified-Since             | 200 or 304
			TAG                          | -                             | 304
			W/TAG                        | -                             | 304
			"x", TAG                     | -                             | 304
			"x" , W/"y",TAG              | -                             | 304
			*                            | -                             | 304
			"x"                          | -                             | 200
			"x", W/"y"                   | -                             | 200
			-                            | THEN                          | 304
			-                            | A SECOND LATER                | 304
			-                            | A SECOND EARLIER              | 200
			-                            | yesterday                     | 200
			"x"                          | A SECOND LATER                | 200
			TAG                          | A SECOND EARLIER              | 304
			""", useHeadersInDisplayName = true)
	void conditionDecides(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince, int status) {
		var first = this.api.get(PATH);
		var tag = first.header("ETag");
		assertThat(tag).startsWith("\"");
		var then = Instant.parse(this.api.get(Api.BASE).body().at("/revision/recordedAt").asString());
		var since = switch (ifModifiedSince) {
			case "THEN" -> date(then);
			case "A SECOND LATER" -> date(then.plusSeconds(1));
			case "A SECOND EARLIER" -> date(then.minusSeconds(1));
			case null, default -> String.valueOf(ifModifiedSince);
		};
		var again = (ifNoneMatch == null) ? this.api.get(PATH, "If-Modified-Since", since) : (ifModifiedSince == null)
				? this.api.get(PATH, "If-None-Match", ifNoneMatch.replace("TAG", tag))
				: this.api.get(PATH, "If-None-Match", ifNoneMatch.replace("TAG", tag), "If-Modified-Since", since);
		assertThat(again.status()).isEqualTo(status);
		assertThat(again.header("ETag")).isEqualTo(tag);
		assertThat(again.header("Last-Modified")).isEqualTo(date(then));
		assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"))
			.startsWith("public")
			.contains("stale-while-revalidate", "stale-if-error");
		assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
		assertThat(again.text().isEmpty()).isEqualTo(status == 304);
	}

	private static String date(Instant moment) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parks/nothing", "/nothing", "/parks?limit=0", "/parks?unknown=1",
			"/observations?indicator=nothing", "/parks?format=jsonstat" })
	void wrongRequestIsWrongWhateverItsConditions(String path) {
		var plain = this.api.get(Api.BASE + path);
		assertThat(plain.status()).isBetween(400, 406);
		assertThat(plain.header("ETag")).isEmpty();
		assertThat(this.api.get(Api.BASE + path, "If-None-Match", "*").status()).isEqualTo(plain.status());
		assertThat(this.api.get(Api.BASE + path, "If-Modified-Since", "Wed, 25 Nov 2026 00:00:00 GMT").status())
			.isEqualTo(plain.status());
	}

	@Test
	void conditionThatTheResourceBeAnotherIsA412() {
		var answer = this.api.get(PATH, "If-Match", "\"x\"");
		assertThat(answer.status()).isEqualTo(412);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "gzip | true", "deflate, GZIP;q=0.5 | true", "gzip;q=0 | false", "br | false",
			"identity | false" })
	void answerIsCompressedForThoseWhoAsk(String accepted, boolean compressed) {
		var answer = this.api.get(PATH, "Accept-Encoding", accepted);
		assertThat(answer.header("Content-Encoding").equals("gzip")).isEqualTo(compressed);
		assertThat(answer.header("Vary")).contains("Accept-Encoding");
	}

}
