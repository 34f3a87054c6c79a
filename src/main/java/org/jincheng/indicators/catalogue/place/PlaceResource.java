package org.jincheng.indicators.catalogue.place;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.IndicatorOfPlace;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * An area, or a group of areas that a figure covers jointly.
 *
 * @param code its code: GB/T 2260 for an area of China, where it has one
 * @param name its name
 * @param kind what it is
 * @param kindName what it is, in words
 * @param parent the code of the place it lies in; null for a country or a group
 * @param members the codes of a group's places; empty for an area
 * @param validFrom the year, month or day since which it is what it is; null where that
 * is not known, or always
 * @param validTo the year, month or day until which it was; null while it is
 * @param successors the codes of the areas that one which has ended was merged into,
 * divided between or renamed to
 * @param indicators the indicators that sources state figures of, for it or a group that
 * it is in; null in a list of places
 * @param said what a curator says of it
 */
@Schema(name = "Place")
record PlaceResource(String code, String name, PlaceKind kind, Told kindName, @Nullable String parent,
		List<String> members, @Nullable DateBound validFrom, @Nullable DateBound validTo, List<String> successors,
		@Nullable List<IndicatorOfPlace> indicators, @JsonIgnore PlaceRequest said) implements Writable {

	/** How they look as rows. */
	static final Table<PlaceResource> TABLE = Table
		.of("places", "The areas that figures are about, and groups of them.", PlaceResource.class)
		.columns("code", "name", "kind", "kindName", "parent", "members", "validFrom", "validTo", "successors")
		.texts("name", "said.name")
		.key("code")
		.refersTo("places", "parent");

}
