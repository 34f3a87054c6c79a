package org.jincheng.indicators.recording.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves whole publications, and records them.
 *
 * @param publications the publications
 * @param writer records publications
 * @param withdrawal withdraws publications
 */
@RestController
@RequestMapping(PublicationController.PATH)
@Tag(name = "Publications", description = "Whole publications: everything that a source states, as one document.")
record PublicationController(PublicationService publications, PublicationWriter writer,
		PublicationWithdrawal withdrawal) {

	static final String PATH = "/api/v1/publications";

	@GetMapping("/{source}")
	@Operation(operationId = "getPublication", summary = "Get a publication", description = """
			Returns everything that a source states, as the document that records it. Edit the document or \
			not, and post it again. Its head lists the entries of the catalogue that the statements use, in \
			both languages.""")
	PublicationDocument get(@Parameter(description = "The id of the source.",
			example = "chinadaily-2023-04-11") @PathVariable String source, Language language) {
		return this.publications.get(source);
	}

	@DeleteMapping("/{source}")
	@Operation(operationId = "deletePublication", summary = "Withdraw a publication", description = """
			Withdraws all that a source states, in one revision: its figures, its statements and itself. \
			Initiatives that no other source speaks of go with it, and so does what was added to the \
			catalogue together with it and nothing else uses. `asOf` still finds the figures. Take the \
			revision back to restore the publication. A dry run lists what would go, and needs no `If-Match`.""")
	ResponseEntity<WithdrawnPublication> delete(
			@Parameter(description = "The id of the source.",
					example = "chinadaily-2019-09-02") @PathVariable String source,
			@Nullable IfMatch ifMatch, @ParameterObject RehearsableQuery query, Language language) {
		return WriteAnswers.changed(PATH + "/" + source, this.withdrawal.withdraw(source, ifMatch, query), language);
	}

	@PostMapping
	@Operation(operationId = "createPublication", summary = "Record a publication", description = """
			Records everything that a source states in one revision, or nothing. All errors are reported at \
			once, each with its JSON Pointer. To correct a publication that exists, send its `ETag` as \
			`If-Match`; posting it unchanged changes nothing. Parts that the document leaves out stay \
			recorded. A figure with an id is corrected, even its indicator, place or period. Without an id, \
			these decide which figure it is. With `skip=unnamed` the draft that a reading proposes is recorded \
			as it is, once it has an id, a title and a publisher.""")
	@ApiResponse(responseCode = "201")
	@ApiResponse(responseCode = "200")
	ResponseEntity<PublicationReport> create(
			@RequestBody @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = PublicationDocument.class))) byte[] document,
			@Nullable IfMatch ifMatch, @ParameterObject RehearsableQuery query, @ParameterObject PublicationQuery what,
			Language language) {
		var written = this.writer.record(document, ifMatch, query, what.skip() != null, language);
		var path = PATH + "/" + written.result().source();
		return written.result().addsSource() ? WriteAnswers.created(path, written, language)
				: WriteAnswers.changed(path, written, language);
	}

}
