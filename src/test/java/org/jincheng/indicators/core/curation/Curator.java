package org.jincheng.indicators.core.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A curator, who reads and writes resources by their paths, also as below that of the
 * API.
 */
@TestComponent
@Lazy
public class Curator {

	private final Api api;

	private final Keys keys;

	Curator(Api api, Keys keys) {
		this.api = api;
		this.keys = keys;
	}

	/** Returns all stated figures, at most 1,000. */
	public List<JsonNode> figures() {
		return get("observations?limit=1000").body().get("items").valueStream().toList();
	}

	/** Returns the first stated figure of an indicator; missing if there is none. */
	public JsonNode figure(String indicator) {
		return get("observations?indicator=" + indicator).body().at("/items/0");
	}

	public Answer get(String path) {
		return this.api.get(whole(path));
	}

	public Answer send(String method, String path, @Nullable String body, String... ifMatch) {
		var headers = (ifMatch.length > 0)
				? new String[] { "Authorization", this.keys.curator(), ifMatch[0], ifMatch[1] }
				: new String[] { "Authorization", this.keys.curator() };
		return this.api.send(method, whole(path), body, headers);
	}

	private static String whole(String path) {
		return path.startsWith(Api.BASE) ? path : Api.BASE + "/" + path;
	}

	/** Adds a resource, and returns the answer. */
	public Answer add(String path, String body) {
		var answer = send("POST", path, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

	/** Replaces a resource as it is now. */
	public Answer replace(String path, String body) {
		return send("PUT", path, body, "If-Match", tag(path));
	}

	/** Changes fields of a resource as it is now, and leaves the others. */
	public void change(String path, String fields) {
		var body = (ObjectNode) get(path + "?lang=all").body();
		Api.parse("{" + fields + "}").propertyStream().forEach((field) -> body.set(field.getKey(), field.getValue()));
		var answer = replace(path, body.toString());
		assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
	}

	/** Deletes a resource as it is now. */
	public Answer delete(String path) {
		return send("DELETE", path, null, "If-Match", tag(path));
	}

	public String tag(String path) {
		return get(path).header("ETag");
	}

	/** Imports the rows of a table in CSV. */
	public Answer importRows(String query, String csv) {
		return this.api.post(Api.BASE + "/imports" + query, csv.getBytes(StandardCharsets.UTF_8), "text/csv",
				"Authorization", this.keys.curator());
	}

	public long revision() {
		return this.api.get(Api.BASE).body().at("/revision/number").asLong();
	}

	/**
	 * Records the publications and breaks that a file of {@code figures} has.
	 * @param file the name of the file without its ending
	 * @return the ids of the publications
	 */
	public List<String> record(String file) throws IOException {
		var dataset = Api.parse(Files.readString(Path.of("src/test/resources/figures", file + ".json")));
		for (var collection : List.of("publications", "breaks")) {
			for (var body : dataset.get(collection)) {
				add(collection, body.toString());
			}
		}
		return dataset.get("publications").valueStream().map((each) -> each.at("/source/id").asString()).toList();
	}

	/** Removes what is left of resources. */
	public void remove(String... paths) {
		for (var path : paths) {
			if (!tag(path).isEmpty()) {
				delete(path);
			}
		}
	}

	/**
	 * Checks that an answer is a problem.
	 * @param place a place that it names, as of {@link Api#place}
	 */
	public static void assertError(Answer answer, int status, String place) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.places()).contains(place);
	}

}
