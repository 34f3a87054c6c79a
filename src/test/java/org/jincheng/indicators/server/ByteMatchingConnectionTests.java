package org.jincheng.indicators.server;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.cache.CacheKey;
import org.jincheng.indicators.cache.TestCache;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.representation.Variant;
import org.jincheng.indicators.security.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request with the bytes of an earlier one is answered as that was, in whatever pieces
 * it comes, and nothing else is taken for it.
 */
@CurationTests
class ByteMatchingConnectionTests {

	private static final String GET = "GET /api/v1/units HTTP/1.1\r\nHost: localhost\r\n";

	private static final String REQUEST = GET + "\r\n";

	private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

	@Autowired
	private TestCache cache;

	@Autowired
	private RequestMatches matches;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Keys keys;

	@LocalServerPort
	private int port;

	@BeforeEach
	void clear() {
		this.cache.clear();
		this.matches.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Connection: keep-alive\r\n", "Accept-Encoding: gzip\r\n", "Accept: text/csv\r\n",
			"If-None-Match: \"another\"\r\n", "If-None-Match: *\r\n",
			"If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n" })
	void answerIsThatWhichJettyGave(String header) throws IOException {
		var request = GET + header + "\r\n";
		try (var client = new Client()) {
			client.ask(REQUEST);
			var byJetty = learn(client, request);
			var byItsBytes = client.ask(request);
			assertThat(byItsBytes).isEqualTo(byJetty).contains("Cache-Status: jincheng-indicators; hit");
			assertThat(client.ask(REQUEST)).startsWith("HTTP/1.1 200 OK");
		}
	}

	@Test
	void answerIsKnownOnAnyConnection() throws IOException {
		learn();
		try (var client = new Client()) {
			assertThat(client.ask(REQUEST)).startsWith("HTTP/1.1 200 OK");
		}
	}

	@Test
	void requestsAreAnsweredEachHoweverTheyArePutTogether() throws Exception {
		learn();
		var other = REQUEST.replace("units", "topics");
		var firstPart = other.substring(0, 40);
		var lastPart = other.substring(40);
		try (var client = new Client()) {
			var units = client.ask(REQUEST);
			var topics = learn(client, other);
			for (int i = 0; i < 3; i++) {
				client.send(REQUEST + other + REQUEST);
				assertThat(client.read()).isEqualTo(units);
				assertThat(client.read()).isEqualTo(topics);
				assertThat(client.read()).isEqualTo(units);
				client.send(REQUEST + firstPart);
				assertThat(client.read()).isEqualTo(units);
				client.send(lastPart);
				assertThat(client.read()).isEqualTo(topics);
				client.send(firstPart);
				Thread.sleep(20);
				client.send(lastPart);
				assertThat(client.read()).isEqualTo(topics);
			}
			for (var piece : List.of(REQUEST + other + REQUEST, REQUEST + firstPart, firstPart, lastPart, "")) {
				assertThat(isKnown(piece)).as(piece).isFalse();
			}
		}
	}

	/** The body of such a request means nothing, but is none. */
	@Test
	void bodyIsNotTakenForARequest() throws IOException {
		learn();
		var withBody = GET + "Content-Length: %d\r\n\r\n".formatted(REQUEST.length());
		for (int i = 0; i < 4; i++) {
			try (var client = new Client()) {
				client.send(withBody + REQUEST);
				assertThat(client.read()).startsWith("HTTP/1.1 200 OK");
				assertThat(client.ask(REQUEST.replace("units", "nothing"))).startsWith("HTTP/1.1 404");
				client.send(withBody);
				assertThat(client.read()).startsWith("HTTP/1.1 200 OK");
				assertThat(client.isEnded()).isTrue();
			}
		}
		assertThat(isKnown(withBody)).isFalse();
		assertThat(isKnown(withBody + REQUEST)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { GET + "Connection: close\r\n\r\n", GET + "Expect: 100-continue\r\n\r\n",
			"GET /api/v1/units HTTP/1.0\r\n\r\n" })
	void connectionEndsWhereItsClientSaysSo(String request) throws IOException {
		for (int i = 0; i < 4; i++) {
			try (var client = new Client()) {
				assertThat(client.ask(request)).contains("200 OK");
				assertThat(client.isEnded()).isTrue();
			}
		}
		assertThat(isKnown(request)).isFalse();
	}

	/** An older one is told in each answer that its connection goes on. */
	@Test
	void olderClientKeepsItsConnection() throws IOException {
		var request = "GET /api/v1/units HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
		try (var client = new Client()) {
			for (int i = 0; i < 4; i++) {
				assertThat(client.ask(request)).contains("200 OK").containsIgnoringCase("Connection: keep-alive");
			}
		}
		assertThat(isKnown(request)).isFalse();
	}

	@Test
	void headHasNoBody() throws IOException {
		learn();
		var head = REQUEST.replace("GET", "HEAD");
		try (var client = new Client()) {
			for (int i = 0; i < 4; i++) {
				client.send(head);
				assertThat(client.readHead()).contains("Content-Length: ");
			}
			assertThat(client.ask(REQUEST)).startsWith("HTTP/1.1 200 OK");
		}
		assertThat(isKnown(head)).isFalse();
	}

	@Test
	void keyIsLookedAtEachTime() throws IOException {
		learn();
		var request = GET + "Authorization: " + this.keys.unknown() + "\r\n\r\n";
		try (var client = new Client()) {
			for (int i = 0; i < 4; i++) {
				assertThat(client.ask(request)).startsWith("HTTP/1.1 401");
			}
		}
		this.keys.forgetFailures();
		assertThat(isKnown(request)).isFalse();
	}

	/** Its link to the next page has the query once more. */
	@Test
	void headCanBeAsLongAsAnyHead() throws IOException {
		var query = "limit=1&topic=" + String.join(",", Collections.nCopies(1300, "trade"));
		var request = REQUEST.replace("units", "observations?" + query);
		try (var client = new Client()) {
			var byJetty = learn(client, request);
			assertThat(byJetty.indexOf("\r\n\r\n")).isGreaterThan(8192);
			assertThat(client.ask(request)).isEqualTo(byJetty);
		}
	}

	@Test
	void whoSendsNoRequestIsToldSoHoweverMuchComes() throws Exception {
		for (int i = 0; i < 20; i++) {
			try (var client = new Client()) {
				client.send("NOT A REQUEST\r\n");
				client.send("x".repeat(i * 1000));
				assertThat(client.readHead()).startsWith("HTTP/1.1 400");
			}
		}
	}

	/** A lenient parser may take them for requests, and skip what is before or after. */
	@ParameterizedTest
	@ValueSource(strings = { "\r\n" + REQUEST, "get /api/v1/units HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1/units HTTP/1.1\nHost: localhost\n\n", REQUEST + "\r\n" })
	void bytesThatDoNotBeginWithGetAndEndWithAnEmptyLineAreParsedEachTime(String request) throws IOException {
		learn();
		for (int i = 0; i < 4; i++) {
			try (var client = new Client()) {
				assertThat(client.ask(request)).startsWith("HTTP/1.1 ");
			}
		}
		assertThat(isKnown(request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "GET ", "GET \r\n\r", "\r\n\r\n", "POST / HTTP/1.1\r\n\r\n", "XGET / HTTP/1.1\r\n\r\n",
			"GET / HTTP/1.1\r\n\r\nX", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\n\n" })
	void onlyBytesThatBeginWithGetAndEndWithAnEmptyLineAreRemembered(String request) {
		this.matches.put(ascii(request), match());
		assertThat(isKnown(request)).isFalse();
		this.matches.put(ascii(REQUEST), match());
		assertThat(isKnown(REQUEST)).isTrue();
	}

	private RequestMatches.Match match() {
		var representation = new Variant(Language.EN, MediaType.APPLICATION_JSON, false);
		return new RequestMatches.Match(new CacheKey("/", null, representation), "\"tag\"", false,
				this.meters.timer("never"));
	}

	/** By the connection, the handler and the filter, and by Spring. */
	@Test
	void requestsAreCountedByWhomeverTheyAreAnswered() throws IOException {
		var path = "/api/v1/parks/danhe-river-wetland-park";
		var request = REQUEST.replace("/api/v1/units", path);
		var conditional = GET.replace("/api/v1/units", path)
				+ "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n\r\n";
		try (var client = new Client()) {
			var before = counted("GET", "SUCCESS", "200");
			learn(client, request);
			client.ask(request);
			// Made, from the handler, and by its bytes.
			awaitCount("GET", "SUCCESS", "200", before + 3);
			client.ask(REQUEST.replace("/api/v1/units", path + "?lang=en"));
			client.ask(GET.replace("/api/v1/units", path) + "Accept-Language: en\r\n\r\n");
			awaitCount("GET", "SUCCESS", "200", before + 5);
			var notModified = counted("GET", "REDIRECTION", "304");
			client.ask(conditional);
			client.ask(conditional);
			awaitCount("GET", "REDIRECTION", "304", notModified + 2);
			var heads = counted("HEAD", "SUCCESS", "200");
			client.send(request.replace("GET", "HEAD"));
			client.readHead();
			awaitCount("HEAD", "SUCCESS", "200", heads + 1);
		}
	}

	private void awaitCount(String method, String outcome, String status, long count) {
		var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
		while (counted(method, outcome, status) < count && System.nanoTime() < end) {
			Thread.onSpinWait();
		}
		assertThat(counted(method, outcome, status)).isEqualTo(count);
	}

	private long counted(String method, String outcome, String status) {
		return this.meters.find("http.server.requests")
			.tags("error", "none", "exception", "none", "method", method, "outcome", outcome, "status", status, "uri",
					"/api/v1/parks/{id}")
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	/** The answers are longer than what fits between a service and a client. */
	@Test
	void clientThatDoesNotReadGetsEverythingOnceItDoes() throws Exception {
		var request = REQUEST.replace("units", "observations?limit=1000");
		try (var client = new Client()) {
			var answer = learn(client, request);
			var times = 20_000_000 / answer.length();
			for (int i = 0; i < times; i++) {
				client.send(request);
				Thread.sleep(2);
			}
			for (int i = 0; i < times; i++) {
				assertThat(client.read()).isEqualTo(answer);
			}
		}
	}

	private void learn() throws IOException {
		try (var client = new Client()) {
			learn(client, REQUEST);
		}
	}

	/**
	 * Has it known what a request is answered with, and returns the answer by which that
	 * became known: the last that Jetty gives.
	 */
	private String learn(Client client, String request) throws IOException {
		assertThat(isKnown(request)).isFalse();
		var answer = client.ask(request);
		if (!isKnown(request)) {
			answer = client.ask(request);
		}
		assertThat(isKnown(request)).isTrue();
		return answer;
	}

	private boolean isKnown(String request) {
		return this.matches.find(ascii(request)) != null;
	}

	private static ByteBuffer ascii(String bytes) {
		return ByteBuffer.wrap(bytes.getBytes(StandardCharsets.US_ASCII));
	}

	/** Sends bytes as they are, each piece on its own. */
	private final class Client implements AutoCloseable {

		private final Socket socket = new Socket();

		Client() throws IOException {
			this.socket.setReceiveBufferSize(64 * 1024);
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(10_000);
			this.socket.connect(
					new InetSocketAddress(InetAddress.getLoopbackAddress(), ByteMatchingConnectionTests.this.port));
		}

		String ask(String request) throws IOException {
			send(request);
			return read();
		}

		void send(String bytes) throws IOException {
			this.socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
		}

		/** An answer with its body, without its date. */
		String read() throws IOException {
			var head = readHead();
			var length = LENGTH.matcher(head);
			var body = new byte[(length.find()) ? Integer.parseInt(length.group(1)) : 0];
			assertThat(this.socket.getInputStream().readNBytes(body, 0, body.length)).isEqualTo(body.length);
			return head + new String(body, StandardCharsets.ISO_8859_1);
		}

		String readHead() throws IOException {
			var head = new StringBuilder();
			while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
				var next = this.socket.getInputStream().read();
				if (next < 0) {
					throw new EOFException("The answer ends in its head: " + head);
				}
				head.append((char) next);
			}
			return head.toString().replaceAll("(?m)^Date: .*\r\n", "");
		}

		boolean isEnded() throws IOException {
			return this.socket.getInputStream().read() == -1;
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
