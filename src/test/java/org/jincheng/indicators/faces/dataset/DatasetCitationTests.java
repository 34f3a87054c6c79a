package org.jincheng.indicators.faces.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The dataset is cited with what tells this version of it from others. */
@ServiceTests
class DatasetCitationTests {

	@Autowired
	private Api api;

	@Test
	void citationNamesVersionDayAddressAndDayOfAccess() {
		var card = this.api.get(Api.BASE).body();
		var revision = card.at("/revision/number").asString();
		var day = LocalDate.ofInstant(Instant.parse(card.at("/revision/recordedAt").asString()), ZoneOffset.UTC);
		assertThat(card.get("citation").asString()).isEqualTo(
				"Jincheng Indicators (%s). Jincheng Indicators, revision %s. CC-BY-4.0.".formatted(day, revision));
		var citation = this.api.get(card.at("/links/citation").asString()).body();
		var address = "http://localhost:" + this.api.port() + Api.BASE;
		assertThat(citation.get("text").asString()).startsWith(card.get("citation").asString() + " " + address)
			.matches(".* Accessed [0-9]{4}-[0-9]{2}-[0-9]{2}\\.");
	}

	@ParameterizedTest
	@CsvSource({ "en, revision, Jincheng Indicators", "zh, 修订版, 晋城指标" })
	void bibtexIsTheSameCitation(String language, String version, String title) {
		var citation = this.api.get(Api.BASE + "/citation?lang=" + language).body();
		assertThat(citation.get("text").asString()).contains(title, version);
		assertThat(citation.get("bibtex").asString())
			.matches("@misc\\{jincheng-indicators-r[0-9]+,\n(  [a-z]+ = \\{.+},?\n)+}\n")
			.contains("title = {{" + title + "}}", version, "urldate = {", "  url = {http://localhost:");
	}

	@Test
	void signsOfTexAreEscaped() {
		assertThat(DatasetCitation.escaped("50 % & #1_{x} $")).isEqualTo("50 \\% \\& \\#1\\_\\{x\\} \\$");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/citation", "/citation?lang=fr" })
	void pagesOfEveryOriginReadTheCitation(String path) {
		for (var answer : List.of(this.api.get(Api.BASE + path),
				this.api.get(Api.BASE + path, "Origin", "https://example.org"))) {
			assertThat(answer.response().headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
		}
	}

	@Test
	void citationIsOfTheDayAndNotStored() {
		var answer = this.api.get(Api.BASE + "/citation");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("ETag")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1, 200", "/api/v1/topics, 200", "/api/v1/topics?x=1, 400", "/api/v1/nothing, 404",
			"/api/v1/citation, 200", "/sdmx/rest/codelist/JINCHENG/CL_FREQ, 200", "/charts/poverty-rate.svg, 200" })
	void eachAnswerTellsTheVersionOfTheService(String path, int status) {
		var version = this.api.get(Api.BASE).body().get("version").asString();
		assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-.+)?")
			.isEqualTo(this.api.get("/v3/api-docs").body().at("/info/version").asString());
		for (int i = 0; i < 3; i++) {
			var answer = this.api.get(path);
			assertThat(answer.status()).isEqualTo(status);
			assertThat(answer.header("Jincheng-Version")).isEqualTo(version);
		}
		assertThat(this.api.get(Api.BASE + "/topics").header("Access-Control-Expose-Headers"))
			.contains("Jincheng-Version");
	}

}
