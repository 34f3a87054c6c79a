package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure, as a curator describes it. Rates such as {@code CNY-per-person} need
 * no description: they exist as soon as both their parts do.
 *
 * @param code the permanent code: letters and digits in groups separated by hyphens, such
 * as {@code km2}. No group may be {@code per}, which marks rates
 * @param symbol the symbol that is written beside a value, such as {@code km²}
 * @param name the name of the unit
 * @param dimension the quantity that the unit measures. Figures in a unit of the
 * dimension {@code count} are whole numbers
 * @param scale the exact size in base units of the dimension: 1000 for {@code km},
 * because {@code m} is 1. Null if there is no fixed factor, as for money, ratios,
 * temperatures and counts
 */
record UnitRequest(@Schema(example = "MW") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		@Schema(example = "MW") @Size(max = 20, message = "must have at most 20 characters") String symbol,
		FullName name, @Schema(example = "power") Dimension dimension,
		@Schema(example = "1000") @Positive(message = "must be greater than 0") @Nullable BigDecimal scale) {
}
