package org.jincheng.indicators.subjects.metric;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * An environment metric: an indicator about the environment.
 *
 * @param id the id, which is also the code of the indicator
 * @param name the name of the metric
 * @param definition the definition: what is measured, and how
 * @param topic the code of the topic
 * @param domain the part of the environment, such as {@code air}
 * @param domainName the name of that part, for display
 * @param shareOf the whole that the metric is a share of, in words; null if no source
 * names it
 * @param observations at most 100 figures that sources state, the newest first
 * @param statements what sources say about the metric without giving a figure
 * @param of the code of the measure, if this metric is a cell (one part of a measure);
 * null if it is not
 * @param where the category of each dimension that defines the cell, such as
 * {@code private} for {@code ownership}
 * @param sense what it means beside its name
 * @param editable what a curator says of it
 */
@Schema(name = "EnvironmentMetric")
record EnvironmentMetricResource(String id, String name, String definition, String topic, EnvironmentDomain domain,
		LocalizedText domainName, @Nullable String shareOf, List<Observation> observations,
		List<StatementResource> statements, @Nullable String of, @Nullable Where where, @JsonUnwrapped Sense sense,
		@JsonIgnore EnvironmentMetricRequest editable) implements Writable {

	static final Table<EnvironmentMetricResource> TABLE = new Table<>("environment-metrics",
			"Indicators about the environment.", EnvironmentMetricResource.class)
		.columns("id", "name", "definition", "topic", "domain", "domainName", "shareOf")
		.column("observations", "observations.id", "The ids of at most 100 stated figures, the newest first.")
		.column("statements", "statements.locator")
		.texts("name", "editable.name")
		.texts("definition", "editable.definition")
		.columns(FigureDefaults.TABLE, (metric) -> metric.editable().defaults())
		.columnsOf("editable", "units", "decimals", "rank")
		.columnsOf("editable.defaults", "timing")
		.columns("of", "where", "scope", "synonyms.en", "synonyms.zh", "whole")
		.columnsOf("editable.defaults", "statistic", "adds")
		.columnsOf("editable.defaults", "aim")
		.key("id");

}
