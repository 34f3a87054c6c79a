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
 * An area, or a group of areas that a figure covers jointly, as a curator describes it.
 *
 * @param code its code, for good: GB/T 2260 for an area of China, where it has one
 * @param name its name
 * @param kind what it is
 * @param parent the code of the place it lies in, which is of a wider kind: nothing lies
 * in {@code districts} or {@code city-proper}, but in their city; null for a country or a
 * group
 * @param members the codes of a group's places, two at least; empty for an area
 * @param validFrom the year, month or day since which it is what it is; null where that
 * is not known, or always
 * @param validTo the year, month or day until which it was; null while it is
 * @param successors the codes of the areas that one which has ended was merged into,
 * divided between or renamed to; none if left out
 */
record PlaceRequest(
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
