package org.jincheng.indicators.faces.documentation;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.Operation;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.DocumentedWrites;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Documents the writes that all curated collections have alike. */
@Component
class CuratedOperations implements OperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		var isOwn = method.hasMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
		if (!isOwn && method.createWithResolvedBean().getBean() instanceof CuratedController<?, ?> controller) {
			describe(operation, method.getMethod().getName(), controller.curated().noun(),
					Objects.requireNonNull(method.getBeanType().getAnnotation(DocumentedWrites.class)));
		}
		return operation;
	}

	private static void describe(Operation operation, String action, String noun, DocumentedWrites writes) {
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
			var key = operation.getParameters().getFirst();
			key.description("The %s of the %s.".formatted(key.getName(), noun)).example(writes.example());
		}
	}

}
