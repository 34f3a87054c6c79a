package org.jincheng.indicators.core.problem;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server says is the client's fault is a problem, on both ports and whoever
 * noticed it, and is not worth a line of the log.
 */
@ServiceTests
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestTests {

	private static final List<String> PAGES = List.of("/", "/explore", "/check", "/desk", "/embed/poverty-rate",
			"/charts/poverty-rate.svg", "/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html", "/api/v1",
			"/api/v1/parks");

	private static final List<String> ENDPOINTS = List.of("/actuator", "/actuator/health", "/actuator/health/readiness",
			"/actuator/info", "/actuator/prometheus");

	private static final List<String> PATHS = Stream.of(PAGES, ENDPOINTS).flatMap(List::stream).toList();

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	private int logged;

	@BeforeEach
	void noteWhatIsLogged(CapturedOutput output) {
		this.logged = output.length();
	}

	@AfterEach
	void nothingMoreIsLogged(CapturedOutput output) {
		assertThat(output.toString().substring(this.logged)).doesNotContain(" WARN ", " ERROR ", "\tat ");
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void queryThatCannotBeDecodedIsA400(String path) {
		for (var query : List.of("x=%ff", "x=%zz", "x=%", "%u0041=x", "lang=%c3%28")) {
			assertProblem(get(path + "?" + query), 400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/parks", "/api/v1/keys", "/api/v1/imports", "/", "/v3/api-docs" })
	void queryThatCannotBeDecodedIsA400WithAKeyToo(String path) {
		assertProblem(get(path + "?x=%ff", "Authorization: " + this.keys.admin()), 400);
		assertProblem(get(path + "?x=%zz", "Authorization: " + this.keys.admin()), 400);
		assertProblem(get(path + "?x=%zz", "Authorization: " + this.keys.unknown()), 400);
		this.keys.forgetFailures();
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void unknownCharsetIsA400(String path) {
		// What is stored is given without a look at the type of a body that is not there.
		this.api.get(path);
		for (var charset : List.of("bogus", "\"", "x/y", "%")) {
			var answer = get(path + "?lang=en&x=" + charset.hashCode(), "Content-Type: x/y;charset=" + charset);
			assertProblem(answer, 400);
		}
	}

	@ParameterizedTest
	@FieldSource("ENDPOINTS")
	void emptyItemsOfAcceptArePassedOver(String path) {
		for (var accept : List.of("", ",", "text/plain,,*/*", " , ")) {
			assertThat(get(path, "Accept: " + accept)).startsWith("HTTP/1.1 200");
		}
	}

	@ParameterizedTest
	@FieldSource("PAGES")
	void partsThatNobodyAskedForArePassedOver(String path) {
		for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
			assertThat(get(path, "Content-Type: " + type))
				.startsWith(path.equals("/swagger-ui.html") ? "HTTP/1.1 302" : "HTTP/1.1 200");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/;%u0041", "/api/v1/parks;%u0041", "/;a=%zz", "/actuator/health;%u0041", "/nothing",
			"/actuator//health", "//" })
	void pathThatIsNothingIsA404(String path) {
		for (var port : List.of(this.api.port(), this.api.managementPort())) {
			assertProblem(Api.raw(port, "GET " + path + " HTTP/1.1"), 404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.org", "https://example.org", "http://[x", "x:99999" })
	void forwardedHostThatNoProxyIsTrustedForIsPassedOver(String host) {
		for (var header : List.of("X-Forwarded-Host: " + host, "Forwarded: host=\"" + host + "\"",
				"X-Forwarded-Proto: x", "X-Forwarded-Port: x", "X-Forwarded-Prefix: " + host)) {
			assertThat(get("/swagger-ui.html", header)).startsWith("HTTP/1.1 302").doesNotContain("example.org", host);
			assertThat(get("/v3/api-docs", header)).startsWith("HTTP/1.1 200").doesNotContain(host + "/");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "[x", "x:99999", "x:y", "localhost:", "\u00e9", "a/b", "%zz", "a,b", "user@x",
			"a\r\nHost: b" })
	void hostThatIsNoneIsA400(String host) {
		for (var port : List.of(this.api.port(), this.api.managementPort())) {
			for (var path : List.of("/", "/api/v1/changes", "/actuator/health")) {
				assertProblem(Api.exchange(port,
						"GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host)), 400);
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "GET | X: y | 400", "GET / HTTP/9.9 | X: y | 400", "GET /%ff HTTP/1.1 | X: y | 400",
					"GET /%00 HTTP/1.1 | X: y | 400", "GET http://[x/ HTTP/1.1 | X: y | 400",
					"CONNECT / HTTP/1.1 | X: y | 400", "OPTIONS * HTTP/1.1 | X: y | 404",
					"POST /actuator/health HTTP/1.1 | Expect: nonsense | 400",
					"GET / HTTP/1.1 | Content-Length: -1 | 400", "GET / HTTP/1.1 | Transfer-Encoding: x | 400" })
	void requestRefusedByTheServerIsAProblem(String requestLine, String header, int status) {
		for (var port : List.of(this.api.port(), this.api.managementPort())) {
			assertProblem(Api.raw(port, requestLine, header), status);
		}
	}

	/** A proxy before the service may see another request in it. */
	@ParameterizedTest
	@ValueSource(strings = { "GET %s HTTP/1.1\nHost: localhost\r\n\r\n", "GET %s HTTP/1.1\r\nHost: localhost\n\r\n",
			"GET %s HTTP/1.1\r\nHost: localhost\r\n\n", "GET %s HTTP/1.1\nHost: localhost\n\n",
			"GET %s HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
			"GET %s HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", """
					POST %s HTTP/1.0\r
					Connection: keep-alive\r
					Content-Type: text/csv\r
					Transfer-Encoding: chunked\r
					\r
					2\r
					ab\r
					0\r
					\r
					""" })
	void requestWhoseEndIsInDoubtIsA400ThatEndsTheConnection(String request) {
		assertProblem(Api.exchange(this.api.port(), request.formatted("/api/v1/parks")), 400);
		assertProblem(Api.exchange(this.api.managementPort(), request.formatted("/actuator/health")), 400);
	}

	@Test
	void requestOfHttp10IsAnswered() {
		assertThat(Api.exchange(this.api.port(), "GET /api/v1/parks HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void traceIsA405WithNothingOfTheRequest(String path) {
		var isEndpoint = path.startsWith("/actuator");
		for (var key : List.of("X: y", "Authorization: " + this.keys.curator())) {
			var answer = Api.raw(isEndpoint ? this.api.managementPort() : this.api.port(),
					"TRACE " + path + " HTTP/1.1", "Cookie: quivertown", key);
			assertProblem(answer, 405);
			assertThat(answer).contains("Allow: GET")
				.endsWith("}")
				.doesNotContain("quivertown", "message/http", "Bearer jincheng");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/csv", "application/json" })
	void bodyWithoutAnEndIsA400(String type) {
		var head = """
				POST /api/v1/%s HTTP/1.1\r
				Host: localhost\r
				Connection: close\r
				Authorization: %s\r
				Content-Type: %s\r
				Transfer-Encoding: chunked\r
				\r
				""".formatted(type.equals("text/csv") ? "imports" : "sources", this.keys.curator(), type);
		for (var body : List.of("zz\r\n", "5\r\n{\"id\"zz", "-1\r\n", "ffffffffffffffffff\r\n")) {
			assertProblem(Api.exchange(this.api.port(), head + body), 400);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "OPTIONS / | Access-Control-Request-Method: PUT",
					"OPTIONS /api/v1/parks | Access-Control-Request-Method: DELETE",
					"OPTIONS /api/v1/parks | Access-Control-Request-Method: nonsense",
					"OPTIONS /v3/api-docs | Access-Control-Request-Method: POST", "POST /api/v1/sources | X: y",
					"PUT /api/v1/parks/x | X: y" })
	void requestForbiddenToOtherOriginsIsAProblem(String request, String header) {
		var answer = Api.raw(this.api.port(), request + " HTTP/1.1", "Origin: https://example.org", header,
				"Authorization: " + this.keys.curator());
		assertProblem(answer, 403);
		assertThat(answer).contains("GET or HEAD").doesNotContain("Invalid CORS request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "a/b/c", "text/html;q=x", "," })
	void pageIsGivenToWhomeverAcceptsNothing(String accept) {
		assertThat(get("/", "Accept: " + accept)).startsWith("HTTP/1.1 200");
		assertProblem(get("/nothing", "Accept: " + accept), 404);
	}

	@ParameterizedTest
	@FieldSource("ENDPOINTS")
	void endpointIsGivenToWhomeverAcceptsNothing(String path) {
		assertThat(get(path, "Accept: ")).startsWith("HTTP/1.1 200");
		assertThat(get(path, "Accept: ", "Accept:")).startsWith("HTTP/1.1 200");
	}

	private String get(String pathAndQuery, String... headers) {
		var isEndpoint = pathAndQuery.startsWith("/actuator");
		return Api.raw(isEndpoint ? this.api.managementPort() : this.api.port(), "GET " + pathAndQuery + " HTTP/1.1",
				headers);
	}

	private static void assertProblem(String answer, int status) {
		WrongRequestTests.assertProblem(answer, status);
	}

}
