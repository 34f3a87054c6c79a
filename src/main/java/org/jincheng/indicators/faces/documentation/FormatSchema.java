package org.jincheng.indicators.faces.documentation;

import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import org.springframework.http.MediaType;

/** A schema for each format that collections have beside JSON. */
final class FormatSchema {

	private static final Map<String, String> COMPONENTS = Map.of("csv", "Csv",
			"vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Xlsx", "vnd.json-stat+json", "JsonStat");

	private FormatSchema() {
	}

	/** Returns a reference to the schema of a media type. */
	static Schema<?> of(MediaType mediaType) {
		var component = Objects.requireNonNull(COMPONENTS.get(mediaType.getSubtype()), mediaType::toString);
		return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + component);
	}

	static void addTo(Components components) {
		Examples.values("documentation/formats.json", JsonSchema.class).forEach(components::addSchemas);
	}

}
