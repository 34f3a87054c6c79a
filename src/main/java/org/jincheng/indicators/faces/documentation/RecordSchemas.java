package org.jincheng.indicators.faces.documentation;

import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jincheng.indicators.core.problem.BodyFields;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Completes the schema of a record: every property is required, and those that are
 * {@code @Nullable} may be null.
 */
@Component
class RecordSchemas implements ModelConverter {

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		var javaClass = Json31.mapper().constructType(type.getType()).getRawClass();
		if (resolved != null && javaClass.isRecord()) {
			var model = model(resolved, context);
			if (model != null && model.getProperties() != null) {
				List.copyOf(model.getProperties().keySet()).forEach((name) -> complete(model, name, javaClass));
			}
		}
		return resolved;
	}

	private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
		var reference = schema.get$ref();
		return (reference != null)
				? context.getDefinedModels().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()))
				: schema;
	}

	private static void complete(Schema<?> model, String name, Class<?> javaClass) {
		var component = BodyFields.of(javaClass)
			.filter((candidate) -> BodyFields.name(candidate).equals(name))
			.findFirst();
		var isAlwaysThere = component.map(
				(field) -> !field.getAccessor().isAnnotationPresent(JsonInclude.class) && !BodyFields.isOptional(field))
			.orElse(true);
		if (!isAlwaysThere) {
			return;
		}
		if (model.getRequired() == null || !model.getRequired().contains(name)) {
			model.addRequiredItem(name);
		}
		if (component.isPresent() && component.get().getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			model.getProperties().computeIfPresent(name, (key, property) -> nullable(property));
		}
	}

	private static boolean isNull(Schema<?> schema) {
		return schema.getTypes() != null && schema.getTypes().contains("null");
	}

	private static Schema<?> nullable(Schema<?> property) {
		if (property.getAnyOf() != null) {
			if (property.getAnyOf().stream().noneMatch(RecordSchemas::isNull)) {
				property.addAnyOfItem(new JsonSchema().typesItem("null"));
			}
			return property;
		}
		if (property.get$ref() != null) {
			var description = property.getDescription();
			property.setDescription(null);
			var either = new JsonSchema();
			either.setDescription(description);
			either.setAnyOf(List.of(property, new JsonSchema().typesItem("null")));
			return either;
		}
		if (property.getTypes() != null) {
			property.addType("null");
		}
		return property;
	}

}
