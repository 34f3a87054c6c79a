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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.faces.documentation.DocumentedAnswers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** A client of the service under test. */
@TestComponent
@Lazy
public class Api {

	public static final String BASE = "/api/v1";

	private static final String DOCUMENT = "/v3/api-docs";

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
			var answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (port == port()) {
				check(answer, answer.body());
			}
			return withKindOfProblem(new Answer(answer));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Every problem, whoever writes it, is of a kind, and has its title and status. */
	private static Answer withKindOfProblem(Answer answer) {
		if (answer.header("Content-Type").startsWith("application/problem+json") && !answer.text().isEmpty()) {
			var problem = answer.body();
			assertThat(Arrays.stream(ProblemType.values())
				.filter((type) -> type.uri().equals(problem.get("type").asString()))).as(answer.text())
				.singleElement()
				.satisfies((type) -> assertThat(problem.get("title").asString()).isEqualTo(type.title()),
						(type) -> assertThat(type.status().value()).isEqualTo(problem.get("status").asInt())
							.isEqualTo(answer.status()));
		}
		return answer;
	}

	/** It takes seconds the first time, which the tests are not to wait for. */
	@PostConstruct
	void prepareDocument() {
		DocumentedAnswers.ofProcess(this::document);
	}

	private String document() {
		return get(DOCUMENT).text();
	}

	/** Checks that an answer is as the OpenAPI document of the service says. */
	private void check(HttpResponse<?> answer, String body) {
		var path = answer.request().uri().getRawPath();
		if (!path.equals(DOCUMENT)) {
			var method = answer.request().method();
			// What was not asked for may be missing.
			var isWhole = !String.valueOf(answer.request().uri().getRawQuery()).contains("fields=");
			DocumentedAnswers.ofProcess(method, path, answer.statusCode(), this::document)
				.check(method, path, answer.statusCode(), answer.headers(), isWhole ? body : "");
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
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The bytes that a GET is answered with. */
	public byte[] bytes(String pathAndQuery, String... headers) {
		var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + pathAndQuery));
		var request = ((headers.length > 0) ? asked.headers(headers) : asked).build();
		try {
			var answer = this.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
			check(answer, "");
			return answer.body();
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
	public List<JsonNode> allPages(String pathAndQuery, String... headers) {
		var items = new ArrayList<JsonNode>();
		var next = Optional.of(pathAndQuery);
		while (next.isPresent()) {
			var page = get(next.get(), headers).body();
			page.get("items").forEach(items::add);
			next = page.get("next").asStringOpt();
		}
		return items;
	}

	public static JsonNode parse(String text) {
		try {
			return json.readTree(text);
		}
		catch (JacksonException ex) {
			throw new AssertionError("No JSON: " + text, ex);
		}
	}

	/**
	 * Where an error is: a parameter, a pointer, or the line and column of a cell.
	 */
	public static String place(JsonNode error) {
		assertThat(List.of("parameter", "pointer", "line")).filteredOn(error::has).as(error.toString()).hasSize(1);
		return error.has("line")
				? Stream.of("line", "column")
					.filter(error::has)
					.map((name) -> (name.equals("line") ? "line " : "") + error.get(name).asString())
					.collect(Collectors.joining(", "))
				: error.path("parameter").asString(error.path("pointer").asString(""));
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
				.map((error) -> place(error) + ": " + error.path("rejected").asString("null"))
				.toList();
		}

		/** Where each error of a problem is. */
		public List<String> places() {
			return body().get("errors").valueStream().map(Api::place).toList();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

}
