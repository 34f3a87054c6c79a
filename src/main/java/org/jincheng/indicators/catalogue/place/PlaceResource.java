package org.jincheng.indicators.catalogue.place;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.IndicatorOfPlace;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A place: an area, or a group of areas that a figure covers jointly.
 *
 * @param code the code of the place: by GB/T 2260 for areas of China that have one, such
 * as {@code 140500}
 * @param name the name of the place
 * @param kind the kind of place, such as {@code county}
 * @param kindName the name of the kind, for display
 * @param parent the code of the place that contains this one; null for a country or a
 * group
 * @param members the codes of the places of a group; empty for an area
 * @param validFrom the year, month or day from which the place exists in this form; null
 * if unknown, or if it always has
 * @param validTo the year, month or day until which the place existed in this form; null
 * if it still does
 * @param successors the codes of the areas that an area was merged into, divided between
 * or renamed to when it ended
 * @param indicators the indicators that have stated figures for the place or for a group
 * that includes it; null in a list of places
 * @param editable what a curator says of it
 */
@Schema(name = "Place")
record PlaceResource(String code, String name, PlaceKind kind, LocalizedText kindName, @Nullable String parent,
		List<String> members, @Nullable DateBound validFrom, @Nullable DateBound validTo, List<String> successors,
		@Nullable List<IndicatorOfPlace> indicators, @JsonIgnore PlaceRequest editable) implements Writable {

	/** How they look as rows. */
	static final Table<PlaceResource> TABLE = new Table<>("places",
			"The areas that figures are about, and groups of them.", PlaceResource.class)
		.columns("code", "name", "kind", "kindName", "parent", "members", "validFrom", "validTo", "successors")
		.texts("name", "editable.name")
		.key("code");

}
