package org.jincheng.indicators.core.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads, and asks for it in another way, is told how it is asked for here. */
@ServiceTests
class HelpfulReadErrorTests {

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@ParameterizedTest
	@CsvSource({ "/api/v1/observation, /api/v1/observations", "/api/v1/Observations, /api/v1/observations",
			"/api/v1/observations/, /api/v1/observations", "/api/v2/observations, /api/v1/observations",
			"/observations, /api/v1/observations", "/v1/parks, /api/v1/parks",
			"/api/v1/park/danhe-river-wetland-park, /api/v1/parks/danhe-river-wetland-park",
			"/api/v1/sources/chinadaily-2019-09-02/statement, /api/v1/sources/chinadaily-2019-09-02/statements",
			"/charts/gdp.png, /charts/gdp.svg", "/charts/gdp, /charts/gdp.svg", "/api/v2, /api/v1", "/mcp/, /mcp",
			"/explorer, /explore" })
	void unknownPathSuggestsASimilarOne(String path, String meant) {
		var answer = this.api.get(path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(detail(answer)).isEqualTo(Problem.NOTHING_HERE + " Did you mean \"" + meant + "\"?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/factories", "/nothing", "/api", "/api/v1/parks/a/b/c", "/wp-login.php",
			"/.well-known/change-password" })
	void unknownPathWithoutASimilarOneHasGeneralHelp(String path) {
		assertThat(detail(this.api.get(path))).isEqualTo(Problem.NOTHING_HERE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "parks?page=2", "parks?pageSize=10", "observations?offset=100", "changes?per_page=5" })
	void otherPagingParametersSuggestLimitAndAfter(String request) {
		var answer = this.api.get(Api.BASE + "/" + request);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("message").asString()).contains("Use \"limit\" for the number of items",
				"\"after\"", "\"next\"");
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).contains("limit", "after");
	}

	@Test
	void pageOfWhatHasNoPagesIsAnUnknownParameter() {
		var answer = this.api.get(Api.BASE + "/investments/summary?page=2");
		assertThat(error(answer).get("message").asString()).isEqualTo("Unknown parameter.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "observations?place=Jincheng | place | 140500 | Jincheng",
			"observations?place=jinchen | place | 140500 | Jincheng",
			"observations?place=%E6%99%8B%E5%9F%8E%E5%B8%82 | place | 140500 | 晋城市",
			"observations?place=%E6%99%8B%E5%9F%8E | place | 140500 | 晋城市",
			"observations?within=Shanxi | within | 140000 | Shanxi", "indicators?place=China | place | CN | China" })
	void nameOfAPlaceSuggestsItsCode(String request, String parameter, String code, String name) {
		var answer = this.api.get(Api.BASE + "/" + request);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("parameter").asString()).isEqualTo(parameter);
		assertThat(error(answer).get("message").asString())
			.isEqualTo("Unknown value. Did you mean \"%s\" (%s)?".formatted(code, name));
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).containsExactly(code);
	}

	@Test
	void nameOfAPlaceInAPathOrABodySuggestsItsCode() {
		assertThat(detail(this.api.get(Api.BASE + "/places/Jincheng")))
			.isEqualTo("There is no place \"Jincheng\". Did you mean \"140500\" (Jincheng)?");
		var reading = this.api.send("POST", Api.BASE + "/readings", """
				{"text": "5 parks", "place": "Jincheng"}""");
		assertThat(error(reading).get("allowed")).extracting(JsonNode::asString).containsExactly("140500");
	}

	@ParameterizedTest
	@ValueSource(strings = { "observations?asOf=2026-11-24T08:00:00+08:00", "observations?asOf=2026-11-24T08:00+08:00",
			"observations/57c16b6e-0c81-5fa3-adc3-e2ea8817451c?asOf=2026-11-24T08:00:00+08:00" })
	void offsetWithASpaceSuggestsAnEncodedPlus(String request) {
		var answer = this.api.get(Api.BASE + "/" + request);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("message").asString()).contains("Write the offset with %2B");
		assertThat(this.api.get(Api.BASE + "/" + request.replace("+", "%2B")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/observations?asOf=2099-01-01", "/api/v1/observations?asOf=9999-12-31T23:59:59Z",
			"/api/v1/observations/57c16b6e-0c81-5fa3-adc3-e2ea8817451c?asOf=2099",
			"/charts/poverty-rate.svg?asOf=2099-01" })
	void momentInTheFutureIsRefused(String request) {
		var answer = this.api.get(request);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(error(answer).get("parameter").asString()).isEqualTo("asOf");
		assertThat(error(answer).get("message").asString()).isEqualTo("The value must not be in the future.");
	}

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

	@ParameterizedTest
	@ValueSource(strings = { "from=0000", "to=0000-12", "from=10000", "to=-0001-01-01", "asOf=0000-01-01",
			"asOf=0000-01-01T00:00:00Z", "transform=index&base=0000" })
	void yearThatIsNotInTheCalendarIsRefused(String query) {
		var answer = this.api.get(Api.BASE + "/observations?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(query).contains(error(answer).get("parameter").asString() + "=");
	}

	@ParameterizedTest
	@CsvSource({ "format=xml, */*", "format=XML, */*", "lang=en, application/xml", "lang=en, text/xml" })
	void notAcceptableXmlListsFormatsAndNamesSdmx(String query, String accept) {
		var answer = this.api.get(Api.BASE + "/topics?" + query, "Accept", accept);
		assertThat(answer.status()).isEqualTo(406);
		assertThat(detail(answer)).contains("csv (text/csv)").endsWith("use SDMX below /sdmx/rest.");
	}

	@Test
	void notAcceptableFormatDoesNotNameSdmx() {
		assertThat(detail(this.api.get(Api.BASE + "/topics?format=yaml"))).contains("csv (text/csv)")
			.doesNotContain("SDMX");
	}

	@Test
	void unknownCharsetNamesItsHeader() {
		for (var answer : new Answer[] {
				this.api.get(Api.BASE + "/topics?q=x", "Content-Type", "text/csv;charset=bogus"), this.api.send("POST",
						Api.BASE + "/readings", "{}", "Content-Type", "application/json;charset=bogus") }) {
			assertThat(answer.status()).isEqualTo(400);
			assertThat(error(answer).get("parameter").asString()).isEqualTo("Content-Type");
			assertThat(error(answer).get("rejected").asString()).endsWith(";charset=bogus");
		}
	}

	@ParameterizedTest
	@CsvSource({ "readings, application/json", "readings, text/plain", "sources, application/json",
			"publications, application/json", "imports, text/csv" })
	void unsupportedCharsetNamesItsHeader(String path, String type) {
		var answer = this.api.send("POST", Api.BASE + "/" + path, "{}", "Content-Type", type + ";charset=GBK",
				"Authorization", this.keys.curator());
		assertThat(answer.status()).isEqualTo(415);
		assertThat(error(answer).get("parameter").asString()).isEqualTo("Content-Type");
		assertThat(error(answer).get("rejected").asString()).contains("GBK");
		assertThat(error(answer).get("allowed")).extracting(JsonNode::asString).containsExactly("UTF-8");
	}

	private static JsonNode error(Answer answer) {
		assertThat(answer.body().path("errors")).as(answer.text()).hasSize(1);
		return answer.body().at("/errors/0");
	}

	private static String detail(Answer answer) {
		return answer.body().get("detail").asString();
	}

}
