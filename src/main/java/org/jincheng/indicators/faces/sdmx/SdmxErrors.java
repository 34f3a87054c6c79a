package org.jincheng.indicators.faces.sdmx;

import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.stereotype.Component;

/** Documents the errors of SDMX as the messages that they are beside problems. */
@Component
class SdmxErrors implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.entrySet()
			.stream()
			.filter((path) -> path.getKey().startsWith(DatasetRoots.SDMX))
			.flatMap((path) -> path.getValue().readOperations().stream())
			.map(Operation::getResponses)
			.forEach((responses) -> responses
				.replaceAll((status, response) -> isError(status) ? withMessage(document, response) : response));
	}

	private static boolean isError(String status) {
		return status.startsWith("4") || status.startsWith("5");
	}

	private static ApiResponse withMessage(OpenAPI document, ApiResponse reference) {
		var name = reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
		var shared = Objects.requireNonNull(document.getComponents().getResponses().get(name), name);
		var content = new Content();
		content.putAll(shared.getContent());
		content.addMediaType(ErrorMessage.TYPE, new MediaType().schema(new JsonSchema().typesItem("string")));
		return new ApiResponse().description(shared.getDescription()).headers(shared.getHeaders()).content(content);
	}

}
