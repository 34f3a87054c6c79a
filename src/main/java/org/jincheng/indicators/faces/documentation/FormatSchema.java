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
			"A workbook of Excel, where days before 1900 are texts."),

	/** A JSON-stat dataset. */
	JSON_STAT("vnd.json-stat+json", "JsonStat",
			"A dataset of JSON-stat 2.0: its cells are numbered by the positions of their categories, the last dimension running fastest."),

	/** What describes a table in CSV. */
	CSVW("csvm+json", "Csvw",
			"What a table in CSV has, in the metadata vocabulary of CSV on the Web: its address, source, licence and dialect, and the name, type, meaning and unit of each column.");

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
		schema.addProperty("class", described(type("string"), "What it is: a dataset."));
		schema.addProperty("href", described(type("string"), "The path and query of it."));
		schema.addProperty("label", described(type("string"), "What it shows."));
		schema.addProperty("source", described(type("string"), "How its sources are cited."));
		schema.addProperty("updated",
				described(type("string").format("date-time"), "When the newest revision was recorded."));
		schema.addProperty("id", described(list("string"), "The names of the dimensions."));
		schema.addProperty("size", described(list("integer"), "How many categories each dimension has."));
		schema.addProperty("role", described(map(list("string")), "Which dimensions are of time, of space or metric."));
		schema.addProperty("dimension", described(map(type("object")), "The dimensions, by their names."));
		schema.addProperty("value", described(map(type("number")), "The values, by the numbers of their cells."));
		schema.addProperty("status", described(map(type("string")), "The relations to the truth, by cell."));
		schema.addProperty("extension",
				described(type("object"), "The revision, the language, and what else is known of each cell."));
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
