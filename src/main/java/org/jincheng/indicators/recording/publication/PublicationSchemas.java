package org.jincheng.indicators.recording.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Documents the parts of a publication: each as the body of the single write of it, less
 * what its position says.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicationSchemas implements GlobalOpenApiCustomizer {

	private static final String FIGURE = "PublishedFigure";

	private static final String INITIATIVE = "PublishedInitiative";

	private static final String INDICATOR = "PublishedIndicator";

	private static final String PARK = "PublishedPark";

	/**
	 * The schemas of the parts at the head of a document, by the names of their lists.
	 */
	private static final Map<String, String> HEAD = Map.of("publishers", "PublisherRequest", "sources", "SourceRequest",
			"topics", "TopicRequest", "units", "UnitRequest", "places", "PlaceRequest", "dimensions",
			"DimensionRequest", "categories", "CategoryRequest", "indicators", INDICATOR, "parks", PARK);

	@Override
	public void customise(OpenAPI document) {
		add(document, FIGURE, without(document, "ObservationRequest", "source"),
				"A figure of the statement, in the form of its single write.");
		var id = new JsonSchema().typesItem("string").format("uuid");
		id.addType("null");
		id.setDescription(
				"the id of the figure to correct, even its key; without an id, the key decides which figure it is");
		component(document, FIGURE).getProperties().put("id", id);
		component(document, FIGURE).getProperties()
			.put("cell", component(document, "ObservationSourceRequest").getProperties().get("cell"));
		add(document, INITIATIVE, without(document, "InitiativeRequest", DocumentReader.STATEMENTS, "reports"),
				"An initiative of the statement, in the form of its single write.");
		add(document, PARK, without(document, "ParkRequest", DocumentReader.STATEMENTS, "reports"),
				"A park, in the form of its single write. `about` of a statement says which statements mention it.");
		var types = List.of("IndicatorRequest", "InvestmentRequest", "TradeMetricRequest", "EnvironmentMetricRequest");
		var indicators = types.stream().<Schema>map((type) -> {
			var indicator = without(document, type, DocumentReader.STATEMENTS, "reports");
			var name = type.replace("Request", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
			indicator.getProperties().put(PublishedResources.TYPE, new JsonSchema().typesItem("string")._const(name));
			indicator.addRequiredItem(PublishedResources.TYPE);
			return indicator;
		}).toList();
		add(document, INDICATOR, new JsonSchema().oneOf(new ArrayList<>(indicators)), """
				An indicator with its type, in the form of its single write. `about` of a statement says \
				which statements mention it.""");
		refer(document, "Publication", HEAD);
		refer(document, "Publication", Map.of("source", "SourceRequest"));
		component(document, "Publication").getProperties().put("defaults", defaults(document));
		refer(document, "PublishedStatement", Map.of("gist", "Text", "figures", FIGURE, "initiatives", INITIATIVE));
		var proposed = new LinkedHashMap<>(HEAD);
		// What no more than words are known of has no definition yet.
		proposed.remove("indicators");
		refer(document, "ProposedPublication", proposed);
		document.getComponents().getSchemas().remove("ProposedPlace");
		refer(document, "ProposedStatement", Map.of("initiatives", INITIATIVE));
	}

	private static Schema<?> defaults(OpenAPI document) {
		var schema = new JsonSchema().typesItem("object");
		schema.addType("null");
		schema.setDescription(Objects.requireNonNull(component(document, "Publication").getProperties().get("defaults"))
			.getDescription());
		var figure = component(document, "ObservationRequest").getProperties();
		var indicator = component(document, "IndicatorRequest").getProperties();
		DocumentReader.DEFAULTS
			.forEach((name) -> schema.addProperty(name, figure.getOrDefault(name, indicator.get(name))));
		return schema;
	}

	/** Makes properties, or the items of them, refer to the schemas of parts. */
	private static void refer(OpenAPI document, String name, Map<String, String> parts) {
		component(document, name).getProperties().replaceAll((property, schema) -> {
			var part = parts.get(property);
			if (part == null) {
				return schema;
			}
			var reference = new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + part);
			if (schema.getItems() != null) {
				return schema.items(reference);
			}
			var described = property.equals("gist")
					? new JsonSchema().anyOf(List.of(reference, new JsonSchema().typesItem("null"))) : reference;
			described.setDescription(schema.getDescription());
			return described;
		});
	}

	private static void add(OpenAPI document, String name, Schema<?> schema, String description) {
		schema.setDescription(description);
		document.getComponents().addSchemas(name, schema);
	}

	private static Schema<?> component(OpenAPI document, String name) {
		return Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
	}

	/** Returns the schema of a body without some fields. */
	private static Schema<?> without(OpenAPI document, String name, String... fields) {
		var whole = component(document, name);
		var properties = new LinkedHashMap<>(whole.getProperties());
		properties.keySet().removeAll(List.of(fields));
		var part = new JsonSchema().typesItem("object");
		part.setProperties(properties);
		part.setRequired(new ArrayList<>(whole.getRequired()));
		part.getRequired().removeAll(List.of(fields));
		return part;
	}

}
