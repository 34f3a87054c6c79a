package org.jincheng.indicators.faces.documentation;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.AllLanguages;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * Documents resources in all languages: what a write takes, and beside it what is only
 * read.
 */
final class AllLanguagesSchemas {

	static final String SUFFIX = "InAllLanguages";

	private static final String READ = "OnlyRead" + SUFFIX;

	/** The resources that are answered so, by the names of their schemas. */
	private final Map<String, Class<?>> resources = new TreeMap<>();

	/** Adds to an answer what it is in all languages, if it can be. */
	synchronized void addTo(Content content, MethodParameter returned, boolean isPage) {
		Writable.answeredBy(returned).ifPresent((resource) -> {
			var name = name(resource);
			this.resources.put(name, resource);
			content.addMediaType(AllLanguages.MEDIA_TYPE.toString(),
					new MediaType().schema(isPage ? reference("Page" + name + SUFFIX) : one(name, resource)));
		});
	}

	/** Adds the schemas of such answers. */
	synchronized void addTo(Components components) {
		this.resources.forEach((name, resource) -> {
			var editable = editable(resource);
			var resolved = ModelConverters.getInstance(true).readAllAsResolvedSchema(editable.getReturnType());
			resolved.referencedSchemas.forEach((key, schema) -> components.getSchemas().putIfAbsent(key, schema));
			ModelConverters.getInstance(true).readAllAsResolvedSchema(Text.class).referencedSchemas
				.forEach((key, schema) -> components.getSchemas().putIfAbsent(key, schema));
			var told = localizedFields(resource);
			components.addSchemas(name + SUFFIX, merged(schema(components, name), resolved.schema, told));
			if (!isAlwaysWritten(resource)) {
				components.addSchemas(name + READ,
						merged(schema(components, name), new JsonSchema().properties(Map.of()), told));
			}
			components.addSchemas("Page" + name + SUFFIX, page(schema(components, "Page" + name), one(name, resource)));
		});
	}

	private static Schema<?> schema(Components components, String name) {
		return Objects.requireNonNull(components.getSchemas().get(name), name);
	}

	private static Method editable(Class<?> resource) {
		return ClassUtils.getMethod(resource, "editable");
	}

	private static Schema<?> merged(Schema<?> read, Schema<?> written, Set<String> told) {
		var properties = new LinkedHashMap<String, Schema<?>>();
		read.getProperties()
			.forEach((name, property) -> properties.put(name, told.contains(name) ? text(property) : property));
		written.getProperties().forEach(properties::put);
		var required = new TreeSet<>(read.getRequired());
		required.addAll(written.getProperties().keySet());
		var schema = new JsonSchema();
		schema.addType("object");
		schema.setDescription(
				"The resource in all languages: the fields that a write takes, and the fields that are only read.");
		properties.forEach(schema::addProperty);
		schema.setRequired(List.copyOf(required));
		return schema;
	}

	/** Returns the schema of a resource; some are only read, as what is derived. */
	private static Schema<?> one(String name, Class<?> resource) {
		var all = reference(name + SUFFIX);
		return isAlwaysWritten(resource) ? all : new JsonSchema().anyOf(List.of(all, reference(name + READ)));
	}

	private static boolean isAlwaysWritten(Class<?> resource) {
		return !editable(resource).getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
	}

	private static Schema<?> page(Schema<?> read, Schema<?> item) {
		var items = new JsonSchema();
		items.addType("array");
		items.setDescription(Objects.requireNonNull(read.getProperties().get("items")).getDescription());
		items.setItems(item);
		var schema = new JsonSchema();
		schema.addType("object");
		schema.setDescription("One page of a collection in all languages.");
		read.getProperties()
			.forEach((field, property) -> schema.addProperty(field, field.equals("items") ? items : property));
		schema.setRequired(read.getRequired());
		return schema;
	}

	private static Set<String> localizedFields(Class<?> resource) {
		return Arrays.stream(resource.getRecordComponents())
			.filter((component) -> component.getType() == LocalizedText.class)
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
	}

	private static Schema<?> text(Schema<?> property) {
		var text = new JsonSchema();
		text.setDescription(property.getDescription());
		text.setAnyOf(List.of(reference("Text"), new JsonSchema().typesItem("null")));
		return text;
	}

	private static Schema<?> reference(String name) {
		return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
	}

	private static String name(Class<?> resource) {
		var schema = AnnotatedElementUtils.findMergedAnnotation(resource,
				io.swagger.v3.oas.annotations.media.Schema.class);
		return (schema != null && !schema.name().isEmpty()) ? schema.name() : resource.getSimpleName();
	}

}
