package org.jincheng.indicators.subjects.metric;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Sense;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A trade metric: an indicator of openness, such as exports.
 *
 * @param id the id, which is also the code of the indicator
 * @param name the name of the metric
 * @param definition the definition: what is measured, and how
 * @param topic the code of the topic
 * @param flow the flow across the border, such as {@code exports}
 * @param flowName the name of the flow, for display
 * @param basePeriod the period that values are compared with; null if values stand for
 * themselves
 * @param observations at most 100 figures that sources state, the newest first
 * @param derived figures computed from the stated ones
 * @param statements what sources say about the metric without giving a figure
 * @param of the code of the measure, if this metric is a cell (one part of a measure);
 * null if it is not
 * @param where the category of each dimension that defines the cell, such as
 * {@code private} for {@code ownership}
 * @param sense what it means beside its name
 * @param editable what a curator says of it
 */
@Schema(name = "TradeMetric")
record TradeMetricResource(String id, String name, String definition, String topic, TradeFlow flow,
		LocalizedText flowName, @Nullable BasePeriod basePeriod, List<Observation> observations,
		List<Observation> derived, List<StatementResource> statements, @Nullable String of, @Nullable Where where,
		@JsonUnwrapped Sense sense, @JsonIgnore TradeMetricRequest editable) implements Writable {

	static final Table<TradeMetricResource> TABLE = new Table<>("trade-metrics",
			"Indicators of openness, such as exports.", TradeMetricResource.class)
		.columns("id", "name", "definition", "topic", "flow", "flowName")
		.column("base_start", "basePeriod.start")
		.column("base_end", "basePeriod.end")
		.column("observations", "observations.id", "The ids of at most 100 stated figures, the newest first.")
		.column("statements", "statements.locator")
		.texts("name", "editable.name")
		.texts("definition", "editable.definition")
		.column("comparison_kind", "editable.comparison.kind")
		.columns(FigureDefaults.TABLE, (metric) -> metric.editable().defaults())
		.columnsOf("editable", "units", "decimals", "rank")
		.columnsOf("editable.defaults", "timing")
		.columns("of", "where", "scope", "synonyms.en", "synonyms.zh", "whole")
		.columnsOf("editable.defaults", "statistic", "adds")
		.columnsOf("editable.defaults", "aim")
		.key("id");

}
