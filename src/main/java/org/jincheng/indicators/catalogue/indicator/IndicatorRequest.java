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
 * A thing measured, as a curator describes it; features add their own attributes.
 *
 * @param code its code, for good: letters and digits in groups that hyphens separate
 * @param name its name
 * @param definition what is measured
 * @param topic the code of its topic
 * @param units the codes of the units that its figures can be in, one at least: also
 * those of its changes and of its share in a whole, such as {@code percent}; not
 * {@code rank}, in which any is ranked
 * @param decimals how many decimals its figures usually have
 * @param comparison what its values are compared with; null where they stand for
 * themselves
 * @param defaults what holds for its figures that do not say otherwise
 * @param rank its place among the key figures of a place, the first of which is 1; null
 * where it is none of them
 * @param statements where something is said of it beside figures
 * @param cell which part of which measure it is. A cell is called after its measure and
 * its categories, and has the topic, units, definition and defaults of the measure; it is
 * a share of that where it is in percent
 */
public record IndicatorRequest(
		@Schema(example = "hospital-beds") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name, Text definition, @Schema(example = "livelihood") String topic,
		@Schema(example = "[\"count\"]") @NotEmpty(message = SOME_UNIT) List<String> units,
		@Schema(example = "0") @Min(value = 0, message = COUNTED) @Max(value = MAX_DECIMALS,
				message = COUNTED) Integer decimals,
		@Nullable Comparison comparison, @JsonUnwrapped FigureDefaults defaults,
		@Min(value = 1, message = RANKED) @Max(value = LAST_RANK, message = RANKED) @Nullable Integer rank,
		List<Locator> statements, @JsonUnwrapped Cell cell) {

	/** The message for a list without a unit. */
	public static final String SOME_UNIT = "must have one unit at least";

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

	/** Describes what is no cell. */
	public IndicatorRequest(String code, FullName name, Text definition, String topic, List<String> units,
			Integer decimals, @Nullable Comparison comparison, FigureDefaults defaults, @Nullable Integer rank,
			List<Locator> statements) {
		this(code, name, definition, topic, units, decimals, comparison, defaults, rank, statements, Cell.NONE);
	}

	public IndicatorRequest {
		units = (units != null && units.size() > 1)
				? units.stream().filter((unit) -> !FigureRules.RANK.equals(unit)).toList() : units;
	}

}
