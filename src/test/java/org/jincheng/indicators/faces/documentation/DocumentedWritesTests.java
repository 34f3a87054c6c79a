package org.jincheng.indicators.faces.documentation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bodies and parameters that the documentation shows for writes do what it says, as
 * somebody does who tries one after another.
 */
@CurationTests
class DocumentedWritesTests {

	/** Examples of others refer to these. */
	private static final List<String> FIRST = List.of("Source", "Statement", "Indicator");

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void everyExampleOfAWriteWorksAsItIsShown() {
		var document = this.api.get("/v3/api-docs").body();
		var resources = resources(document);
		for (var resource : resources) {
			var before = revision();
			var created = send(Shown.of(document, "create" + resource), null);
			assertThat(created.status()).as(resource + ": " + created.text()).isEqualTo(201);
			assertThat(revision()).as(resource).isEqualTo(before + 1);
			var path = created.header("Location");
			assertThat(Shown.of(document, "replace" + resource).path()).isEqualTo(path);
			assertThat(this.api.get(path).body()).isEqualTo(created.body());
			assertThat(this.api.get(path).header("ETag")).isEqualTo(created.header("ETag"));
			var replaced = send(Shown.of(document, "replace" + resource), created.header("ETag"));
			assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
			assertThat(replaced.header("ETag")).as("nothing has changed").isEqualTo(created.header("ETag"));
		}
		var held = this.api.get(Shown.of(document, "replaceSource").path()).header("ETag");
		assertThat(send(Shown.of(document, "deleteSource"), held).status()).as("what is cited").isEqualTo(409);
		for (var resource : resources.subList(2, resources.size()).reversed()) {
			var before = revision();
			var tag = this.api.get(Shown.of(document, "replace" + resource).path()).header("ETag");
			assertThat(send(Shown.of(document, "delete" + resource), tag).status()).as(resource).isEqualTo(204);
			assertThat(revision()).as(resource).isEqualTo(before + 1);
			assertThat(this.api.get(Api.BASE + "/changes/" + revision()).body().get("reason").asString()).as(resource)
				.isEqualTo("Misread");
		}
	}

	@Test
	void examplePublicationIsRecordedAndReadBack() {
		var created = send(Shown.of(this.api.get("/v3/api-docs").body(), "createPublication"), null);
		assertThat(created.status()).as(created.text()).isEqualTo(201);
		var read = this.api.get(created.header("Location"));
		assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
		assertThat(read.body().at("/statements/0/figures/0/value").asInt()).isEqualTo(120_000);
	}

	/** A write that is neither one of these nor in tests of its own is found. */
	@Test
	void everyWriteIsOneOfThese() {
		var document = this.api.get("/v3/api-docs").body();
		var walked = resources(document).stream()
			.flatMap((resource) -> Stream.of("create" + resource, "replace" + resource, "delete" + resource));
		var elsewhere = Stream.of("createPublication", "createReading", "createImport", "createKey", "revokeKey",
				"mergePublisher", "createCategoryOfDimension", "revertChange", "deletePublication", "moveObservations",
				"mergeIndicator", "mergePlace");
		assertThat(document.get("paths")
			.valueStream()
			.flatMap((path) -> path.propertyStream())
			.filter((operation) -> !operation.getKey().equals("get"))
			.map((operation) -> operation.getValue().get("operationId").asString()))
			.containsExactlyInAnyOrderElementsOf(Stream.concat(walked, elsewhere).toList());
	}

	/** The resources that are written one by one. */
	private static List<String> resources(JsonNode document) {
		var others = document.get("paths")
			.valueStream()
			.flatMap((path) -> path.at("/put/operationId").stringValueOpt().stream())
			.map((operation) -> operation.replaceFirst("replace", ""))
			.filter((resource) -> !FIRST.contains(resource));
		return Stream.concat(FIRST.stream(), others).toList();
	}

	private long revision() {
		return this.api.get(Api.BASE).body().at("/revision/number").asLong();
	}

	private Answer send(Shown shown, @Nullable String tag) {
		var headers = Stream.concat(Stream.of("Authorization", this.keys.curator()),
				(tag != null) ? Stream.of("If-Match", tag) : Stream.empty());
		return this.api.send(shown.method(), shown.path() + shown.query(), shown.body(),
				headers.toArray(String[]::new));
	}

	/**
	 * A request as the documentation shows it.
	 *
	 * @param method its method
	 * @param path its path
	 * @param query its query, with the question mark
	 * @param body its body, if it has one
	 */
	private record Shown(String method, String path, String query, @Nullable String body) {

		static Shown of(JsonNode document, String operationId) {
			return document.get("paths")
				.propertyStream()
				.flatMap((path) -> path.getValue()
					.propertyStream()
					.filter((operation) -> operationId.equals(operation.getValue().get("operationId").asString()))
					.map((operation) -> of(path.getKey(), operation)))
				.findFirst()
				.orElseThrow();
		}

		private static Shown of(String path, Map.Entry<String, JsonNode> operation) {
			var uri = UriComponentsBuilder.fromPath(path);
			var variables = new HashMap<String, Object>();
			operation.getValue()
				.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.has("example"))
				.forEach((parameter) -> {
					var name = parameter.get("name").asString();
					if (parameter.get("in").asString().equals("path")) {
						variables.put(name, parameter.get("example").asString());
					}
					else {
						uri.queryParam(name, parameter.get("example").asString());
					}
				});
			var shown = uri.encode().buildAndExpand(variables);
			var body = operation.getValue().at("/requestBody/content/application~1json/example");
			return new Shown(operation.getKey().toUpperCase(Locale.ROOT), Objects.requireNonNull(shown.getPath()),
					(shown.getQuery() != null) ? "?" + shown.getQuery() : "",
					body.isMissingNode() ? null : body.toString());
		}

	}

}
