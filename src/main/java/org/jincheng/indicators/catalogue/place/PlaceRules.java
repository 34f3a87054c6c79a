package org.jincheng.indicators.catalogue.place;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.jincheng.indicators.core.curation.Circles;
import org.jincheng.indicators.core.curation.References;

import org.springframework.stereotype.Component;

/**
 * Checks that a place lies in one of a wider kind, that a group has places that are no
 * groups, and that nothing succeeds itself: none of them goes in a circle.
 *
 * @param places the places
 */
@Component
record PlaceRules(Places places) {

	void check(PlaceRequest request, References references) {
		if (request.parent() != null) {
			checkParent(request, request.parent(), references);
		}
		checkMembers(request, references);
		checkTime(request, references);
		checkSuccessors(request, references);
		if (this.places.findAllByParent(request.code())
			.stream()
			.anyMatch((place) -> !request.kind().isWiderThan(place.kind()))) {
			references.refuse("/kind", request.kind().code(), "Not wider than that of a place that lies in it.");
		}
		if (request.kind() == PlaceKind.GROUP && this.places.isMember(request.code())) {
			references.refuse("/kind", request.kind().code(), "A member of a group cannot become a group.");
		}
	}

	private void checkParent(PlaceRequest request, String code, References references) {
		var parent = this.places.findById(code);
		if (parent.isEmpty()) {
			references.known("/parent", code, this.places.codes());
		}
		else if (!parent.get().kind().isWiderThan(request.kind())) {
			references.refuse("/parent", code, "A place of the kind \"%s\" cannot lie in one of the kind \"%s\"."
				.formatted(request.kind().code(), parent.get().kind().code()));
		}
	}

	private void checkMembers(PlaceRequest request, References references) {
		var members = new TreeSet<>(request.members());
		if (request.kind() != PlaceKind.GROUP) {
			if (!members.isEmpty()) {
				references.refuse("/members", String.join(", ", members), "Only a group can have members.");
			}
			return;
		}
		if (members.size() < 2) {
			references.refuse("/members", String.join(", ", members), "A group must have at least two members.");
		}
		for (var code : members) {
			var member = this.places.findById(code);
			if (member.isEmpty()) {
				references.known("/members", code, this.places.codes());
			}
			else if (member.get().isGroup() || code.equals(request.code())) {
				references.refuse("/members", code, "A group cannot be a member of another group.");
			}
		}
	}

	private static void checkTime(PlaceRequest request, References references) {
		var from = request.validFrom();
		var to = request.validTo();
		if (from != null && to != null && to.last().isBefore(from.first())) {
			references.refuse("/validTo", to.toString(), "Must not be before \"validFrom\".");
		}
	}

	private void checkSuccessors(PlaceRequest request, References references) {
		var successors = request.successorsOrNone();
		if (!successors.isEmpty() && (request.validTo() == null || request.kind() == PlaceKind.GROUP)) {
			references.refuse("/successors", String.join(", ", successors),
					"Only an area that has ended (see \"validTo\") can have successors.");
		}
		for (var code : successors) {
			var successor = this.places.findById(code);
			if (successor.isEmpty()) {
				references.known("/successors", code, this.places.codes());
			}
			else if (successor.get().isGroup() || Circles.reach(request.code(), List.of(code), this::successors)) {
				references.refuse("/successors", code, "Is a group, or is itself succeeded by this place.");
			}
		}
	}

	private Collection<String> successors(String code) {
		return this.places.findById(code).map(Place::successors).orElseGet(TreeSet::new);
	}

}
