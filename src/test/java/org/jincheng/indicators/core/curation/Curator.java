package org.jincheng.indicators.core.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.runtime.security.Keys;
import tools.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/** A curator, who reads and writes resources by their paths below that of the API. */
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
		return this.api.get(Api.BASE + "/" + path);
	}

	public Answer send(String method, String path, @Nullable String body, String... ifMatch) {
		var headers = (ifMatch.length > 0)
				? new String[] { "Authorization", this.keys.curator(), ifMatch[0], ifMatch[1] }
				: new String[] { "Authorization", this.keys.curator() };
		return this.api.send(method, Api.BASE + "/" + path, body, headers);
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
				var answer = send("POST", collection, body.toString());
				assertThat(answer.status()).as(answer.text()).isEqualTo(201);
			}
		}
		return dataset.get("publications").valueStream().map((each) -> each.at("/source/id").asString()).toList();
	}

	/** Removes what is left of resources. */
	public void remove(String... paths) {
		for (var path : paths) {
			var tag = get(path).header("ETag");
			if (!tag.isEmpty()) {
				send("DELETE", path, null, "If-Match", tag);
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
