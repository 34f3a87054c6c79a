package org.jincheng.indicators.faces.documentation;

import java.math.BigDecimal;
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

	static final String CACHING = """
			How long caches may reuse the response, and whether they must ask the service \
			first.""";

	static final String LANGUAGE = """
			The language of names and messages: `en` or `zh`. `zh, en` means that English replaces missing Chinese \
			texts.""";

	static final String REVISION = """
			The number of the revision that the response shows. Send the highest number you have seen as \
			`Jincheng-Revision`, so that no later response is older.""";

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

	/** Describes the header that every answer has. */
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
			.description("Not modified: the version that the client has is still current. The response has no body.");
		addVersion(answer);
		addOfDataset(answer);
		add(answer, HttpHeaders.CONTENT_LANGUAGE, LANGUAGE);
		return answer;
	}

	/** Describes the headers of the answer to a read of the dataset. */
	static void addOfDataset(ApiResponse answer) {
		addRequired(answer, HttpHeaders.CONTENT_LANGUAGE, LANGUAGE);
		addRequired(answer, HttpHeaders.ETAG, """
				The version of this response. Send it as `If-None-Match`, and the response is a 304 without \
				a body as long as nothing changed, or as `If-Match` with a change.""");
		addRequired(answer, HttpHeaders.LAST_MODIFIED, """
				The time of the revision that the response shows. Clients without `ETag` send it as \
				`If-Modified-Since`.""");
		addRequired(answer, HttpHeaders.VARY, """
				The request headers that the response depends on. Caches store a response for each \
				combination of their values.""");
		addRequired(answer, HttpHeaders.CACHE_CONTROL, CACHING);
		addRequired(answer, RevisionHeader.NAME, REVISION);
		add(answer, "Cache-Status", """
				Whether the response comes from the cache of the service, in the form of RFC 9211, such as \
				`hit` or `fwd=miss`.""");
		add(answer, HttpHeaders.AGE, """
				How many seconds the response has been out of date. Present only if a stored response \
				stands in because the database is down.""");
	}

	/** Describes the headers of the answer to a write. */
	static void addOfWrite(ApiResponse answer, String status) {
		add(answer, HttpHeaders.CACHE_CONTROL, CACHING);
		if (status.equals("201") || status.equals("202")) {
			addRequired(answer, HttpHeaders.LOCATION, "The path of the new resource.");
		}
		if (status.equals("202")) {
			addRequired(answer, "Preference-Applied",
					"The preference of the header `Prefer` that the service followed.");
		}
	}

	/** Describes the headers of a problem. */
	static void addOfProblem(ApiResponse answer, DocumentedProblem problem) {
		addVersion(answer);
		add(answer, HttpHeaders.CACHE_CONTROL, CACHING);
		add(answer, RevisionHeader.NAME, "The number of the revision that the problem results from.");
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
