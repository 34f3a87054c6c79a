package org.jincheng.indicators.subjects.metric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves environment metrics. */
@RestController
@RequestMapping("/api/v1/environment-metrics")
@Tag(name = "Environment metrics", description = "Indicators about the environment.")
@DocumentedOperations(get = "Returns one environment metric with its figures.", shown = "green-space-share",
		create = "Adds an environment metric. Record its figures as observations of the indicator with the same code.",
		delete = "Removes an environment metric. It must not have figures.", example = "share-of-days-of-good-air")
class EnvironmentMetricController extends CuratedController<EnvironmentMetricRequest, EnvironmentMetricResource> {

	private final MetricService<EnvironmentMetric, EnvironmentMetricResource> metrics;

	EnvironmentMetricController(MetricService<EnvironmentMetric, EnvironmentMetricResource> metrics,
			Curated<?, EnvironmentMetricRequest> curated, Curation curation) {
		super(curated, curation, metrics::get,
				(page, language) -> metrics.find(Specification.unrestricted(), page, language));
		this.metrics = metrics;
	}

	@GetMapping
	@Operation(operationId = "listEnvironmentMetrics", summary = "List environment metrics", description = """
			Lists environment metrics. If a metric is a share, it names the whole, as far as a source \
			does.""")
	ResourceCollection<EnvironmentMetricResource> find(@ParameterObject @Valid Filter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "domain" }) PageQuery page, Language language) {
		return this.metrics.find(EntityPages.equal("domain", filter.domain()), page, language);
	}

	/**
	 * Which metrics are asked for.
	 *
	 * @param domain the part of the environment, such as {@code air}. Default: all
	 */
	record Filter(@Nullable EnvironmentDomain domain) {
	}

}
