package org.jincheng.indicators.place;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * An area, or a group of areas that a figure covers jointly.
 *
 * @param code its code: GB/T 2260 for an area of China
 * @param name its name
 * @param kind what it is
 * @param kindName what it is, in words
 * @param parent the code of the place it lies in; null for a country or a group
 * @param members the codes of a group's places; empty for an area
 */
@Schema(name = "Place")
record PlaceResource(String code, String name, PlaceKind kind, String kindName, @Nullable String parent,
		List<String> members) {

	/** How they look as rows. */
	static final Table<PlaceResource> TABLE = Table
		.of("places", "The areas that figures are about, and groups of them.", PlaceResource.class)
		.columns("code", "name", "kind", "kindName", "parent", "members");

}
