package org.jincheng.indicators.subjects.environment;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves environment metrics. */
@RestController
@RequestMapping("/api/v1/environment-metrics")
@Tag(name = "Environment metrics", description = "The state of the environment.")
class EnvironmentMetricController implements DatasetPart {

	private final EnvironmentMetricService environmentMetrics;

	private final Curated<EnvironmentMetric, EnvironmentMetricRequest> curated;

	private final Curation curation;

	EnvironmentMetricController(EnvironmentMetricService environmentMetrics,
			Curated<EnvironmentMetric, EnvironmentMetricRequest> curated, Curation curation) {
		this.environmentMetrics = environmentMetrics;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listEnvironmentMetrics", summary = "List environment metrics",
			description = "Metrics of the environment, with what each is a share of where the source says so.")
	ResourceCollection<EnvironmentMetricResource> find(@ParameterObject @Valid EnvironmentMetricFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "domain" }) PageQuery page, Language language) {
		return this.environmentMetrics.find(filter, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getEnvironmentMetric", summary = "Get an environment metric",
			description = "One metric of the environment with its figures.")
	EnvironmentMetricResource get(
			@Parameter(description = "The id of the metric.", example = "green-space-share") @PathVariable String id,
			Language language) {
		return this.environmentMetrics.get(id, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createEnvironmentMetric", summary = "Add an environment metric",
			description = "Adds a metric of the environment; its figures are recorded as observations of its indicator.")
	ResponseEntity<EnvironmentMetricResource> create(@RequestBody EnvironmentMetricRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (id) -> this.environmentMetrics.get(id, language));
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceEnvironmentMetric", summary = "Change an environment metric",
			description = "Makes the environment metric what the body says.")
	ResponseEntity<EnvironmentMetricResource> replace(
			@Parameter(description = "The id of the environment metric.",
					example = "share-of-days-of-good-air") @PathVariable String id,
			IfMatch ifMatch, @RequestBody EnvironmentMetricRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language, this.environmentMetrics::get);
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteEnvironmentMetric", summary = "Remove an environment metric",
			description = "Removes an environment metric that has no figures.")
	void delete(@Parameter(description = "The id of the environment metric.",
			example = "share-of-days-of-good-air") @PathVariable String id, IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		var all = new EnvironmentMetricFilter(null);
		return Stream.of(find(all, PageQuery.ALL, language));
	}

}
