package org.jincheng.indicators.faces.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.Prepared;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document tells the truth: each example is what the service answers, and
 * each answer is what its schema says. With {@code -Dexamples=write} the examples are
 * written anew from the answers, to be read before they are committed.
 */
@ServiceTests
class DocumentationTests {

	private static final Path EXAMPLES = Path.of("src/main/resources/documentation");

	private static final int READABLE_LINES = 600;

	private static final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private DocumentMaker maker;

	@Autowired
	private List<Prepared> prepared;

	@Test
	void documentIsPreparedLastAndMadeOnce() {
		assertThat(this.prepared.getLast()).isInstanceOf(StoredDocument.class);
		this.prepared.getLast().prepare();
		this.prepared.getLast().prepare();
		assertThat(this.maker.times()).hasValue(1);
	}

	/**
	 * Ids of what a new service has not, so that the documentation names none of them.
	 */
	private static final Map<String, String> BROUGHT = Map.of("getBreak", "population-census-2004", "getImport",
			"5d0c1c4e-8a4f-4a57-9d5b-1f6a9e0c7b21", "listImportErrors", "5d0c1c4e-8a4f-4a57-9d5b-1f6a9e0c7b21",
			"listImportChanges", "7c1f0a52-0d1e-4b6a-8f57-2b7f4f6d9a10");

	private static final String JSON_BODY = "/requestBody/content/application~1json";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	/** Two imports and a break, for the documentation to show: the seed has none. */
	@BeforeEach
	void bringImportsAndABreak() {
		this.jdbc.sql("""
				insert into series_break (id, indicator_code, place_code, day, reason, note_en, note_zh,
				  source_id, paragraph,
				  sentence)
				values ('population-census-2004', 'population', '140500', '2004-01-01', 'census',
				  'Counted by a census; estimates before.', '普查数，以前为推算数。', 'chinadaily-2013-10-17', 1, 2)""").update();
		this.cache.clear();
		this.jdbc.sql("""
				insert into import (id, actor, media_type, dry_run, state, started_at, ended_at, \
				bytes, rows,
				  recorded, corrected, unchanged, faults, detail, errors, changes)
				values ('7c1f0a52-0d1e-4b6a-8f57-2b7f4f6d9a10', 'curator', 'text/csv', true, 'done',
				  '2026-11-24T08:00:00Z', '2026-11-24T08:00:01Z', 4096, 2, 0, 1, 1, 0, \
				null, null,
				  '[{"line": 2, "outcome": "corrected", \
				"href": "/api/v1/observations/65e77289-3639-5e22-8225-174e97d8226f",
				  "column": "value", "before": "45.8", "after": "46.1"}, {"line": 3, \
				"outcome": "unchanged",
				  "href": "/api/v1/observations/9be66e58-d872-5efb-a066-73dd540d1551", "column": null, \
				"before": null, "after": null}]'),
				('5d0c1c4e-8a4f-4a57-9d5b-1f6a9e0c7b21', 'curator', 'text/csv', false, 'refused',
				  '2026-11-24T09:00:00Z', '2026-11-24T09:00:01Z', 4096, 20, 0, 0, 0, 1,
				  'line 3, value: Not a plain decimal number such as 1000000000 or 45.8.', '[{"table": null, \
				"line": 3,
				  "column": "value", "value": "4x", "reason": "Not a plain decimal number such as 1000000000 or \
				45.8."}]', null)
				""").update();
	}

	@AfterEach
	void forgetThem() {
		this.jdbc.sql("delete from import").update();
		this.jdbc.sql("delete from series_break").update();
		this.cache.clear();
	}

	@TestFactory
	Stream<DynamicTest> everyExampleIsWhatTheServiceAnswers() {
		return reads().filter((operation) -> !operation.takesARole())
			.flatMap((operation) -> operation.mediaTypes()
				.map((mediaType) -> DynamicTest.dynamicTest(operation.id() + " " + mediaType, () -> {
					var answer = this.api.get(inLanguages(operation.exampleRequest(), mediaType), "Accept", mediaType);
					assertThat(answer.status()).as(operation.exampleRequest()).isEqualTo(200);
					assertThat(answer.header("Content-Type")).startsWith(mediaType);
					var example = operation.content("200", mediaType).get("example");
					assertShowsSomething(answer, mediaType);
					switch (mediaType) {
						case "application/json" -> assertShown(operation.id(),
								operation.id().equals("getCitation") ? placed(answer.text()) : readable(answer.body()),
								example);
						case "application/vnd.json-stat+json" ->
							assertShown(operation.id() + ".jsonstat", answer.body(), example);
						case "text/csv" -> assertShown(operation.id(), answer.text(), example);
						default -> assertThat(example).isNull();
					}
				})));
	}

	/** An example of nothing teaches nobody anything. */
	private static void assertShowsSomething(Api.Answer answer, String mediaType) {
		switch (mediaType) {
			case "application/json" ->
				assertThat(answer.body().has("items") && answer.body().get("items").isEmpty()).isFalse();
			case "application/vnd.json-stat+json" -> assertThat(answer.body().get("value")).isNotEmpty();
			case "text/csv" -> assertThat(answer.text().lines()).hasSizeGreaterThan(1);
			case "image/svg+xml" -> assertThat(answer.text()).doesNotContain("No figure is published.");
			default -> assertThat(answer.text()).isNotBlank();
		}
	}

	/** Of an answer that nobody would read to its end, the first entry of each list. */
	private static JsonNode readable(JsonNode answer) {
		return (answer.toPrettyString().lines().count() > READABLE_LINES) ? firstEntries(answer) : answer;
	}

	private static JsonNode firstEntries(JsonNode node) {
		while (node.isArray() && node.size() > 1) {
			((ArrayNode) node).remove(1);
		}
		node.forEach(DocumentationTests::firstEntries);
		return node;
	}

	/** Citations tell where and when they were asked for. */
	private static JsonNode placed(String citation) {
		return Api.parse(citation.replaceAll("localhost:[0-9]+", "localhost:8080")
			.replaceAll("(Accessed |urldate = \\{)[0-9-]+", "$12026-11-28"));
	}

	/** Each copy of the seeded database has a newest revision of its own. */
	private static JsonNode seeded(JsonNode answer) {
		return Api.parse(answer.toString().replaceAll("(?<=00:05:00\\.)[0-9]{6}(?=Z)", "000000"));
	}

	private static String inLanguages(String request, String mediaType) {
		return !mediaType.endsWith(";lang=all") ? request : request + (request.contains("?") ? "&" : "?") + "lang=all";
	}

	private static void assertShown(String name, JsonNode answer, JsonNode example) throws IOException {
		if (Golden.WRITES) {
			write("answers/" + name, seeded(answer));
		}
		else {
			assertThat(seeded(answer)).isEqualTo(example);
		}
	}

	private static void assertShown(String name, String answer, JsonNode example) throws IOException {
		if (Golden.WRITES) {
			Files.writeString(EXAMPLES.resolve("answers/" + name + ".csv"), answer);
		}
		else {
			assertThat(answer).isEqualTo(example.asString());
		}
	}

	@TestFactory
	Stream<DynamicTest> everyProblemIsWhatTheServiceAnswers() {
		return document().at("/components/responses")
			.properties()
			.stream()
			.flatMap((response) -> response.getValue()
				.at("/content/application~1problem+json/examples")
				.properties()
				.stream()
				.map((example) -> DynamicTest.dynamicTest(example.getKey(), () -> {
					var shown = example.getValue().get("value");
					var request = Objects.requireNonNull(PROBLEM_REQUESTS.get(example.getKey()), "a request for it");
					this.keys.forgetFailures();
					var answer = request.send(this.api, this.keys);
					this.keys.forgetFailures();
					if (Golden.WRITES) {
						write("problems/" + example.getKey(), answer.body());
						return;
					}
					assertThat(answer.body()).isEqualTo(shown);
					assertThat(answer.status()).isEqualTo(shown.get("status").asInt());
					assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
					assertThat(shown.get("instance").asString()).isEqualTo(request.pathAndQuery());
				})));
	}

	private static final String SOURCE = """
			{"id": "chinadaily-2019-09-02", "publisher": "China Daily", "title": "Jincheng", \
			"url": "https://example.com/",
			 "published": "2019-09-02", "language": "en", "sha256": "%s"}""".formatted("0".repeat(64));

	private static final String FIGURE = """
			{"indicator": "green-space-share", "place": "140500",
			 "period": {"start": "2019-09-02", "end": "2019-09-02", "basis": "publication"},
			 "value": 46, "unit": "percent", "relation": "eq", "printed": "46 percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 1}}""";

	/** What is answered with each problem that is shown, by the name of the example. */
	private static final Map<String, Request> PROBLEM_REQUESTS = Map.ofEntries(
			Map.entry("unknown-parameter", Request.get("/api/v1/parks?staus=completed")),
			Map.entry("unknown-value", Request.get("/api/v1/investments?kind=funds")),
			Map.entry("bad-date", Request.get("/api/v1/observations?from=2019-02-30")),
			Map.entry("limit-out-of-range", Request.get("/api/v1/indicators?limit=1001")),
			Map.entry("altered-cursor", Request.get("/api/v1/initiatives?after=AAAA")),
			Map.entry("missing-key", Request.of("POST", "/api/v1/keys", "{}")),
			Map.entry("malformed-key", Request.get("/api/v1/topics").by((keys) -> "Bearer secret")),
			Map.entry("unknown-key", Request.get("/api/v1/topics").by(Keys::revoked)),
			Map.entry("expired-key", Request.get("/api/v1/topics").by(Keys::expired)),
			Map.entry("role-too-low", Request.of("POST", "/api/v1/keys", "{}").by(Keys::curator)),
			Map.entry("unknown-field",
					Request.of("POST", "/api/v1/sources", "{\"tilte\": \"Jincheng\"}").by(Keys::curator)),
			Map.entry("missing-field",
					Request.of("POST", "/api/v1/sources/chinadaily-2019-09-02/statements", "{\"paragraph\": 1}")
						.by(Keys::curator)),
			Map.entry("malformed-body", Request.of("POST", "/api/v1/sources", "{\"title\": }").by(Keys::curator)),
			Map.entry("taken-id", Request.of("POST", "/api/v1/sources", SOURCE).by(Keys::curator)),
			Map.entry("recorded-figure", Request.of("POST", "/api/v1/observations", FIGURE).by(Keys::curator)),
			Map.entry("stale-tag",
					Request.of("PUT", "/api/v1/sources/chinadaily-2019-09-02", SOURCE, "If-Match", "\"r0-0-0\"")
						.by(Keys::curator)),
			Map.entry("missing-tag",
					Request.of("PUT", "/api/v1/sources/chinadaily-2019-09-02", SOURCE).by(Keys::curator)),
			Map.entry("long-body", Request.of("POST", "/api/v1/sources", " ".repeat(300_000)).by(Keys::curator)),
			Map.entry("unknown-media-type",
					Request.of("POST", "/api/v1/sources", "title: Jincheng", "Content-Type", "application/yaml")
						.by(Keys::curator)),
			Map.entry("unknown-reference",
					Request.of("POST", "/api/v1/observations",
							FIGURE.replace("140500", "14050")
								.replace("\"percent\"", "\"per cent\"")
								.replace("\"sentence\": 1", "\"sentence\": 9"))
						.by(Keys::curator)),
			Map.entry("unknown-id", Request.get("/api/v1/parks/danhe-river-wetland")),
			Map.entry("unknown-path", Request.get("/api/v1/factories")),
			Map.entry("unknown-format", Request.get("/api/v1/topics?format=xml")),
			Map.entry("too-many-failures", Request.get("/api/v1/topics").by(Keys::unknown).times(11)));

	/**
	 * A request that is refused.
	 *
	 * @param method its method
	 * @param pathAndQuery where it goes
	 * @param body the JSON in it, if there is any
	 * @param key the header Authorization, if there is one
	 * @param times how often it is sent before its answer is the one that is shown
	 * @param headers other headers, as name, value, name, value
	 */
	private record Request(String method, String pathAndQuery, @Nullable String body,
			@Nullable Function<Keys, String> key, int times, List<String> headers) {

		static Request get(String pathAndQuery) {
			return new Request("GET", pathAndQuery, null, null, 1, List.of());
		}

		static Request of(String method, String pathAndQuery, @Nullable String body, String... headers) {
			return new Request(method, pathAndQuery, body, null, 1, List.of(headers));
		}

		Request by(Function<Keys, String> key) {
			return new Request(this.method, this.pathAndQuery, this.body, key, this.times, this.headers);
		}

		Request times(int times) {
			return new Request(this.method, this.pathAndQuery, this.body, this.key, times, this.headers);
		}

		Api.Answer send(Api api, Keys keys) {
			var authorization = (this.key != null) ? Stream.of("Authorization", this.key.apply(keys))
					: Stream.<String>empty();
			var all = Stream.concat(authorization, this.headers.stream()).toArray(String[]::new);
			return Stream.generate(() -> api.send(this.method, this.pathAndQuery, this.body, all))
				.limit(this.times)
				.reduce((before, answer) -> answer)
				.orElseThrow();
		}

	}

	private static void write(String name, JsonNode content) throws IOException {
		Files.writeString(EXAMPLES.resolve(name + ".json"), json.writeValueAsString(content) + "\n");
	}

	/**
	 * Requests beside the documented ones, so that every shape of an answer is seen. The
	 * client holds each against the document.
	 */
	@TestFactory
	Stream<DynamicTest> everyAnswerIsAsItIsDocumented() {
		return reads()
			.flatMap((operation) -> operation.requests().map((request) -> DynamicTest.dynamicTest(request, () -> {
				var answer = operation.takesARole() ? this.api.get(request, "Authorization", this.keys.admin())
						: this.api.get(request);
				assertThat(answer.status()).isLessThan(500);
			})));
	}

	/**
	 * What cannot be the answer to a request that anybody can send is of the right shape.
	 */
	@TestFactory
	Stream<DynamicTest> everyExampleIsWhatItsSchemaSays() {
		Assumptions.assumeFalse(Golden.WRITES, "The service still has the examples of before");
		var documented = new DocumentedAnswers(document().toString());
		return operations().flatMap((operation) -> operation.examples()
			.map((example) -> DynamicTest.dynamicTest(operation.id() + " " + example.getKey(),
					() -> assertThat(documented.violations(example.getValue().get("schema"),
							example.getValue().get("example").toString()))
						.isEmpty())));
	}

	/**
	 * A field that is added to a request is shown, so that the test of writes sends it.
	 */
	@TestFactory
	Stream<DynamicTest> everyExampleOfARequestHasAllFields() {
		var schemas = document().at("/components/schemas");
		return operations().filter((operation) -> operation.node().at(JSON_BODY).has("example"))
			.map((operation) -> DynamicTest.dynamicTest(operation.id(), () -> {
				var body = operation.node().at(JSON_BODY);
				var schema = schemas.get(body.at("/schema/$ref").asString().replaceAll(".*/", ""));
				assertThat(body.get("example").propertyNames())
					.as("src/main/resources/documentation/requests/%s.json", operation.id())
					.containsAll(schema.get("properties").propertyNames());
			}));
	}

	@TestFactory
	Stream<DynamicTest> everyOperationTakesARoleIfItSaysSo() {
		return operations().map((operation) -> DynamicTest.dynamicTest(operation.id(), () -> {
			var answer = this.api.send(operation.method(), operation.exampleRequest(), null);
			assertThat(answer.status() == 401).isEqualTo(operation.takesARole());
		}));
	}

	@Test
	void everythingIsDescribed() {
		var undescribed = Stream.concat(
				operations().flatMap((operation) -> operation.parameters()
					.map((parameter) -> Map.entry(operation.id() + "?" + parameter.get("name").asString(), parameter))),
				document().at("/components/schemas")
					.properties()
					.stream()
					.flatMap((schema) -> schema.getValue()
						.path("properties")
						.properties()
						.stream()
						.map((property) -> Map.entry(schema.getKey() + "." + property.getKey(), property.getValue()))))
			.filter((described) -> described.getValue().path("description").asString("").isBlank())
			.map(Map.Entry::getKey)
			.toList();
		assertThat(undescribed).isEmpty();
	}

	@Test
	void everyOperationAndItsBodyAreDescribed() {
		assertThat(operations().flatMap((operation) -> Stream.of(operation.node(),
				operation.node().path("requestBody").isMissingNode() ? operation.node()
						: operation.node().get("requestBody"))))
			.allSatisfy((described) -> assertThat(described.path("description").asString("")).isNotBlank());
	}

	@Test
	void totalIsNullOnlyWhereItMustBeAskedFor() {
		var schemas = document().at("/components/schemas");
		assertThat(schemas.propertyStream().filter((schema) -> schema.getKey().startsWith("Page")))
			.hasSizeGreaterThan(30)
			.allSatisfy((page) -> assertThat(page.getValue().at("/properties/total/type").isArray()).as(page.getKey())
				.isEqualTo(page.getKey().startsWith("PageObservation") && !page.getKey().contains("Version")));
	}

	@Test
	void documentForGeneratorsHasNoSchemaThatNothingUsesAndIsOpenForNewCodes() {
		var document = this.api.get("/v3/api-docs/json").body();
		var used = Set.copyOf(document.findValuesAsString("$ref"));
		assertThat(document.at("/components/schemas").propertyNames())
			.allMatch((name) -> used.contains("#/components/schemas/" + name) || name.endsWith("InAllLanguages"));
		assertThat(document.at("/components/schemas/FigureStatus/enum").isMissingNode()).isTrue();
		assertThat(document.at("/components/schemas/FigureStatus/examples").valueStream().map(JsonNode::asString))
			.contains("actual", "provisional");
		assertThat(document.at("/tags").valueStream().map((tag) -> tag.get("name").asString())).startsWith("Charts",
				"Indicators", "Observations");
		assertThat(document.at("/components/schemas/ChartTheme/enum")).as("of a parameter").isNotEmpty();
	}

	private JsonNode document() {
		return this.api.get("/v3/api-docs").body();
	}

	private Stream<Operation> operations() {
		var document = document();
		return document.get("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.map((operation) -> new Operation(document, operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
						operation.getValue())));
	}

	private Stream<Operation> reads() {
		return operations().filter((operation) -> operation.method().equals("GET"));
	}

	/** An operation of the document. */
	private record Operation(JsonNode document, String method, String path, JsonNode node) {

		boolean takesARole() {
			return this.node.has("security");
		}

		/** The JSON that is sent and answered, each with its schema and example. */
		Stream<Map.Entry<String, JsonNode>> examples() {
			var request = Stream.of(Map.entry("request", this.node.path("requestBody")));
			var answers = this.node.get("responses")
				.properties()
				.stream()
				.filter((response) -> response.getKey().startsWith("2"));
			return Stream.concat(request, answers)
				.map((body) -> Map.entry(body.getKey(), body.getValue().at("/content/application~1json")))
				.filter((body) -> body.getValue().has("example"));
		}

		String id() {
			return this.node.get("operationId").asString();
		}

		Stream<JsonNode> parameters() {
			return this.node.path("parameters").valueStream();
		}

		/** The request that Swagger UI fills in. */
		String exampleRequest() {
			var uri = UriComponentsBuilder.fromPath(this.path);
			parameters().filter((parameter) -> parameter.get("in").asString().equals("query"))
				.filter((parameter) -> parameter.has("example") || parameter.path("schema").has("default"))
				.forEach((parameter) -> uri.queryParam(parameter.get("name").asString(), exampleOf(parameter)));
			var variables = parameters().filter((parameter) -> parameter.get("in").asString().equals("path"))
				.collect(Collectors.toMap((parameter) -> parameter.get("name").asString(),
						(parameter) -> (Object) (parameter.has("example") ? exampleOf(parameter)
								: Objects.requireNonNull(BROUGHT.get(id()), id()))));
			return uri.encode().buildAndExpand(variables).toUriString();
		}

		private static String exampleOf(JsonNode parameter) {
			var example = parameter.has("example") ? parameter.get("example") : parameter.at("/schema/default");
			return example.isArray() ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
					: example.asString();
		}

		Stream<String> mediaTypes() {
			return this.node.at("/responses/200/content").propertyStream().map(Map.Entry::getKey);
		}

		/** Requests that are answered with each documented status, in each language. */
		Stream<String> requests() {
			var pathOnly = exampleRequest().replaceAll("\\?.*", "");
			return Stream.of(exampleRequest(), pathOnly, pathOnly + "?lang=zh", pathOnly + "?unknown=x",
					pathOnly + "?format=xml",
					pathOnly + "?" + (id().equals("listObservations") ? "origin=all" : "lang=en"),
					this.path.replaceAll("\\{.*?}", UriUtils.encode("no such ünicode", StandardCharsets.UTF_8)));
		}

		JsonNode content(String status, String mediaType) {
			var response = this.node.get("responses").get(status);
			assertThat(response).as("documented answer %s of %s", status, id()).isNotNull();
			if (response.has("$ref")) {
				response = this.document.at(response.get("$ref").asString().substring(1));
			}
			return response.get("content").get(mediaType);
		}

	}

}
