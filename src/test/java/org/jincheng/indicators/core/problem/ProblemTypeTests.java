package org.jincheng.indicators.core.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of problem is one that the service answers with, and has a page. */
@CurationTests
class ProblemTypeTests {

	private static final String TOPIC = "{\"code\": \"trade\", \"name\": {\"en\": \"Trade\", \"zh\": \"贸易\"}}";

	private static final String HEADER = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,\
			sentence
			""";

	private static final String ROW = """
			tree-coverage-rate,140500,1501-01-01,1501-12-31,stated,4,percent,eq,4,chinadaily-2019-09-02,11,2
			""";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private ProblemHandler handler;

	/** Requests that are answered with each kind. */
	private final Map<ProblemType, Supplier<String>> requests = Map.ofEntries(
			entry(ProblemType.MALFORMED_REQUEST, () -> get("/topics?q=%ff")),
			entry(ProblemType.INVALID_PARAMETER, () -> get("/topics?limit=0")),
			entry(ProblemType.MALFORMED_BODY, () -> send("POST", "/topics", "{")),
			entry(ProblemType.INVALID_BODY, () -> send("POST", "/topics", "{}")),
			entry(ProblemType.INVALID_FILE,
					() -> send("POST", "/imports", HEADER + ROW.replace(",4,", ",four,"), "Content-Type", "text/csv")),
			entry(ProblemType.MISSING_CREDENTIALS, () -> this.api.send("POST", Api.BASE + "/topics", "{}").text()),
			entry(ProblemType.INVALID_CREDENTIALS, () -> get("/topics", "Authorization", "Bearer secret")),
			entry(ProblemType.FORBIDDEN, () -> send("POST", "/keys", "{}")),
			entry(ProblemType.NOT_FOUND, () -> get("/topics/nothing")),
			entry(ProblemType.METHOD_NOT_ALLOWED, () -> send("PATCH", "/topics", "{}")),
			entry(ProblemType.NOT_ACCEPTABLE, () -> get("/topics?format=xml")),
			entry(ProblemType.CONFLICT,
					() -> send("DELETE", "/topics/trade", null, "If-Match",
							this.api.get(Api.BASE + "/topics/trade").header("ETag"))),
			entry(ProblemType.ALREADY_EXISTS, () -> send("POST", "/topics", TOPIC)),
			entry(ProblemType.STALE_TAG, () -> send("PUT", "/topics/trade", TOPIC, "If-Match", "\"r0-0-0\"")),
			entry(ProblemType.TOO_LARGE, () -> send("POST", "/topics", " ".repeat(300_000))),
			entry(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					() -> send("POST", "/topics", "code: trade", "Content-Type", "application/yaml")),
			entry(ProblemType.DOES_NOT_FIT_THE_DATA,
					() -> send("POST", "/imports", HEADER + ROW.replace("140500", "14050"), "Content-Type",
							"text/csv")),
			entry(ProblemType.MISSING_TAG, () -> send("PUT", "/topics/trade", TOPIC)),
			entry(ProblemType.TOO_MANY_FAILURES, this::keepFailing),
			entry(ProblemType.REVISION_NOT_HERE, () -> get("/topics", "Jincheng-Revision", "1000000")),
			entry(ProblemType.STANDBY, () -> refused(RefusedException.standby())),
			entry(ProblemType.TOO_MANY_REQUESTS,
					() -> refused(RefusedException.tooMany("Wait.", Duration.ofSeconds(1)))),
			entry(ProblemType.SLOW_REQUEST, () -> refused(new RefusedException(ProblemType.SLOW_REQUEST, "Slow."))),
			entry(ProblemType.INTERNAL_ERROR, () -> failed(new IllegalStateException("A test"))),
			entry(ProblemType.UNAVAILABLE, () -> unavailable("GET")),
			entry(ProblemType.OUTCOME_UNKNOWN, () -> unavailable("POST")),
			entry(ProblemType.DISK_FULL, () -> failed(new SQLException("Full", "53100"))));

	@AfterEach
	void forgetFailures() {
		this.keys.forgetFailures();
	}

	@ParameterizedTest
	@EnumSource
	void kindIsThatOfAnAnswerAndLeadsToItsPage(ProblemType type) {
		this.keys.forgetFailures();
		var problem = Api.parse(Objects.requireNonNull(this.requests.get(type)).get());
		assertThat(problem.get("type").asString()).as(problem.toString()).isEqualTo("/problems/" + type.slug());
		assertThat(problem.get("title").asString()).isEqualTo(type.title());
		assertThat(problem.get("status").asInt()).isEqualTo(type.status().value());
		var page = this.api.get(problem.get("type").asString(), "Accept", "text/html");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("<h1>" + type.title() + "</h1>", "What to do").doesNotContain("`");
	}

	@ParameterizedTest
	@EnumSource
	void pageIsInBothLanguages(ProblemType type) {
		var said = ProblemDescription.of(type);
		var page = this.api.get(type.uri() + "?lang=zh");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(List.of(said.zh(), said.meaning().in(Language.ZH), said.remedy().in(Language.ZH)))
			.allSatisfy((text) -> assertThat(text).containsPattern("\\p{IsHan}"));
		assertThat(page.text()).contains("<html lang=\"zh\">", "<h1>" + said.zh() + "</h1>");
	}

	@Test
	void listLeadsToEach() {
		assertThat(this.api.get("/problems").text()).contains(
				Arrays.stream(ProblemType.values()).map((type) -> "href=\"" + type.uri() + "?lang=en\"").toList());
	}

	@Test
	void unknownTypeOfProblemIsA404() {
		var answer = this.api.get("/problems/invalid-parametr");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text()).contains("Did you mean &quot;invalid-parameter&quot;?");
	}

	private String get(String path, String... headers) {
		return this.api.get(Api.BASE + path, headers).text();
	}

	private String send(String method, String path, @Nullable String body, String... headers) {
		var all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Authorization";
		all[headers.length + 1] = this.keys.curator();
		return this.api.send(method, Api.BASE + path, body, all).text();
	}

	private String keepFailing() {
		var last = "";
		for (int i = 0; i < 11; i++) {
			last = get("/topics", "Authorization", this.keys.unknown());
		}
		return last;
	}

	private String refused(RefusedException refusal) {
		return json(this.handler.handle(refusal, web("GET")).getBody());
	}

	private String failed(Exception failure) {
		try {
			return json(this.handler.handle(failure, web("POST")).getBody());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String unavailable(String method) {
		try {
			var lost = new DataAccessResourceFailureException("Lost", new SQLException("Lost", "08006"));
			return json(this.handler.unavailable(lost, web(method)).getBody());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ServletWebRequest web(String method) {
		return new ServletWebRequest(new MockHttpServletRequest(method, "/"), new MockHttpServletResponse());
	}

	private static String json(@Nullable Object problem) {
		return JsonMapper.shared().writeValueAsString(problem);
	}

}
