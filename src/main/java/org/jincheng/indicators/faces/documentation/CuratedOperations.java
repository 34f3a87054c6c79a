package org.jincheng.indicators.faces.documentation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.DocumentedWrites;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Documents the writes that all curated collections have alike. */
@Component
class CuratedOperations implements OperationCustomizer, GlobalOpenApiCustomizer {

	/** The last segment of the paths that {@link CuratedController} maps. */
	private static final String RESOURCE = "/{resource}";

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		var isOwn = method.hasMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
		if (!isOwn && method.createWithResolvedBean().getBean() instanceof CuratedController<?, ?> controller) {
			describe(operation, method.getMethod().getName(), controller.curated(),
					Objects.requireNonNull(method.getBeanType().getAnnotation(DocumentedWrites.class)));
		}
		return operation;
	}

	private static void describe(Operation operation, String action, Curated<?, ?> curated, DocumentedWrites writes) {
		var noun = curated.noun();
		var words = Arrays.stream(noun.split(" ")).map(StringUtils::capitalize);
		operation.setOperationId(action + words.collect(Collectors.joining()));
		var one = (noun.matches("[aeio].*") ? "an " : "a ") + noun;
		switch (action) {
			case "create" -> operation.summary("Add " + one).description(writes.create());
			case "replace" -> operation.summary("Change " + one)
				.description(
						"Replaces the %s. Every field takes the value in the body; a field that is left out is cleared."
							.formatted(noun));
			default -> operation.summary("Remove " + one).description(writes.delete());
		}
		if (!action.equals("create")) {
			operation.getParameters()
				.getFirst()
				.description("The %s of the %s.".formatted(curated.key(), noun))
				.example(writes.example());
		}
	}

	/**
	 * Moves the writes to the path of the GET, which names the key as the resource does.
	 */
	@Override
	public void customise(OpenAPI document) {
		var paths = document.getPaths();
		List.copyOf(paths.keySet()).stream().filter((path) -> path.endsWith(RESOURCE)).forEach((path) -> {
			var writes = paths.remove(path);
			var name = paths.containsKey(path.replace(RESOURCE, "/{code}")) ? "code" : "id";
			writes.readOperations().forEach((operation) -> operation.getParameters().getFirst().setName(name));
			paths.get(path.replace(RESOURCE, "/{" + name + "}")).put(writes.getPut()).delete(writes.getDelete());
		});
	}

}
