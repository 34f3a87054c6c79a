package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
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
 * @param shareOf what it is a share of, in words; null where it is none
 * @param shareOfIndicator the code of the indicator of that; null where there is none
 * @param prices the prices that it is measured at; null where that is not said
 * @param priceYear the year of constant prices; null where it is not said
 * @param changes how its changes are valued, where that is otherwise than its levels;
 * what is null there is as for those
 * @param timing what of its period a value tells: end-of-period: a stock, counted on its
 * last day; average: the mean over it; sum: a flow, added up over it; null where nobody
 * said
 * @param rank its place among the key figures of a place, the first of which is 1; null
 * where it is none of them
 * @param of the code of the measure that it is a cell of; null where it is a measure
 * itself
 * @param where the category of each dimension, if it is a cell
 * @param cells how many cells it has
 * @param statements what is said of it beside its figures
 * @param coverage what there is of it at the places that were asked for; null where none
 * were
 * @param said what a curator says of it
 */
@Schema(name = "Indicator")
record IndicatorResource(String code, String name, String definition, IndicatorType type, String topic, Origin origin,
		List<String> units, int decimals, @Nullable Comparison comparison, @Nullable String shareOf,
		@Nullable String shareOfIndicator, @Nullable Prices prices, @Nullable Integer priceYear,
		@Nullable Valuation changes, @Nullable Timing timing, @Nullable Integer rank, @Nullable String of,
		@Schema(types = {
				"object", "null" }, additionalPropertiesSchema = String.class) @Nullable Where where,
		long cells, List<StatementResource> statements, @Nullable Coverage coverage,
		@JsonIgnore IndicatorRequest said) implements Writable{

	/** How they look as rows. */
	static final Table<IndicatorResource> TABLE = Table
		.of("indicators", "The things measured.", IndicatorResource.class)
		.columns("code", "name", "definition", "type", "topic", "origin", "units", "decimals", "comparison.kind")
		.column("base_start", "comparison.basePeriod.start")
		.column("base_end", "comparison.basePeriod.end")
		.columns("shareOf", "shareOfIndicator", "prices")
		.column("statements", "statements.locator")
		.column("figures", "coverage.figures")
		.column("figures_of_groups", "coverage.ofGroups")
		.column("first_period", "coverage.first.label", "The earliest period of any of its figures there.")
		.column("last_period", "coverage.last.label", "The latest period of any of its figures there.")
		.texts("name", "said.name")
		.texts("definition", "said.definition")
		.texts("share_of", "said.defaults.shareOf")
		.columns("rank", "priceYear", "changes.prices", "changes.priceYear", "changes.currency", "changes.likeForLike")
		.column("base_place", "comparison.place")
		.column("among_place", "comparison.among.place")
		.column("among_kind", "comparison.among.kind")
		.column("among_count", "comparison.among.count")
		.columns("timing", "of", "where", "cells")
		.key("code")
		.refersTo("topics", "topic")
		.refersTo("indicators", "share_of_indicator")
		.refersTo("indicators", "of");

}
