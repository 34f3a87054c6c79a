package org.jincheng.indicators.recording.changes;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.events.EventStreams;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.FeedCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the feed of changes.
 *
 * @param changes the changes
 * @param reversal takes back revisions
 * @param revisions the revisions
 * @param streams the open streams
 */
@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "Changes", description = "The history of the data: every revision, including deletions.")
record ChangeController(ChangeService changes, Reversal reversal, RevisionService revisions, EventStreams streams) {

	@GetMapping
	@Operation(operationId = "listChanges", summary = "List changes", description = """
			Lists the revisions of the data: who made each, when, and what it changed, including deletions. \
			Each change has its action, collection, id and count; `/changes/{revision}` has the fields, too. \
			The oldest comes first; `sort=-number` and Atom (`format=atom`) list the newest first.

			A client that keeps a copy sends `after` with the newest number that it has. With `Accept: \
			text/event-stream`, the response is a stream of server-sent events, one for each new revision, \
			with its number as the event id. The stream starts after `Last-Event-ID`, or else after \
			`after`, or else now.""")
	FeedCollection<RevisionResource> find(@ParameterObject @Valid ChangesQuery query, Language language) {
		return this.changes.find(query);
	}

	@Hidden
	@GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void follow(@ParameterObject @Valid ChangesQuery query,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (query.before() != null || query.sort() != null) {
			var name = (query.before() != null) ? "before" : "sort";
			throw new InvalidParametersException(RequestError.of(name, request.getParameter(name),
					"A stream only continues with newer revisions, in order."));
		}
		var last = last(query.after(), lastEventId);
		this.streams.open(request, response, new RevisionEvents(this.changes, this.revisions, last));
	}

	/** Returns the last revision that a client has seen; the newest by default. */
	private long last(@Nullable Long after, @Nullable String lastEventId) {
		if (lastEventId == null || lastEventId.isEmpty()) {
			return (after != null) ? after : this.revisions.inSnapshot().number();
		}
		if (!lastEventId.matches("[0-9]{1,18}")) {
			throw new InvalidParametersException(
					RequestError.of("Last-Event-ID", lastEventId, "Not the number of a revision."));
		}
		return Long.parseLong(lastEventId);
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
			@ParameterObject @Valid RevertQuery query, Language language) {
		if (Boolean.TRUE.equals(query.dryRun())) {
			return ResponseEntity.ok(this.reversal.rehearse(number));
		}
		var written = this.reversal.revert(number, query);
		return WriteAnswers.changed("/api/v1/changes/" + written.revision().number(), written, language);
	}

}
