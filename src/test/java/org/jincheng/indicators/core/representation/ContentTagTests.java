package org.jincheng.indicators.core.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The entity tags of what is made anew for each request, and what has none. */
@ServiceTests
class ContentTagTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/places/140500", "/indicators/foreign-trade", "/plans",
			"/figures/57c16b6e-0c81-5fa3-adc3-e2ea8817451c", "/explore", "/check", "/desk", "/embed/foreign-trade",
			"/problems", "/problems/not-found", "/v3/api-docs", "/v3/api-docs.yaml" })
	void pageAndDocumentAreNotSentAgain(String path) {
		var plain = this.api.get(path);
		var zipped = this.api.get(path, "Accept-Encoding", "gzip");
		assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
		for (var answer : new Api.Answer[] { plain, zipped }) {
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
			assertThat(answer.response().headers().allValues("Vary"))
				.anyMatch((vary) -> vary.contains("Accept-Encoding"));
			var again = this.api.get(path, "If-None-Match", answer.header("ETag"), "Accept-Encoding",
					(answer == zipped) ? "gzip" : "identity");
			assertThat(again.status()).isEqualTo(304);
			assertThat(again.text()).isEmpty();
		}
		assertThat(zipped.header("ETag")).startsWith("\"").isNotEqualTo(plain.header("ETag"));
	}

	@Test
	void documentForGeneratorsIsZippedWhereItSaysSo() throws IOException {
		var path = "/v3/api-docs/json";
		try (var zipped = new GZIPInputStream(
				new ByteArrayInputStream(this.api.bytes(path, "Accept-Encoding", "gzip")))) {
			assertThat(new String(zipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(this.api.get(path).text());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/imports", "/api/v1/keys", "/api/v1/parks/none", "/nothing" })
	void whatHasNoTagIsNotStored(String path) {
		var answer = this.api.get(path);
		assertThat(answer.header("ETag")).isEmpty();
		assertThat(answer.header("Cache-Control")).contains("no-store");
	}

}
