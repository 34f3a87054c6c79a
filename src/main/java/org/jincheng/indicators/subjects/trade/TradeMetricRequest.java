package org.jincheng.indicators.subjects.trade;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * A metric of openness, as a curator describes it.
 *
 * @param id its id, for good, which is also the code of its indicator: letters and digits
 * in groups that hyphens separate
 * @param name its name
 * @param definition what is measured
 * @param topic the code of its topic
 * @param flow what crosses the border
 * @param comparison what its values are compared with; null where they stand for
 * themselves. Times more are read in two ways, as derived indicators that come and go
 * with it
 * @param defaults what holds for its figures that do not say otherwise
 * @param rank its place among the key figures of a place, the first of which is 1; null
 * where it is none of them
 * @param units the codes of the units that its figures can be in, one at least
 * @param decimals how many decimals its figures usually have
 * @param statements where something is said of it beside figures
 * @param cell which part of which metric it is
 */
record TradeMetricRequest(
		@Schema(example = "export-multiple") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String id,
		FullName name, Text definition, @Schema(example = "trade") String topic,
		@Schema(example = "exports") TradeFlow flow, @Nullable Comparison comparison,
		@JsonUnwrapped FigureDefaults defaults,
		@Min(value = 1, message = IndicatorRequest.RANKED) @Max(value = IndicatorRequest.LAST_RANK,
				message = IndicatorRequest.RANKED) @Nullable Integer rank,
		@Schema(example = "[\"multiple\"]") @NotEmpty(message = IndicatorRequest.SOME_UNIT) List<String> units,
		@Schema(example = "1") @Min(value = 0, message = IndicatorRequest.COUNTED) @Max(
				value = IndicatorRequest.MAX_DECIMALS, message = IndicatorRequest.COUNTED) Integer decimals,
		List<Locator> statements, @JsonUnwrapped Cell cell) {

	/** The attributes that all indicators have. */
	IndicatorRequest indicator() {
		return new IndicatorRequest(this.id, this.name, this.definition, this.topic, this.units, this.decimals,
				this.comparison, this.defaults, this.rank, this.statements, this.cell);
	}

}
