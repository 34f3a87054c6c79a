package org.jincheng.indicators.faces.documentation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Documents the operations that all curated collections have alike. */
@Component
class CuratedOperations implements OperationCustomizer, GlobalOpenApiCustomizer {

	private final List<Curated<?, ?>> collections;

	CuratedOperations(List<Curated<?, ?>> collections) {
		this.collections = collections;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		var isOwn = method.hasMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
		if (!isOwn && method.createWithResolvedBean().getBean() instanceof CuratedController<?, ?, ?> controller) {
			var said = Objects.requireNonNull(method.getBeanType().getAnnotation(DocumentedOperations.class));
			if (method.getMethod().getName().equals("list")) {
				var tag = Objects.requireNonNull(method.getBeanType().getAnnotation(Tag.class));
				operation.operationId("list" + camelCase(controller.curated().collection().split("-")))
					.summary("List " + controller.curated().collection().replace('-', ' '))
					.description(said.list().isEmpty() ? tag.description() : said.list());
			}
			else {
				describe(operation, method.getMethod().getName(), controller.curated(), said);
			}
		}
		return operation;
	}

	private static String camelCase(String... words) {
		return Arrays.stream(words).map(StringUtils::capitalize).collect(Collectors.joining());
	}

	private static void describe(Operation operation, String action, Curated<?, ?> curated, DocumentedOperations said) {
		var noun = curated.noun();
		operation.setOperationId(action + camelCase(noun.split(" ")));
		var one = (noun.matches("[aeio].*") ? "an " : "a ") + noun;
		switch (action) {
			case "get" -> operation.summary("Get " + one).description(said.get());
			case "create" -> operation.summary("Add " + one).description(said.create());
			case "replace" -> operation.summary("Change " + one)
				.description(
						"Replaces the %s. Every field takes the value in the body; a field that is left out is cleared."
							.formatted(noun));
			default -> operation.summary("Remove " + one).description(said.delete());
		}
		if (!action.equals("create")) {
			var example = action.equals("get") ? said.shown() : said.example();
			operation.getParameters()
				.getFirst()
				.description("The %s of the %s.".formatted(curated.key(), noun))
				.example(example.isEmpty() ? null : example);
		}
	}

	/** Names the variables of a path as the resource does. */
	@Override
	public void customise(OpenAPI document) {
		for (var curated : this.collections) {
			var owner = (curated.owner() != null) ? "{" + curated.owner() + "}/" : "";
			var operations = document.getPaths().remove(curated.path(owner + "{resource}"));
			if (operations != null) {
				operations.readOperations().forEach((each) -> each.getParameters().getFirst().setName(curated.key()));
				document.getPaths().addPathItem(curated.path(owner + "{" + curated.key() + "}"), operations);
			}
			if (curated.owner() != null) {
				nest(document.getPaths(), curated, curated.owner());
			}
		}
	}

	/** Documents a collection whose resources are below those of another one. */
	private static void nest(Paths paths, Curated<?, ?> curated, String owner) {
		var path = curated.path("{%s}/{%s}".formatted(owner, curated.key()));
		var collection = Objects.requireNonNull(paths.get(path.substring(0, path.lastIndexOf('/'))));
		var one = Objects.requireNonNull(paths.get(path));
		collection.readOperations()
			.forEach((each) -> each.operationId(each.getOperationId() + "Of" + StringUtils.capitalize(owner)));
		collection.getGet().getParameters().removeIf((parameter) -> parameter.getName().equals(owner));
		var example = Examples.request("create" + camelCase(curated.noun())).path(owner).asText();
		Stream.of(collection, one)
			.flatMap((item) -> item.readOperations().stream())
			.forEach((operation) -> operation.getParameters()
				.addFirst(new PathParameter().name(owner)
					.description("The code of the %s.".formatted(owner))
					.example(example)
					.schema(new StringSchema())));
		paths.remove("/api/v1/" + curated.collection() + "/{resource}");
	}

}
