package org.jincheng.indicators.runtime.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Responses are made once and stored, and never reused when they are out of date. */
@CurationTests
class StoredResponseTests {

	private static final String HIT = "jincheng-indicators; hit";

	private static final String STORED = "jincheng-indicators; fwd=miss; stored";

	@Autowired
	private Api api;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Keys keys;

	@Autowired
	private TestCache cache;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StoredResponses responses;

	@Autowired
	private Formats formats;

	@Autowired
	private RevisionService revisions;

	@Autowired
	private TestClock clock;

	@Autowired
	private MeterRegistry meters;

	@ParameterizedTest
	@ValueSource(strings = { "", "/observations", "/observations?format=csv", "/observations?format=xlsx",
			"/observations?format=jsonstat", "/parks/danhe-river-wetland-park?lang=zh", "/investments/summary",
			"/changes?format=csv", "/dataset.zip" })
	void responseIsStoredWithItsHeaders(String path) {
		this.cache.clear();
		var made = this.api.get(Api.BASE + path);
		assertThat(made.header("Cache-Status")).isEqualTo(STORED);
		var before = TestDatabase.statements();
		var again = this.api.get(Api.BASE + path);
		assertThat(TestDatabase.statements()).isEqualTo(before);
		assertThat(again.header("Cache-Status")).isEqualTo(HIT);
		assertThat(again.text()).isEqualTo(made.text());
		for (var name : made.response().headers().map().keySet()) {
			if (!List.of("date", "cache-status").contains(name)) {
				assertThat(again.header(name)).as(name).isEqualTo(made.header(name));
			}
		}
		assertThat(again.header("Content-Security-Policy")).isNotEmpty();
		assertThat(again.header("Content-Length")).isNotEmpty();
	}

	/** A request is the same however it is written. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "observations?topic=trade&limit=2 | observations?limit=2&topic=trade",
			"observations?q=foreign%20trade | observations?q=foreign+trade", "parks?kind=green | parks?kind=gr%65en" })
	void responseIsThatOfTheSameRequestWrittenOtherwise(String one, String other) {
		this.cache.clear();
		var made = this.api.get(Api.BASE + "/" + one);
		var again = this.api.get(Api.BASE + "/" + other);
		assertThat(again.header("Cache-Status")).isEqualTo(HIT);
		assertThat(again.header("ETag")).isEqualTo(made.header("ETag"));
		assertThat(again.text()).isEqualTo(made.text());
	}

	@Test
	void responseIsThatOfTheSameRepresentationAskedForOtherwise() {
		this.cache.clear();
		var path = Api.BASE + "/topics";
		var made = this.api.get(path, "Accept", "application/json", "Accept-Language", "zh-CN, en;q=0.5");
		assertThat(this.api.get(path, "Accept", "*/*", "Accept-Language", "zh").text()).isEqualTo(made.text());
		assertThat(this.api.get(path, "Accept", "text/html, */*;q=0.8", "Accept-Language", "zh").header("Cache-Status"))
			.isEqualTo(HIT);
		for (var headers : List.of(List.of("Accept", "text/csv"), List.of("Accept-Language", "en"),
				List.of("Accept-Encoding", "gzip"))) {
			var another = this.api.get(path, headers.toArray(String[]::new));
			assertThat(another.header("Cache-Status")).isEqualTo(STORED);
			assertThat(another.header("ETag")).isNotEqualTo(made.header("ETag"));
		}
	}

	/** A resource that is not there in the format that is accepted best. */
	@Test
	void responseIsStoredUnderTheServedMediaType() {
		this.cache.clear();
		var path = Api.BASE + "/parks/danhe-river-wetland-park";
		var made = this.api.get(path, "Accept", "text/csv, application/json;q=0.5");
		assertThat(made.header("Content-Type")).isEqualTo("application/json");
		assertThat(this.api.get(path).header("Cache-Status")).isEqualTo(HIT);
		assertThat(this.api.get(path, "Accept", "text/csv").status()).isEqualTo(406);
	}

	@Test
	void headIsAnsweredFromTheStoredResponse() {
		this.cache.clear();
		var made = this.api.get(Api.BASE + "/units");
		var head = this.api.send("HEAD", Api.BASE + "/units", null);
		assertThat(head.header("Cache-Status")).isEqualTo(HIT);
		assertThat(head.header("ETag")).isEqualTo(made.header("ETag"));
		assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(made.text().getBytes().length));
		assertThat(head.text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/units", "/parks?limit=2", "/changes", "/observations?limit=2&format=csv" })
	void headOfANotStoredResponseHasNoContentLengthOfZero(String path) {
		this.cache.clear();
		var head = this.api.send("HEAD", Api.BASE + path, null);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.header("ETag")).isNotEmpty();
		assertThat(head.header("Content-Length")).isEmpty();
		assertThat(head.text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/parks/nothing", "/parks?limit=0", "/parks?format=jsonstat", "/imports",
			"/keys", "/parks?kind=%ff" })
	void errorsAndPrivateResponsesAreNotStored(String path) {
		for (int i = 0; i < 2; i++) {
			assertThat(this.api.get(Api.BASE + path).header("Cache-Status")).isEmpty();
			assertThat(this.api.get(Api.BASE + path, "Authorization", this.keys.admin()).header("Cache-Status"))
				.isEmpty();
		}
	}

	@Test
	void wrongKeyIsRefusedAStoredResponse() {
		this.api.get(Api.BASE + "/parks");
		assertThat(this.api.get(Api.BASE + "/parks", "Authorization", this.keys.unknown()).status()).isEqualTo(401);
		this.keys.forgetFailures();
	}

	/** As the database shows it, without a notification. */
	@Test
	void changeByAnotherInstanceIsSeenWithinASecond() {
		var before = this.api.get(Api.BASE + "/topics");
		this.jdbc.sql("""
				insert into revision (number, recorded_at, actor, action, summary)
				select max(number) + 1, max(recorded_at) + interval '1 ms', 'another', 'update', 'Another instance.'
				from revision""").update();
		await().atMost(Duration.ofSeconds(1))
			.until(() -> this.api.get(Api.BASE + "/topics", "If-None-Match", before.header("ETag")).status() == 200);
		assertThat(this.api.get(Api.BASE + "/topics").header("ETag")).isNotEqualTo(before.header("ETag"));
	}

	/** Its link to the next page has the query once more. */
	@Test
	void headCanBeAsLongAsAnyHead() {
		this.cache.clear();
		var path = Api.BASE + "/observations?limit=1&topic=" + String.join(",", Collections.nCopies(1300, "trade"));
		var made = this.api.get(path);
		assertThat(made.header("Link").length()).isGreaterThan(7000);
		var again = this.api.get(path);
		assertThat(again.header("Cache-Status")).isEqualTo(HIT);
		assertThat(again.header("Link")).isEqualTo(made.header("Link"));
	}

	/** By the handler and the filter, and by Spring. */
	@Test
	void requestsAreCountedByWhomeverTheyAreAnswered() {
		this.cache.clear();
		var path = Api.BASE + "/parks/danhe-river-wetland-park";
		var before = counted("GET", "SUCCESS", "200");
		var made = this.api.get(path);
		assertThat(this.api.get(path).header("Cache-Status")).isEqualTo(HIT);
		this.api.get(path + "?lang=en");
		awaitCount("GET", "SUCCESS", "200", before + 3);
		var notModified = counted("GET", "REDIRECTION", "304");
		this.api.get(path, "If-None-Match", made.header("ETag"));
		awaitCount("GET", "REDIRECTION", "304", notModified + 1);
		var heads = counted("HEAD", "SUCCESS", "200");
		this.api.send("HEAD", path, null);
		awaitCount("HEAD", "SUCCESS", "200", heads + 1);
	}

	private void awaitCount(String method, String outcome, String status, long count) {
		await().until(() -> counted(method, outcome, status), (counted) -> counted == count);
	}

	private long counted(String method, String outcome, String status) {
		return this.meters.find("http.server.requests")
			.tags("error", "none", "exception", "none", "method", method, "outcome", outcome, "status", status, "uri",
					"/api/v1/parks/{resource}")
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	@Test
	void requestIsRefusedWhenTooManyWaitAlready() throws Exception {
		var filter = filter(DataSize.ofMegabytes(1), 0, 0);
		this.api.get(Api.BASE + "/units");
		var stored = new MockHttpServletResponse();
		filter.doFilter(request(Api.BASE + "/units"), stored, new MockFilterChain());
		assertThat(stored.getStatus()).isEqualTo(200);
		var refused = new MockHttpServletResponse();
		filter.doFilter(request(Api.BASE + "/units/never-asked-for"), refused, new MockFilterChain());
		assertThat(refused.getStatus()).isEqualTo(503);
		assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
		assertThat(refused.getContentType()).isEqualTo("application/problem+json");
	}

	/** Each address has one of them, which it needs as long as it reads. */
	@Test
	void addressHasHalfOfTheLongResponsesAtMost() throws Exception {
		this.cache.clear();
		var filter = filter(DataSize.ofBytes(10), 10, 3);
		stream(filter, "192.0.2.1", () -> {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> stream(filter, "192.0.2.1", () -> {
			})).withMessageContaining("Your address has reached the limit of 1 long responses in progress at once");
			stream(filter, "192.0.2.2",
					() -> stream(filter, "192.0.2.3", () -> assertThatExceptionOfType(RefusedException.class)
						.isThrownBy(() -> stream(filter, "192.0.2.4", () -> {
						}))));
		});
		stream(filter, "192.0.2.1", () -> {
		});
	}

	/** A writer of JSON must not make something else of it. */
	@Test
	void refusalInTheMiddleOfAnAnswerStaysOne() {
		var refusal = RefusedException.busy("Too many.", Duration.ofSeconds(2));
		var answer = new Problem("", "", 200, "long ".repeat(10_000), null, List.of());
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.json.writeValue(new OutputStream() {
			@Override
			public void write(int value) {
				throw refusal;
			}
		}, answer)).isSameAs(refusal);
	}

	private static void stream(CacheFilter filter, String address, ThrowingCallable whileStreaming) throws Exception {
		var request = request(Api.BASE + "/long/" + address);
		request.setRemoteAddr(address);
		filter.doFilter(request, new MockHttpServletResponse(), (same, response) -> {
			response.getOutputStream().write(new byte[11]);
			try {
				whileStreaming.call();
			}
			catch (IOException | RuntimeException | Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	/** A GET as the server hands it over. */
	private static MockHttpServletRequest request(String path) {
		var request = new MockHttpServletRequest("GET", path);
		request.setAttribute(RequestKey.class.getName(), RequestKey.of("GET", path, null, (_) -> null));
		return request;
	}

	private CacheFilter filter(DataSize longest, int maxWaiting, int maxStreams) {
		var properties = new CacheProperties(DataSize.ofMegabytes(1), longest, Duration.ofDays(1), maxWaiting,
				maxStreams);
		var reuse = new Reuse(this.responses, properties, this.revisions, this.clock);
		return new CacheFilter(this.responses, reuse, properties, this.formats, this.revisions,
				AnyRequestMatcher.INSTANCE, this.clock);
	}

	@Test
	void responseIsMadeOnceHoweverManyAskForItAtOnce() throws Exception {
		var path = Api.BASE + "/investments?limit=900";
		// Then what is read once for each revision is known.
		this.api.get(path);
		this.cache.clear();
		var before = TestDatabase.statements();
		this.api.get(path);
		var one = TestDatabase.statements() - before;
		assertThat(one).isPositive();
		this.cache.clear();
		before = TestDatabase.statements();
		var start = new CountDownLatch(1);
		try (var clients = Executors.newFixedThreadPool(32)) {
			var asked = IntStream.range(0, 32).mapToObj((i) -> clients.submit(() -> {
				start.await();
				return this.api.get(path);
			})).toList();
			start.countDown();
			for (var each : asked) {
				assertThat(each.get().status()).isEqualTo(200);
				assertThat(each.get().header("Cache-Status")).isIn(HIT, STORED,
						"jincheng-indicators; fwd=miss; collapsed");
			}
		}
		assertThat(TestDatabase.statements() - before).isEqualTo(one);
	}

	/**
	 * Readers by the thousand, while curators commit: each body is what its tag says it
	 * is, and nobody sees an older revision after a newer one.
	 */
	@Test
	void bodyAndTagAreOfOneRevisionThatNeverGoesBackWhileOthersCommit() throws Exception {
		var recorded = record(0);
		var path = recorded.header("Location");
		var bodies = new ConcurrentHashMap<String, String>();
		var done = new AtomicBoolean();
		try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Long> read = () -> {
				var reads = 0L;
				var last = 0L;
				while (!done.get()) {
					var answer = this.api.get((reads % 2 == 0) ? path : Api.BASE + "/observations?from=1901&to=1901");
					assertThat(answer.status()).isEqualTo(200);
					var tag = answer.header("ETag");
					assertThat(bodies.computeIfAbsent(tag, (first) -> answer.text())).isEqualTo(answer.text());
					var revision = Long.parseLong(tag.replaceAll("\"r([0-9]+)-.*", "$1"));
					assertThat(revision).isGreaterThanOrEqualTo(last);
					last = revision;
					reads++;
				}
				return reads;
			};
			var running = IntStream.range(0, 12).mapToObj((i) -> readers.submit(read)).toList();
			var newest = recorded;
			for (int value = 1; value <= 12; value++) {
				newest = correct(path, value, newest.header("ETag"));
				// Whoever asks after a commit is told of it.
				assertThat(this.api.get(path).body().get("value").asInt()).isEqualTo(value);
			}
			done.set(true);
			var reads = 0L;
			for (var reader : running) {
				reads += reader.get();
			}
			assertThat(reads).isGreaterThan(200);
		}
		// Each figure was known in each of its values, under a tag of its own.
		assertThat(bodies.values().stream().filter((body) -> body.contains("\"supersededAt\":null")).distinct())
			.hasSizeGreaterThan(6);
	}

	private Answer record(int value) {
		var answer = this.api.send("POST", Api.BASE + "/observations", figure(value), "Authorization",
				this.keys.curator());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

	private Answer correct(String path, int value, String tag) {
		var answer = this.api.send("PUT", path, figure(value), "Authorization", this.keys.curator(), "If-Match", tag);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	private static String figure(int value) {
		return """
				{"indicator": "tree-coverage-rate", "place": "140500",
				 "period": {"start": "1901-01-01", "end": "1901-12-31", "basis": "stated"}, "value": %d, \
				"unit": "percent",
				 "relation": "eq", "printed": "%d percent",
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""".formatted(value, value);
	}

}
