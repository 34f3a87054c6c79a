package org.jincheng.indicators.faces.documentation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.revision.RevisionHeader;

import org.springframework.http.HttpHeaders;

/**
 * Describes the headers of answers with the texts of a file. What a header says of some
 * answers has a key that goes on after its name, such as {@code ETag of a change}.
 */
final class AnswerHeaders {

	private static final Map<String, String> TEXTS = Examples.values("documentation/headers.json", String.class);

	private static final Set<String> NUMBERS = Set.of(HttpHeaders.AGE, HttpHeaders.RETRY_AFTER, RevisionHeader.NAME);

	private AnswerHeaders() {
	}

	/** Describes headers that an answer may have. */
	static void add(ApiResponse answer, String... keys) {
		for (var key : keys) {
			answer.addHeaderObject(name(key), header(key));
		}
	}

	/** Describes headers that an answer always has. */
	static void addRequired(ApiResponse answer, String... keys) {
		for (var key : keys) {
			answer.addHeaderObject(name(key), header(key).required(true));
		}
	}

	private static String name(String key) {
		return key.split(" ")[0];
	}

	private static Header header(String key) {
		return new Header().description(Objects.requireNonNull(TEXTS.get(key), key))
			.schema(NUMBERS.contains(name(key)) ? number() : new JsonSchema().typesItem("string"));
	}

	/** Describes the header that every answer has. */
	static void addVersion(ApiResponse answer) {
		add(answer, Build.VERSION_HEADER);
	}

	/** Returns the schema of a number such as that of a revision. */
	static Schema<?> number() {
		return new JsonSchema().typesItem("integer").format("int64").minimum(BigDecimal.ZERO);
	}

	/** Returns the answer to a read whose client has the newest representation. */
	static ApiResponse notModified() {
		var answer = new ApiResponse()
			.description("Not modified: the version that the client has is still current. The response has no body.");
		addVersion(answer);
		addOfDataset(answer);
		add(answer, HttpHeaders.CONTENT_LANGUAGE);
		return answer;
	}

	/** Describes the headers of the answer to a read of the dataset. */
	static void addOfDataset(ApiResponse answer) {
		addRequired(answer, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.VARY,
				HttpHeaders.CACHE_CONTROL, RevisionHeader.NAME);
		add(answer, "Cache-Status", HttpHeaders.AGE);
	}

	/** Describes the headers of the answer to a write. */
	static void addOfWrite(ApiResponse answer, String status) {
		add(answer, HttpHeaders.CACHE_CONTROL);
		if (status.equals("201")) {
			addRequired(answer, HttpHeaders.LOCATION);
		}
	}

	/** Describes the headers of a problem. */
	static void addOfProblem(ApiResponse answer, DocumentedProblem problem) {
		addVersion(answer);
		add(answer, HttpHeaders.CACHE_CONTROL, "Jincheng-Revision of a problem");
		addRequired(answer, problem.headers());
		if (problem == DocumentedProblem.UNAVAILABLE) {
			add(answer, "Jincheng-Revision of a 503");
		}
	}

}
