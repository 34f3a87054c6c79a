package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wrong requests and what they are told: a 4xx, as a problem, whatever they accept, or of
 * a page as a page, which says where what is wrong, and what is allowed. The file has
 * them all: {@code NAME = body} is a body, and {@code POST path NAME changes} sends it
 * with changes.
 */
@CurationTests
class RefusedRequestTests {

	private static final String FILE = "refused-requests.txt";

	/** What is no refusal, but another answer. */
	private static final String NO_PROBLEM = "no problem";

	private static final Pattern REQUEST = Pattern
		.compile("(GET|POST|PUT|DELETE|PATCH) (\\S*)(?: \\[([^:]+): ?(.*?)\\])?(?: (.+))?");

	/** What a page says of itself. */
	private static final Pattern DETAIL = Pattern.compile("<p class=\"lead\">(.*?)</p>");

	private static final Pattern ALLOWED = Pattern.compile("<li><code>(.*?)</code>");

	private static final Pattern BODY = Pattern.compile("([A-Z]+) = (.+)");

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	private final Map<String, String> bodies = new HashMap<>();

	@Test
	void requestsAreRefusedAsTheyWere() throws IOException {
		this.curator.record("every-sort");
		var revision = this.api.get(Api.BASE).body().at("/revision/number");
		var lines = new ArrayList<String>();
		Golden.read(FILE).lines().filter((line) -> !line.startsWith("\t")).forEach((line) -> {
			lines.add(line);
			var body = BODY.matcher(line);
			var request = REQUEST.matcher(line);
			if (body.matches()) {
				this.bodies.put(body.group(1), body.group(2));
			}
			else if (request.matches()) {
				lines.addAll(refusal(request.group(1), request.group(2),
						(request.group(3) != null) ? List.of(request.group(3), request.group(4)) : List.of(),
						Objects.requireNonNullElse(request.group(5), "")));
			}
		});
		Golden.assertGolden(FILE, String.join("\n", lines) + "\n");
		assertThat(lines).noneMatch((line) -> line.endsWith(NO_PROBLEM));
		assertThat(this.api.get(Api.BASE).body().at("/revision/number")).isEqualTo(revision);
	}

	/** The status of an answer, and what is wrong and where, each in a line. */
	private List<String> refusal(String method, String path, List<String> header, String body) {
		var headers = new ArrayList<>(header);
		if (!method.equals("GET")) {
			headers.addAll(List.of("Authorization", this.keys.curator()));
		}
		if (!header.contains("Accept")) {
			headers.addAll(List.of("Accept", "text/html"));
		}
		if (!body.isEmpty() && !header.contains("Content-Type")) {
			headers.addAll(List.of("Content-Type", body.startsWith("CSV ") ? "text/csv" : "application/json"));
		}
		var text = send(method, path.startsWith("/") ? path : Api.BASE + "/" + path, headers, body(body));
		assertThat(text).doesNotContain("Exception", "org.jincheng", "\tat ");
		var page = DETAIL.matcher(text);
		var status = "\t" + text.substring("HTTP/1.1 ".length(), "HTTP/1.1 400 ".length());
		if (page.find() && !path.startsWith(Api.BASE)) {
			var allowed = ALLOWED.matcher(text)
				.results()
				.map((code) -> code.group(1))
				.collect(Collectors.joining(", "));
			return List
				.of(status + HtmlUtils.htmlUnescape(page.group(1)) + (allowed.isEmpty() ? "" : " [" + allowed + "]"));
		}
		assertThat(text).doesNotContainIgnoringCase("<html");
		if (text.contains("<message:Error")) {
			return List.of(status + text.substring(text.indexOf("<?xml")).replaceAll("<[^>]*>", " ").strip());
		}
		if (!text.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")) {
			return List.of(status + NO_PROBLEM);
		}
		var problem = Api.parse(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
		var errors = problem.path("errors").valueStream().map((error) -> status + told(error)).toList();
		return errors.isEmpty() ? List.of(status + problem.get("detail").asString()) : errors;
	}

	private static String told(JsonNode error) {
		var allowed = error.get("allowed").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
		return "%s: %s%s".formatted(Api.place(error), error.get("message").asString(),
				allowed.isEmpty() ? "" : " [" + allowed + "]");
	}

	/** What is sent: a body of the file with changes, lines of CSV, or what is there. */
	private String body(String body) {
		var words = body.split(" ", 2);
		var known = this.bodies.get(words[0]);
		if (known == null) {
			return words[0].equals("CSV") ? words[1].replace("\\n", "\n") : body;
		}
		var changed = (ObjectNode) Api.parse(known);
		if (words.length > 1) {
			Api.parse(words[1]).propertyStream().forEach((field) -> changed.set(field.getKey(), field.getValue()));
		}
		return changed.toString();
	}

	/**
	 * Sends a request, also one that no client would, and returns the answer with its
	 * head.
	 */
	private String send(String method, String path, List<String> headers, String body) {
		var lines = new ArrayList<String>();
		for (int i = 0; i < headers.size(); i += 2) {
			lines.add(headers.get(i) + ": " + headers.get(i + 1));
		}
		var bytes = body.getBytes(StandardCharsets.UTF_8);
		return Api.exchange(this.api.port(),
				Stream
					.concat(Stream.of(method + " " + path + " HTTP/1.1", "Host: localhost", "Connection: close",
							"Content-Length: " + bytes.length), lines.stream())
					.collect(Collectors.joining("\r\n", "", "\r\n\r\n"))
						+ new String(bytes, StandardCharsets.ISO_8859_1));
	}

}
