package org.jincheng.indicators.runtime.server;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser is told with every answer, however it comes about. */
@ServiceTests
class EveryAnswerTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/explore", "/places/140500", "/dataset.jsonld", "/robots.txt", "/api/v1/topics",
			"/api/v1/observations?format=csv", "/api/v1/topics?x=1", "/api/v1/citation", "/nothing", "/%",
			"/charts/poverty-rate.svg", "/swagger-ui/index.html", "/v3/api-docs" })
	void browserIsNotToGuessTheType(String path) {
		for (int i = 0; i < 2; i++) {
			assertThat(head(path).lines().filter((line) -> line.startsWith("X-Content-Type-Options")))
				.containsExactly("X-Content-Type-Options: nosniff");
		}
	}

	/** They are longer than what the server gathers before it sends. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/dataset.jsonld", "/v3/api-docs" })
	void longAnswersHaveAPolicyAndTheVersionToo(String path) {
		assertThat(head(path)).contains("frame-ancestors 'none'", "Jincheng-Version: ")
			.containsOnlyOnce("Content-Security-Policy");
	}

	private String head(String path) {
		var answer = Api.raw(this.api.port(), "GET " + path + " HTTP/1.1");
		return answer.substring(0, answer.indexOf("\r\n\r\n"));
	}

}
