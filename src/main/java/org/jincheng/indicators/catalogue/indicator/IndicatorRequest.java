package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (a thing that is measured), as a curator describes it. Investments, trade
 * metrics and environment metrics add attributes of their own.
 *
 * @param code the permanent code: letters and digits in groups separated by hyphens, such
 * as {@code green-space-share}
 * @param name the name of the indicator
 * @param definition the definition: what is measured, and how
 * @param topic the code of the topic
 * @param units the codes of the units that figures may use, at least one. Include the
 * units of changes and shares, such as {@code percent}; leave out {@code rank}, which is
 * always allowed
 * @param decimals how many decimals figures usually have
 * @param comparison the default comparison of new figures; null if values stand for
 * themselves
 * @param defaults what holds for its figures that do not say otherwise
 * @param rank the position among the key figures of a place, starting at 1; null if this
 * is no key figure
 * @param statements the statements (sentences of sources) that describe the indicator
 * without a figure
 * @param cell which part of which measure it is. A cell is called after its measure and
 * its categories, and has the topic, units, definition and defaults of the measure; it is
 * a share of that where it is in percent. It may have a name, units (some of the
 * measure's), a rank and a sense of its own
 * @param sense what it means beside its name
 */
public record IndicatorRequest(
		@Schema(example = "hospital-beds") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name, Text definition, @Schema(example = "livelihood") String topic,
		@Schema(example = "[\"count\"]") @NotEmpty(message = SOME_UNIT) List<String> units,
		@Schema(example = "0") @Min(value = 0, message = COUNTED) @Max(value = MAX_DECIMALS,
				message = COUNTED) Integer decimals,
		@Nullable Comparison comparison, @JsonUnwrapped FigureDefaults defaults,
		@Min(value = 1, message = RANKED) @Max(value = LAST_RANK, message = RANKED) @Nullable Integer rank,
		List<Locator> statements, @JsonUnwrapped Cell cell, @JsonUnwrapped Sense sense) {

	/** The message for a list without a unit. */
	public static final String SOME_UNIT = "must have at least one unit";

	/** The highest number of decimals. */
	public static final int MAX_DECIMALS = 12;

	/** The message for a number of decimals out of range. */
	public static final String COUNTED = "must be from 0 to " + MAX_DECIMALS;

	/** The highest rank. */
	public static final int LAST_RANK = 9999;

	/** The message for a rank out of range. */
	public static final String RANKED = "must be from 1 to " + LAST_RANK;

	/** The codes of the other indicators that it refers to. */
	List<String> referred() {
		return Stream.of(this.defaults.shareOfIndicator(), this.cell.of()).filter(Objects::nonNull).toList();
	}

	public IndicatorRequest {
		units = (units != null && units.size() > 1)
				? units.stream().filter((unit) -> !FigureRules.RANK.equals(unit)).toList() : units;
	}

}
