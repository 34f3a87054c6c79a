package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moves figures, and merges entries of the catalogue with their figures.
 *
 * @param move moves figures
 * @param merge merges entries
 */
@RestController
@RequestMapping("/api/v1")
record MergeController(Move move, Merge merge) {

	@PostMapping("/observations/move")
	@Tag(name = "Observations")
	@Operation(operationId = "moveObservations")
	ResponseEntity<MoveReport> move(@RequestBody @Valid MoveRequest request,
			@ParameterObject @Valid RehearsableQuery query, Language language) {
		return WriteAnswers.changed("/api/v1/observations", this.move.move(request, query), language);
	}

	@PostMapping("/indicators/{code}/merge")
	@Tag(name = "Indicators")
	@Operation(operationId = "mergeIndicator")
	ResponseEntity<MoveReport> mergeIndicator(
			@Parameter(description = "The code of the indicator that is merged into another one.",
					example = "\"green-coverage\"") @PathVariable String code,
			@RequestBody @Valid MergeRequest request, @ParameterObject @Valid RehearsableQuery query,
			Language language) {
		return WriteAnswers.changed("/api/v1/indicators/" + request.into(),
				this.merge.write(this.merge.indicators(code, request), query), language);
	}

	@PostMapping("/places/{code}/merge")
	@Tag(name = "Places")
	@Operation(operationId = "mergePlace")
	ResponseEntity<MoveReport> mergePlace(
			@Parameter(description = "The code of the place that is merged into another one.",
					example = "\"140599\"") @PathVariable String code,
			@RequestBody @Valid MergeRequest request, @ParameterObject @Valid RehearsableQuery query,
			Language language) {
		return WriteAnswers.changed("/api/v1/places/" + request.into(),
				this.merge.write(this.merge.places(code, request), query), language);
	}

}
