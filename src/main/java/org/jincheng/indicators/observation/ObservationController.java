package org.jincheng.indicators.observation;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.representation.DatasetPart;
import org.jincheng.indicators.representation.ResourceCollection;
import org.jincheng.indicators.representation.StatisticalCollection;
import org.jincheng.indicators.request.PageQuery;
import org.jincheng.indicators.request.SortableBy;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves observations. */
@RestController
@RequestMapping("/api/v1/observations")
@Tag(name = "Observations", description = "The figures themselves, stated and derived.")
class ObservationController implements DatasetPart {

	private final ObservationService observations;

	ObservationController(ObservationService observations) {
		this.observations = observations;
	}

	@GetMapping
	@Operation(operationId = "listObservations", summary = "List observations",
			description = "Figures, each with its unit, period, relation to the truth, printed form and sentence. They are stated ones unless `origin` asks for others, and those that stand now unless `asOf` asks for those that stood then.")
	StatisticalCollection<Observation> find(@ParameterObject @Valid ObservationFilter filter,
			@ParameterObject @Valid @SortableBy({ "indicator", "place", "period", "value",
					"recordedAt" }) PageQuery page,
			Language language) {
		return this.observations.find(filter, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getObservation", summary = "Get an observation",
			description = "One figure, stated or derived, also one that was superseded.")
	Observation get(@Parameter(description = "The id of the observation.",
			example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id, Language language) {
		return this.observations.get(id, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(ObservationFilter.ALL, PageQuery.ALL, language));
	}

}
