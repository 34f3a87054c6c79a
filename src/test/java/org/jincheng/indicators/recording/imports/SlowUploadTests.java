package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ShortTimeouts;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is slow is waited for, but not for ever, nor by others: files, and changes that
 * others make.
 */
@ShortTimeouts
class SlowUploadTests {

	private static final String IMPORTS = Api.BASE + "/imports";

	private static final byte[] HEADER = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,\
			sentence\r
			""".getBytes(StandardCharsets.UTF_8);

	/** An empty line is passed over. */
	private static final byte[] EMPTY_LINE = "\r\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void createWhenNothingComesEndsTheImport() throws IOException {
		try (var curators = new Sent(this.keys.curator(), "text/csv", 10_000);
				var admins = new Sent(this.keys.admin(), "text/csv", 10_000)) {
			curators.send(HEADER);
			admins.send(HEADER);
			for (var upload : List.of(curators, admins)) {
				assertThat(upload.answer()).contains("HTTP/1.1 408", "application/problem+json",
						"The file arrived more slowly than 1024 bytes a second for 1 s. Nothing was changed.");
			}
		}
		var reports = this.api.get(IMPORTS + "?limit=2", "Authorization", this.keys.curator()).body().get("items");
		assertThat(reports).hasSize(2).allSatisfy((report) -> {
			assertThat(report.get("state").asString()).isEqualTo("failed");
			assertThat(report.get("detail").asString()).contains("arrived more slowly than 1024 bytes a second");
			assertThat(report.get("bytes").asInt()).isEqualTo(HEADER.length);
		});
	}

	@Test
	void createWhenAByteComesNowAndThenEndsTheImport() throws Exception {
		try (var upload = new Sent(this.keys.curator(), "text/csv", 10_000)) {
			upload.send(HEADER);
			while (upload.isUnanswered()) {
				upload.send(EMPTY_LINE);
				Thread.sleep(50);
			}
			assertThat(upload.answer()).contains("HTTP/1.1 408");
		}
	}

	@Test
	void createWhenAFileComesSlowlyAndSteadilyTakesIt() throws Exception {
		var lines = "\r\n".repeat(500).getBytes(StandardCharsets.UTF_8);
		try (var upload = new Sent(this.keys.curator(), "text/csv", HEADER.length + 15 * lines.length)) {
			upload.send(HEADER);
			for (int i = 0; i < 15; i++) {
				Thread.sleep(100);
				upload.send(lines);
			}
			assertThat(upload.answer()).contains("HTTP/1.1 201");
		}
	}

	@Test
	void createWhileUploadsAreSlowGoesOn() throws Exception {
		try (var one = new Sent(this.keys.curator(), "text/csv", 10_000);
				var other = new Sent(this.keys.admin(), "text/csv", 10_000)) {
			one.send(HEADER);
			other.send(HEADER);
			var answer = this.api.post(IMPORTS, HEADER, "text/csv", "Authorization", this.keys.curator());
			assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		}
	}

	@Test
	void createWhenAnotherChangeTakesTooLongChangesNothing() {
		var answer = this.transaction.execute((status) -> {
			this.jdbc.sql("lock table revision in share row exclusive mode").update();
			return this.api.post(IMPORTS, HEADER, "text/csv", "Authorization", this.keys.curator());
		});
		assertThat(answer.status()).as(answer.text()).isEqualTo(503);
		assertThat(answer.body().get("detail").asString()).startsWith("Another change is in progress");
		assertThat(newest().get("detail").asString()).isEqualTo("Another change took too long. Nothing was changed.");
	}

	private JsonNode newest() {
		return this.api.get(IMPORTS, "Authorization", this.keys.curator()).body().at("/items/0");
	}

	/** A file that is sent bit by bit. */
	private final class Sent implements AutoCloseable {

		private final Socket socket;

		Sent(String key, String mediaType, int length) throws IOException {
			this.socket = new Socket("localhost", SlowUploadTests.this.api.port());
			send(("POST " + IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + key
					+ "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + length + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}

		void send(byte[] bytes) throws IOException {
			this.socket.getOutputStream().write(bytes);
		}

		boolean isUnanswered() throws IOException {
			return this.socket.getInputStream().available() == 0;
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
