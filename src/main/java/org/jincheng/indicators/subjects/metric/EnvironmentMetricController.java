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
				(filter, page, language) -> metrics.find(filter.of(metrics), page, language),
				new Filter(null, null, null, null, null, null));
	}

	/**
	 * Which metrics are asked for.
	 *
	 * @param domain the part of the environment, such as {@code air}. Default: all
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
	record Filter(@Nullable EnvironmentDomain domain, @Nullable List<String> place, @Nullable List<String> within,
			@Nullable List<String> source, @Nullable DateBound from, @Nullable DateBound to) {

		Specification<EnvironmentMetric> of(MetricService<EnvironmentMetric, EnvironmentMetricResource> metrics) {
			return EntityPages.<EnvironmentMetric>equal("domain", this.domain)
				.and(metrics.ofFigures(this.place, this.within, this.source, this.from, this.to));
		}

	}

}
