package org.jincheng.indicators.core.curation;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.runtime.security.Keys;
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

	public Answer get(String path) {
		return this.api.get(Api.BASE + "/" + path);
	}

	public Answer send(String method, String path, @Nullable String body, String... ifMatch) {
		var headers = (ifMatch.length > 0)
				? new String[] { "Authorization", this.keys.curator(), ifMatch[0], ifMatch[1] }
				: new String[] { "Authorization", this.keys.curator() };
		return this.api.send(method, Api.BASE + "/" + path, body, headers);
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
