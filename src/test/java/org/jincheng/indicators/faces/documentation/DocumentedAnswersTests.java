package org.jincheng.indicators.faces.documentation;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The answers of tests are held against the document: each kind of difference is found.
 */
class DocumentedAnswersTests {

	private static final DocumentedAnswers documented = new DocumentedAnswers("""
			{"openapi": "3.1.0", "paths": {"/api/v1/parks/{id}": {"get": {
			  "parameters": [{"name": "id", "in": "path", "schema": {"type": "string"}}],
			  "responses": {
			    "200": {
			      "headers": {"ETag": {"required": true, "schema": {"type": "string"}},
			                  "Jincheng-Revision": {"schema": {"type": "integer"}}},
			      "content": {"application/json": {"schema": {"anyOf": [{"$ref": \
			"#/components/schemas/Park"}]}}, "text/csv": {}}},
			    "404": {"$ref": "#/components/responses/NotFound"}}}}},
			 "components": {
			  "responses": {"NotFound": {"content": {"application/problem+json": {"schema": {"type": \
			"object"}}}}},
			  "schemas": {"Park": {"type": "object", "required": ["name", "of"], "properties": {
			    "name": {"type": "string"},
			    "of": {"anyOf": [{"$ref": "#/components/schemas/Park"}, {"type": "null"}]},
			    "opened": {"type": "string", "format": "date"}}}}}}""");

	private static final String PARK = "{'name': 'Danhe', 'of': {'name': 'City', 'of': null}, 'opened': '2019-09-02'}";

	@Test
	void documentedAnswersPass() {
		assertThatCode(() -> {
			check(200, "GET", "/api/v1/parks/danhe", "application/json", Map.of("Jincheng-Revision", "7"), PARK);
			check(200, "HEAD", "/api/v1/parks/danhe", "application/json", Map.of(), "");
			check(200, "GET", "/api/v1/parks/danhe", "text/csv;charset=UTF-8", Map.of(), "name,of");
			check(404, "GET", "/api/v1/parks/danhe", "application/problem+json", Map.of(), "{}");
			check(405, "PATCH", "/api/v1/parks/danhe", "application/problem+json", Map.of("Allow", "GET"), "{}");
			check(200, "GET", "/desk", "text/html", Map.of(), "<html>");
		}).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			202 | GET  | application/json         | Jincheng-Revision: 7   | The status is not declared
			404 | GET  | text/html                | Jincheng-Revision: 7   | The media type text/html is not declared
			200 | POST | application/json         | Jincheng-Revision: 7   | No operation takes this request
			200 | GET  | application/json         | Jincheng-Revision: r7  | The header Jincheng-Revision is [r7]
			200 | GET  | application/json         | Link: </>; rel="next"  | The header Link is not declared
			""")
	void differencesOfTheHeadAreFound(int status, String method, String type, String header, String difference) {
		var parts = header.split(": ");
		assertThatThrownBy(() -> check(status, method, "/api/v1/parks/danhe", type, Map.of(parts[0], parts[1]), PARK))
			.isInstanceOf(AssertionError.class)
			.hasMessageContaining(method + " /api/v1/parks/danhe")
			.hasMessageContaining(difference);
	}

	@Test
	void missingHeaderIsFound() {
		var headers = HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
		assertThatThrownBy(() -> documented.check("GET", "/api/v1/parks/danhe", 200, headers, PARK.replace('\'', '"')))
			.hasMessageContaining("The header ETag is missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{'name': 'Danhe'}                                       | of
			{'name': 1, 'of': null}                                 | /name
			{'name': 'Danhe', 'of': null, 'opened': '2019-02-30'}   | /opened
			{'name': 'Danhe', 'of': null, 'area': 3}                | area
			{'name': 'Danhe', 'of': {'name': 'City', 'of': null, 'area': 3}} | area
			""")
	void differencesOfTheBodyAreFound(String body, String difference) {
		assertThatThrownBy(() -> check(200, "GET", "/api/v1/parks/danhe", "application/json", Map.of(), body))
			.isInstanceOf(AssertionError.class)
			.hasMessageContaining(difference);
	}

	private static void check(int status, String method, String path, String type, Map<String, String> others,
			String body) {
		var headers = new TreeMap<String, List<String>>();
		headers.put("Content-Type", List.of(type));
		headers.put("ETag", List.of("\"r7\""));
		others.forEach((name, value) -> headers.put(name, List.of(value)));
		documented.check(method, path, status, HttpHeaders
			.of((status == 404) ? Map.of("Content-Type", List.of(type)) : headers, (name, value) -> true),
				body.replace('\'', '"'));
	}

}
