package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.category.CategoryRequest;

/**
 * Which parts make a whole.
 *
 * @param wholes the codes of the categories of each level that is the whole, by the codes
 * of dimensions
 */
public record Breakdowns(Map<String, List<Set<String>>> wholes) {

	/**
	 * Whether parts are all there are, each once: those of the same dimensions, with all
	 * categories of a level of each, and with what is stated beside these.
	 */
	public boolean areWhole(Collection<Where> parts) {
		var distinct = new HashSet<>(parts);
		if (parts.isEmpty() || distinct.size() < parts.size()) {
			return false;
		}
		var dimensions = parts.iterator().next().categories().keySet();
		if (!parts.stream().allMatch((part) -> part.categories().keySet().equals(dimensions))) {
			return false;
		}
		var combinations = 1;
		for (var dimension : dimensions) {
			var used = parts.stream().map((part) -> part.categories().get(dimension)).collect(Collectors.toSet());
			var level = used.stream()
				.filter((code) -> !CategoryRequest.REST.contains(code))
				.collect(Collectors.toSet());
			if (level.isEmpty() || !this.wholes.getOrDefault(dimension, List.of()).contains(level)) {
				return false;
			}
			combinations *= used.size();
		}
		return combinations == parts.size();
	}

	/**
	 * Returns those of some parts that make the whole: all of one level of each
	 * dimension, with what is stated beside these.
	 * @param parts parts of the same dimensions
	 * @param where which part each is
	 * @return the parts of each choice of levels that is complete
	 */
	public <T> List<List<T>> among(List<T> parts, Function<T, Where> where) {
		var dimensions = where.apply(parts.getFirst()).categories().keySet();
		var chosen = Stream.of(parts);
		for (var dimension : dimensions) {
			chosen = chosen.flatMap((some) -> this.wholes.getOrDefault(dimension, List.of())
				.stream()
				.map((level) -> some.stream().filter((part) -> {
					var category = Objects.requireNonNull(where.apply(part).categories().get(dimension));
					return level.contains(category) || CategoryRequest.REST.contains(category);
				}).toList())).filter((some) -> !some.isEmpty()).distinct();
		}
		return chosen.filter((some) -> areWhole(some.stream().map(where).toList())).toList();
	}

}
