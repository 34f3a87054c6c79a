package org.jincheng.indicators.faces.discovery;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines, catalogues and programs find at known addresses. */
@ServiceTests
class DiscoveryTests {

	@Autowired
	private Api api;

	@Test
	void robotsStayOutOfTheDesk() {
		var robots = this.api.get("/robots.txt");
		assertThat(robots.header("Content-Type")).startsWith("text/plain");
		assertThat(robots.text().lines()).contains("Disallow: /desk", "Disallow: /explore?", "Allow: /");
	}

	@Test
	void datasetIsDescribedInBothLanguagesWithItsDownloads() {
		var answer = this.api.get("/dataset.jsonld");
		assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
		assertThat(answer.text()).doesNotContain("{base}").doesNotContainPattern("\"\\{[a-z]+}\"");
		var dataset = answer.body().get("dcat:dataset");
		assertThat(dataset.at("/dct:title").valueStream().map((title) -> title.get("@language").asString()))
			.containsExactly("en", "zh");
		assertThat(dataset.get("dcat:version").asString()).isEqualTo(answer.header("Jincheng-Revision"));
		assertThat(dataset.get("dcat:keyword").valueStream()).contains(
				Api.parse("{\"@value\": \"Trade\", \"@language\": \"en\"}"),
				Api.parse("{\"@value\": \"贸易\", \"@language\": \"zh\"}"));
		assertThat(dataset.at("/dct:temporal/dcat:startDate/@value").asString())
			.isLessThan(dataset.at("/dct:temporal/dcat:endDate/@value").asString());
		assertThat(dataset.get("dcat:distribution").valueStream()).hasSize(4).allSatisfy((distribution) -> {
			var address = distribution.at("/dcat:downloadURL/@id").asString().replaceFirst("^http://[^/]+", "");
			assertThat(this.api.get(address).status()).isEqualTo(200);
		});
		assertThat(this.api.get(Api.BASE).body().at("/links/dcat").asString()).isEqualTo("/dataset.jsonld");
	}

	/** A tag is of one body, and the address is part of the body. */
	@Test
	void tagIsOfTheAddressThatTheClientAskedFor() {
		var path = "/dataset.jsonld";
		for (int i = 0; i < 2; i++) {
			var first = answer(path, "first.example", "");
			var second = answer(path, "second.example", "");
			assertThat(first).contains("http://first.example/").doesNotContain("second.example");
			assertThat(second).contains("http://second.example/").doesNotContain("first.example");
			var unchanged = "If-None-Match: " + tag(first) + "\r\n";
			assertThat(tag(first)).isNotEqualTo(tag(second));
			assertThat(answer(path, "second.example", unchanged)).startsWith("HTTP/1.1 200")
				.contains("http://second.example/");
			assertThat(answer(path, "first.example", unchanged)).startsWith("HTTP/1.1 304");
		}
	}

	private String answer(String path, String host, String header) {
		return Api.exchange(this.api.port(),
				"GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + header + "\r\n");
	}

	private static String tag(String answer) {
		return answer.replaceFirst("(?s).*\r\nETag: ([^\r]+)\r\n.*", "$1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dataset.jsonld", "/places/140500" })
	void addressesAreThoseThatTheClientAskedFor(String path) {
		var request = "GET " + path + " HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
		assertThat(Api.exchange(this.api.port(), request.formatted("a\"b<c"))).doesNotContain("a\"b<c");
		assertThat(Api.exchange(this.api.port(), request.formatted("figures.example")))
			.contains("http://figures.example/")
			.doesNotContain("http://localhost");
	}

}
