package org.jincheng.indicators.core.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams of events over sockets of several addresses of this machine. */
@ServiceTests
class EventStreamTests {

	private static final int MAX_BY_ADDRESS = 100;

	@Autowired
	private Api api;

	@Test
	void oneAddressCannotHaveAllStreams() throws Exception {
		var mine = new ArrayList<Follower>();
		try {
			for (int i = 0; i < MAX_BY_ADDRESS; i++) {
				mine.add(new Follower("127.0.0.2"));
				assertThat(mine.getLast().status()).isEqualTo("HTTP/1.1 200 OK");
			}
			try (var more = new Follower("127.0.0.2"); var other = new Follower("127.0.0.3")) {
				assertThat(more.status()).isEqualTo("HTTP/1.1 429 Too Many Requests");
				assertThat(more.headers()).contains("Retry-After: 60", "Content-Type: application/problem+json");
				assertThat(other.status()).isEqualTo("HTTP/1.1 200 OK");
				assertThat(other.headers()).contains("Content-Type: text/event-stream", "Cache-Control: no-store");
			}
		}
		finally {
			for (var follower : mine) {
				follower.close();
			}
		}
	}

	@Test
	void streamsTakeNoThread() throws Exception {
		var streams = new ArrayList<Follower>();
		try {
			streams.add(new Follower("127.0.0.4"));
			var before = threads();
			for (int i = 1; i < MAX_BY_ADDRESS; i++) {
				streams.add(new Follower("127.0.0.4"));
			}
			assertThat(threads() - before).isLessThan(MAX_BY_ADDRESS / 2);
		}
		finally {
			for (var stream : streams) {
				stream.close();
			}
		}
	}

	@Test
	void headOpensNoStream() {
		var answer = this.api.send("HEAD", Api.BASE + "/changes", null, "Accept", "text/event-stream");
		assertThat(answer.status()).isEqualTo(200);
	}

	private static long threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).count();
	}

	/** A client that follows the changes from an address of its own. */
	private final class Follower implements AutoCloseable {

		private final Socket socket;

		private final String status;

		private final List<String> headers = new ArrayList<>();

		Follower(String address) throws IOException {
			this.socket = new Socket(InetAddress.getByName("127.0.0.1"), EventStreamTests.this.api.port(),
					InetAddress.getByName(address), 0);
			this.socket.setSoTimeout(10_000);
			this.socket.getOutputStream()
				.write("GET %s/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
					.formatted(Api.BASE)
					.getBytes(StandardCharsets.US_ASCII));
			var answer = new BufferedReader(
					new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
			this.status = answer.readLine();
			for (var line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
				this.headers.add(line);
			}
		}

		String status() {
			return this.status;
		}

		List<String> headers() {
			return this.headers;
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
