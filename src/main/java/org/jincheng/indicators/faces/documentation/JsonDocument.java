package org.jincheng.indicators.faces.documentation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.Components;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI document of the API in JSON alone, from which generators of clients
 * make one type for each answer, and not one for all its formats. It is made once.
 */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Hidden
class JsonDocument {

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private final StoredDocument document;

	private final JsonMapper json;

	private byte @Nullable [] made;

	JsonDocument(StoredDocument document, JsonMapper json) {
		this.document = document;
		this.json = json;
	}

	@GetMapping(path = StoredDocument.PATH + "/json", produces = JSON)
	synchronized byte[] get(HttpServletRequest request) throws JsonProcessingException {
		var known = this.made;
		if (known == null) {
			known = this.json.writeValueAsBytes(make(request));
			this.made = known;
		}
		return known;
	}

	private JsonNode make(HttpServletRequest request) throws JsonProcessingException {
		var read = this.document.openapiJson(request, StoredDocument.PATH, Locale.ENGLISH);
		var tree = this.json.reader()
			.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.readTree(read);
		tree.path("paths")
			.valueStream()
			.flatMap(JsonNode::valueStream)
			.filter(JsonNode::isObject)
			.forEach(JsonDocument::strip);
		var schemas = (ObjectNode) tree.at("/components/schemas");
		removeUnused(tree, schemas);
		leaveOpen(schemas);
		return tree;
	}

	/**
	 * Lists the codes that answers can have as examples of texts: a client that is made
	 * today takes a kind that is added tomorrow.
	 */
	private static void leaveOpen(ObjectNode schemas) {
		for (var reference : Set.copyOf(schemas.findValuesAsString("$ref"))) {
			var schema = schemas.path(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
			if (schema instanceof ObjectNode open && open.has("enum")) {
				open.set("examples", open.remove("enum"));
			}
		}
	}

	/**
	 * Removes the schemas of other formats. Those of {@code lang=all} stay, which clients
	 * name themselves.
	 */
	private static void removeUnused(JsonNode tree, ObjectNode schemas) {
		List<String> unused;
		do {
			var used = Set.copyOf(tree.findValuesAsString("$ref"));
			unused = schemas.propertyStream()
				.map(Map.Entry::getKey)
				.filter((name) -> !used.contains(Components.COMPONENTS_SCHEMAS_REF + name)
						&& !name.endsWith(AllLanguagesSchemas.SUFFIX))
				.toList();
			schemas.remove(unused);
		}
		while (!unused.isEmpty());
	}

	private static void strip(JsonNode operation) {
		var contents = operation.path("responses")
			.valueStream()
			.map((response) -> response.path("content"))
			.filter((content) -> content.has(JSON))
			.map(ObjectNode.class::cast)
			.toList();
		contents.forEach((content) -> content.retain(List.of(JSON)));
		if (!contents.isEmpty() && operation.get("parameters") instanceof ArrayNode parameters) {
			parameters.removeIf((parameter) -> parameter.path("name").asString().equals("format"));
		}
	}

}
