package org.jincheng.indicators.core.curation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts resources that are written together in an order in which each comes after those
 * among them that it refers to, and else in their own.
 *
 * @param <T> what stands for a resource
 */
public final class WritingOrder<T> {

	private final Function<T, Collection<String>> referred;

	private final Map<String, T> byId = new HashMap<>();

	private final Set<T> reached = new HashSet<>();

	private final Set<T> ordered = new LinkedHashSet<>();

	private WritingOrder(Function<T, Collection<String>> referred) {
		this.referred = referred;
	}

	/**
	 * Returns items in such an order. Where they refer to each other in a circle, one of
	 * them comes before what it refers to.
	 * @param id the id of an item
	 * @param referred the ids of what an item refers to
	 */
	public static <T> List<T> of(Collection<T> items, Function<T, String> id,
			Function<T, Collection<String>> referred) {
		var order = new WritingOrder<>(referred);
		items.forEach((item) -> order.byId.put(id.apply(item), item));
		items.forEach(order::add);
		return List.copyOf(order.ordered);
	}

	private void add(T item) {
		var open = new ArrayDeque<>(List.of(item));
		while (!open.isEmpty()) {
			var next = open.element();
			if (!this.reached.add(next)) {
				this.ordered.add(open.remove());
				continue;
			}
			this.referred.apply(next)
				.stream()
				.map(this.byId::get)
				.filter((other) -> other != null && !this.reached.contains(other))
				.forEach(open::push);
		}
	}

}
