package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
	@Operation(operationId = "moveObservations", summary = "Move observations", description = """
			Gives figures another indicator, part, place or status, or other prices, in one revision. Each \
			gets a new version under its id. Name up to 1,000 figures by their ids, or select up to \
			10,000 with the parameters of `/observations`. Figures that cannot be moved are listed in a 409, \
			and nothing is changed then. `dryRun=true` shows ten changes and all such figures.""")
	ResponseEntity<MoveReport> move(@RequestBody MoveRequest request, @ParameterObject RehearsableQuery query,
			Language language) {
		return WriteAnswers.changed("/api/v1/observations", this.move.move(request, query), language);
	}

	@PostMapping("/indicators/{code}/merge")
	@Tag(name = "Indicators")
	@Operation(operationId = "mergeIndicator", summary = "Merge an indicator into another", description = """
			Makes one indicator of two, of any type, in one revision. All figures of the one become figures \
			of the other, part by part, under their ids. Amounts are converted to a unit of the other if \
			that is exact; other units, and all currencies, are added to it. Of equal figures of one source \
			the older one stays. Of others, the later one gets the next occurrence and a note.

			The names of the one become synonyms of the other. Its code redirects from then on, and requests \
			and files that have it mean the other. Take the revision back to have both again.""")
	ResponseEntity<MoveReport> mergeIndicator(
			@Parameter(description = "The code of the indicator that is merged into another one.",
					example = "\"green-coverage\"") @PathVariable String code,
			@RequestBody MergeRequest request, @ParameterObject RehearsableQuery query, Language language) {
		return WriteAnswers.changed("/api/v1/indicators/" + request.into(),
				this.merge.write(this.merge.indicators(code, request), query), language);
	}

	@PostMapping("/places/{code}/merge")
	@Tag(name = "Places")
	@Operation(operationId = "mergePlace", summary = "Merge a place into another", description = """
			Makes one place of two, in one revision, as `/indicators/{code}/merge` does of indicators. What \
			lies in the one lies in the other, and groups that include it include the other.""")
	ResponseEntity<MoveReport> mergePlace(
			@Parameter(description = "The code of the place that is merged into another one.",
					example = "\"140599\"") @PathVariable String code,
			@RequestBody MergeRequest request, @ParameterObject RehearsableQuery query, Language language) {
		return WriteAnswers.changed("/api/v1/places/" + request.into(),
				this.merge.write(this.merge.places(code, request), query), language);
	}

}
