package org.jincheng.indicators.indicator;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.source.StatementResource;
import org.jspecify.annotations.Nullable;

/**
 * A thing measured.
 *
 * @param code its code
 * @param name its name
 * @param definition what is measured
 * @param type what attributes of its own it has: an investment, a trade metric and an
 * environment metric are also served under their own paths
 * @param topic the code of its topic
 * @param origin whether its figures are stated or derived
 * @param units the codes of the units that its figures are in
 * @param decimals how many decimals its figures usually have
 * @param comparison what its values are compared with; null where they stand for
 * themselves
 * @param statements what is said of it beside its figures
 */
@Schema(name = "Indicator")
record IndicatorResource(String code, String name, String definition, IndicatorType type, String topic, Origin origin,
		List<String> units, int decimals, @Nullable Comparison comparison, List<StatementResource> statements) {

	/** How they look as rows. */
	static final Table<IndicatorResource> TABLE = Table.<IndicatorResource>of("indicators", "The things measured.")
		.text("code", "Its code.", IndicatorResource::code)
		.text("name", "Its name.", IndicatorResource::name)
		.text("definition", "What is measured.", IndicatorResource::definition)
		.term("type", "What attributes of its own it has.", IndicatorResource::type)
		.text("topic", "The code of its topic.", IndicatorResource::topic)
		.term("origin", "Whether its figures are stated or derived.", IndicatorResource::origin)
		.codes("units", "The codes of the units that its figures are in.", IndicatorResource::units)
		.integer("decimals", "How many decimals its figures usually have.", IndicatorResource::decimals)
		.text("comparison_kind", "How its values compare with the base period.",
				(indicator) -> (indicator.comparison() != null) ? indicator.comparison().kind().code() : null)
		.date("base_start", "The first day of the period that values are compared with.",
				(indicator) -> (indicator.comparison() != null) ? indicator.comparison().basePeriod().start() : null)
		.date("base_end", "The last day of the period that values are compared with.",
				(indicator) -> (indicator.comparison() != null) ? indicator.comparison().basePeriod().end() : null)
		.codes("statements", "Where it is told of, as source/paragraph.sentence.",
				(indicator) -> StatementResource.locators(indicator.statements()));

}
