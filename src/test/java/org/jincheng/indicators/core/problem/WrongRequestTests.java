package org.jincheng.indicators.core.problem;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request that is wrong is told so: with a 4xx, as a problem, whatever it accepts, and
 * never with a 5xx, a page of HTML, a stack trace or a silent default.
 */
@ServiceTests
class WrongRequestTests {

	private static final List<String> COLLECTIONS = List.of("investments", "parks", "trade-metrics",
			"environment-metrics", "initiatives", "indicators", "breaks", "observations", "sources",
			"sources/chinadaily-2019-09-02/statements", "places", "topics", "units");

	private static final List<String> WRONG_PAGES = List.of("limit=0", "limit=-1", "limit=1001",
			"limit=100000000000000000000", "limit=ten", "limit=1.5", "limit=0x10", "limit=%2B5", "limit=", "limit",
			"limit=1&limit=2", "limit=%EF%BC%95", "after=", "after=abc", "after=AAAAAAAAAAAAAAAAAAAAAAAA", "after=*",
			"sort=nothing", "sort=-", "sort=--id", "sort=id&sort=id", "lang=fr", "lang=EN", "lang=en&lang=zh", "lang=",
			"unknown=1", "Limit=5", "q=", "q=%20", "q=a&q=b", "q=%00", "q=a%00b", "q=%07", "q=%1F", "q=%7F", "q=%C2%85",
			"q=%ff", "q=%c3%28", "q=%ed%a0%80", "q=%zz", "q=%", "q=%4", "=1", "%00=1", "q=" + "x".repeat(201),
			"q=" + "x".repeat(8192), "nothing=" + "x".repeat(8192), "q=%E2%80%AE");

	private static final List<String> WRONG_FILTERS = List.of("observations?from=2019-02-30",
			"observations?from=2019-13", "observations?to=2019-00", "observations?to=yesterday",
			"observations?from=19-01-01", "observations?from=2019-1-1", "observations?from=20190101",
			"observations?from=2019-01-01T00:00:00Z", "observations?from=%EF%BC%92019",
			"observations?from=2020&to=2019", "observations?asOf=now", "observations?asOf=2019-02-30",
			"observations?asOf=2019-02-30T00:00:00Z", "observations?asOf=2019-01-01T00:00",
			"observations?asOf=%2B999999999-01-01T00:00:00Z", "observations?asOf=2019-01-01T00:00:00%2B99:00",
			"observations?latest=0", "observations?latest=1001", "observations?latest=one",
			"observations?latest=1&latest=1", "observations?origin=both", "observations?origin=STATED",
			"observations?count=yes", "observations?count=1", "observations?count=TRUE",
			"observations?indicator=poverty-rat", "observations?indicator=", "observations?indicator=poverty-rate,",
			"observations?indicator=,", "observations?topic=Trade", "observations?place=Jincheng",
			"observations?place=140500,,CN", "observations?unit=cny", "observations?source=chinadaily",
			"observations?indicator=poverty-rate&indicator=x", "observations?sector=casting",
			"investments?sector=mining", "investments?kind=Fund", "investments?status=done", "investments?park=x",
			"investments?minAmount=1e5", "investments?minAmount=five", "investments?minAmount=NaN",
			"investments?minAmount=1,000", "investments?minAmount=" + "9".repeat(31), "investments?maxAmount=",
			"investments?minAmount=2&maxAmount=1", "investments?currency=EUR", "investments?kind=fund&kind=contract",
			"investments/summary?groupBy=colour", "investments/summary?groupBy=", "investments/summary?currency=cny",
			"investments/summary?limit=5", "parks?kind=theme", "parks?status=open", "trade-metrics?flow=goods",
			"environment-metrics?domain=noise", "initiatives?topic=sport", "initiatives?kind=x", "initiatives?status=x",
			"indicators?topic=trade,sport", "indicators?origin=all",
			"investments/optical-electro-mechanical-fund?limit=5", "?q=x");

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	static Stream<String> wrongParameters() {
		return Stream.concat(
				COLLECTIONS.stream().flatMap((path) -> WRONG_PAGES.stream().map((query) -> "/" + path + "?" + query)),
				WRONG_FILTERS.stream().map((request) -> request.startsWith("?") ? request : "/" + request));
	}

	@ParameterizedTest
	@MethodSource("wrongParameters")
	void parameterThatIsWrongIsA400(String request) {
		assertProblem(raw("GET " + Api.BASE + request + " HTTP/1.1", "Accept: text/html"), 400);
	}

	@Test
	void problemSaysWhatWasWrongWithWhatAndWhatIsAllowed() {
		var problem = this.api.get(Api.BASE + "/investments?kind=funds&limit=0&sector=casting").body();
		assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-parameter");
		assertThat(problem.get("title").asString()).isEqualTo("Invalid parameter");
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(problem.get("instance").asString())
			.isEqualTo(Api.BASE + "/investments?kind=funds&limit=0&sector=casting");
		assertThat(problem.get("errors")).isNotEmpty();
		var error = problem.at("/errors/0");
		assertThat(error.get("parameter").asString()).isEqualTo("kind");
		assertThat(error.get("rejected").asString()).isEqualTo("funds");
		assertThat(error.get("message").asString()).contains("Did you mean \"fund\"?");
		assertThat(error.get("allowed").valueStream().map((value) -> value.asString())).containsExactly("contract",
				"fund", "spending");
	}

	@Test
	void problemNamesEveryParameterThatIsWrong() {
		var problem = this.api.get(Api.BASE + "/observations?from=x&to=y&latest=z&origin=z").body();
		assertThat(problem.get("errors").valueStream().map((error) -> error.get("parameter").asString()))
			.containsExactlyInAnyOrder("from", "to", "latest", "origin");
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

	@ParameterizedTest
	@ValueSource(strings = { "/error", "/api", "/api/v2", "/api/v1/", "/api/v1/nothing", "/api/v1/investments/",
			"/api/v1//investments", "/api/v1/Investments", "/api/v1/investments/nothing", "/api/v1/investments/a/b",
			"/api/v1/investments/poverty-rate", "/api/v1/parks/nothing", "/api/v1/trade-metrics/green-space-share",
			"/api/v1/environment-metrics/foreign-trade-multiple", "/api/v1/initiatives/nothing",
			"/api/v1/indicators/nothing", "/api/v1/observations/1", "/api/v1/observations/summary",
			"/api/v1/observations/00000000-0000-0000-0000-000000000000", "/api/v1/sources/nothing",
			"/api/v1/sources/nothing/statements", "/api/v1/places/nothing", "/api/v1/places/%E6%99%8B%E5%9F%8E",
			"/api/v1/topics/trade/all", "/api/v1/units/CNY/EUR", "/api/v1/investments;a=b", "/api/v1/investments/a;b=c",
			"/api/v1/investments/%20", "/api/v1/../secret", "/api/v1/indicators/%27%20or%201=1--" })
	void pathThatDoesNotExistIsA404(String path) {
		assertProblem(raw("GET " + path + " HTTP/1.1", "Accept: text/html"), 404);
	}

	@Test
	void unknownIdSuggestsTheNearest() {
		assertThat(this.api.get(Api.BASE + "/parks/danhe-river-wetland").body().get("detail").asString())
			.isEqualTo("There is no park \"danhe-river-wetland\". Did you mean \"danhe-river-wetland-park\"?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/investments/%00", "/api/v1/investments/%ff", "/api/v1/investments/%zz",
			"/api/v1/investments/a%2fb", "/api/v1/investments/%5c", "/api/v1/investments?q=\u00ff", "/api/v1/<x>",
			"/api/v1/investments?q=a b", "api/v1" })
	void pathOrQueryThatIsMalformedIsA400(String target) {
		assertProblem(raw("GET " + target + " HTTP/1.1"), 400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO" })
	void methodThatIsNotAllowedIsA405(String method) {
		var answer = raw(method + " /api/v1/changes HTTP/1.1", "Authorization: " + this.keys.curator());
		assertProblem(answer, 405);
		assertThat(answer).contains("Allow: ");
	}

	@Test
	void requestThatIsNotHttpIsA400() {
		assertProblem(raw("GET"), 400);
		assertProblem(raw("GET /api/v1 HTTP/9.9"), 400);
		assertProblem(raw("CONNECT /api/v1 HTTP/1.1"), 400);
		assertProblem(raw("GET /api/v1 HTTP/1.1", "Transfer-Encoding: nothing"), 400);
		assertProblem(raw("GET /api/v1 HTTP/1.1", "Content-Length: -1"), 400);
		assertProblem(raw("GET /api/v1 HTTP/1.1", "X: " + "y".repeat(100_000)), 400);
		assertProblem(raw("GET /api/v1/topics?q=" + "y".repeat(100_000) + " HTTP/1.1"), 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "format=xml", "format=XML", "format=json%20" })
	void unknownFormatIsA406ThatListsSupportedOnes(String format) {
		for (var path : COLLECTIONS) {
			var answer = raw("GET " + Api.BASE + "/" + path + "?" + format + " HTTP/1.1");
			assertProblem(answer, 406);
			assertThat(answer).contains("json (application/json)");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/xml", "image/*", "nonsense" })
	void unsupportedMediaTypeIsA406(String accept) {
		assertProblem(raw("GET /api/v1/topics HTTP/1.1", "Accept: " + accept), 406);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "*/*", "application/*", "application/json", "text/html, */*;q=0.1", "application/json;q=0.5" })
	void supportedMediaTypeIsServed(String accept) {
		assertThat(raw("GET /api/v1/topics HTTP/1.1", "Accept: " + accept)).startsWith("HTTP/1.1 200");
		assertThat(raw("GET /api/v1/topics?format=json HTTP/1.1", "Accept: text/html")).startsWith("HTTP/1.1 200");
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
