package org.jincheng.indicators.catalogue.place;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Which places lie in which and are in which groups, as it is at one moment. */
public final class PlaceTree {

	private final Map<String, PlaceKind> kinds = new HashMap<>();

	/** What lies directly in a place, by its code. */
	private final Map<String, Set<String>> children = new HashMap<>();

	/** The members of each group, by its code. */
	private final Map<String, Set<String>> members = new HashMap<>();

	/** Adds a place with the code of the place that it lies in, and its members. */
	public void add(String code, PlaceKind kind, @Nullable String parent, Collection<String> members) {
		this.kinds.put(code, kind);
		if (parent != null) {
			this.children.computeIfAbsent(parent, (it) -> new HashSet<>()).add(code);
		}
		if (!members.isEmpty()) {
			this.members.put(code, Set.copyOf(members));
		}
	}

	/** The codes of all places. */
	public Set<String> codes() {
		return this.kinds.keySet();
	}

	/** Returns whether a place is of one of some kinds. */
	public boolean isOfKind(String code, Collection<PlaceKind> of) {
		return of.contains(this.kinds.get(code));
	}

	/**
	 * Returns the codes of what lies in any of the places at any depth, without
	 * themselves.
	 */
	public Set<String> below(Collection<String> places) {
		var below = new HashSet<String>();
		var open = new ArrayDeque<>(places);
		while (!open.isEmpty()) {
			this.children.getOrDefault(open.remove(), Set.of()).stream().filter(below::add).forEach(open::add);
		}
		return below;
	}

	/** Returns the codes of the groups that have any of the places as a member. */
	public Set<String> groupsWithAnyOf(Collection<String> places) {
		return groups((members) -> places.stream().anyMatch(members::contains));
	}

	/** Returns the members of a group. */
	public Set<String> members(String group) {
		return Objects.requireNonNull(this.members.get(group), group);
	}

	/** Returns the codes of the groups whose members are all among the places. */
	public Set<String> groupsWithin(Set<String> places) {
		return groups(places::containsAll);
	}

	private Set<String> groups(Predicate<Set<String>> test) {
		return this.members.entrySet()
			.stream()
			.filter((group) -> test.test(group.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

}
