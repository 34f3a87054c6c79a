package org.jincheng.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** A client of the service under test. */
@TestComponent
@Lazy
public class Api {

	public static final String BASE = "/api/v1";

	private static final JsonMapper json = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Environment environment;

	Api(Environment environment) {
		this.environment = environment;
	}

	/** The port that the service listens on. */
	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	/** The port of the management endpoints. */
	public int managementPort() {
		return this.environment.getRequiredProperty("local.management.port", Integer.class);
	}

	/** Sends a GET with headers given as name, value, name, value. */
	public Answer get(String pathAndQuery, String... headers) {
		return send("GET", port(), pathAndQuery, headers);
	}

	/** Sends a request to the API with a body of JSON, or with none. */
	public Answer send(String method, String pathAndQuery, @Nullable String body, String... headers) {
		var isTyped = (body == null) || List.of(headers).contains("Content-Type");
		var contentType = !isTyped ? Stream.of("Content-Type", "application/json") : Stream.<String>empty();
		return send(method, port(), pathAndQuery,
				(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody(),
				Stream.concat(contentType, Stream.of(headers)).toArray(String[]::new));
	}

	/** Posts a file of a type. */
	public Answer post(String pathAndQuery, byte[] file, String contentType, String... headers) {
		return send("POST", port(), pathAndQuery, HttpRequest.BodyPublishers.ofByteArray(file),
				Stream.concat(Stream.of("Content-Type", contentType), Stream.of(headers)).toArray(String[]::new));
	}

	public Answer send(String method, int port, String pathAndQuery, String... headers) {
		return send(method, port, pathAndQuery, HttpRequest.BodyPublishers.noBody(), headers);
	}

	private Answer send(String method, int port, String pathAndQuery, HttpRequest.BodyPublisher body,
			String... headers) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery))
			.method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return new Answer(this.client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a request as it is, also one that no client would, and returns the answer
	 * with its head.
	 */
	public static String raw(int port, String requestLine, String... headers) {
		return exchange(port, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n"
				+ Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat) + "\r\n");
	}

	/** Sends bytes, one for each character, and returns the answer with its head. */
	public static String exchange(int port, String request) {
		try (var socket = new Socket("localhost", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The bytes that a GET is answered with. */
	public byte[] bytes(String pathAndQuery) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + pathAndQuery)).build();
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The items of all pages, from a path and query on. */
	public List<JsonNode> allPages(String pathAndQuery) {
		var items = new ArrayList<JsonNode>();
		var next = Optional.of(pathAndQuery);
		while (next.isPresent()) {
			var page = get(next.get()).body();
			page.get("items").forEach(items::add);
			next = page.get("next").asStringOpt();
		}
		return items;
	}

	public static JsonNode parse(String text) {
		return json.readTree(text);
	}

	/** An answer of the service. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String text() {
			return this.response.body();
		}

		public JsonNode body() {
			return parse(text());
		}

		/**
		 * What each error of a problem is about: where it is, and what was refused there.
		 */
		public List<String> rejections() {
			return body().get("errors")
				.valueStream()
				.map((error) -> error.get("parameter").asString() + ": " + error.path("rejected").asString("null"))
				.toList();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

}
