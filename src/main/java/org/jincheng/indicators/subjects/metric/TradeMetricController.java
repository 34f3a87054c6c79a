package org.jincheng.indicators.subjects.metric;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves trade metrics. */
@RestController
@RequestMapping("/api/v1/trade-metrics")
@Tag(name = "Trade metrics", description = "Indicators of openness, such as exports and foreign trade.")
@SortableBy({ "id", "name", "flow" })
@DocumentedOperations(list = """
		Lists trade metrics. "68 times more" is recorded as this ratio; the two ways to read it, \
		68 or 69 times the base, are derived figures.""", get = "Returns one trade metric with its figures.",
		shown = "foreign-trade-multiple", create = """
				Adds a trade metric. Record its figures as observations of the indicator with the same code. For \
				the comparison `times-more`, the service adds two derived indicators, one for each reading of the \
				words.""",
		delete = "Removes a trade metric and the indicators derived from it. It must not have figures.",
		example = "export-multiple")
class TradeMetricController
		extends CuratedController<TradeMetricRequest, TradeMetricResource, TradeMetricController.Filter> {

	TradeMetricController(MetricService<TradeMetric, TradeMetricResource> metrics,
			Curated<?, TradeMetricRequest> curated, Curation curation) {
		super(curated, curation, metrics::get,
				(filter, page, language) -> metrics.find(EntityPages.equal("flow", filter.flow()), page, language),
				new Filter(null));
	}

	/**
	 * Which metrics are asked for.
	 *
	 * @param flow the flow across the border, such as {@code exports}. Default: all
	 */
	record Filter(@Nullable TradeFlow flow) {
	}

}
