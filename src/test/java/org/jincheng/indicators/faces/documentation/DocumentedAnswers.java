package org.jincheng.indicators.faces.documentation;

import java.net.http.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Holds answers against an OpenAPI document: their status, media type, headers and body.
 * What the document does not declare is a difference, a field of a body too.
 */
public final class DocumentedAnswers {

	/** Longer bodies, in characters, are not read. */
	private static final int MAX_BODY_LENGTH = 1_000_000;

	/**
	 * The headers of every message of HTTP and of every page, by what they start with.
	 */
	private static final List<String> OF_HTTP = List.of("accept", "access-control-", "connection", "content-encoding",
			"content-disposition", "content-length", "content-security-policy", "content-type", "date", "expires",
			"keep-alive", "pragma", "server", "strict-transport-security", "transfer-encoding", "vary", "x-");

	private static final String ADDRESS = "https://jincheng.example/openapi.json";

	private static @Nullable DocumentedAnswers ofProcess;

	private final JsonNode document;

	private final List<Operation> operations;

	private final SchemaRegistry registry;

	private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

	DocumentedAnswers(String document) {
		this.document = JsonMapper.shared().readTree(document);
		this.document.at("/components/schemas").forEach(DocumentedAnswers::close);
		this.operations = this.document.get("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.map((operation) -> Operation.of(path.getKey(), operation.getKey(), operation.getValue())))
			.sorted(Comparator.comparing(Operation::path))
			.toList();
		var schemas = JsonMapper.shared().createObjectNode();
		schemas.putObject("components").set("schemas", this.document.at("/components/schemas"));
		this.registry = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(),
				(builder) -> builder.schemas(Map.of(ADDRESS, schemas.toString()))
					.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
	}

	/** Allows an object no more properties than its schema has. */
	private static void close(JsonNode schema) {
		if (!(schema instanceof ObjectNode object)) {
			return;
		}
		if (object.has("properties") && !object.has("additionalProperties")) {
			object.put("additionalProperties", false);
		}
		Stream.of(schema.path("properties"), schema.path("anyOf"), schema.path("oneOf"))
			.flatMap(JsonNode::valueStream)
			.forEach(DocumentedAnswers::close);
		Stream.of(schema.path("items"), schema.path("additionalProperties")).forEach(DocumentedAnswers::close);
	}

	/** Returns those of this process; the document is read the first time. */
	public static synchronized DocumentedAnswers ofProcess(Supplier<String> document) {
		var known = ofProcess;
		return (known != null) ? known : readAnew(document);
	}

	private static DocumentedAnswers readAnew(Supplier<String> document) {
		var read = new DocumentedAnswers(document.get());
		ofProcess = read;
		return read;
	}

	/**
	 * Returns those of this process, whose services have the same document: but one that
	 * takes the tokens of an issuer has no keys, and may have been asked first.
	 * @param document gets it from the service that has answered
	 */
	public static synchronized DocumentedAnswers ofProcess(String method, String path, int status,
			Supplier<String> document) {
		var known = ofProcess(document);
		return (status >= 400 || known.knows(method, path)) ? known : readAnew(document);
	}

	private boolean knows(String method, String path) {
		return isBeside(method, path) || operation(method, path).isPresent();
	}

	/** Returns whether the document may say nothing of such requests. */
	private static boolean isBeside(String method, String path) {
		return method.equals("OPTIONS") || !path.startsWith("/api/");
	}

	/**
	 * Checks the answer to a request. What the API answers to a request that no operation
	 * takes is a problem.
	 * @throws AssertionError if the answer is not as it is documented
	 */
	public void check(String method, String path, int status, HttpHeaders headers, String body) {
		var operation = operation(method, path);
		if (operation.isEmpty() && isBeside(method, path)) {
			return;
		}
		var differences = operation.map((documented) -> differences(documented, status, headers, body))
			.orElseGet(() -> differencesOfProblem(headers, body));
		if (!differences.isEmpty()) {
			throw new AssertionError("%s %s is answered otherwise than the OpenAPI document says:\n%s\n%d %s\n%s"
				.formatted(method, path, String.join("\n", differences), status, headers.map(), body));
		}
	}

	private Optional<Operation> operation(String method, String path) {
		var documented = method.equals("HEAD") ? "GET" : method;
		var parsed = PathContainer.parsePath(path);
		return this.operations.stream()
			.filter((operation) -> operation.method().equals(documented) && operation.takes(parsed))
			.findFirst();
	}

	private List<String> differences(Operation operation, int status, HttpHeaders headers, String body) {
		var response = operation.responses().path(String.valueOf(status));
		if (response.isMissingNode()) {
			return List.of("The status is not declared.");
		}
		if (response.has("$ref")) {
			response = this.document.at(response.get("$ref").asString().substring(1));
		}
		return Stream
			.concat(ofHeaders(response.path("headers"), headers), ofBody(response.path("content"), headers, body))
			.toList();
	}

	private Stream<String> ofHeaders(JsonNode declared, HttpHeaders headers) {
		var undeclared = headers.map()
			.keySet()
			.stream()
			.filter((name) -> OF_HTTP.stream().noneMatch(name.toLowerCase(Locale.ROOT)::startsWith))
			.filter((name) -> declared.propertyNames().stream().noneMatch(name::equalsIgnoreCase))
			.map((name) -> "The header %s is not declared.".formatted(name));
		var others = declared.propertyStream().flatMap((header) -> {
			var name = header.getKey();
			var values = headers.allValues(name);
			if (values.isEmpty()) {
				return header.getValue().path("required").asBoolean(false)
						? Stream.of("The header %s is missing.".formatted(name)) : Stream.empty();
			}
			return violations(header.getValue().get("schema"), typed(String.join(", ", values)))
				.map((violation) -> "The header %s is %s: %s".formatted(name, values, violation));
		});
		return Stream.concat(undeclared, others);
	}

	/** Returns the value of a header as JSON: a number if it can be one. */
	private static String typed(String value) {
		return value.matches("0|-?[1-9][0-9]*") ? value : JsonMapper.shared().writeValueAsString(value);
	}

	private Stream<String> ofBody(JsonNode declared, HttpHeaders headers, String body) {
		var header = headers.firstValue("Content-Type").orElse(null);
		if (header == null) {
			return body.isEmpty() ? Stream.empty() : Stream.of("The body has no type.");
		}
		var type = declared.propertyNames()
			.stream()
			.filter((name) -> isOf(header, name))
			.max(Comparator.comparingInt((name) -> MediaType.parseMediaType(name).getParameters().size()))
			.orElse(null);
		if (type == null) {
			return Stream.of("The media type %s is not declared.".formatted(header));
		}
		var isRead = MediaType.parseMediaType(type).getSubtype().endsWith("json") && !body.isEmpty()
				&& body.length() <= MAX_BODY_LENGTH && headers.firstValue("Content-Encoding").isEmpty();
		return isRead ? violations(declared.get(type).get("schema"), body) : Stream.empty();
	}

	private static boolean isOf(String contentType, String declared) {
		var sent = MediaType.parseMediaType(contentType);
		var type = MediaType.parseMediaType(declared);
		return sent.equalsTypeAndSubtype(type)
				&& sent.getParameters().entrySet().containsAll(type.getParameters().entrySet());
	}

	private List<String> differencesOfProblem(HttpHeaders headers, String body) {
		var problem = this.document.at("/components/responses/NotFound/content");
		return problem.propertyNames().contains(headers.firstValue("Content-Type").orElse(""))
				? ofBody(problem, headers, body).toList() : List.of("No operation takes this request.");
	}

	/** Returns what is wrong with JSON by a schema. */
	Stream<String> violations(JsonNode schema, String json) {
		return this.schemas.computeIfAbsent(schema, this::schema)
			.validate(json, InputFormat.JSON)
			.stream()
			.map(Object::toString);
	}

	/** Returns a schema whose references are into the document. */
	private Schema schema(JsonNode schema) {
		var text = schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + ADDRESS + "#");
		return this.registry.getSchema(text, InputFormat.JSON);
	}

	/**
	 * An operation of the document.
	 *
	 * @param method the method of its requests
	 * @param path the pattern of their paths
	 * @param values the values that a part of the path can have, by its name
	 * @param responses its responses, by their statuses
	 */
	private record Operation(String method, PathPattern path, Map<String, List<String>> values, JsonNode responses) {

		static Operation of(String path, String method, JsonNode operation) {
			var values = operation.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.path("in").asString("").equals("path")
						&& parameter.path("schema").has("enum"))
				.collect(Collectors.toMap((parameter) -> parameter.get("name").asString(),
						(parameter) -> parameter.at("/schema/enum").valueStream().map(JsonNode::asString).toList()));
			return new Operation(method.toUpperCase(Locale.ROOT), PathPatternParser.defaultInstance.parse(path), values,
					operation.get("responses"));
		}

		boolean takes(PathContainer requested) {
			var match = this.path.matchAndExtract(requested);
			return match != null && this.values.entrySet()
				.stream()
				.allMatch((part) -> part.getValue().contains(match.getUriVariables().get(part.getKey())));
		}

	}

}
