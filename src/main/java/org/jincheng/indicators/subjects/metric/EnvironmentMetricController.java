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

/** Serves environment metrics. */
@RestController
@RequestMapping("/api/v1/environment-metrics")
@Tag(name = "Environment metrics", description = "Indicators about the environment.")
@SortableBy({ "id", "name", "domain" })
@DocumentedOperations(list = """
		Lists environment metrics. If a metric is a share, it names the whole, as far as a source \
		does.""", get = "Returns one environment metric with its figures.", shown = "green-space-share",
		create = "Adds an environment metric. Record its figures as observations of the indicator with the same code.",
		delete = "Removes an environment metric. It must not have figures.", example = "share-of-days-of-good-air")
class EnvironmentMetricController extends
		CuratedController<EnvironmentMetricRequest, EnvironmentMetricResource, EnvironmentMetricController.Filter> {

	EnvironmentMetricController(MetricService<EnvironmentMetric, EnvironmentMetricResource> metrics,
			Curated<?, EnvironmentMetricRequest> curated, Curation curation) {
		super(curated, curation, metrics::get,
				(filter, page, language) -> metrics.find(EntityPages.equal("domain", filter.domain()), page, language),
				new Filter(null));
	}

	/**
	 * Which metrics are asked for.
	 *
	 * @param domain the part of the environment, such as {@code air}. Default: all
	 */
	record Filter(@Nullable EnvironmentDomain domain) {
	}

}
