package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: a thing that is measured, such as the share of green space.
 *
 * @param code the code of the indicator
 * @param name the name of the indicator
 * @param definition the definition: what is measured, and how
 * @param type the type, which decides the attributes. Investments, trade metrics and
 * environment metrics are also served under paths of their own
 * @param topic the code of the topic
 * @param origin whether sources state the figures ({@code stated}) or the service
 * computes them ({@code derived})
 * @param units the codes of the units that figures may use
 * @param decimals how many decimals figures usually have
 * @param comparison the default comparison of new figures; null if values stand for
 * themselves
 * @param shareOf the whole, in words, if the indicator measures a share of it; null if it
 * is no share
 * @param shareOfIndicator the code of the indicator that measures the whole; null if none
 * does
 * @param prices the prices that levels are measured at: {@code current} or
 * {@code constant}; null if unknown
 * @param priceYear the year whose prices are used, if prices are constant; null if
 * unknown
 * @param changes the same of changes and multiples, with their currency and likeness;
 * null if unknown
 * @param timing which part of its period a value describes: {@code end-of-period} (a
 * stock on the last day), {@code average} (the mean) or {@code sum} (a flow, added up);
 * null if unknown
 * @param statistic what kind of number a value is; null if unknown. A {@code total} is a
 * flow, added up over the period, and a {@code stock} is what is there on a day. Others
 * are {@code mean}, {@code median}, {@code ratio}, {@code rate}, {@code share} and
 * {@code index}
 * @param adds over what figures may be added up: {@code places}, {@code time} and
 * {@code parts}. Null: as the statistic implies. A total adds up over all three, a stock
 * over places and parts, the rest and what is unknown over none
 * @param priced true if figures can have prices although no unit has a currency in it;
 * null: as the units say
 * @param aim whether more or less is better, by which targets that are no bounds are met;
 * null if nobody says
 * @param rank the position among the key figures of a place, starting at 1; null if this
 * is no key figure
 * @param of the code of the measure, if this indicator is a cell (one part of a measure);
 * null if it is not
 * @param where the category of each dimension that defines the cell, such as
 * {@code private} for {@code ownership}
 * @param whereName the names of these categories; null if it is not a cell
 * @param sense what it means beside its name
 * @param cells the number of cells (parts) that the indicator is broken down into
 * @param parts these cells, by code
 * @param statements what sources say about the indicator without giving a figure
 * @param coverage the number of figures and their periods at the places that
 * {@code place} names; null if the request names no place
 * @param warnings what a change means for its figures. Only in the answer to a dry run
 * @param editable what a curator says of it
 */
@Schema(name = "Indicator")
record IndicatorResource(String code, String name, String definition, IndicatorType type, String topic, Origin origin,
		List<String> units, int decimals, @Nullable Comparison comparison, @Nullable String shareOf,
		@Nullable String shareOfIndicator, @Nullable Prices prices, @Nullable Integer priceYear,
		@Nullable Valuation changes, @Nullable Timing timing, @Nullable Statistic statistic, @Schema(types = {
				"array", "null" }, implementation = Over[].class) @Nullable Adds adds,
		@Nullable Boolean priced, @Nullable Aim aim, @Nullable Integer rank, @Nullable String of, @Nullable Where where,
		@Nullable LocalizedText whereName, @JsonUnwrapped Sense sense, long cells, List<IndicatorPart> parts,
		List<StatementResource> statements, @Nullable Coverage coverage,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Warning> warnings,
		@JsonIgnore IndicatorRequest editable) implements Writable{

	/** The same with warnings. */
	IndicatorResource warning(List<Warning> all) {
		return new IndicatorResource(this.code, this.name, this.definition, this.type, this.topic, this.origin,
				this.units, this.decimals, this.comparison, this.shareOf, this.shareOfIndicator, this.prices,
				this.priceYear, this.changes, this.timing, this.statistic, this.adds, this.priced, this.aim, this.rank,
				this.of, this.where, this.whereName, this.sense, this.cells, this.parts, this.statements, this.coverage,
				all, this.editable);
	}

	/** How they look as rows. */
	static final Table<IndicatorResource> TABLE = new Table<>("indicators", "The catalogue of what is measured.",
			IndicatorResource.class)
		.columns("code", "name", "definition", "type", "topic", "origin", "units", "decimals", "comparison.kind")
		.column("base_start", "comparison.basePeriod.start")
		.column("base_end", "comparison.basePeriod.end")
		.columns("shareOf", "shareOfIndicator", "prices")
		.column("statements", "statements.locator")
		.column("figures", "coverage.figures")
		.column("figures_of_groups", "coverage.ofGroups")
		.column("first_period", "coverage.first.label", "The earliest period of its figures at the place.")
		.column("last_period", "coverage.last.label", "The latest period of its figures at the place.")
		.texts("name", "editable.name")
		.texts("definition", "editable.definition")
		.texts("share_of", "editable.defaults.shareOf")
		.columns("rank", "priceYear", "changes.prices", "changes.priceYear", "changes.currency", "changes.likeForLike")
		.column("base_place", "comparison.place")
		.column("among_place", "comparison.among.place")
		.column("among_kind", "comparison.among.kind")
		.column("among_count", "comparison.among.count")
		.columns("timing", "of", "where", "cells", "statistic", "adds", "scope", "synonyms.en", "synonyms.zh", "whole")
		.texts("where", "whereName.text")
		.columns("priced", "aim")
		.key("code");

}
