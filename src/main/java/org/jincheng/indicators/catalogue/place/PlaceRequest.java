package org.jincheng.indicators.catalogue.place;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * A place, as a curator describes it: an area, or a group of areas that a figure covers
 * jointly.
 *
 * @param code the permanent code: by GB/T 2260 for areas of China that have one, such as
 * {@code 140500}
 * @param name the name of the place
 * @param kind the kind of place, such as {@code county}
 * @param parent the code of the place that contains this one and is of a higher level;
 * null for a country or a group. Districts of a city lie in the city, never in its
 * {@code districts} or {@code city-proper}
 * @param members the codes of the places of a group, at least two; empty for an area
 * @param validFrom the year, month or day from which the place exists in this form; null
 * if unknown, or if it always has
 * @param validTo the year, month or day until which the place existed in this form; null
 * if it still does
 * @param successors the codes of the areas that an area was merged into, divided between
 * or renamed to when it ended. Default: none
 */
public record PlaceRequest(
		@Schema(example = "140502") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		Text name, @Schema(example = "county") PlaceKind kind, @Schema(example = "140500") @Nullable String parent,
		@Schema(example = "[]") List<String> members, @Schema(example = "1985") @Nullable DateBound validFrom,
		@Schema(example = "1996") @Nullable DateBound validTo,
		@Schema(example = "[]") @Nullable List<String> successors) {

	/** The codes of the places that it lies in, is made of, or was succeeded by. */
	List<String> referred() {
		return Stream.of(Stream.ofNullable(this.parent), this.members.stream(), successorsOrNone().stream())
			.flatMap((codes) -> codes)
			.toList();
	}

	List<String> successorsOrNone() {
		return (this.successors != null) ? this.successors : List.of();
	}
}
