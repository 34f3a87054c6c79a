package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.FeedCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the feed of changes.
 *
 * @param changes the changes
 * @param reversal takes back revisions
 */
@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "Changes", description = "The history of the data: every revision, including deletions.")
record ChangeController(ChangeService changes, Reversal reversal) {

	@GetMapping
	@Operation(operationId = "listChanges")
	FeedCollection<RevisionResource> find(@ParameterObject @Valid ChangesQuery query, Language language) {
		return this.changes.find(query);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getChange")
	RevisionResource get(
			@Parameter(description = "The number of the revision.", example = "\"1\"") @PathVariable String number,
			Language language) {
		return this.changes.get(number);
	}

	@PostMapping("/{number}/revert")
	@Operation(operationId = "revertChange")
	ResponseEntity<RevertReport> revert(
			@Parameter(description = "The number of the revision.", example = "\"1\"") @PathVariable String number,
			@ParameterObject @Valid RehearsableQuery query, @ParameterObject RevertQuery what, Language language) {
		var written = this.reversal.revert(number, query, what.skip(), language);
		return WriteAnswers.changed("/api/v1/changes/" + written.revision().number(), written, language);
	}

}
