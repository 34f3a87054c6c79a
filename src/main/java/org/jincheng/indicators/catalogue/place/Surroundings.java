package org.jincheng.indicators.catalogue.place;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A place and the places around it that still exist.
 *
 * @param code the code of the place
 * @param name the name of the place
 * @param kind the kind of place, such as {@code county}
 * @param kindName the name of the kind, for display
 * @param parents the places that contain this one, the smallest first
 * @param siblings the other places that lie directly in the same parent
 * @param children the places that lie directly in this one
 * @param members the places of a group; empty for an area
 * @param groups the codes of the groups that it is in
 * @param peers the codes of the places of its kind that lie directly in the same parent,
 * itself among them
 */
public record Surroundings(String code, String name, PlaceKind kind, String kindName, List<NearbyPlace> parents,
		List<NearbyPlace> siblings, List<NearbyPlace> children, List<NearbyPlace> members,
		@JsonIgnore List<String> groups, @JsonIgnore List<String> peers) {

	/**
	 * The codes of the places that it can be compared with: those that it lies in, those
	 * beside it and those in it.
	 */
	public List<String> around() {
		return Stream.of(this.parents, this.siblings, this.children)
			.flatMap(List::stream)
			.map(NearbyPlace::code)
			.toList();
	}

	/**
	 * A place around another one.
	 *
	 * @param code the code of the place
	 * @param name the name of the place
	 */
	public record NearbyPlace(String code, String name) {
	}

}
