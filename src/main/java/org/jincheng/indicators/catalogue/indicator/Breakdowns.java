package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.category.CategoryRequest;

/**
 * Which parts make a whole.
 *
 * @param categories all categories, by dimension and code
 * @param exhaustive the codes of the dimensions whose categories make the whole together
 */
public record Breakdowns(Map<String, CategoryRequest> categories, Set<String> exhaustive) {

	/**
	 * Whether parts are all there are, each once: those of the same dimensions, with all
	 * categories of one edition that are a part of no other.
	 */
	public boolean areWhole(Collection<Where> parts) {
		var distinct = new HashSet<>(parts);
		if (parts.isEmpty() || distinct.size() < parts.size()) {
			return false;
		}
		var dimensions = parts.iterator().next().categories().keySet();
		if (!this.exhaustive.containsAll(dimensions)
				|| !parts.stream().allMatch((part) -> part.categories().keySet().equals(dimensions))) {
			return false;
		}
		var combinations = 1;
		for (var dimension : dimensions) {
			var used = parts.stream().map((part) -> part.categories().get(dimension)).collect(Collectors.toSet());
			if (!used.equals(alternatives(dimension + "/" + used.iterator().next()))) {
				return false;
			}
			combinations *= used.size();
		}
		return combinations == parts.size();
	}

	/** A category and those that make the whole with it. */
	private Set<String> alternatives(String id) {
		var category = Objects.requireNonNull(this.categories.get(id));
		return this.categories.values()
			.stream()
			.filter((other) -> other.dimension().equals(category.dimension()) && other.parent() == null
					&& Objects.equals(other.edition(), category.edition()))
			.map(CategoryRequest::code)
			.collect(Collectors.toSet());
	}

}
