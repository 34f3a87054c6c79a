package org.jincheng.indicators.faces.documentation;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import org.springframework.http.MediaType;

/** A schema for each format that collections have beside JSON. */
enum FormatSchema {

	/** Comma-separated values. */
	CSV("csv", "Csv", "Comma-separated values of RFC 4180 in UTF-8, with a header."),

	/** An Atom feed. */
	ATOM("atom+xml", "Atom", "An Atom feed of RFC 4287."),

	/** A workbook of Excel. */
	XLSX("vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Xlsx",
			"An Excel workbook. Days before 1900 are text, because Excel has no such dates."),

	/** A JSON-stat dataset. */
	JSON_STAT("vnd.json-stat+json", "JsonStat", """
			A JSON-stat 2.0 dataset. Cells are numbered by the positions of their categories, and the last \
			dimension varies fastest."""),

	/** The description of a table in CSV. */
	CSVW("csvm+json", "Csvw", """
			A description of a table in CSV by CSV on the Web: its address, source, licence and dialect. \
			Each column has a name, a type, a meaning and a unit.""");

	private final String subtype;

	private final String component;

	private final String description;

	FormatSchema(String subtype, String component, String description) {
		this.subtype = subtype;
		this.component = component;
		this.description = description;
	}

	/** Returns a reference to the schema of a media type. */
	static Schema<?> of(MediaType mediaType) {
		return Arrays.stream(values())
			.filter((format) -> format.subtype.equals(mediaType.getSubtype()))
			.findFirst()
			.<Schema<?>>map((format) -> new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + format.component))
			.orElseThrow();
	}

	static void addTo(Components components) {
		for (var format : values()) {
			components.addSchemas(format.component, format.schema());
		}
	}

	private Schema<?> schema() {
		var schema = switch (this) {
			case CSV, ATOM -> type("string");
			case XLSX -> CollectionSchemas.binary();
			case JSON_STAT -> jsonStat();
			case CSVW -> type("object");
		};
		schema.setDescription(this.description);
		return schema;
	}

	private static Schema<?> jsonStat() {
		var schema = type("object");
		schema.addProperty("version", described(type("string"), "The version of JSON-stat."));
		schema.addProperty("class", described(type("string"), "The JSON-stat class: `dataset`."));
		schema.addProperty("href", described(type("string"), "The path and query of this dataset."));
		schema.addProperty("label", described(type("string"), "A title of the dataset."));
		schema.addProperty("source", described(type("string"), "The citation of the sources."));
		schema.addProperty("updated",
				described(type("string").format("date-time"), "The time of the newest revision."));
		schema.addProperty("id", described(list("string"), "The ids of the dimensions, in order."));
		schema.addProperty("size", described(list("integer"), "The number of categories of each dimension."));
		schema.addProperty("role", described(map(list("string")),
				"Which dimensions stand for time, place (`geo`) or what is measured (`metric`)."));
		schema.addProperty("dimension", described(map(type("object")), "The dimensions with their categories, by id."));
		schema.addProperty("value", described(map(type("number")), "The values, by the number of the cell."));
		schema.addProperty("status", described(map(type("string")),
				"The relations to the truth (`gt` for \"more than\"), by the number of the cell."));
		schema.addProperty("extension",
				described(type("object"), "The revision, the language, and further attributes of each cell."));
		schema.setRequired(List.copyOf(schema.getProperties().keySet()));
		return schema;
	}

	private static Schema<?> type(String name) {
		return new JsonSchema().typesItem(name);
	}

	private static Schema<?> list(String items) {
		return type("array").items(type(items));
	}

	private static Schema<?> map(Schema<?> values) {
		return type("object").additionalProperties(values);
	}

	private static Schema<?> described(Schema<?> schema, String description) {
		schema.setDescription(description);
		return schema;
	}

}
