package org.jincheng.indicators.catalogue.place;

import java.util.List;

import org.jincheng.indicators.core.paging.EntityPages;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;

/**
 * Which places are asked for; an absent parameter does not narrow them.
 *
 * @param within codes of places. Returns only what lies in them at any depth, without the
 * places themselves; groups only with {@code kind=group}. Repeat the parameter or
 * separate codes with commas
 * @param kind kinds of places, such as {@code prefecture}. Repeat the parameter or
 * separate values with commas
 */
record PlaceFilter(@Nullable List<String> within, @Nullable List<PlaceKind> kind) {

	Specification<Place> selection(PlaceTree tree) {
		var ofKind = (this.kind != null) ? EntityPages.<Place>isAmong("kind", this.kind)
				: Specification.<Place>unrestricted();
		if (this.within == null) {
			return ofKind;
		}
		var below = tree.below(this.within);
		if (this.kind != null && this.kind.contains(PlaceKind.GROUP)) {
			below.addAll(tree.groupsWithin(below));
		}
		return ofKind.and(EntityPages.isAmong("code", below));
	}

}
