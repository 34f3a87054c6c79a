package org.jincheng.indicators.figures.query;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.StatisticalCollection;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves observations.
 *
 * @param observations the figures
 */
@RestController
@RequestMapping("/api/v1/observations")
@Tag(name = "Observations", description = "The figures, stated by sources or derived from stated ones.")
record ObservationController(ObservationService observations) implements DatasetPart {

	@GetMapping
	@Operation(operationId = "listObservations")
	StatisticalCollection<Observation> find(
			@ParameterObject @Valid ObservationSelection selection, @ParameterObject @Valid @SortableBy({ "indicator",
					"place", "period", "value", "recordedAt" }) PageQuery page,
			@ParameterObject ShapeQuery shape, Language language) {
		return this.observations.find(selection, page, language);
	}

	/** The same operation, where its answer is another table. */
	@GetMapping(params = "shape=wide")
	@Operation(hidden = true)
	WideObservations findWide(@Valid ObservationSelection selection,
			@Valid @SortableBy({ "indicator", "place", "period", "value", "recordedAt" }) PageQuery page,
			ShapeQuery shape, Language language) {
		return this.observations.findWide(selection, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getObservation")
	Observation get(
			@Parameter(description = "The id of the observation.",
					example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id,
			@ParameterObject @Valid Vintage vintage, Language language) {
		return this.observations.get(ObservationService.uuid(id), vintage, language);
	}

	@GetMapping("/{id}/history")
	@Operation(operationId = "listObservationVersions")
	ResourceCollection<ObservationVersion> history(
			@Parameter(description = "The id of the observation.",
					example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id,
			@ParameterObject @Valid Vintage vintage, @ParameterObject @Valid @SortableBy("recordedAt") PageQuery page,
			Language language) {
		return this.observations.history(ObservationService.uuid(id), vintage, page, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream
			.of(this.observations.find(ObservationSelection.ALL.with("missing", true), PageQuery.ALL, language));
	}

}
