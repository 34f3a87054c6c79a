package org.jincheng.indicators.core.curation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Puts resources that are written together in an order in which each comes after those
 * among them that it refers to, and else in their own.
 */
public final class WritingOrder {

	private WritingOrder() {
	}

	/**
	 * Returns items in such an order. Where they refer to each other in a circle, one of
	 * them comes before what it refers to.
	 * @param id the id of an item
	 * @param referred the ids of what an item refers to
	 */
	public static <T> List<T> of(Collection<T> items, Function<T, String> id,
			Function<T, Collection<String>> referred) {
		var byId = new HashMap<String, T>();
		items.forEach((item) -> byId.put(id.apply(item), item));
		var open = new ArrayDeque<>(items);
		var reached = new HashSet<T>();
		var ordered = new LinkedHashSet<T>();
		while (!open.isEmpty()) {
			var next = open.element();
			if (!reached.add(next)) {
				ordered.add(open.remove());
				continue;
			}
			referred.apply(next)
				.stream()
				.map(byId::get)
				.filter((other) -> other != null && !reached.contains(other))
				.forEach(open::push);
		}
		return List.copyOf(ordered);
	}

}
