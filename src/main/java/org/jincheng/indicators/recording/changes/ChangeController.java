package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
	@Operation(operationId = "listChanges", summary = "List changes", description = """
			Lists the revisions of the data: who made each, when, and what it changed, including deletions. \
			Each change has its action, collection, id and count; `/changes/{revision}` has the fields, too. \
			The oldest comes first; `sort=-number` lists the newest first.

			A client that keeps a copy sends `after` with the newest number that it has. With the entity \
			tag of the last answer in `If-None-Match`, the response is a 304 while nothing is new.""")
	FeedCollection<RevisionResource> find(@ParameterObject ChangesQuery query, Language language) {
		return this.changes.find(query);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getChange", summary = "Get a change",
			description = "Returns one revision of the data and what it changed.")
	RevisionResource get(
			@Parameter(description = "The number of the revision.", example = "\"1\"") @PathVariable String number,
			Language language) {
		return this.changes.get(number);
	}

	@PostMapping("/{number}/revert")
	@Operation(operationId = "revertChange", summary = "Take back a revision", description = """
			Undoes all that a revision did, in a new revision. Figures that it recorded are withdrawn, \
			corrected ones are as before, and withdrawn ones stand again under their ids. Entries that it \
			added to the catalogue go with it where nothing else uses them. If history refers to one, \
			`asOf` still finds its figures, and recording its code again brings it back.

			Later changes stay as they are. The answer is then a 409 that lists them, unless you send \
			`skip=changed`. A revert is a revision and can be reverted, too.""")
	ResponseEntity<RevertReport> revert(
			@Parameter(description = "The number of the revision.", example = "\"1\"") @PathVariable String number,
			@ParameterObject RehearsableQuery query, @ParameterObject RevertQuery what, Language language) {
		var written = this.reversal.revert(number, query, what.skip(), language);
		return WriteAnswers.changed("/api/v1/changes/" + written.revision().number(), written, language);
	}

}
