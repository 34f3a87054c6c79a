package org.jincheng.indicators.trade;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.indicator.BasePeriod;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.source.StatementResource;
import org.jspecify.annotations.Nullable;

/**
 * A metric of openness.
 *
 * @param id its id, which is also the code of its indicator
 * @param name its name
 * @param definition what is measured
 * @param topic the code of its topic
 * @param flow what crosses the border
 * @param flowName what crosses the border, in words
 * @param basePeriod the period that its values are compared with; null where they stand
 * for themselves
 * @param observations the figures that sources state, newest first, at most 100
 * @param derived the figures that are derived from them
 * @param statements what is said of it beside figures
 */
@Schema(name = "TradeMetric")
record TradeMetricResource(String id, String name, String definition, String topic, TradeFlow flow, String flowName,
		@Nullable BasePeriod basePeriod, List<Observation> observations, List<Observation> derived,
		List<StatementResource> statements) {

	/** How they look as rows. */
	static final Table<TradeMetricResource> TABLE = Table
		.<TradeMetricResource>of("trade-metrics", "Metrics of openness.")
		.text("id", "Its id, which is also the code of its indicator.", TradeMetricResource::id)
		.text("name", "Its name.", TradeMetricResource::name)
		.text("definition", "What is measured.", TradeMetricResource::definition)
		.text("topic", "The code of its topic.", TradeMetricResource::topic)
		.term("flow", "What crosses the border.", TradeMetricResource::flow)
		.text("flow_name", "What crosses the border, in words.", TradeMetricResource::flowName)
		.date("base_start", "The first day of the period that values are compared with.",
				(metric) -> (metric.basePeriod() != null) ? metric.basePeriod().start() : null)
		.date("base_end", "The last day of the period that values are compared with.",
				(metric) -> (metric.basePeriod() != null) ? metric.basePeriod().end() : null)
		.codes("observations", "The ids of the newest figures that sources state, at most 100.",
				(metric) -> metric.observations().stream().map((figure) -> figure.id().toString()).toList())
		.codes("statements", "Where it is told of, as source/paragraph.sentence.",
				(metric) -> StatementResource.locators(metric.statements()));

}
