package org.jincheng.indicators.figures.recording;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.ReasonQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records, corrects and withdraws observations.
 *
 * @param curation changes figures
 */
@RestController
@RequestMapping("/api/v1/observations")
@Tag(name = "Observations")
record RecordingController(ObservationCuration curation) {

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createObservation", summary = "Record an observation", description = """
			Records a figure that a source states. If several sources state the same indicator, place and \
			period, all figures are kept, and each one names those that contradict it.""")
	ResponseEntity<Observation> create(@RequestBody StatedFigure request, Language language) {
		var written = this.curation.record(request, language);
		return WriteAnswers.created(ObservationCuration.path(written.result().id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceObservation", summary = "Correct an observation", description = """
			Corrects a figure. The body supersedes the current version, which stays in the history; the id \
			stays the same. Everything except the source can be corrected, even a misread year or unit, \
			unless the source already states that other figure.""")
	ResponseEntity<Observation> replace(
			@Parameter(description = "The id of the observation.",
					example = "23491878-85e0-361c-8801-686f757f481a") @PathVariable String id,
			IfMatch ifMatch, @ParameterObject ReasonQuery why, @RequestBody StatedFigure request, Language language) {
		var written = this.curation.correct(id, request, ifMatch, why.reason(), language);
		return WriteAnswers.changed(ObservationCuration.path(written.result().id()), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteObservation", summary = "Withdraw an observation",
			description = "Withdraws a figure. Its versions are kept, and `asOf` still shows what was recorded before.")
	void delete(
			@Parameter(description = "The id of the observation.",
					example = "23491878-85e0-361c-8801-686f757f481a") @PathVariable String id,
			IfMatch ifMatch, @ParameterObject ReasonQuery why) {
		this.curation.withdraw(id, ifMatch, why.reason());
	}

}
