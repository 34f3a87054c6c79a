package org.jincheng.indicators.core.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the path that was probably meant where there is nothing at another. */
@Component
class KnownPaths {

	/** The segments of the path of each handler; a variable is in braces. */
	private final SingletonSupplier<List<List<String>>> patterns;

	KnownPaths(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.patterns = SingletonSupplier.of(() -> mappings.getObject()
			.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.map(KnownPaths::segments)
			.toList());
	}

	private static List<String> segments(String path) {
		return Arrays.stream(path.split("/", -1)).filter((segment) -> !segment.isEmpty()).toList();
	}

	/** Returns the path that a slip turns into this one; null if there is none. */
	@Nullable String nearest(String path) {
		var asked = segments(path);
		return this.patterns.obtain()
			.stream()
			.flatMap((pattern) -> Stream.ofNullable(like(asked, pattern)))
			.min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::path))
			.map(Candidate::path)
			.orElse(null);
	}

	/** Returns the path of a pattern, also where the start of the path was left out. */
	private static @Nullable Candidate like(List<String> asked, List<String> pattern) {
		var missing = pattern.size() - asked.size();
		if (asked.isEmpty() || missing < 0
				|| pattern.subList(0, missing + 1).stream().anyMatch(KnownPaths::isVariable)) {
			return null;
		}
		var path = new ArrayList<>(pattern.subList(0, missing));
		var slips = missing;
		for (var i = 0; i < asked.size(); i++) {
			var segment = asked.get(i);
			var known = pattern.get(missing + i);
			if (isVariable(known)) {
				path.add(filled(known, segment));
			}
			else if (RequestError.isNear(segment, known)) {
				path.add(known);
				slips += RequestError.distance(segment, known);
			}
			else {
				return null;
			}
		}
		return new Candidate("/" + String.join("/", path), slips);
	}

	private static boolean isVariable(String segment) {
		return segment.startsWith("{");
	}

	/** Returns a segment with the extension that a pattern has after its variable. */
	private static String filled(String pattern, String segment) {
		var extension = pattern.substring(pattern.indexOf('}') + 1);
		return extension.isEmpty() ? segment : segment.replaceFirst("\\.[^.]*$", "") + extension;
	}

	private record Candidate(String path, int slips) {
	}

}
