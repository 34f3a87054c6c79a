package org.jincheng.indicators.faces.documentation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.revision.RevisionHeader;

import org.springframework.http.HttpHeaders;

/** Describes the headers of answers. */
final class AnswerHeaders {

	private static final Set<String> NUMBERS = Set.of(HttpHeaders.AGE, HttpHeaders.RETRY_AFTER, RevisionHeader.NAME);

	private AnswerHeaders() {
	}

	/** Describes a header that an answer may have. */
	static void add(ApiResponse answer, String name, String description) {
		answer.addHeaderObject(name, new Header().description(description).schema(schema(name)));
	}

	/** Describes a header that an answer always has. */
	static void addRequired(ApiResponse answer, String name, String description) {
		answer.addHeaderObject(name, new Header().description(description).required(true).schema(schema(name)));
	}

	static void addVersion(ApiResponse answer) {
		add(answer, Build.VERSION_HEADER, "The version of the service, by Semantic Versioning.");
	}

	private static Schema<?> schema(String name) {
		return NUMBERS.contains(name) ? number() : new JsonSchema().typesItem("string");
	}

	/** Returns the schema of a number such as that of a revision. */
	static Schema<?> number() {
		return new JsonSchema().typesItem("integer").format("int64").minimum(BigDecimal.ZERO);
	}

	/** Returns the answer to a read whose client has the newest representation. */
	static ApiResponse notModified() {
		var answer = new ApiResponse()
			.description("What `If-None-Match` or `If-Modified-Since` names is still the newest.");
		addOfDataset(answer);
		add(answer, HttpHeaders.CONTENT_LANGUAGE, "The language that names are told in.");
		return answer;
	}

	/** Describes the headers of the answer to a read of the dataset. */
	static void addOfDataset(ApiResponse answer) {
		addVersion(answer);
		addRequired(answer, HttpHeaders.CONTENT_LANGUAGE, "The language that names are told in.");
		for (var name : List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.VARY)) {
			addRequired(answer, name, "As in RFC 9110.");
		}
		addRequired(answer, HttpHeaders.CACHE_CONTROL, "As in RFC 9111.");
		addRequired(answer, RevisionHeader.NAME, "The revision of the dataset that the answer was made from.");
		add(answer, "Cache-Status", "What the cache of the service had to do with it, as in RFC 9211.");
		add(answer, HttpHeaders.AGE,
				"For how many seconds it is stale, where it stands in while the database is down.");
	}

	/** Describes the headers of the answer to what is no read. */
	static void addOfWrite(ApiResponse answer, String status) {
		addVersion(answer);
		add(answer, HttpHeaders.CACHE_CONTROL, "As in RFC 9111.");
		if (status.equals("201") || status.equals("202")) {
			addRequired(answer, HttpHeaders.LOCATION, "The path of what was made.");
		}
		if (status.equals("202")) {
			addRequired(answer, "Preference-Applied", "The preference of `Prefer` that was followed.");
		}
	}

	/** Describes the headers of a problem. */
	static void addOfProblem(ApiResponse answer, DocumentedProblem problem) {
		addVersion(answer);
		add(answer, HttpHeaders.CACHE_CONTROL, "As in RFC 9111.");
		add(answer, RevisionHeader.NAME, "The revision of the dataset that the problem follows from.");
		problem.headers().forEach((name, description) -> {
			if (name.equals(RevisionHeader.NAME)) {
				add(answer, name, description);
			}
			else {
				addRequired(answer, name, description);
			}
		});
	}

}
