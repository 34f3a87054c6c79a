package org.jincheng.indicators.subjects.metric;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
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
				(filter, page, language) -> metrics.find(filter.of(metrics), page, language),
				new Filter(null, null, null, null, null, null));
	}

	/**
	 * Which metrics are asked for.
	 *
	 * @param flow the flow across the border, such as {@code exports}. Default: all
	 * @param place codes of places. Returns only what has figures of these, or of groups
	 * that include one of them. Repeat the parameter or separate codes with commas
	 * @param within codes of places. Returns only what has figures of places that lie in
	 * them at any depth. Repeat the parameter or separate codes with commas
	 * @param source ids of sources, including their parts. Returns only what they give
	 * figures of. Repeat the parameter or separate ids with commas
	 * @param from returns only what has figures of periods that start on this day or
	 * later: a day, month or year of ISO 8601, such as {@code 2018}
	 * @param to returns only what has figures of periods that end on this day or earlier
	 */
	record Filter(@Nullable TradeFlow flow, @Nullable List<String> place, @Nullable List<String> within,
			@Nullable List<String> source, @Nullable DateBound from, @Nullable DateBound to) {

		Specification<TradeMetric> of(MetricService<TradeMetric, TradeMetricResource> metrics) {
			return EntityPages.<TradeMetric>equal("flow", this.flow)
				.and(metrics.ofFigures(this.place, this.within, this.source, this.from, this.to));
		}

	}

}
