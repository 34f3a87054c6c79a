package org.jincheng.indicators.core.representation;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Knows the paths that are {@link NotInDataset} before a controller is chosen. */
@Component
public class NotInDatasetPaths {

	private final SingletonSupplier<List<PathPattern>> patterns;

	NotInDatasetPaths(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.patterns = SingletonSupplier.of(() -> patterns(mappings.getObject()));
	}

	private static List<PathPattern> patterns(RequestMappingHandlerMapping mappings) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().isAnnotationPresent(NotInDataset.class))
			.flatMap((mapping) -> Objects.requireNonNull(mapping.getKey().getPathPatternsCondition())
				.getPatterns()
				.stream())
			.toList();
	}

	/** Returns whether the path of a request is one of them. */
	public boolean include(HttpServletRequest request) {
		var path = PathContainer.parsePath(request.getRequestURI());
		return this.patterns.obtain().stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
