package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ShortTimeouts;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;

/** A body is waited for without a thread, and only as long as it comes fast enough. */
@ShortTimeouts
class RequestBodyHandlerTests {

	private static final String READING = "{\"text\": \"Up 5 percent.\"}";

	private static final List<String> REQUESTS = List.of("POST /api/v1/readings", "POST /mcp",
			"POST /api/v1/publications", "POST /api/v1/observations", "PUT /api/v1/parks/danhe-river-wetland-park",
			"POST /api/v1/keys", "POST /nothing");

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void bodyThatComesByteByByteOrTakesTooLongInAllIsNotWaitedFor() throws Exception {
		var clients = new LinkedHashMap<String, Client>();
		try (var steady = new Client("127.0.0.1", "POST /api/v1/readings", "Content-Length: 1000000")) {
			for (var request : REQUESTS) {
				clients.put(request, new Client("127.0.0.1", request, "Content-Length: 1000"));
			}
			while (steady.isUnanswered() || clients.values().stream().anyMatch(Client::isUnanswered)) {
				for (var client : clients.values()) {
					client.sendIfUnanswered(" ");
				}
				steady.sendIfUnanswered(" ".repeat(1000));
				Thread.sleep(50);
			}
			assertAll(Stream.concat(Stream.of(() -> assertThat(steady.answer()).startsWith("HTTP/1.1 408 ")), clients
				.entrySet()
				.stream()
				.map((client) -> () -> assertThat(client.getValue().answer()).as(client.getKey())
					.startsWith("HTTP/1.1 408 ")
					.contains("application/problem+json", "The body arrived more slowly than 1024 bytes a second"))));
		}
		finally {
			for (var client : clients.values()) {
				client.close();
			}
		}
	}

	/** As many as would take all threads that handle requests, and more. */
	@ParameterizedTest
	@CsvSource({ "POST /mcp, 1000", "POST /api/v1/readings, 1000000", "PUT /api/v1/units/percent, 1000",
			"POST /api/v1/imports, 1000" })
	void othersAreAnsweredWhileBodiesAreWaitedFor(String request, int length) throws Exception {
		this.api.get(Api.BASE + "/parks");
		var slow = new ArrayList<Client>();
		try {
			for (var address : List.of("127.0.0.2", "127.0.0.3", "127.0.0.4")) {
				for (int i = 0; i < 100; i++) {
					slow.add(new Client(address, request, "Content-Type: text/csv", "Content-Length: " + length));
					slow.getLast().send(" ");
				}
			}
			assertThat(this.api.get(Api.BASE + "/parks").status()).as("what is stored").isEqualTo(200);
			assertThat(this.api.get(Api.BASE + "/units?q=" + System.nanoTime()).status()).isEqualTo(200);
			assertThat(this.api.send("POST", Api.BASE + "/readings", READING).status()).isEqualTo(200);
			assertThat(this.api.send("GET", this.api.managementPort(), "/actuator/health/readiness").status())
				.isEqualTo(200);
		}
		finally {
			for (var client : slow) {
				client.close();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST /api/v1/readings, 32, incomplete bodies", "POST /api/v1/imports, 16, files in transfer" })
	void clientHasSoManyIncompleteBodiesAtMost(String request, int most, String things) throws Exception {
		var slow = new ArrayList<Client>();
		try {
			for (int i = 0; i <= most; i++) {
				slow.add(new Client("127.0.0.5", request, "Content-Length: 1000", "Content-Type: text/csv", "\r\n "));
			}
			// Whichever came last.
			var refused = await().until(() -> slow.stream().filter((client) -> !client.isUnanswered()).findFirst(),
					Optional::isPresent);
			assertThat(refused.orElseThrow().answer()).startsWith("HTTP/1.1 429 ")
				.contains("Retry-After: 1", "the limit of %d %s at once".formatted(most, things));
			try (var whole = new Client("127.0.0.5", "POST /api/v1/readings", "Content-Type: application/json",
					"Content-Length: " + READING.length(), "\r\n" + READING)) {
				assertThat(whole.answer()).startsWith("HTTP/1.1 200 ");
			}
		}
		finally {
			for (var client : slow) {
				client.close();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: ", "Transfer-Encoding: chunked" })
	void bodyIsTheSameInWhateverPiecesItComes(String framing) throws Exception {
		var isChunked = framing.startsWith("Transfer");
		var text = "{\"text\": \"Up 5 percent. " + "It rains. ".repeat(4000) + "\"}";
		var whole = this.api.send("POST", Api.BASE + "/readings", text);
		assertThat(whole.status()).isEqualTo(200);
		try (var client = new Client("127.0.0.1", "POST /api/v1/readings", "Content-Type: application/json",
				framing + (isChunked ? "" : text.length()))) {
			for (int i = 0; i < text.length(); i += 7001) {
				var piece = text.substring(i, Math.min(text.length(), i + 7001));
				client.send(isChunked ? "%x\r\n%s\r\n".formatted(piece.length(), piece) : piece);
			}
			client.send(isChunked ? "0\r\n\r\n" : "");
			assertThat(client.answer()).startsWith("HTTP/1.1 200 ").endsWith(whole.text());
		}
	}

	@Test
	void expectContinueIsAnswered() throws Exception {
		// From an address whose memory no other body of these tests still takes.
		try (var client = new Client("127.0.0.6", "POST /api/v1/readings", "Content-Type: application/json",
				"Expect: 100-continue", "Content-Length: " + READING.length())) {
			assertThat(client.read(12)).isEqualTo("HTTP/1.1 100");
			client.send(READING);
			assertThat(client.answer()).contains("HTTP/1.1 200 ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /api/v1/publications", "POST /mcp", "POST /nothing" })
	void longBodyIsRefused(String request) throws Exception {
		try (var client = new Client("127.0.0.1", request, "Content-Length: " + (13 << 20))) {
			client.send(" ".repeat(13 << 20));
			assertThat(client.answer()).startsWith("HTTP/1.1 413 ").contains("12582912 bytes");
		}
	}

	@Test
	void brokenChunkIsRefused() throws Exception {
		try (var client = new Client("127.0.0.1", "POST /api/v1/readings", "Transfer-Encoding: chunked")) {
			client.send("nonsense\r\n");
			assertThat(client.answer()).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
		}
	}

	/** A client that sends a body bit by bit. */
	private final class Client implements AutoCloseable {

		private final Socket socket;

		/**
		 * Begins a request.
		 * @param headers its headers; a last one that is an empty line begins the body
		 */
		Client(String address, String request, String... headers) throws IOException {
			this.socket = new Socket(InetAddress.getByName("127.0.0.1"), RequestBodyHandlerTests.this.api.port(),
					InetAddress.getByName(address), 0);
			this.socket.setSoTimeout(10_000);
			send("%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n%s%s".formatted(request,
					RequestBodyHandlerTests.this.keys.admin(), String.join("\r\n", headers),
					headers[headers.length - 1].startsWith("\r\n") ? "" : "\r\n\r\n"));
		}

		void send(String text) throws IOException {
			this.socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		}

		void sendIfUnanswered(String text) throws IOException {
			if (isUnanswered()) {
				send(text);
			}
		}

		boolean isUnanswered() {
			try {
				return this.socket.getInputStream().available() == 0;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		String read(int length) throws IOException {
			return new String(this.socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
		}

		String answer() throws IOException {
			return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
