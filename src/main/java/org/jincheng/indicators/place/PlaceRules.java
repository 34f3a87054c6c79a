package org.jincheng.indicators.place;

import java.util.TreeSet;

import org.jincheng.indicators.curation.References;

import org.springframework.stereotype.Component;

/**
 * Checks that a place lies in one of a wider kind, and that a group has places that are
 * no groups: neither goes in a circle.
 */
@Component
class PlaceRules {

	private final Places places;

	PlaceRules(Places places) {
		this.places = places;
	}

	void check(PlaceRequest request, References references) {
		if (request.parent() != null) {
			checkParent(request, request.parent(), references);
		}
		checkMembers(request, references);
		if (this.places.findAllByParent(request.code())
			.stream()
			.anyMatch((place) -> !request.kind().isWiderThan(place.kind()))) {
			references.refuse("kind", request.kind().code(), "Not wider than that of a place that lies in it.");
		}
		if (request.kind() == PlaceKind.GROUP && this.places.isMember(request.code())) {
			references.refuse("kind", request.kind().code(), "It is a member of a group, which a group cannot be.");
		}
	}

	private void checkParent(PlaceRequest request, String code, References references) {
		var parent = this.places.findById(code);
		if (parent.isEmpty()) {
			references.known("parent", code, this.places.codes());
		}
		else if (!parent.get().kind().isWiderThan(request.kind())) {
			references.refuse("parent", code, "A place of the kind \"%s\" does not lie in one of the kind \"%s\"."
				.formatted(request.kind().code(), parent.get().kind().code()));
		}
	}

	private void checkMembers(PlaceRequest request, References references) {
		var members = new TreeSet<>(request.members());
		if (request.kind() != PlaceKind.GROUP) {
			if (!members.isEmpty()) {
				references.refuse("members", String.join(", ", members), "Only a group has members.");
			}
			return;
		}
		if (members.size() < 2) {
			references.refuse("members", String.join(", ", members), "A group has two members at least.");
		}
		for (var code : members) {
			var member = this.places.findById(code);
			if (member.isEmpty()) {
				references.known("members", code, this.places.codes());
			}
			else if (member.get().isGroup() || code.equals(request.code())) {
				references.refuse("members", code, "A group cannot be a member of one.");
			}
		}
	}

}
