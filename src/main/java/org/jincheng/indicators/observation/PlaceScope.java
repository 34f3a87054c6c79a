package org.jincheng.indicators.observation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.place.PlaceTree;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * How the places that are asked for are meant.
 *
 * @param within only what lies in these places at any depth, without themselves, by code;
 * repeated or separated by commas; with {@code place} too, what is in both
 * @param groups whether figures of groups are found too, each of them joint: of those
 * that have one of {@code place} as a member, and those whose members are all
 * {@code within}; true if not given
 */
public record PlaceScope(@Nullable List<String> within, @Nullable Boolean groups) {

	static final PlaceScope ALL = new PlaceScope(null, null);

	/** Refuses what would mean nothing. */
	void check(ObservationFilter filter) {
		if (this.groups != null && this.within == null && filter.place() == null) {
			throw new InvalidParametersException(
					RequestError.of("groups", this.groups.toString(), "Only together with place or within."));
		}
	}

	boolean isLimiting(ObservationFilter filter) {
		return this.within != null || filter.place() != null;
	}

	/** Returns the filter with all places that it comes to. */
	ObservationFilter resolve(ObservationFilter filter, PlaceTree tree) {
		Set<String> places = null;
		if (filter.place() != null) {
			places = new HashSet<>(filter.place());
			if (hasGroups()) {
				places.addAll(tree.groupsWithAnyOf(filter.place()));
			}
		}
		if (this.within != null) {
			var below = tree.below(this.within);
			if (hasGroups()) {
				below.addAll(tree.groupsWithin(below));
			}
			if (places != null) {
				below.retainAll(places);
			}
			places = below;
		}
		return (places != null) ? filter.withPlaces(places.stream().sorted().toList()) : filter;
	}

	private boolean hasGroups() {
		return !Boolean.FALSE.equals(this.groups);
	}

}
