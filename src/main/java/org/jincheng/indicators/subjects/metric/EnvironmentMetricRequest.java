package org.jincheng.indicators.subjects.metric;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.Sense;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * An environment metric, as a curator describes it: an indicator about the environment.
 *
 * @param id the permanent id, which is also the code of the indicator: letters and digits
 * in groups separated by hyphens, such as {@code green-space-share}
 * @param name the name of the metric
 * @param definition the definition: what is measured, and how
 * @param topic the code of the topic
 * @param domain the part of the environment, such as {@code air}
 * @param defaults what holds for its figures that do not say otherwise
 * @param rank the position among the key figures of a place, starting at 1; null if this
 * is no key figure
 * @param units the codes of the units that figures may use, at least one
 * @param decimals how many decimals figures usually have
 * @param statements the statements (sentences of sources) that describe the metric
 * without a figure
 * @param cell which part of which metric it is
 * @param sense what it means beside its name
 */
record EnvironmentMetricRequest(
		@Schema(example = "share-of-days-of-good-air") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		FullName name, Text definition, @Schema(example = "environment") String topic,
		@Schema(example = "air") EnvironmentDomain domain, @JsonUnwrapped FigureDefaults defaults,
		@Min(value = 1, message = IndicatorRequest.RANKED) @Max(value = IndicatorRequest.LAST_RANK,
				message = IndicatorRequest.RANKED) @Nullable Integer rank,
		@Schema(example = "[\"percent\"]") @NotEmpty(message = IndicatorRequest.SOME_UNIT) List<String> units,
		@Schema(example = "1") @Min(value = 0, message = IndicatorRequest.COUNTED) @Max(
				value = IndicatorRequest.MAX_DECIMALS, message = IndicatorRequest.COUNTED) Integer decimals,
		List<Locator> statements, @JsonUnwrapped Cell cell, @JsonUnwrapped Sense sense) {

	/** The attributes that all indicators have. */
	IndicatorRequest indicator() {
		return new IndicatorRequest(this.id, this.name, this.definition, this.topic, this.units, this.decimals, null,
				this.defaults, this.rank, this.statements, this.cell, this.sense);
	}

}
