package org.jincheng.indicators.core.curation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;

/** Finds resources that would refer to themselves by way of others. */
public final class Circles {

	private Circles() {
	}

	/**
	 * Returns whether a resource is among some others, or those that they refer to.
	 * @param referred the ids of what a resource refers to, by its id
	 */
	public static boolean reach(String id, Collection<String> from, Function<String, Collection<String>> referred) {
		var reached = new HashSet<String>();
		var open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			var next = open.remove();
			if (reached.add(next)) {
				open.addAll(referred.apply(next));
			}
		}
		return reached.contains(id);
	}

}
