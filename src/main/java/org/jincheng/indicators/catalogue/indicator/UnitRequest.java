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
 * A unit of measure, as a curator describes it. A rate such as CNY-per-person needs no
 * description: it is a unit wherever both its parts are.
 *
 * @param code its code, for good: letters and digits in groups that hyphens separate,
 * none of them per
 * @param symbol what is written beside a value
 * @param name its name
 * @param dimension what it measures; a figure in a unit of counting is a whole number
 * @param scale how many of the base unit of its dimension one is, exactly: the base unit
 * is the one whose scale is 1; null where it is not a fixed number of them, as for money,
 * ratios, temperatures and what is counted
 */
record UnitRequest(@Schema(example = "MW") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		@Schema(example = "MW") @Size(max = 20, message = "must have 20 characters at most") String symbol,
		FullName name, @Schema(example = "power") Dimension dimension,
		@Schema(example = "1000") @Positive(message = "must be greater than 0") @Nullable BigDecimal scale) {
}
