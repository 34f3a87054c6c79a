package org.jincheng.indicators.place;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * An area, or a group of areas that a figure covers jointly, as a curator describes it.
 *
 * @param code its code, for good: GB/T 2260 for an area of China
 * @param name its name
 * @param kind what it is
 * @param parent the code of the place it lies in, which is of a wider kind; null for a
 * country or a group
 * @param members the codes of a group's places, two at least; empty for an area
 */
record PlaceRequest(
		@Schema(example = "140502") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		Text name, @Schema(example = "county") PlaceKind kind, @Schema(example = "140500") @Nullable String parent,
		@Schema(example = "[]") List<String> members) {
}
