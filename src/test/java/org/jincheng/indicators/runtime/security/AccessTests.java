package org.jincheng.indicators.runtime.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who may do what, and what those are told who may not. */
@ServiceTests
class AccessTests {

	/** Refused by whoever reads it, so that no answer comes from reading it. */
	private static final String NO_JSON = "{\"owner\": ";

	private static final String WRONG = "Bearer x";

	private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD,
			RequestMethod.OPTIONS);

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private TestClock clock;

	@Autowired
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void forgetFailures() {
		this.keys.forgetFailures();
	}

	/**
	 * All that writes, so that no new operation is forgotten. A reading writes nothing.
	 */
	@TestFactory
	Stream<DynamicTest> everyWriteTakesARole() {
		var writes = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.filter((path) -> path.startsWith(Api.BASE) && !path.equals(Api.BASE + "/readings"))
				.flatMap((path) -> mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.filter((method) -> !READS.contains(method))
					.map((method) -> Map.entry(method, path.replaceAll("\\{.*?}", "nothing")))))
			.toList();
		assertThat(writes).isNotEmpty();
		return writes.stream()
			.map((write) -> DynamicTest.dynamicTest(write.getKey() + " " + write.getValue(),
					() -> assertTakesARole(write.getKey().name(), write.getValue())));
	}

	/** A mapping for every method would be a write that is not looked at above. */
	@Test
	void everyMappingNamesItsMethods() {
		assertThat(this.mappings.getHandlerMethods().keySet())
			.filteredOn((mapping) -> mapping.getPatternValues().stream().anyMatch((path) -> path.startsWith(Api.BASE)))
			.allSatisfy((mapping) -> assertThat(mapping.getMethodsCondition().getMethods()).isNotEmpty());
	}

	private void assertTakesARole(String method, String path) {
		this.keys.forgetFailures();
		assertChallenge(this.api.send(method, path, NO_JSON), 401, "");
		for (var wrong : List.of("Bearer nonsense", this.keys.unknown(), this.keys.revoked(), this.keys.expired())) {
			assertChallenge(this.api.send(method, path, NO_JSON, "Authorization", wrong), 401, "invalid_token");
		}
		assertChallenge(this.api.send(method, path, NO_JSON, "Authorization", this.keys.reader()), 403,
				"insufficient_scope");
	}

	private static void assertChallenge(Api.Answer answer, int status, String error) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body().get("status").asInt()).isEqualTo(status);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"Jincheng Indicators\"");
		if (error.isEmpty()) {
			assertThat(answer.header("WWW-Authenticate")).doesNotContain("error");
		}
		else {
			assertThat(answer.header("WWW-Authenticate")).contains(
					", error=\"" + error + "\", error_description=\"" + answer.body().get("detail").asString() + "\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "bearer x y", "Bearer jincheng_1_2", "Basic YTpi", "nonsense",
			"Bearer eyJhbGciOiJub25lIn0.e30." })
	void readWithAWrongHeaderIsA401(String authorization) {
		assertChallenge(this.api.get("/api/v1/topics", "Authorization", authorization), 401, "invalid_token");
	}

	@Test
	void readWithAKeyIsThatOfEverybody() {
		var tag = this.api.get("/api/v1/topics").header("ETag");
		var answer = this.api.get("/api/v1/topics", "Authorization", this.keys.reader());
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("ETag")).isEqualTo(tag);
	}

	@Test
	void unknownKeyIsRefusedLikeARevokedOne() {
		Function<String, String> detail = (
				key) -> this.api.get("/api/v1/topics", "Authorization", key).body().get("detail").asString();
		var wrongSecret = this.keys.curator().substring(0, this.keys.curator().length() - 48) + "0".repeat(48);
		assertThat(detail.apply(this.keys.unknown())).isEqualTo("This API key is unknown or revoked.")
			.isEqualTo(detail.apply(this.keys.revoked()))
			.isEqualTo(detail.apply(wrongSecret));
		assertThat(detail.apply(this.keys.expired())).isEqualTo("This API key has expired.");
		assertThat(detail.apply("Bearer x")).isEqualTo("This is not an API key, because it is malformed.");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/keys", "HEAD, /api/v1/keys", "OPTIONS, /api/v1/keys", "GET, /api/v1/keys/x",
			"GET, /api/v1/k%65ys", "GET, /api/v1/keys/" })
	void keysAreForAdministratorsOnly(String method, String path) {
		assertThat(this.api.send(method, path, null).status()).isEqualTo(401);
		assertThat(this.api.send(method, path, null, "Authorization", this.keys.curator()).status()).isEqualTo(403);
		assertThat(this.api.send(method, path, null, "Authorization", this.keys.admin()).status()).isIn(200, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/x", "/x/changes", "/x/errors" })
	void importsAreForCuratorsOnly(String path) {
		assertTakesARole("GET", "/api/v1/imports" + path);
		assertThat(this.api.get("/api/v1/imports" + path, "Authorization", this.keys.curator()).status()).isIn(200,
				404);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /", "DELETE, /v3/api-docs", "PUT, /swagger-ui/index.html", "PATCH, /api/v2" })
	void methodsOtherThanGetAreDeniedOutsideTheApi(String method, String path) {
		assertChallenge(this.api.send(method, path, NO_JSON), 401, "");
		assertChallenge(this.api.send(method, path, NO_JSON, "Authorization", this.keys.admin()), 403,
				"insufficient_scope");
	}

	@Test
	void nothingIsReadOfABodyWhoseSenderIsUnknown() throws IOException {
		for (var contentType : List.of("application/json", "application/x-www-form-urlencoded")) {
			try (var socket = new Socket("localhost", this.api.port())) {
				socket.setSoTimeout(10_000);
				socket.getOutputStream().write("""
						PUT /api/v1/topics HTTP/1.1\r
						Host: localhost\r
						Content-Type: %s\r
						Content-Length: 100\r
						\r
						""".formatted(contentType).getBytes(StandardCharsets.US_ASCII));
				var start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
				assertThat(start).isEqualTo("HTTP/1.1 401");
			}
		}
	}

	@Test
	void noCookieIsSetAndNoSessionMade() {
		var answer = this.api.get("/api/v1/keys", "Authorization", this.keys.admin());
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(this.api.send("POST", "/login", null).status()).isEqualTo(401);
		assertThat(this.api.get("/login").status()).isEqualTo(404);
		assertThat(this.api.get("/.well-known/oauth-protected-resource").status()).isEqualTo(404);
	}

	@Test
	void managementPortAsksForNothing() {
		assertThat(
				this.api.send("GET", this.api.managementPort(), "/actuator/prometheus", "Authorization", "Basic YTpi")
					.status())
			.isEqualTo(200);
	}

	@Test
	void wrongKeysWaitWhereTooManyWereSentAndARightOnePasses() {
		this.keys.forgetFailures();
		for (int i = 0; i < 10; i++) {
			assertThat(status(WRONG)).isEqualTo(401);
		}
		for (var wrong : List.of(WRONG, this.keys.unknown(), this.keys.revoked())) {
			var answer = this.api.get("/api/v1/topics", "Authorization", wrong);
			assertThat(answer.status()).isEqualTo(429);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
			assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
		}
		assertThat(status(this.keys.reader())).as("a right key").isEqualTo(200);
		assertThat(this.api.get("/api/v1/topics").status()).as("without a key").isEqualTo(200);
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(status(WRONG)).as("after the window").isEqualTo(401);
	}

	private int status(String authorization) {
		return this.api.get("/api/v1/topics", "Authorization", authorization).status();
	}

	@Test
	void floodOfKeysHasTwoConnectionsAtMost() {
		try (var clients = Executors.newFixedThreadPool(8)) {
			var answers = this.transaction.execute((locking) -> {
				this.jdbc.sql("lock table api_key").update();
				var sent = IntStream.range(0, 8)
					.mapToObj((i) -> clients.submit(() -> status(this.keys.unknown())))
					.toList();
				await().during(Duration.ofMillis(300)).until(this::lookups, (lookups) -> lookups == 2);
				return sent;
			});
			assertThat(answers).allSatisfy((answer) -> assertThat(answer.get()).isEqualTo(401));
		}
	}

	/** How many wait for the table of the keys. */
	private long lookups() {
		return this.jdbc.sql("select count(*) from pg_locks where not granted and relation = 'api_key'::regclass")
			.query(Long.class)
			.single();
	}

	@Test
	void missingCredentialsAreNoFailure() {
		for (int i = 0; i < 12; i++) {
			assertThat(this.api.send("POST", "/api/v1/keys", null).status()).isEqualTo(401);
		}
		assertThat(this.api.get("/api/v1/topics", "Authorization", this.keys.reader()).status()).isEqualTo(200);
	}

}
